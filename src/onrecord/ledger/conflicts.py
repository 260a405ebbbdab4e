"""Values that cannot both stand, and words taken back. A change in the world is history, no conflict."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import combinations

from onrecord.ledger.accusations import find_mutual
from onrecord.ledger.denials import find_denials
from onrecord.ledger.differing import ages_differ, birth_years, citizenships_differ, origins_differ
from onrecord.ledger.disputes import find_disputes, find_retractions
from onrecord.ledger.fates_differ import find_differing_fates
from onrecord.ledger.ground import Ground, Whole, last_day
from onrecord.ledger.near_days import find_near_days
from onrecord.ledger.numbers import find_miscounts
from onrecord.ledger.revisions import find_revisions
from onrecord.model.conflict import Conflict, Relation, Side
from onrecord.model.entity import Attribute, Property
from onrecord.model.ids import AttributeId, ConflictId, EntityId, ReportId, content_id
from onrecord.model.span import Span
from onrecord.model.status import Status

_Births = tuple[float, float] | None


def find_conflicts(whole: Whole, statuses: Sequence[Status] = ()) -> tuple[Conflict, ...]:
    """In the order of the reports with which they came up. `statuses`: those derived, of which some are contested."""
    values = tuple(_of_values(whole))
    retractions, disputes = find_retractions(whole), tuple(find_disputes(whole))
    told: dict[ReportId, list[Span]] = {}
    for span in (s for c in disputes if c.relation is Relation.DENIES for s in c.sides[-1].evidence):
        told.setdefault(span.report, []).append(span)
    denials = (c for c in find_denials(whole) if not _is_told(c.sides[-1].evidence[0], told))
    found = (*values, *retractions, *disputes, *denials, *find_miscounts(whole), *find_revisions(whole))
    found = (*found, *find_near_days(whole), *find_differing_fates(statuses, whole.ground), *find_mutual(whole))
    places = {reading.report: place for place, reading in enumerate(whole.readings)}
    return tuple(sorted(found, key=lambda c: max(places[report] for report in c.all_reports())))


def _is_told(own: Span, told: Mapping[ReportId, Sequence[Span]]) -> bool:
    return any(own.start < span.stop and span.start < own.stop for span in told.get(own.report, ()))


def _of_values(whole: Whole) -> Iterator[Conflict]:
    stage = whole.memory.stage("values")
    ground = whole.ground.watched(stage)
    for prop, against in _AGAINST.items():
        for entity, attributes in _by_entity(whole.attributes, prop).items():
            if len(attributes) > 1:
                yield from stage.part((prop, entity), tuple(attributes), partial(_of_entity, entity, attributes, against, ground))


def _of_entity(entity: EntityId, attributes: Sequence[Attribute], against: "_Against", ground: Ground) -> tuple[Conflict, ...]:
    found = against(attributes, ground)
    return tuple(_conflict(entity, attributes[0].property, [a for a in attributes if a.id in found], ground))


def _ages(attributes: Sequence[Attribute], ground: Ground) -> frozenset[AttributeId]:
    known = {a.id: _births(a, ground) for a in attributes}
    return _against(attributes, lambda left, right: _differ(known[left.id], known[right.id]))


def _differ(left: _Births, right: _Births) -> bool:
    return left is not None and right is not None and ages_differ(left, right)


def _births(attribute: Attribute, ground: Ground) -> _Births:
    on = last_day(attribute.period)
    days = [d for r in attribute.reports if (d := last_day(ground.published.get(r))) is not None]
    return birth_years(attribute.value, on if on is not None else min(days, default=None))


def _by_entity(attributes: Iterable[Attribute], prop: Property) -> dict[EntityId, list[Attribute]]:
    found: dict[EntityId, list[Attribute]] = {}
    for attribute in attributes:
        if attribute.property is prop:
            found.setdefault(attribute.entity, []).append(attribute)
    return found


def _against(attributes: Sequence[Attribute], differ: Callable[[Attribute, Attribute], bool]) -> frozenset[AttributeId]:
    """Values that another contradicts."""
    return frozenset(a.id for pair in combinations(attributes, 2) if differ(*pair) for a in pair)


_Against = Callable[[Sequence[Attribute], Ground], frozenset[AttributeId]]
_AGAINST: Mapping[Property, _Against] = {
    Property.CITIZENSHIP: lambda found, _: _against(found, lambda a, b: citizenships_differ(a.value, b.value)),
    Property.AGE: _ages,
    Property.ORIGIN: lambda found, _: _against(found, lambda a, b: origins_differ(a.value, b.value)),
}


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
