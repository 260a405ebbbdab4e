"""Values that cannot both stand, and words taken back. A change in the world is history, no conflict."""

from collections.abc import Callable, Iterable, Sequence
from itertools import combinations

from onrecord.ledger.denials import find_denials
from onrecord.ledger.differing import ages_differ, birth_years, citizenships_differ, origins_differ
from onrecord.ledger.disputes import find_disputes, find_retractions
from onrecord.ledger.ground import Ground, last_day
from onrecord.ledger.numbers import find_miscounts
from onrecord.ledger.revisions import find_revisions
from onrecord.model.conflict import Conflict, Relation, Side
from onrecord.model.entity import Attribute, Property
from onrecord.model.ids import AttributeId, ConflictId, EntityId, content_id
from onrecord.model.span import Span

_Differ = Callable[[Attribute, Attribute], bool]


def find_conflicts(ground: Ground) -> tuple[Conflict, ...]:
    found: list[Conflict] = []
    for prop, differ in _rules(ground):
        for entity, attributes in _by_entity(ground.attributes, prop).items():
            against = _against(attributes, differ)
            found += _conflict(entity, prop, [a for a in attributes if a.id in against], ground)
    disputes = tuple(find_disputes(ground))
    told = {span for c in disputes if c.relation is Relation.DENIES for span in c.sides[-1].evidence}
    denials = [c for c in find_denials(ground) if not any(_overlap(c.sides[-1].evidence[0], span) for span in told)]
    return (*found, *find_retractions(ground), *disputes, *denials, *find_miscounts(ground), *find_revisions(ground))


def _overlap(left: Span, right: Span) -> bool:
    return left.report == right.report and left.start < right.stop and right.start < left.stop


def _rules(ground: Ground) -> list[tuple[Property, _Differ]]:
    known = {a.id: _births(a, ground) for a in ground.attributes if a.property is Property.AGE}

    def ages(left: Attribute, right: Attribute) -> bool:
        births = known[left.id], known[right.id]
        return births[0] is not None and births[1] is not None and ages_differ(births[0], births[1])

    return [
        (Property.CITIZENSHIP, lambda a, b: citizenships_differ(a.value, b.value)),
        (Property.AGE, ages),
        (Property.ORIGIN, lambda a, b: origins_differ(a.value, b.value)),
    ]


def _births(attribute: Attribute, ground: Ground) -> tuple[float, float] | None:
    on = last_day(attribute.period)
    days = [d for r in attribute.reports if (d := last_day(ground.published.get(r))) is not None]
    return birth_years(attribute.value, on if on is not None else min(days, default=None))


def _by_entity(attributes: Iterable[Attribute], prop: Property) -> dict[EntityId, list[Attribute]]:
    found: dict[EntityId, list[Attribute]] = {}
    for attribute in attributes:
        if attribute.property is prop:
            found.setdefault(attribute.entity, []).append(attribute)
    return found


def _against(attributes: Sequence[Attribute], differ: _Differ) -> frozenset[AttributeId]:
    """Values that another contradicts."""
    return frozenset(a.id for pair in combinations(attributes, 2) if differ(*pair) for a in pair)


def _conflict(entity: EntityId, prop: Property, attributes: Sequence[Attribute], ground: Ground) -> list[Conflict]:
    """One conflict with a side for each value. An outlet that gives another value on another day has corrected itself."""
    if not attributes:
        return []
    sides = tuple(Side(a.value, a.reports, a.evidence) for a in attributes)
    outlets = {ground.outlets.get(r) for a in attributes for r in a.reports}
    days = [{last_day(ground.published.get(r)) for r in a.reports} for a in attributes]
    revised = len(outlets) == 1 and None not in outlets and not set.intersection(*days)
    id = ConflictId(content_id("conflict", entity, prop, *(s.value for s in sides)))  # noqa: A001
    return [Conflict(id, Relation.REVISES if revised else Relation.CONTRADICTS, entity, prop, sides)]
