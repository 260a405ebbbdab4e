"""Universal Dependencies: CoNLL-U files into documents with tags, features and trees."""

import re
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from onrecord.language.words import Break
from training.labels import IGNORE, MORPH, UPOS
from training.windows import Document

UdSentence = tuple[bool, list[list[str]]]
"""Whether it starts a paragraph, and its rows, ranges of multiword tokens (`3-4`) included."""


def conllu_documents(path: Path) -> Iterator[tuple[str, list[UdSentence]]]:
    """Name and sentences of each `# newdoc`."""
    name, paragraph = "", True
    sentences: list[UdSentence] = []
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        if found := re.search(r"^# newdoc id ?= ?(.+)$", block, re.MULTILINE):
            if sentences:
                yield name, sentences
            name, sentences, paragraph = found[1].strip(), [], True
        rows = [line.split("\t") for line in block.splitlines() if re.match(r"\d+(-\d+)?\t", line)]
        if rows:
            sentences.append((paragraph or "# newpar" in block, rows))
            paragraph = False
    if sentences:
        yield name, sentences


def read_conllu(path: Path, tags: dict[str, int], relations: dict[str, int], only: frozenset[str] | None = None) -> Iterator[Document]:
    """One document per `# newdoc`; `tags` and `relations` number the labels and grow as new ones come."""
    for name, sentences in conllu_documents(path):
        if only is None or name in only:
            yield ud_document(name, sentences, tags, relations)


def ud_document(name: str, sentences: list[UdSentence], tags: dict[str, int], relations: dict[str, int]) -> Document:
    words, breaks, columns = [], [], {k: [] for k in ("sentence", "upos", "tag", "heads", "relation", "morph")}  # type: ignore[var-annotated]
    for paragraph, rows in sentences:
        offset = len(words)
        for i, row in enumerate(row for row in rows if "-" not in row[0]):
            words.append(row[1])
            breaks.append(int(Break.PARAGRAPH if paragraph and i == 0 else Break.NONE))
            head = int(row[6])
            columns["sentence"].append(int(i == 0))
            columns["upos"].append(UPOS.index(row[3]) if row[3] in UPOS else IGNORE)
            columns["tag"].append(tags.setdefault(row[4], len(tags)))
            columns["heads"].append(offset + (head - 1 if head else i))
            columns["relation"].append(relations.setdefault(row[7], len(relations)))
            columns["morph"].append(morph_values(row[5]))
    return Document(name, tuple(words), tuple(breaks), {k: np.array(v, dtype=np.int64) for k, v in columns.items()})


def morph_values(column: str) -> list[int]:
    """The number of each feature's value; 0 for a feature that the word does not have."""
    given = dict(pair.split("=", 1) for pair in column.split("|") if "=" in pair)
    return [values.index(value) if (value := given.get(name, "")) in values else 0 for name, values in MORPH.items()]


def sentence_starts(document: Document) -> list[int]:
    return [int(i) for i in np.flatnonzero(document.labels["sentence"])]
