"""Persons of many reports joined: first by full name, then by variants, then what is left where one candidate remains."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from onrecord.model.ids import ReportId
from onrecord.resolve.clusters import Clusters, pairs
from onrecord.resolve.persons import PersonName, Verdict, compare, compare_all
from onrecord.resolve.profile import Key, Profile
from onrecord.resolve.surnames import Bearers, NamedIn

_YEAR = timedelta(days=366)
"""How far a surname reaches: beyond, its bearer in the news may be another."""


class Persons:
    """The persons under way. Only `join_persons` uses it. What it tells of a group is kept until a full name joins it."""

    def __init__(self, profiles: Sequence[Profile], days: Mapping[ReportId, date | None]) -> None:
        self.days = days
        self.by_key = {p.key: p for p in profiles}
        self.clusters: Clusters[Key] = Clusters([p.key for p in profiles])
        self._full: dict[Key, tuple[PersonName, ...]] = {}
        self._named_in: dict[Key, NamedIn] = {}
        self._roles: dict[Key, set[str]] = {}

    def full(self, head: Key) -> tuple[PersonName, ...]:
        if head not in self._full:
            self._full[head] = tuple(dict.fromkeys(f for key in self.clusters.members(head) for f in self.by_key[key].full))
        return self._full[head]

    def named_in(self, head: Key) -> NamedIn:
        """Reports that name the person in full."""
        if head not in self._named_in:
            self._named_in[head] = NamedIn.of((key[0] for key in self.clusters.members(head) if self.by_key[key].full), self.days)
        return self._named_in[head]

    def may_mean(self, report: ReportId, head: Key) -> bool:
        """A report that names somebody in full and yet keeps the surname apart means another; so may one of another year."""
        named, day = self.named_in(head), self.days.get(report)
        if report in named.reports:
            return False
        return day is None or not named.is_dated or named.is_within(day, _YEAR)

    def roles(self, head: Key) -> set[str]:
        if head not in self._roles:
            self._roles[head] = {role for key in self.clusters.members(head) for role in self.by_key[key].roles}
        return self._roles[head]

    def verdict(self, left: Key, right: Key) -> Verdict:
        return compare_all(self.full(left), self.full(right))

    def join(self, left: Key, right: Key) -> None:
        self._forget({self.clusters.head(left), self.clusters.head(right)})
        self.clusters.join(left, right)

    def add_bare(self, head: Key, bare: Profile) -> None:
        """A surname alone tells nothing new of a person's names, so that a hub is not gone through again for each of its mentions."""
        full, named_in, roles = self.full(head), self.named_in(head), self.roles(head)
        self._forget({head})
        self.clusters.join(head, bare.key)
        now = self.clusters.head(bare.key)
        roles |= bare.roles
        self._full[now], self._named_in[now], self._roles[now] = full, named_in, roles

    def _forget(self, heads: Iterable[Key]) -> None:
        for kept in (self._full, self._named_in, self._roles):
            for head in heads:
                kept.pop(head, None)


def join_persons(profiles: Sequence[Profile], days: Mapping[ReportId, date | None]) -> list[tuple[Key, ...]]:
    persons = Persons(profiles, days)
    persons.clusters.join_equal(lambda key: _longest(persons.by_key[key].full))
    _join_same(persons)
    _join_possible(persons)
    _join_bare(persons)
    return persons.clusters.groups()


def _longest(forms: Iterable[PersonName]) -> tuple[str, ...] | None:
    return max((f.whole for f in forms), key=lambda w: (len(w), w), default=None)


def _full_pairs(persons: Persons) -> list[tuple[Key, Key]]:
    heads = [h for h in persons.clusters.heads() if persons.full(h)]
    return pairs(heads, lambda head: [f.key for f in persons.full(head)])


def _join_same(persons: Persons) -> None:
    for left, right in _full_pairs(persons):
        if persons.verdict(left, right) is Verdict.SAME:
            persons.join(left, right)


def _join_possible(persons: Persons) -> None:
    """Shorter full names (`M. Solano`), each with its only candidate."""
    candidates: dict[Key, set[Key]] = {}
    for left, right in _full_pairs(persons):
        if persons.verdict(left, right) is Verdict.POSSIBLE:
            candidates.setdefault(left, set()).add(right)
            candidates.setdefault(right, set()).add(left)
    for head, found in candidates.items():
        other = next(iter(found))
        if len(found) == 1 and len(candidates[other]) == 1 and persons.verdict(head, other) >= Verdict.POSSIBLE:
            persons.join(head, other)


def _join_bare(persons: Persons) -> None:
    """A surname alone goes to whoever bears it, of several to the one meant; surnames that nobody bears are joined with one another."""
    bearers: dict[str, list[Key]] = {}
    for head in persons.clusters.heads():
        for key in dict.fromkeys(f.key for f in persons.full(head)):
            bearers.setdefault(key, []).append(head)
    orphans: list[tuple[Key, PersonName]] = []
    for profile in persons.by_key.values():
        if profile.full or not profile.bare:
            continue
        _join_one(persons, profile, bearers, orphans)
    _join_orphans(persons, orphans)


def _join_one(persons: Persons, profile: Profile, bearers: dict[str, list[Key]], orphans: list[tuple[Key, PersonName]]) -> None:
    surname = max(profile.bare, key=lambda f: (len(f.whole), f.whole))
    found = [h for h in bearers.get(surname.key, []) if any(compare(surname, f) is Verdict.POSSIBLE for f in persons.full(h))]
    found = [h for h in dict.fromkeys(map(persons.clusters.head, found)) if persons.may_mean(profile.key[0], h)]
    if len(found) > 1 and profile.roles:
        found = [h for h in found if profile.roles & persons.roles(h)] or found
    if not found:
        orphans.append((profile.key, surname))
        return
    report = profile.key[0]
    spelt = [h for h in found if any(f.surname == surname.surname for f in persons.full(h))]  # of several only who is spelt so
    meant = found[0] if len(found) == 1 else Bearers({h: persons.named_in(h) for h in spelt}, persons.days).meant(report)
    if meant is not None:
        persons.add_bare(meant, profile)


def _join_orphans(persons: Persons, orphans: Sequence[tuple[Key, PersonName]]) -> None:
    by_key: dict[str, list[tuple[Key, PersonName]]] = {}
    for key, surname in orphans:
        known = by_key.setdefault(surname.key, [])
        same = next((k for k, other in known if compare(other, surname) is Verdict.POSSIBLE), None)
        if same is None:
            known.append((key, surname))
        else:
            persons.clusters.join(same, key)
