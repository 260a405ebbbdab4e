"""The parts that the objects of the record format share: spans, periods, parties, roles."""

from collections.abc import Iterable
from datetime import date

from onrecord.model.claim import Role
from onrecord.model.entity import Party
from onrecord.model.period import Period
from onrecord.model.span import Span


def span(value: Span) -> dict[str, str | int]:
    return {"report": value.report, "start": value.start, "stop": value.stop, "quote": value.quote}


def spans(values: Iterable[Span]) -> list[dict[str, str | int]]:
    return [span(v) for v in values]


def period(value: Period | None) -> dict[str, str | None] | None:
    return None if value is None else {"earliest": _day(value.earliest), "latest": _day(value.latest), "text": value.text}


def _day(value: date | None) -> str | None:
    return None if value is None else value.isoformat()


def parties(values: Iterable[Party]) -> list[dict[str, str | None]]:
    return [{"text": p.text, "entity": p.entity} for p in values]


def claim_roles(roles: Iterable[tuple[Role, tuple[Party, ...]]]) -> dict[str, list[str | dict[str, str]]]:
    """An entity's id; the words of the report where nobody was resolved."""
    return {str(role): [p.entity if p.entity is not None else {"text": p.text} for p in filled] for role, filled in roles}
