"""How entities are counted."""

import numpy as np
from spacy.tokens import Span

from evals.entities import as_doc, found_spans, gold_spans
from onrecord.language.tags import TagSpan
from training.labels import ENTITY
from training.windows import Document

DOCUMENT = Document(
    "d",
    ("Ann", "Roe", "left", "Lodz"),
    (2, 0, 0, 1),
    {"entity": np.array([ENTITY.index(t) for t in ("B-person", "I-person", "O", "B-place")])},
)


def test_gold_spans() -> None:
    assert gold_spans(DOCUMENT) == {TagSpan(0, 2, "person"), TagSpan(3, 4, "place")}


def test_white_space_counts_as_no_word() -> None:
    doc, number = as_doc(DOCUMENT)
    assert number == [0, 1, 2, -1, 3]
    doc.set_ents([Span(doc, 4, 5, label="place")])
    assert found_spans(doc, number) == {TagSpan(3, 4, "place")}
