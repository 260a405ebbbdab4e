"""Persons under way: what is known of each group of local entities, kept up to date as groups are joined."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import date, timedelta

from onrecord.model.ids import ReportId
from onrecord.resolve.clusters import Clusters
from onrecord.resolve.names import same_word
from onrecord.resolve.persons import PersonName, Verdict, compare_all
from onrecord.resolve.profile import Key, Profile, share_company

_YEAR = timedelta(days=366)
"""How far a surname reaches: beyond, its bearer in the news may be another."""


@dataclass(slots=True)
class Person:
    """`forms`: full names; `named_in`: reports that name the person in full; `company`: who else those reports name.

    `split`: full names that several were found to bear → which of them this is.
    """

    forms: dict[PersonName, None] = field(default_factory=dict)
    named_in: set[ReportId] = field(default_factory=set)
    roles: set[str] = field(default_factory=set)
    company: set[str] = field(default_factory=set)
    split: dict[str, int] = field(default_factory=dict)

    def take(self, other: "Person") -> None:
        self.forms |= other.forms
        self.named_in |= other.named_in
        self.roles |= other.roles
        self.company |= other.company
        self.split |= other.split

    def is_namesake_of(self, other: "Person") -> bool:
        return any(other.split.get(name, number) != number for name, number in self.split.items())


@dataclass(frozen=True, slots=True)
class Given:
    """First names of anybody in the record, by how they sound."""

    names: Mapping[str, AbstractSet[str]]

    def has(self, name: PersonName) -> bool:
        """Whether the last word is a first name of others, or one that is always given: `Abdul Rahman`."""
        found = self.names.get(name.key, ())
        return name.surname.startswith("abdul") or any(same_word(name.surname, other) for other in found)


class People:
    """The persons under way. Only the joining of persons uses it."""

    def __init__(self, profiles: Sequence[Profile], days: Mapping[ReportId, date | None], given: Given) -> None:
        self.days = days
        self.given = given
        self.by_key = {p.key: p for p in profiles}
        self.clusters: Clusters[Key] = Clusters([p.key for p in profiles])
        self._persons = {p.key: _person(p) for p in profiles}
        self._sorted: dict[Key, list[date]] = {}

    def of(self, key: Key) -> Person:
        return self._persons[self.clusters.head(key)]

    def heads(self) -> list[Key]:
        """Of those who are named in full, in order."""
        return [head for head in self.clusters.heads() if self._persons[head].forms]

    def join(self, left: Key, right: Key) -> None:
        a, b = self.clusters.head(left), self.clusters.head(right)
        if a == b:
            return
        self.clusters.join(a, b)
        head = self.clusters.head(a)
        self._persons[head].take(self._persons.pop(b if head == a else a))
        self._sorted.pop(head, None)

    def verdict(self, left: Key, right: Key) -> Verdict:
        a, b = self.of(left), self.of(right)
        if a is b:
            return Verdict.SAME
        return Verdict.FORBIDDEN if a.is_namesake_of(b) else compare_all(tuple(a.forms), tuple(b.forms))

    def share_context(self, left: Key, right: Key) -> bool:
        """A role in common, or the company in which they are named."""
        a, b = self.of(left), self.of(right)
        return bool(a.roles & b.roles) or share_company(a.company, b.company, {f.text for f in (*a.forms, *b.forms)})

    def may_mean(self, report: ReportId, head: Key) -> bool:
        """A report that names somebody in full and yet keeps the surname apart means another; so may one of another year."""
        named, day = self._persons[head].named_in, self.days.get(report)
        if report in named:
            return False
        days = self._days(head)
        if day is None or len(days) < len(named):
            return True
        at = bisect_left(days, day - _YEAR)
        return at < len(days) and days[at] <= day + _YEAR

    def are_near(self, left: ReportId, right: ReportId) -> bool:
        """Within a year of one another, as far as their days are known."""
        days = self.days.get(left), self.days.get(right)
        return days[0] is None or days[1] is None or abs(days[0] - days[1]) <= _YEAR

    def _days(self, head: Key) -> list[date]:
        if head not in self._sorted:
            self._sorted[head] = sorted(d for r in self._persons[head].named_in if (d := self.days.get(r)) is not None)
        return self._sorted[head]


def _person(profile: Profile) -> Person:
    named = {profile.key[0]} if profile.full else set()
    return Person(dict.fromkeys(profile.full), named, set(profile.roles), set(profile.company) if profile.full else set())
