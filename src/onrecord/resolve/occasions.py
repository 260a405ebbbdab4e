"""Statements that one speaker made on one occasion: in one report on one day, or in two reports to one venue or in much the same words."""

import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, partial
from importlib.resources import files

from onrecord.memo import FORGETFUL, Memory, Stage
from onrecord.model.ids import EntityId, ReportId, StatementId
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


_Begun = tuple[_Told, date]
_DAY = timedelta(days=1)


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
            for left, right in (*_join_within_reports(spoken, days), *_join_across_reports(speaker, spoken, days, stage)):
                clusters.join(left, right)
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


def _join_across_reports(speaker: EntityId, spoken: Sequence[Statement], days: Days, stage: Stage) -> Iterator[_Pair]:
    """Each with those of the day and the day before to which it has a venue or enough words in common.

    No occasion lasts longer: whoever talks to one agency every day speaks every day.
    """
    by_day: dict[date, list[Statement]] = {}
    for statement in spoken:
        day = said_day(statement, days)
        if day is not None:
            by_day.setdefault(day, []).append(statement)
    before, last = tuple[_Begun, ...](), date.min
    for day, said in sorted(by_day.items()):
        own = tuple(sorted(said, key=lambda s: s.id))
        held = before if day - last == _DAY else ()
        before, pairs = stage.part((speaker, day), (held, own), partial(_join_day, day, held, own))
        last = day
        yield from pairs


def _join_day(day: date, held: Sequence[_Begun], own: Sequence[Statement]) -> tuple[tuple[_Begun, ...], tuple[_Pair, ...]]:
    """The statements of the day, each with the day on which its occasion began, and what was joined. `held`: those of the day before."""
    known, pairs = list(held), list[_Pair]()
    holding: dict[str, list[int]] = {}
    for i, (told, _) in enumerate(held):
        for mark in told.marks:
            holding.setdefault(mark, []).append(i)
    for told in map(_Told.of, own):
        began = day
        for j in sorted({j for mark in told.marks for j in holding.get(mark, ())}):
            other, since = known[j]
            if day - since <= _DAY and told.statement.report != other.statement.report and _is_one_occasion(other, told):
                pairs.append((other.statement.id, told.statement.id))
                began = min(began, since)
        for mark in told.marks:
            holding.setdefault(mark, []).append(len(known))
        known.append((told, began))
    return tuple(known[len(held) :]), tuple(pairs)


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
