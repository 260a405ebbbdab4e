"""Broad Twitter Corpus and WNUT 2017: names in short informal texts, one word a line."""

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np

from onrecord.language.words import Break
from training.labels import entity_mask, unlabelled_mask
from training.windows import Document

Types = Mapping[str, tuple[str, ...]]
BTC: Types = {"PER": ("person",), "ORG": ("organization",), "LOC": ("place",)}
WNUT: Types = {"person": ("person",), "location": ("place",), "corporation": ("organization",), "group": ("organization", "group", "other"),
        "product": ("other",), "creative-work": ("other",)}  # fmt: skip
OUTSIDE = unlabelled_mask(("group", "occasion", "other"))
"""Nationalities and occasions are labelled in neither, other names not in BTC."""
HANDLE = re.compile(r"@|#\w")
"""Texts with handles and hashtags are left out: news has none, and the two corpora differ in what they make of them."""


def read_tweets(path: Path, types: Types) -> Iterator[Document]:
    """Each text of a CoNLL file, or of all in a folder, is a document."""
    for file in sorted(path.glob("*.conll")) if path.is_dir() else [path]:
        for number, block in enumerate(re.split(r"\n\s*\n", file.read_text(encoding="utf-8"))):
            cells = (line.partition("\t") for line in block.splitlines())
            rows = [(word.strip(), label.strip()) for word, _, label in cells if word.strip()]
            if rows and not any(HANDLE.match(word) for word, _ in rows):
                yield tweet(f"{file.stem}-{number}", rows, types)


def tweet(name: str, rows: Sequence[tuple[str, str]], types: Types) -> Document:
    masks = [OUTSIDE if label == "O" else entity_mask(label[0], types[label[2:]]) for _, label in rows]
    breaks = (int(Break.PARAGRAPH), *[int(Break.NONE)] * (len(rows) - 1))
    return Document(name, tuple(word for word, _ in rows), breaks, {"entity_mask": np.array(masks)})
