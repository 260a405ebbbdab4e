"""A surname alone goes to whoever bears it, of several to the one meant; surnames that nobody bears are joined with one another."""

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.resolve.names import sound_of
from onrecord.resolve.people import Given, People
from onrecord.resolve.persons import PersonName, Verdict, compare
from onrecord.resolve.profile import Key, Profile
from onrecord.resolve.surnames import Bearers

_CROWD = 50
"""Of more bearers than this nobody is sought one by one: only by role, or by who is named that month."""


@dataclass(frozen=True, slots=True)
class Surname:
    """Who bears one written surname: all whose surname may be it, those who are spelt so, those in each role."""

    is_given: bool
    all: tuple[Key, ...]
    spelt: Bearers[Key]
    by_role: dict[str, list[Key]]


def join_bare(people: People) -> None:
    bearers: dict[str, dict[Key, None]] = {}
    given = people.given
    for head in people.heads():
        for form in people.of(head).forms:
            for word in form.called:
                bearers.setdefault(sound_of(word), {})[head] = None
    surnames: dict[tuple[str, ...], Surname] = {}
    orphans: list[tuple[Profile, PersonName]] = []
    meant: list[tuple[Key, Key]] = []
    for profile in people.by_key.values():
        if profile.full or not profile.bare:
            continue
        written = max(profile.bare, key=lambda f: (len(f.whole), f.whole))
        if written.whole not in surnames:
            surnames[written.whole] = _surname(people, written, tuple(bearers.get(written.key, ())), given.has(written))
        found = _candidates(people, profile, surnames[written.whole])
        if not found:
            orphans.append((profile, written))
        elif (bearer := _meant(people, profile, found, surnames[written.whole])) is not None:
            meant.append((bearer, profile.key))
    for bearer, key in meant:
        people.join(bearer, key)
    _join_orphans(people, orphans, given)


def _surname(people: People, written: PersonName, heads: Sequence[Key], is_given: bool) -> Surname:
    """A word that is a given name too is taken for a surname only where it is spelt so: Muhammad is not Ali Mohamed."""
    spelt = [h for h in heads if any(written.surname in f.called for f in people.of(h).forms)]
    alike = spelt if is_given else [h for h in heads if any(may_be_called(f, written) for f in people.of(h).forms)]
    by_role: dict[str, list[Key]] = {}
    for head in alike:
        for role in people.of(head).roles:
            by_role.setdefault(role, []).append(head)
    return Surname(is_given, tuple(alike), Bearers({h: frozenset(people.of(h).named_in) for h in spelt}, people.days), by_role)


def may_be_called(full: PersonName, bare: PersonName) -> bool:
    """Whether somebody of the full name may be meant by the bare one."""
    return compare(bare, full) is Verdict.POSSIBLE or bare.surname in full.called


def _candidates(people: People, profile: Profile, surname: Surname) -> tuple[Key, ...]:
    """Those whom the report may mean; of several those in the same role."""
    report = profile.key[0]
    same_role = dict.fromkeys(h for role in sorted(profile.roles) for h in surname.by_role.get(role, ()) if people.may_mean(report, h))
    if len(surname.all) > _CROWD:
        return tuple(same_role) or surname.all
    found = tuple(h for h in surname.all if people.may_mean(report, h))
    return tuple(same_role) or found if len(found) > 1 else found


def _meant(people: People, profile: Profile, found: Sequence[Key], surname: Surname) -> Key | None:
    """The only candidate; of several, or where the word is a given name too, who is spelt so and in the news."""
    if len(found) == 1 and (not surname.is_given or profile.roles & people.of(found[0]).roles):
        return found[0]
    return surname.spelt.meant(profile.key[0], None if found is surname.all else frozenset(found))


def _join_orphans(people: People, orphans: Sequence[tuple[Profile, PersonName]], given: Given) -> None:
    """In order of their days, so that each needs the one before within the year. Of given names alone only those in one role."""
    last: dict[tuple[str, str], dict[PersonName, Key]] = {}
    for profile, name in orphans:
        for role in sorted(profile.roles) if given.has(name) else [""]:
            known = last.setdefault((name.key, role), {})
            same = next((key for other, key in known.items() if compare(other, name) is Verdict.POSSIBLE), None)
            if same is not None and people.are_near(same[0], profile.key[0]):
                people.join(same, profile.key)
            known[name] = profile.key
