"""Statements that one speaker made on one occasion: in one report on one day, or in two reports to one venue or in the same words."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from onrecord.model.ids import EntityId, ReportId, StatementId
from onrecord.model.statement import HopRole, Manner, Statement
from onrecord.resolve.clusters import Clusters
from onrecord.resolve.names import fold, words_of_text

Days = Mapping[ReportId, date | None]
_VENUES = (HopRole.AGENCY, HopRole.OUTLET, HopRole.PLATFORM)


def find_occasions(statements: Sequence[Statement], days: Days) -> list[tuple[Statement, ...]]:
    """Groups of two statements and more."""
    by_id = {s.id: s for s in statements}
    clusters: Clusters[StatementId] = Clusters(list(by_id))
    for spoken in _by_speaker(statements).values():
        _join_within_reports(spoken, days, clusters)
        _join_across_reports(spoken, days, clusters)
    return [tuple(by_id[i] for i in group) for group in clusters.groups() if len(group) > 1]


def _by_speaker(statements: Iterable[Statement]) -> dict[EntityId, list[Statement]]:
    found: dict[EntityId, list[Statement]] = {}
    for statement in statements:
        if len(statement.sources) == 1 and statement.sources[0].entity is not None:
            found.setdefault(statement.sources[0].entity, []).append(statement)
    return found


def venue(statement: Statement) -> str | None:
    """To whom it was said, as far as named: the agency, outlet or platform nearest to the speaker."""
    return next((fold(hop.name) for hop in statement.chain if hop.role in _VENUES), None)


def said_day(statement: Statement, days: Days) -> date | None:
    """The day on which it was said; without one the day of the report."""
    said = statement.said
    if said is not None and not said.is_open:
        return said.latest if said.is_day else None
    return days.get(statement.report)


def _join_within_reports(spoken: Sequence[Statement], days: Days, clusters: Clusters[StatementId]) -> None:
    """In one report on one day with at most one named venue. Indirect speech may be from any day, so that it must be dated."""
    groups: dict[tuple[ReportId, date | None], list[Statement]] = {}
    for statement in spoken:
        if statement.manner is not Manner.INDIRECT or statement.said is not None:
            groups.setdefault((statement.report, said_day(statement, days)), []).append(statement)
    for group in groups.values():
        if len({v for v in map(venue, group) if v is not None}) <= 1:
            for other in group[1:]:
                clusters.join(group[0].id, other.id)


def _join_across_reports(spoken: Sequence[Statement], days: Days, clusters: Clusters[StatementId]) -> None:
    words = {s.id: frozenset(words_of_text(" ".join(span.quote for span in s.content))) for s in spoken}
    dated = sorted(((d, s.id, s) for s in spoken if (d := said_day(s, days)) is not None), key=lambda row: row[:2])
    for i, (day, _, left) in enumerate(dated):
        for other_day, _, right in dated[i + 1 :]:
            if other_day - day > timedelta(days=1):
                break
            if left.report != right.report and _is_one_occasion(left, right, words):
                clusters.join(left.id, right.id)


def _is_one_occasion(left: Statement, right: Statement, words: Mapping[StatementId, frozenset[str]]) -> bool:
    """One venue where both name it; else most words of the shorter, six at least, or any two answers would do."""
    venues = venue(left), venue(right)
    if None not in venues:
        return venues[0] == venues[1]
    a, b = words[left.id], words[right.id]
    return len(a & b) >= 6 and len(a & b) / min(len(a), len(b)) >= 0.6
