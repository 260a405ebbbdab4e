"""Statements that one speaker made on one occasion: in one report on one day, or in two reports to one venue or in much the same words."""

import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, partial
from importlib.resources import files

from onrecord.model.ids import EntityId, ReportId, StatementId
from onrecord.model.memo import FORGETFUL, Memory
from onrecord.model.statement import HopRole, Manner, Statement
from onrecord.resolve.clusters import Clusters
from onrecord.resolve.names import fold, words_of_text

Days = Mapping[ReportId, date | None]
_Pair = tuple[StatementId, StatementId]
_STEM = 5
"""Letters of a word that are compared: `negotiated`, `negotiations`."""
_VENUES = (HopRole.AGENCY, HopRole.OUTLET, HopRole.PLATFORM)


@dataclass(frozen=True, slots=True)
class _Told:
    """A statement with what it is compared by. `marks`: those that share none are not compared."""

    statement: Statement
    venue: str | None
    hearers: frozenset[EntityId]
    words: frozenset[str]
    stems: frozenset[str]

    @classmethod
    def of(cls, statement: Statement) -> "_Told":
        words = frozenset(words_of_text(" ".join(span.quote for span in statement.content)))
        hearers = frozenset(p.entity for p in statement.addressees if p.entity is not None)
        return cls(
            statement,
            venue(statement),
            hearers,
            words,
            frozenset(w[:_STEM] for w in words if len(w) >= _STEM and w not in _function_words()),
        )

    @property
    def marks(self) -> frozenset[str]:
        return self.stems if self.venue is None else self.stems | {f"at {self.venue}"}


@cache
def _function_words() -> frozenset[str]:
    data = tomllib.loads(files("onrecord.resolve").joinpath("data", "function_words.toml").read_text(encoding="utf-8"))
    return frozenset(data["words"])


def find_occasions(statements: Sequence[Statement], days: Days, memory: Memory = FORGETFUL) -> list[tuple[Statement, ...]]:
    """Groups of two statements and more."""
    by_id = {s.id: s for s in statements}
    clusters: Clusters[StatementId] = Clusters(list(by_id))
    stage = memory.stage("occasions")
    for speaker, spoken in _by_speaker(statements).items():
        if len(spoken) > 1:
            given = tuple(spoken), tuple(days.get(s.report) for s in spoken)
            for left, right in stage.part(speaker, given, partial(_join_spoken, spoken, days)):
                clusters.join(left, right)
    return [tuple(by_id[i] for i in group) for group in clusters.groups() if len(group) > 1]


def _join_spoken(spoken: Sequence[Statement], days: Days) -> tuple[_Pair, ...]:
    return (*_join_within_reports(spoken, days), *_join_across_reports(spoken, days))


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


def _join_within_reports(spoken: Sequence[Statement], days: Days) -> Iterator[_Pair]:
    """In one report on one day with at most one named venue. Indirect speech may be from any day, so that it must be dated."""
    groups: dict[tuple[ReportId, date | None], list[Statement]] = {}
    for statement in spoken:
        if statement.manner is not Manner.INDIRECT or statement.said is not None:
            groups.setdefault((statement.report, said_day(statement, days)), []).append(statement)
    for group in groups.values():
        if len({v for v in map(venue, group) if v is not None}) <= 1:
            for other in group[1:]:
                yield group[0].id, other.id


def _join_across_reports(spoken: Sequence[Statement], days: Days) -> Iterator[_Pair]:
    """Each with those of the day and the day before to which it has a venue or enough words in common.

    No occasion lasts longer: whoever talks to one agency every day speaks every day.
    """
    dated = sorted(((d, s.id, s) for s in spoken if (d := said_day(s, days)) is not None), key=lambda row: row[:2])
    told = [_Told.of(s) for _, _, s in dated]
    began = [day for day, _, _ in dated]
    holding: dict[str, list[int]] = {}
    for i, own in enumerate(told):
        near = {j for mark in own.marks for j in _recent(holding.get(mark, ()), dated, dated[i][0])}
        for j in sorted(near):
            lasts = dated[i][0] - began[j] <= timedelta(days=1)
            if lasts and own.statement.report != told[j].statement.report and _is_one_occasion(told[j], own):
                yield told[j].statement.id, own.statement.id
                began[i] = min(began[i], began[j])
        for mark in own.marks:
            holding.setdefault(mark, []).append(i)


def _recent(places: Sequence[int], dated: Sequence[tuple[date, StatementId, Statement]], day: date) -> Iterator[int]:
    for place in reversed(places):
        if day - dated[place][0] > timedelta(days=1):
            return
        yield place


def _is_one_occasion(left: _Told, right: _Told) -> bool:
    """One venue or addressee where both name one; else most words of the shorter, or half of what it says: a paraphrase, a translation."""
    if left.venue is not None and right.venue is not None:
        return left.venue == right.venue
    if left.hearers and right.hearers and not left.hearers & right.hearers:
        return False
    return _has_most(left.words, right.words, 6, 0.6) or _has_most(left.stems, right.stems, 4, 0.5)


def _has_most(left: frozenset[str], right: frozenset[str], least: int, share: float) -> bool:
    """So many in common, or any two answers would do."""
    common = len(left & right)
    return common >= least and common >= share * min(len(left), len(right))
