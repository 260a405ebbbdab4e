"""Documents → encoded windows → padded batches of like length."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from onrecord.language.pieces import PieceTable
from onrecord.language.words import word_features
from training.labels import IGNORE
from training.readers.factuality import NONE
from training.windows import Document

MAX_PIECES = 502
MASK, SPECIAL = 103, 999
PADDING = {"cluster": -1, "factuality": NONE, "entity_mask": 1}


@dataclass(frozen=True, slots=True)
class Example:
    """One window as arrays; see `Reader` for the shapes."""

    document: Document
    pieces: "np.ndarray[tuple[int], np.dtype[np.int64]]"
    word_of: "np.ndarray[tuple[int], np.dtype[np.int64]]"
    first: "np.ndarray[tuple[int], np.dtype[np.int64]]"
    features: "np.ndarray[tuple[int, int], np.dtype[np.int64]]"


def example(document: Document, table: PieceTable) -> Example | None:
    """The document as arrays; None if its pieces do not fit into the encoder."""
    pieces = table.encode(document.words)
    if len(pieces.ids) > MAX_PIECES:
        return None
    return Example(document, pieces.ids, pieces.word_of, pieces.first, word_features(document.words, document.breaks))


def batched(examples: Sequence[Example], budget: int, rng: random.Random | None = None) -> Iterator[list[Example]]:
    """Groups of like length with at most `budget` pieces, in random order if `rng` is given."""
    noise = rng.random if rng else lambda: 0.0
    ordered = sorted(examples, key=lambda e: len(e.pieces) + 20 * noise())
    groups: list[list[Example]] = [[]]
    longest = 0
    for example in ordered:
        longest = max(longest, len(example.pieces))
        if groups[-1] and longest * (len(groups[-1]) + 1) > budget:
            groups.append([])
            longest = len(example.pieces)
        groups[-1].append(example)
    if rng:
        rng.shuffle(groups)
    yield from (g for g in groups if g)


def masked(given: dict[str, Tensor], share: float, chance: torch.Generator) -> dict[str, Tensor]:
    """The same inputs with about `share` of the pieces hidden, so that the model leans on what stands around."""
    hidden = (torch.rand(given["pieces"].shape, generator=chance) < share) & (given["pieces"] > SPECIAL)
    return {**given, "pieces": given["pieces"].masked_fill(hidden, MASK)}


def inputs(group: Sequence[Example]) -> dict[str, Tensor]:
    pieces = max(len(e.pieces) for e in group)
    words = max(len(e.first) for e in group)
    out = {"pieces": np.zeros((len(group), pieces), np.int64), "mask": np.zeros((len(group), pieces), np.int64),
           "piece_features": np.zeros((len(group), pieces, 3), np.int64),
           "first": np.zeros((len(group), words), np.int64), "features": np.zeros((len(group), words, 3), np.int64)}  # fmt: skip
    for row, e in enumerate(group):
        n, m = len(e.pieces), len(e.first)
        out["pieces"][row, :n], out["mask"][row, :n] = e.pieces, 1
        out["piece_features"][row, :n] = e.features[e.word_of]
        out["first"][row, :m], out["features"][row, :m] = e.first, e.features
    return {name: torch.from_numpy(value) for name, value in out.items()}


def labels(group: Sequence[Example]) -> dict[str, Tensor]:
    """Padded labels of every head that all examples have, and `words`, a mask of real words."""
    width = max(len(e.first) for e in group)
    shared = set.intersection(*(set(e.document.labels) for e in group))
    words = np.zeros((len(group), width), bool)
    for row, e in enumerate(group):
        words[row, : len(e.first)] = True
    values = {name: padded([e.document.labels[name] for e in group], width, PADDING.get(name, IGNORE)) for name in sorted(shared)}
    return {name: torch.from_numpy(value) for name, value in (*values.items(), ("words", words))}


def padded(values: Sequence[NDArray[np.int64]], width: int, filler: int) -> NDArray[np.int64]:
    out = np.full((len(values), width, *values[0].shape[1:]), filler, np.int64)
    for row, value in enumerate(values):
        out[row, : len(value)] = value
    return out
