"""Persons of many reports joined: first by full name, then by variants, then what is left where one candidate remains.

Circle by circle: whose names share no key is never compared (`name_circles`).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial

from onrecord.memo import FORGETFUL, Memory
from onrecord.model.ids import ReportId
from onrecord.resolve.birth import ages_apart
from onrecord.resolve.clusters import pairs, pairs_between
from onrecord.resolve.join_bare import join_bare
from onrecord.resolve.name_circles import NameCircles
from onrecord.resolve.name_keys import has_initial, keys_of_initials, keys_of_same, keys_of_written
from onrecord.resolve.people import Given, People
from onrecord.resolve.persons import PersonName, Verdict
from onrecord.resolve.profile import Key, Profile


def join_persons(
    found: Sequence[tuple[Profile, ...]], days: Mapping[ReportId, date | None], memory: Memory = FORGETFUL
) -> list[tuple[Key, ...]]:
    """`found`: the local entities of each report."""
    names = NameCircles.of(found, memory)
    stage = memory.stage("persons")
    first_names = Given(stage.mapping("given", names.given))
    groups: list[tuple[Key, ...]] = []
    for circle in names.circles():
        given = tuple(circle), tuple(days[p.key[0]] for p in circle), names.is_foreign
        groups += stage.part(circle[0].key, given, partial(_join, circle, days, first_names, names.is_foreign))
    return groups


def _join(circle: Sequence[Profile], days: Mapping[ReportId, date | None], given: Given, is_foreign: bool) -> tuple[tuple[Key, ...], ...]:
    people = People(circle, days, given)
    _join_equal(people)
    _join_same(people, is_foreign=is_foreign)
    _join_possible(people, is_foreign=is_foreign)
    join_bare(people)
    return tuple(people.clusters.groups())


def _join_equal(people: People) -> None:
    """One full name is one person, unless ages and company tell two apart; who has no age then goes to whoever is meant."""
    named: dict[tuple[str, ...], list[Profile]] = {}
    for profile in people.by_key.values():
        longest = _longest(profile.full)
        if longest is not None:
            named.setdefault(longest, []).append(profile)
    for name, profiles in named.items():
        groups = ages_apart(profiles, people.days)
        for number, group in enumerate(groups):
            for profile in group[1:]:
                people.join(group[0].key, profile.key)
            if len(groups) > 1:
                people.of(group[0].key).split[" ".join(name)] = number


def _longest(forms: Iterable[PersonName]) -> tuple[str, ...] | None:
    return max((f.whole for f in forms), key=lambda w: (len(w), w), default=None)


def _full_pairs(people: People, *, is_foreign: bool) -> Iterator[tuple[Key, Key]]:
    """Pairs that may be SAME or POSSIBLE. Names with initials are compared with the others, not the others with one another.

    `is_foreign`: some names of the record are in letters without vowels.
    """
    heads = people.heads()
    yield from pairs(
        heads, lambda head: [k for f in people.of(head).forms for k in (*keys_of_same(f), *(keys_of_written(f) if is_foreign else ()))]
    )
    short = [head for head in heads if any(map(has_initial, people.of(head).forms))]
    yield from pairs_between(short, heads, lambda head: [k for f in people.of(head).forms for k in keys_of_initials(f)])


def _join_same(people: People, *, is_foreign: bool) -> None:
    given = people.given
    for left, right in list(_full_pairs(people, is_foreign=is_foreign)):
        if people.verdict(left, right) is Verdict.SAME and _is_told(people, left, right, given):
            people.join(left, right)


def _is_shortened(left: PersonName, right: PersonName) -> bool:
    """The same words, or some left out behind the first."""
    short, long = sorted((left.whole, right.whole), key=len)
    return short[0] == long[0] and set(short) <= set(long)


def _is_told(people: People, left: Key, right: Key, given: Given) -> bool:
    """Given names only, spelt otherwise (`Mohammed Yusuf`, `Muhammad Yousef`), are borne by many: role or company must tell of one."""
    forms = people.of(left).forms, people.of(right).forms
    if any(_is_shortened(a, b) for a in forms[0] for b in forms[1]) or not all(given.has(f) for side in forms for f in side):
        return True
    return people.share_context(left, right)


def _join_possible(people: People, *, is_foreign: bool) -> None:
    """Shorter full names (`M. Solano`), each with its only candidate; of several with the only one in the same role or company."""
    given = people.given
    candidates: dict[Key, dict[Key, None]] = {}
    for left, right in list(_full_pairs(people, is_foreign=is_foreign)):
        if people.verdict(left, right) is Verdict.POSSIBLE:
            candidates.setdefault(left, {})[right] = None
            candidates.setdefault(right, {})[left] = None
    chosen = {head: _only(people, head, found) for head, found in candidates.items()}
    for head, other in chosen.items():
        if other is None or chosen.get(other) != head or people.verdict(head, other) < Verdict.POSSIBLE:
            continue
        if _is_told(people, head, other, given):
            people.join(head, other)


def _only(people: People, head: Key, found: Mapping[Key, None]) -> Key | None:
    if len(found) > 1:
        found = dict.fromkeys(other for other in found if people.share_context(head, other))
    return next(iter(found)) if len(found) == 1 else None
