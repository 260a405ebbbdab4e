"""OntoGUM: coreference in CoNLL columns, beside the trees of the same documents in GUM."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from training.labels import IGNORE
from training.windows import Document, Labels

ClusterSpan = tuple[int, int, int]
"""First word, word after the last, and number of the cluster."""


def ontogum_clusters(path: Path) -> tuple[list[str], list[ClusterSpan]]:
    """Words of a file and its mentions, all of which corefer with another."""
    words: list[str] = []
    spans: list[ClusterSpan] = []
    waiting: dict[int, list[int]] = defaultdict(list)
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("#") or not line.strip():
            continue
        _, word, column, *_ = line.split("\t")
        for opens, number, closes in re.findall(r"(\()?(\d+)(\))?", column):
            if opens:
                waiting[int(number)].append(len(words))
            if closes:
                spans.append((waiting[int(number)].pop(), len(words) + 1, int(number)))
        words.append(word)
    return words, sorted(spans)


def span_head(start: int, stop: int, heads: NDArray[np.int64], coordinators: frozenset[int]) -> int:
    """The word of a span whose head stands outside; a coordination is headed by its first conjunction, so that
    "Ann and Bob" and "Ann" are two mentions.
    """
    inside = [i for i in range(start, stop) if not start <= heads[i] < stop or heads[i] == i]
    top = inside[0] if inside else stop - 1
    joined = [i for i in range(start, stop) if i in coordinators and top in (heads[i], heads[heads[i]])]
    return joined[0] if joined else top


def coreference_labels(size: int, spans: Iterable[ClusterSpan], heads: NDArray[np.int64], coordinators: frozenset[int]) -> Labels:
    """`cluster`, `mention_start` and `mention_stop` (last word) at each mention's head; −1 or IGNORE elsewhere.

    Of two mentions with one head, the longer stays.
    """
    labels = {"cluster": np.full(size, -1), "mention_start": np.full(size, IGNORE), "mention_stop": np.full(size, IGNORE)}
    for start, stop, number in sorted(spans, key=lambda s: s[1] - s[0]):
        head = span_head(start, stop, heads, coordinators)
        labels["cluster"][head], labels["mention_start"][head], labels["mention_stop"][head] = number, start, stop - 1
    return labels


def with_coreference(documents: Iterable[Document], folder: Path, cc: frozenset[int]) -> Iterator[Document]:
    """Documents of GUM with the coreference of OntoGUM, where there is one and the words agree; `cc` are the
    numbers of the relation of conjunctions.
    """
    for document in documents:
        path = folder / f"{document.name}.conll"
        if path.is_file():
            words, spans = ontogum_clusters(path)
            if words == list(document.words):
                coordinators = frozenset(np.flatnonzero(np.isin(document.labels["relation"], list(cc))).tolist())
                labels = coreference_labels(len(words), spans, document.labels["heads"], coordinators)
                yield replace(document, labels={**document.labels, **labels})
                continue
        yield document
