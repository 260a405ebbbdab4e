"""One training step over all heads, on texts of our own. Needs torch, which only training has."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="torch is installed for training only (make train)")

FACTORIES = ("arange", "empty", "eye", "full", "ones", "tensor", "tril_indices", "zeros")
MORPHS = 15
"""Features of a word."""


def example(words: str, **labels: Sequence[object]) -> Any:
    from onrecord.language.words import word_features
    from training.batches import Example
    from training.windows import Document

    given = tuple(words.split())
    breaks = (2, *[0] * (len(given) - 1))
    document = Document("text:0", given, breaks, {name: np.array(values) for name, values in labels.items()})
    numbers = np.arange(len(given))
    return Example(document, numbers + 1000, numbers, numbers, word_features(given, breaks))


def all_heads() -> Any:
    """ "Ann said she waits" with a label for each head."""
    return example(
        "Ann said she waits", upos=[11, 15, 10, 15], tag=[0, 1, 2, 1], sentence=[1, 0, 0, 0], heads=[1, 1, 3, 1], relation=[0, 1, 0, 2],
        entity_mask=[2, 1, 1, 1], attribution=[1, 3, 5, 6], link=[1, 0, 1, -100], event=[0, 1, 0, 1], factuality=[-1000, 3, -1000, -1000],
        cluster=[0, -1, 0, -1], morph=[[0] * MORPHS] * 4, mention_start=[0, -100, 2, -100], mention_stop=[0, -100, 2, -100],
    )  # fmt: skip


def small_reader() -> Any:
    from training.network import Reader, Shape

    torch.manual_seed(0)
    return Reader(Shape(tags=3, relations=3, vocabulary=1010, hidden=24, layers=1, attention_heads=2, arc=8, relation=8))


def take_step(reader: Any) -> Mapping[str, float]:
    from training.loop import optimizer, step
    from training.recipe import Recipe

    return step(reader, optimizer(reader, Recipe(1, {})), [all_heads()], 0.0, torch.Generator().manual_seed(0))


def test_every_head_learns() -> None:
    reader = small_reader()
    before = {name: value.clone() for name, value in reader.named_parameters()}
    losses = take_step(reader)
    moved = {name.partition(".")[0] for name, value in reader.named_parameters() if not torch.equal(value, before[name])}
    simple = {"attribution", "entity", "event", "mention", "morph", "sentence", "span", "tag", "upos"}
    assert losses.keys() == simple | {"antecedent", "arc", "factuality", "link", "relation"}
    assert all(np.isfinite(value) for value in losses.values())
    assert moved >= simple | {"arc_bilinear", "link_query", "relation_out", "encoder", "entity_crf", "attribution_crf", "pairs"}


def test_a_batch_whose_teacher_was_sure_of_nothing_teaches_nothing() -> None:
    from training.losses import cross_entropy

    scores = torch.randn(2, 3, 4, requires_grad=True)
    loss = cross_entropy(scores, torch.full((2, 3), -100))
    loss.backward()
    assert float(loss.detach()) == 0.0
    assert not scores.grad.any()


def test_what_a_step_makes_names_its_device() -> None:
    """A tensor made without one stands on the CPU, and the step fails on a GPU."""
    made: list[str] = []

    class Watch(torch.overrides.TorchFunctionMode):  # type: ignore[misc, name-defined]
        def __torch_function__(self, func: Any, _types: Any, args: Any = (), kwargs: Any = None) -> Any:
            if getattr(func, "__name__", "") in FACTORIES:
                made.append(f"{func.__name__} on {(kwargs or {}).get('device', 'no device')}")
            return func(*args, **(kwargs or {}))

    reader = small_reader()
    with Watch():
        take_step(reader)
    assert "arange on cpu" in made
    assert not [name for name in made if name.endswith("no device")]


def test_a_step_mixes_nothing_of_the_cpu_with_what_is_on_the_device() -> None:
    """As if the CPU were a GPU: what `.to` gives, the weights and all that is made of them are there, the rest is not.
    Dropout is left out, as a GPU has its own.
    """
    reader = small_reader().eval()
    there = {id(t): t for t in (*reader.parameters(), *reader.buffers())}
    mixed: list[str] = []

    def tensors(values: Any) -> list[Any]:
        if isinstance(values, torch.Tensor):
            return [values]
        if isinstance(values, dict):
            values = values.values()
        return [t for value in values for t in tensors(value)] if isinstance(values, list | tuple | type({}.values())) else []

    class Watch(torch.overrides.TorchFunctionMode):  # type: ignore[misc, name-defined]
        def __torch_function__(self, func: Any, _types: Any, args: Any = (), kwargs: Any = None) -> Any:
            result = func(*args, **(kwargs or {}))
            name, given = getattr(func, "__name__", ""), tensors([args, kwargs or {}])
            on_it = [id(t) in there for t in given]
            if any(on_it) and any(t.dim() and not known for t, known in zip(given, on_it, strict=True)):
                mixed.append(name)
            if name == "to" or "device" in (kwargs or {}) or (any(on_it) and name not in ("cpu", "numpy")):
                there.update({id(t): t for t in tensors(result)})
            return result

    known = len(there)
    with Watch():
        take_step(reader)
    assert len(there) > known + 100
    assert mixed == []
