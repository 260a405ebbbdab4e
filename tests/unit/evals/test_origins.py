"""How reprints are counted, and that labels are ids and labels only."""

import json
import random
import re
from pathlib import Path

import pytest

from evals.command import NotThisLayout
from evals.origins import REPRINTS, Pair, evaluate, find_pairs, read_pairs
from tests.fakes.facts import make_report

PAIR = read_pairs()[0]


def story(seed: int) -> str:
    return " ".join("".join(random.Random(seed * 1000 + i).choices("abcdefghij", k=7)) for i in range(200))


def write(folder: Path, pair: Pair, *texts: str) -> None:
    rows = [{"id": key, "text": text, "date": "2031-03-03"} for key, text in zip((pair.a, pair.b), texts, strict=True)]
    (folder / "articles.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")


def test_labels_are_ids_and_labels_of_129_pairs() -> None:
    pairs = read_pairs()
    assert len({frozenset((p.a, p.b)) for p in pairs}) == len(pairs) == 129
    assert all(re.fullmatch(r"[A-Za-z0-9]{8,24}", key) for p in pairs for key in (p.a, p.b))
    assert {p.label for p in pairs} == REPRINTS | {"same-news-different-text", "unrelated"}


@pytest.mark.parametrize(("same", "joined"), [(True, 1), (False, 0)])
def test_a_pair_has_to_be_found(tmp_path: Path, same: bool, joined: int) -> None:
    pair = next(p for p in read_pairs() if p.label in REPRINTS)
    write(tmp_path, pair, story(7), story(7) + " The envoy left." if same else story(11))
    result = evaluate(tmp_path)
    assert (result["pairs"], result["reprints"], len(result["missed"])) == (1, 1, 1 - joined)  # type: ignore[arg-type]  # a list


def test_one_text_to_the_letter_is_one_report() -> None:
    one = make_report("The talks went on.")
    assert find_pairs({"x": one, "y": one}, ()) == {frozenset("xy")}


def test_other_data_is_refused(tmp_path: Path) -> None:
    (tmp_path / "articles.jsonl").write_text('{"id": "x", "text": "The talks went on."}\n', encoding="utf-8")
    with pytest.raises(NotThisLayout):
        evaluate(tmp_path)
