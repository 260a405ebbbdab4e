"""The rehearsal, and a stage that was killed and taken up again. Texts of our own; needs torch."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="torch is installed for training only (make train)")
pytest.importorskip("safetensors", reason="safetensors is installed for training only (make train)")

MORPHS = 15


def window(name: str, words: str, **labels: Sequence[object]) -> Any:
    from onrecord.language.words import word_features
    from training.batches import Example
    from training.windows import Document

    given = tuple(words.split())
    breaks = (2, *[0] * (len(given) - 1))
    document = Document(name, given, breaks, {label: np.array(values) for label, values in labels.items()})
    numbers = np.arange(len(given))
    return Example(document, numbers + 1000, numbers, numbers, word_features(given, breaks))


def treebank(name: str) -> Any:
    """ "Ann said she waits" with trees, names, an attribution and two judged events."""
    return window(
        name, "Ann said she waits", upos=[11, 15, 10, 15], tag=[0, 1, 2, 1], sentence=[1, 0, 0, 0], heads=[1, 1, 3, 1],
        relation=[0, 1, 0, 2], entity_mask=[2, 1, 1, 1], entity=[1, 0, 0, 0], attribution=[1, 3, 5, 6], link=[1, 0, 1, -100],
        event=[0, 1, 0, 1], factuality=[-1000, 3, -1000, -2], morph=[[0] * MORPHS] * 4,
    )  # fmt: skip


def corpora(train: dict[str, list[Any]]) -> Any:
    from training.corpora import Corpora

    dev = {name: [treebank("dev:0")] for name in ("polnear", "newswire", "ewt", "uw")}
    return Corpora(train, dev, ("a", "b", "c"), ("x", "y", "z"))


def small_reader() -> Any:
    from training.network import Reader, Shape

    torch.manual_seed(0)
    return Reader(Shape(tags=3, relations=3, vocabulary=1010, hidden=24, layers=1, attention_heads=2, arc=8, relation=8))


class Killed(dict[str, list[Any]]):
    """Windows of an epoch that is never seen to its end."""

    def __init__(self, *args: Any, reads: int) -> None:
        super().__init__(*args)
        self.left = reads

    def __getitem__(self, name: str) -> list[Any]:
        self.left -= 1
        if self.left < 0:
            raise KeyboardInterrupt
        return super().__getitem__(name)


def test_a_stage_taken_up_again_ends_as_if_it_had_not_been_killed(tmp_path: Path) -> None:
    from training.loop import train
    from training.recipe import Recipe

    windows = {"ewt": [treebank(f"text:{n}") for n in range(6)]}
    recipe = Recipe(3, {"ewt": 1}, averaged=(1, 3), warmup=1, budget=12)
    whole = train(corpora(windows), recipe, small_reader(), tmp_path / "whole").state_dict()
    with pytest.raises(KeyboardInterrupt):  # three epochs are planned, one is done, the second is not begun
        train(corpora(Killed(windows, reads=4)), recipe, small_reader(), tmp_path / "killed")
    assert (tmp_path / "killed" / "epoch-1.pt").exists()
    again = train(corpora(windows), recipe, small_reader(), tmp_path / "killed").state_dict()
    assert [name for name, value in whole.items() if not torch.equal(value, again[name])] == []
    assert any(not torch.equal(value, small_reader().state_dict()[name]) for name, value in whole.items())


def test_an_epoch_is_averaged_before_it_counts_as_done(tmp_path: Path) -> None:
    """Else a process that ends between the two would never be able to average."""
    from training.loop import train
    from training.recipe import Recipe

    train(corpora({"ewt": [treebank("text:0")] * 2}), Recipe(2, {"ewt": 1}, averaged=(1, 2), warmup=1, budget=4), small_reader(), tmp_path)
    times = [(tmp_path / name).stat().st_mtime_ns for name in ("epoch-2.pt", "checkpoint.pt")]
    assert times == sorted(times)
    assert not list(tmp_path.glob("*.new"))


def test_a_few_windows_of_those_with_the_most_labels() -> None:
    from training.rehearsal import WINDOWS, fewer

    poor, rich = window("p:0", "no labels at all", sentence=[1, 0, 0, 0]), [treebank(f"r:{n}") for n in range(WINDOWS + 5)]
    few = fewer(corpora({"ewt": [poor, *rich, poor], "pronouns": []}))
    assert [e.document.name for e in few.train["ewt"]] == [f"r:{n}" for n in range(WINDOWS)]
    assert few.train["pronouns"] == []


def test_a_rehearsed_recipe_sees_what_joins_late() -> None:
    from training.recipe import STAGES
    from training.rehearsal import EPOCHS, rehearsed

    small = rehearsed(STAGES["all"])
    assert small.shares == STAGES["all"].shares
    assert small.epochs == EPOCHS
    assert all(epoch < EPOCHS for epoch in small.joins.values())
    assert all(epoch <= EPOCHS for epoch in small.averaged)


def test_minutes_of_a_stage_count_shares_and_late_corpora() -> None:
    from training.recipe import Recipe
    from training.rehearsal import minutes

    train = {"ewt": [treebank("a:0")] * 300, "pronouns": [treebank("b:0")] * 30}  # 1,200 and 120 pieces
    recipe = Recipe(10, {"ewt": 0.5, "pronouns": 1}, joins={"pronouns": 8})
    assert minutes(recipe, train, {"ewt": 100.0, "pronouns": 10.0}) == pytest.approx((10 * 0.5 * 12 + 2 * 12) / 60)


def test_the_pace_is_measured_for_each_corpus_that_has_windows() -> None:
    from training.recipe import Recipe
    from training.rehearsal import pace

    found = pace(small_reader(), Recipe(1, {"ewt": 1, "pronouns": 1}), {"ewt": [treebank("a:0")] * 3, "pronouns": []})
    assert found.keys() == {"ewt"}
    assert found["ewt"] > 0
