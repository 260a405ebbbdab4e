"""The evidence invariant, checked again where a reading is stored: every span of it quotes its report."""

from collections.abc import Iterator
from itertools import chain

from onrecord.errors import InvalidSpan
from onrecord.model.claim import Claim
from onrecord.model.reading import Reading
from onrecord.model.report import Report
from onrecord.model.span import Span, check
from onrecord.model.statement import Statement


def check_evidence(report: Report, reading: Reading) -> None:
    """Raises `InvalidSpan` at the first span that is not of this report or does not quote it."""
    for span in find_spans(reading):
        if span.report != report.id:
            raise InvalidSpan(f"{span.quote!r} is of {span.report}, in a reading of {report.id}")
        check(span, report.text)


def find_spans(reading: Reading) -> Iterator[Span]:
    """Every span of a reading."""
    for entity in reading.entities:
        yield from entity.evidence
    for attribute in reading.attributes:
        yield from attribute.evidence
    yield from chain.from_iterable(map(_of_statement, reading.statements))
    yield from chain.from_iterable(map(_of_claim, reading.claims))


def _of_statement(statement: Statement) -> Iterator[Span]:
    if statement.cue is not None:
        yield statement.cue
    yield from statement.content
    yield from (hop.evidence for hop in statement.chain)


def _of_claim(claim: Claim) -> Iterator[Span]:
    yield claim.trigger
    yield from claim.evidence
    yield from claim.condition
