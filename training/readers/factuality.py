"""UW and UDS-IH2 in one format: sentences with words that tell of an event, and whether it happened (−3 to 3)."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from onrecord.language.words import Break
from training.readers.conllu import sentence_starts
from training.windows import Document

SCALE = 1000
"""Labels are whole numbers: thousandths."""
NONE = -100_000
"""No label."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A sentence's words, and (word, value) of its events."""

    words: tuple[str, ...]
    targets: tuple[tuple[int, float], ...]


def read_factuality(path: Path) -> Iterator[Judged]:
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        yield Judged(tuple(row["text"].split()), tuple((int(t["span1"][0]), float(t["label"])) for t in row["targets"]))


def judged_document(name: str, sentence: Judged) -> Document:
    """One sentence as a document; all its other words are no events."""
    factuality = values(len(sentence.words), sentence.targets)
    event = (factuality != NONE).astype(np.int64)
    breaks = (int(Break.PARAGRAPH), *[0] * (len(sentence.words) - 1))
    return Document(name, sentence.words, breaks, {"factuality": factuality, "event": event})


def values(size: int, targets: Iterable[tuple[int, float]]) -> NDArray[np.int64]:
    labels = np.full(size, NONE, dtype=np.int64)
    for word, value in targets:
        labels[word] = round(value * SCALE)
    return labels


def with_factuality(documents: Iterable[Document], judged: Iterable[Judged]) -> Iterator[Document]:
    """Documents of a treebank with the values of those sentences that are word for word the same.

    What is an event is not learnt from them: their judges saw predicates only.
    """
    by_words = {sentence.words: sentence.targets for sentence in judged}
    for document in documents:
        bounds = [*sentence_starts(document), len(document.words)]
        labels = np.full(len(document.words), NONE, dtype=np.int64)
        for start, stop in pairwise(bounds):
            labels[start:stop] = values(stop - start, by_words.get(document.words[start:stop], ()))
        yield replace(document, labels={**document.labels, "factuality": labels})
