"""LitBank: fiction with coreference (single mentions too), one sentence a line, stand-off annotation."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np

from onrecord.language.words import Break
from training.readers.ontogum import ClusterSpan
from training.windows import Document


def read_litbank(folder: Path) -> Iterator[tuple[Document, list[ClusterSpan]]]:
    """Texts with their mentions, still without heads: those need a tree."""
    for path in sorted(folder.glob("*.txt")):
        lines = path.read_text(encoding="utf-8").splitlines()
        yield litbank_document(path.stem, lines, path.with_suffix(".ann").read_text(encoding="utf-8").splitlines())


def litbank_document(name: str, lines: list[str], annotation: list[str]) -> tuple[Document, list[ClusterSpan]]:
    sentences = [line.split() for line in lines]
    offsets = np.concatenate([[0], np.cumsum([len(s) for s in sentences])])
    starts = np.zeros(int(offsets[-1]), dtype=np.int64)
    starts[offsets[:-1][[len(s) > 0 for s in sentences]]] = 1
    words = tuple(w for s in sentences for w in s)
    breaks = (int(Break.PARAGRAPH), *[0] * (len(words) - 1))
    return Document(name, words, breaks, {"sentence": starts}), list(litbank_spans(annotation, offsets.tolist()))


def litbank_spans(annotation: list[str], offsets: list[int]) -> Iterator[ClusterSpan]:
    numbers: dict[str, int] = {}
    rows = [line.split("\t") for line in annotation]
    cluster = {row[1]: numbers.setdefault(row[2], len(numbers)) for row in rows if row[0] == "COREF"}
    for row in rows:
        if row[0] == "MENTION" and row[1] in cluster:
            first, stop = offsets[int(row[2])] + int(row[3]), offsets[int(row[4])] + int(row[5]) + 1
            yield first, stop, cluster[row[1]]
