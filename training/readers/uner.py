"""Universal NER and CrossNER: entities of other corpora in their own types."""

import re
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from onrecord.language.words import Break
from training.labels import ENTITY, entity_mask, unlabelled_mask
from training.windows import Document

UNER = {"PER": ("person",), "ORG": ("organization",), "LOC": ("place",)}
CROSSNER = {
    "politician": ("person",), "person": ("person",), "organisation": ("organization",), "politicalparty": ("organization",),
    "country": ("place",), "location": ("place",), "election": ("occasion",), "event": ("occasion",), "misc": ("group", "other"),
}  # fmt: skip
UNER_OUTSIDE = unlabelled_mask(("group", "occasion", "other"))


def uner_words(path: Path) -> Iterator[tuple[str, list[tuple[str, str]], list[int]]]:
    """Name of each `# newdoc`, its words with their labels, and the numbers of the words that start a sentence."""
    name = ""
    rows: list[tuple[str, str]] = []
    starts: list[int] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if found := re.match(r"# newdoc id ?= ?(.+)", line):
            if rows:
                yield name, rows, starts
            name, rows, starts = found[1].strip(), [], []
        elif re.match(r"\d+\t", line):
            number, word, label, *_ = line.split("\t")
            starts += [len(rows)] if number == "1" else []
            rows.append((word, label))
    if rows:
        yield name, rows, starts


def uner_masks(words: tuple[str, ...], rows: list[tuple[str, str]]) -> NDArray[np.int64] | None:
    """Allowed tags of a document's words, aligned by characters; None if the texts differ.

    Nationalities, occasions and other names are not labelled there, so that outside may be any of them.
    """
    if "".join(words) != "".join(w for w, _ in rows):
        return None
    owner = np.repeat(np.arange(len(rows)), [len(w) for w, _ in rows])
    starts = np.concatenate([[0], np.cumsum([len(w) for w in words])[:-1]])
    numbers = owner[starts].tolist()
    return np.array([_mask(rows[n][1], first=i == 0 or numbers[i - 1] != n) for i, n in enumerate(numbers)], dtype=np.int64)


def _mask(label: str, *, first: bool) -> int:
    prefix, _, kind = label.partition("-")
    return entity_mask(prefix if first else "I", UNER[kind]) if kind in UNER else UNER_OUTSIDE


def read_crossner(path: Path) -> Iterator[Document]:
    """Sentences, each a document: a word and its label a line, a blank line between."""
    for number, block in enumerate(path.read_text(encoding="utf-8").strip().split("\n\n")):
        rows = [line.split("\t") for line in block.splitlines() if "\t" in line]
        pairs = [(prefix, CROSSNER.get(kind, ())) for prefix, _, kind in (label.partition("-") for _, label in rows)]
        tags = [ENTITY.index(f"{prefix}-{types[-1]}") if types else 0 for prefix, types in pairs]
        masks = [entity_mask(prefix, types) for prefix, types in pairs]
        breaks = (int(Break.PARAGRAPH), *[0] * (len(rows) - 1))
        labels = {"entity": np.array(tags), "entity_mask": np.array(masks)}
        yield Document(f"{path.stem}:{number}", tuple(w for w, _ in rows), breaks, labels)
