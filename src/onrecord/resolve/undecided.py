"""What the joining of entities left open: pairs that may be one, or a surname of several, each with its reason. A person decides.

A pure function of the record's entities, so that it does not depend on how they were joined: what a person has decided since is no longer
there (two that were merged) or is named to it (`settled`).
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import islice

from onrecord.model.entity import Attribute, Entity, EntityKind, Property
from onrecord.model.ids import EntityId, ReportId
from onrecord.resolve.bodies import compare_bodies
from onrecord.resolve.body_keys import keys_of_body_slips
from onrecord.resolve.body_names import is_naming
from onrecord.resolve.body_words import BodyName
from onrecord.resolve.clusters import pairs, pairs_between
from onrecord.resolve.name_keys import has_initial, keys_of_initials, keys_of_same, keys_of_slips
from onrecord.resolve.names import fold, is_proper, is_shared, same_word
from onrecord.resolve.persons import PersonName, Verdict, compare
from onrecord.resolve.slips import edits

_CROWD = 40
"""Entities with one key beyond which nobody looks at their pairs: `Mohammed` with a slip somewhere."""
_SHOWN = 5
"""Candidates for a surname that are named; more are as undecided as five."""


class Why(StrEnum):
    """LETTER differs by one letter of a rare surname; NAMESAKES bear one name; SHORTER may be a shorter form;
    SLIP differs by letters, order or parts; SURNAME is borne by several.
    """

    LETTER = "letter"
    NAMESAKES = "namesakes"
    SHORTER = "shorter"
    SLIP = "slip"
    SURNAME = "surname"


_WORDS = {
    Why.LETTER: "alike but for one letter of a surname that nobody else bears",
    Why.NAMESAKES: "one name, and yet kept apart",
    Why.SHORTER: "one may be a shorter form of the other",
    Why.SLIP: "alike but for a slip, the order or parts left out",
    Why.SURNAME: "a surname alone, and somebody who bears it",
}


@dataclass(frozen=True, slots=True)
class Unresolved:
    """`candidates`: for a pair the two, in order of the record; for a surname its entity and then who bears it.

    `names` are the forms that are alike; `roles` those in common; `apart` the reports that name both, which speaks for two.
    """

    why: Why
    candidates: tuple[EntityId, ...]
    names: tuple[str, ...]
    roles: tuple[str, ...] = ()
    apart: tuple[ReportId, ...] = ()

    @property
    def pairs(self) -> tuple[tuple[EntityId, EntityId], ...]:
        """What can be asked one at a time: of a surname, each of those who bear it."""
        first, *others = self.candidates
        return tuple((first, other) for other in others)

    @property
    def words(self) -> str:
        """Why it is open, in a line: what speaks for one, and what for two."""
        roles = f"; the same role ({', '.join(self.roles)})" if self.roles else ""
        apart = f"; {len(self.apart)} report(s) name both" if self.apart else ""
        return f"{_WORDS[self.why]}: {', '.join(self.names)}{roles}{apart}"


def find_undecided(
    entities: Sequence[Entity], attributes: Iterable[Attribute] = (), settled: Collection[frozenset[EntityId]] = ()
) -> tuple[Unresolved, ...]:
    """The likeliest first: one letter of a rare surname, the same role, then by reason and names. `settled` pairs are left out."""
    context = _Context.of(entities, attributes)
    found = (_unsettled(u, settled) for u in (*_persons(entities, context), *_bodies(entities, context)))
    return tuple(sorted((u for u in found if len(u.candidates) > 1), key=_rank))


def _unsettled(found: Unresolved, settled: Collection[frozenset[EntityId]]) -> Unresolved:
    (first, *others), (name, *names) = found.candidates, found.names
    left = [(e, n) for e, n in zip(others, names, strict=True) if frozenset((first, e)) not in settled]
    return replace(found, candidates=(first, *(e for e, _ in left)), names=(name, *(n for _, n in left)))


def _rank(found: Unresolved) -> tuple[bool, bool, bool, int, tuple[str, ...], tuple[EntityId, ...]]:
    return (
        bool(found.apart),
        found.why is not Why.LETTER,
        not found.roles,
        list(Why).index(found.why),
        found.names,
        found.candidates,
    )


@dataclass(frozen=True, slots=True)
class _Context:
    roles: Mapping[EntityId, frozenset[str]]
    reports: Mapping[EntityId, frozenset[ReportId]]
    order: Mapping[EntityId, int]

    @classmethod
    def of(cls, entities: Sequence[Entity], attributes: Iterable[Attribute]) -> "_Context":
        roles: dict[EntityId, set[str]] = {}
        for a in attributes:
            if a.property in (Property.ROLE, Property.MEMBER_OF):
                roles.setdefault(a.entity, set()).add(fold(a.value))
        reports = {e.id: frozenset(span.report for span in e.evidence) for e in entities}
        return cls({e: frozenset(found) for e, found in roles.items()}, reports, {e.id: i for i, e in enumerate(entities)})

    def pair(self, why: Why, left: Entity, right: Entity, names: tuple[str, str]) -> Unresolved:
        (a, first), (b, second) = sorted(((left, names[0]), (right, names[1])), key=lambda row: self.order[row[0].id])
        roles = self.roles.get(a.id, frozenset()) & self.roles.get(b.id, frozenset())
        apart = self.reports[a.id] & self.reports[b.id]
        return Unresolved(why, (a.id, b.id), (first, second), tuple(sorted(roles)), tuple(sorted(apart)))


def _persons(entities: Sequence[Entity], context: _Context) -> Iterator[Unresolved]:
    forms = {e.id: _forms(e) for e in entities if e.kind is EntityKind.PERSON}
    by_id = {e.id: e for e in entities}
    full = [e for e, found in forms.items() if any(not f.is_bare for f in found)]
    bearing = _bearing(full, forms)
    for left, right in _near(full, forms):
        best = max(((compare(a, b), a, b) for a in forms[left] for b in forms[right] if not (a.is_bare or b.is_bare)), key=_by_verdict)
        why = {Verdict.SAME: Why.NAMESAKES, Verdict.POSSIBLE: Why.SHORTER, Verdict.UNSURE: Why.SLIP}.get(best[0])
        if why is Why.SLIP and _is_letter(*best[1:]):
            rare = bearing[best[1].key] | bearing[best[2].key] <= {left, right}
            why = Why.LETTER if rare else why
        if why is not None and (why is Why.NAMESAKES or not _is_forbidden(forms[left], forms[right])):
            yield context.pair(why, by_id[left], by_id[right], (best[1].written, best[2].written))
    yield from _surnames(forms, full, by_id)


def _bearing(full: Sequence[EntityId], forms: Mapping[EntityId, Sequence[PersonName]]) -> Mapping[str, set[EntityId]]:
    """A surname as it sounds → who bears it."""
    found: dict[str, set[EntityId]] = defaultdict(set)
    for entity in full:
        for form in forms[entity]:
            found[form.key].add(entity)
    return found


def _is_letter(left: PersonName, right: PersonName) -> bool:
    """`Bo Hadwell`, `Bo Hardwell`: the same given name, and one letter of the surname more, less or another."""
    return same_word(left.whole[0], right.whole[0]) and edits(left.surname, right.surname) == 1


def _by_verdict(row: tuple[Verdict, PersonName, PersonName]) -> tuple[int, str, str]:
    return int(row[0]), row[1].written, row[2].written


def _is_forbidden(left: Sequence[PersonName], right: Sequence[PersonName]) -> bool:
    return any(compare(a, b) is Verdict.FORBIDDEN for a in left for b in right)


def _forms(entity: Entity) -> tuple[PersonName, ...]:
    parsed = (PersonName.parse(name) for name in dict.fromkeys((entity.name, *entity.names)) if is_proper(name))
    return tuple({p.whole: p for p in parsed if p is not None}.values())


def _near(full: Sequence[EntityId], forms: Mapping[EntityId, Sequence[PersonName]]) -> Iterator[tuple[EntityId, EntityId]]:
    def keys(of: Callable[[PersonName], Iterable[Hashable]]) -> Callable[[EntityId], list[Hashable]]:
        return lambda e: [key for form in forms[e] if not form.is_bare for key in of(form)]

    short = [e for e in full if any(map(has_initial, forms[e]))]
    found = (*pairs(full, keys(keys_of_same), _CROWD), *pairs(full, keys(keys_of_slips), _CROWD))
    yield from {frozenset(p): p for p in (*found, *pairs_between(short, full, keys(keys_of_initials), _CROWD))}.values()


def _surnames(
    forms: Mapping[EntityId, Sequence[PersonName]], full: Sequence[EntityId], by_id: Mapping[EntityId, Entity]
) -> Iterator[Unresolved]:
    bearers: dict[str, dict[EntityId, None]] = {}
    for entity in full:
        for form in forms[entity]:
            if not form.is_bare:
                bearers.setdefault(form.key, {})[entity] = None
    found: dict[str, list[EntityId]] = {}
    for entity, names in forms.items():
        bare = max(names, key=lambda f: (len(f.whole), f.whole), default=None)
        if bare is None or any(not f.is_bare for f in names):
            continue
        if bare.text not in found:
            alike = (e for e in bearers.get(bare.key, ()) if any(compare(bare, f) is Verdict.POSSIBLE for f in forms[e] if not f.is_bare))
            found[bare.text] = list(islice(alike, _SHOWN))
        if found[bare.text]:
            yield Unresolved(Why.SURNAME, (entity, *found[bare.text]), (bare.written, *(by_id[e].name for e in found[bare.text])))


def _is_of_one(name: str) -> bool:
    return is_naming(name) and not is_shared(name)


def _bodies(entities: Sequence[Entity], context: _Context) -> Iterator[Unresolved]:
    bodies = {e.id: e for e in entities if e.kind is EntityKind.ORGANIZATION}
    names = {id_: {b: n for n in e.names if _is_of_one(n) and (b := BodyName.parse(n)) is not None} for id_, e in bodies.items()}
    for left, right in pairs(bodies, lambda e: [key for name in names[e] for key in keys_of_body_slips(name)], _CROWD):
        alike = sorted(
            (names[left][a], names[right][b]) for a in names[left] for b in names[right] if compare_bodies(a, b) is Verdict.UNSURE
        )
        if alike:
            yield context.pair(Why.SLIP, bodies[left], bodies[right], alike[0])
