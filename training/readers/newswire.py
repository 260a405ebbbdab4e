"""Worldwide Newswire: articles with entities, one word a line."""

import csv
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from onrecord.language.words import Break, blank_pipeline
from training.labels import ENTITY, entity_mask
from training.windows import Document

# Date and Money are read by rules, so they count as outside.
TYPES = {"Person": ("person",), "Organization": ("organization",), "Location": ("place",), "Facility": ("place",),
         "NORP": ("group",), "Misc": ("other", "occasion"), "Product": ("other",)}  # fmt: skip
# Words of which the corpus's Misc tells, in a name, that it is an occasion: wars, games, talks, feasts.
OCCASIONS = frozenset(
    """
    war wars battle siege uprising revolution spring massacre genocide holocaust attack attacks bombing bombings crisis
    summit conference congress forum talks olympics olympic games cup championship championships league tournament open prix
    marathon derby series festival carnival expo fair exhibition biennale awards award day eve year week month christmas
    easter ramadan eid diwali hanukkah passover thanksgiving election elections referendum census pandemic hurricane typhoon
    cyclone storm earthquake tsunami operation accord accords ceasefire
    """.split()  # noqa: SIM905  # reads better as words
)


def read_newswire(folder: Path) -> Iterator[Document]:
    """Articles with entities; a word that our tokenizer splits hands its label on to its parts."""
    for path in sorted(folder.glob("*.tsv")):
        with path.open(encoding="utf-8", newline="") as lines:
            rows = list(csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
        yield newswire_document(path.stem, [r for r in rows if not (r and r[0].startswith("http"))])


def newswire_document(name: str, rows: list[list[str]]) -> Document:
    """`entity` holds one tag a word (Misc counts as other), `entity_mask` the tags that are allowed."""
    words, breaks, tags, masks, pending = [], [], [], [], int(Break.PARAGRAPH)
    occasions = occasion_rows(rows)
    for number, row in enumerate(rows):
        if len(row) < 2 or not row[0].strip():
            pending = pending or int(Break.LINE)
            continue
        for i, token in enumerate(t.text for t in blank_pipeline().make_doc(row[0].strip()) if not t.is_space):
            prefix, types = entity_types(row[1].strip(), first=i == 0)
            words.append(token)
            breaks.append(pending)
            tags.append(ENTITY.index(f"{prefix}-{types[0]}") if types else 0)
            masks.append(entity_mask(prefix, ("occasion",) if number in occasions else types))
            pending = 0
    return Document(name, tuple(words), tuple(breaks), {"entity": np.array(tags), "entity_mask": np.array(masks)})


def occasion_rows(rows: list[list[str]]) -> set[int]:
    """Numbers of the rows in a Misc name that holds an occasion word."""
    found: set[int] = set()
    name: list[int] = []
    for number, row in enumerate([*rows, ["", "O"]]):
        label = row[1].strip() if len(row) > 1 else "O"
        if name and not label.startswith(("I-Misc", "E-Misc")):
            if any(rows[n][0].strip().lower() in OCCASIONS for n in name):
                found.update(name)
            name = []
        if label.endswith("-Misc"):
            name.append(number)
    return found


def entity_types(raw: str, *, first: bool) -> tuple[str, tuple[str, ...]]:
    """B or I, and the types that the label may mean; none for outside."""
    prefix, _, kind = raw.partition("-")
    return ("B" if prefix in "BS" and first else "I"), TYPES.get(kind, ())
