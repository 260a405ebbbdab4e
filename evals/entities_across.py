"""Entities within and across documents, on ECB+ from raw text: `python -m evals.entities --data ecbplus --scheme ecbplus`.

The entities of the record over all documents, with every place that is evidence of them, against people, bodies, things and places as
ECB+ marks them. See evals.topics for what is measured. Nothing was tuned or trained on the corpus's entities; what the record
does not keep (things, people without a name) is missed.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from evals.topics import measure, read_all
from onrecord.app.record import build_record
from onrecord.claims.read import read_report
from onrecord.extract.context import Context
from onrecord.language.reader import Reader
from onrecord.model.span import Span
from training.readers.ecbplus import Marked

ARTICLE = re.compile(r"(the|an?)\s+", re.IGNORECASE)
"""ECB+ marks no articles."""


def join(contexts: Sequence[Context]) -> list[list[Span]]:
    record = build_record([c.report for c in contexts], [read_report(c.report, c.doc, "") for c in contexts])
    return [[without_article(s) for s in entity.evidence] for entity in record.entities]


def without_article(span: Span) -> Span:
    found = ARTICLE.match(span.quote)
    return span if found is None else replace(span, start=span.start + found.end(), quote=span.quote[found.end() :])


def evaluate_across(reader: Reader, folder: Path, *, tuned: bool = False) -> dict[str, object]:
    read = read_all(reader, folder, aside=not tuned)
    topics = sorted({r.document.topic for r in read})
    return {"documents": len(read), "topics": topics, "reader": reader.id, **measure(read, join, _is_entity)}


def _is_entity(mark: Marked) -> bool:
    return mark.is_entity
