"""Whatever golden lines are put together into one report, evidence quotes it, and the same report gives the same reading."""

import re
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from onrecord.extract.cast import find_cast
from onrecord.extract.context import Context
from onrecord.extract.statements import find_statements
from onrecord.model.span import Span
from onrecord.model.statement import Statement
from tests.fakes.docs import context
from tests.fakes.golden import golden_lines
from tests.fakes.notation import read_notation

_PLAIN = [re.sub(r"(source|cue|content)\b", "", line).replace("[", "").replace("]", "") for line, _ in golden_lines("statements.txt")]
_LINES = [line for line, _ in golden_lines("cast.txt")] + _PLAIN
reports = st.lists(st.sampled_from(_LINES), min_size=1, max_size=6).map("\\n\\n".join)


def read(marked: str) -> tuple[Context, tuple[Statement, ...]]:
    plain = context(read_notation(marked))
    full = replace(plain, cast=find_cast(plain))
    return full, find_statements(full)


def spans_of(given_context: Context, statements: tuple[Statement, ...]) -> list[Span]:
    found = [s for e in given_context.cast.entities for s in e.evidence]
    return found + [s for statement in statements for s in (*statement.content, *(h.evidence for h in statement.chain))]


@given(reports)
def test_evidence_quotes_the_report(marked: str) -> None:
    full, statements = read(marked)
    assert all(s.quotes(full.report.text) for s in spans_of(full, statements))


@given(reports)
def test_reading_twice_gives_the_same(marked: str) -> None:
    (one, said), (other, said_again) = read(marked), read(marked)
    assert (one.cast.entities, said) == (other.cast.entities, said_again)


@given(reports)
def test_ids_are_unique(marked: str) -> None:
    full, statements = read(marked)
    ids = [e.id for e in full.cast.entities] + [s.id for s in statements]
    assert len(ids) == len(set(ids))


@given(reports)
def test_names_come_before_other_mentions(marked: str) -> None:
    full, _ = read(marked)
    for entity in full.cast.entities:
        assert any(part.lower() in entity.name.lower() for part in entity.evidence[0].quote.split())
