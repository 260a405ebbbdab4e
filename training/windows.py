"""A training example: up to 220 words of one document, with the labels that its corpus has."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from onrecord.language.words import Break
from training.labels import ATTRIBUTION, ENTITY

Labels = dict[str, NDArray[np.int64]]
MAX_WORDS = 220
POINTERS = frozenset({"heads", "top", "link", "mention_start", "mention_stop"})
"""Labels that are numbers of other words."""


@dataclass(frozen=True, slots=True)
class Document:
    """Words of one document with the break before each, and one label array (words,) per head; `morph` is (words, features).

    `heads` labels are indices of words in the document (the root is its own head);
    `link` labels point from the first word of a span to the first word of its cue; -100 means no label.
    """

    name: str
    words: tuple[str, ...]
    breaks: tuple[int, ...]
    labels: Labels = field(default_factory=dict)


def cut(document: Document, seams: Sequence[int], longest: int = MAX_WORDS) -> Iterator[Document]:
    """Cut a document at seams (word indices where a piece may start) into windows of at most `longest` words."""
    start = 0
    while start < len(document.words):
        stop = next_stop(start, seams, len(document.words), longest)
        yield part(document, start, stop)
        start = stop


def next_stop(start: int, seams: Sequence[int], total: int, longest: int) -> int:
    if total - start <= longest:
        return total
    fits = [s for s in seams if start < s <= start + longest]
    return fits[-1] if fits else start + longest


def part(document: Document, start: int, stop: int) -> Document:
    labels = {name: values[start:stop].copy() for name, values in document.labels.items()}
    for name in POINTERS & labels.keys():
        labels[name] = shift(labels[name], start, stop)
    begin(labels)
    return Document(f"{document.name}:{start}", document.words[start:stop], document.breaks[start:stop], labels)


def begin(labels: Labels) -> None:
    """What was cut off its beginning begins at the window's first word: I- becomes B-, which stands one before it."""
    for name, first in (("attribution", ATTRIBUTION), ("entity", ENTITY)):
        if name in labels and len(labels[name]) and first[labels[name][0]].startswith("I-"):
            labels[name][0] -= 1
    if "entity_mask" in labels and len(labels["entity_mask"]):
        inside = sum(1 << i for i, tag in enumerate(ENTITY) if tag.startswith("I-"))
        mask = int(labels["entity_mask"][0])
        labels["entity_mask"][0] = (mask & ~inside) | (mask & inside) >> 1


def shift(pointers: NDArray[np.int64], start: int, stop: int) -> NDArray[np.int64]:
    inside = (pointers >= start) & (pointers < stop)
    return np.where(inside, pointers - start, -100)


def paragraph_starts(breaks: Sequence[int]) -> list[int]:
    return [i for i, b in enumerate(breaks) if b == Break.PARAGRAPH]
