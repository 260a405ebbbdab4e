"""The people on the record, and what is known of each."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from onrecord.export.views.events import EventView, show_timeline
from onrecord.export.views.index import Cite, Index
from onrecord.export.views.promises import PromiseView, show_promises
from onrecord.export.views.statements import StatementView, concerns, show_statements, speaks
from onrecord.export.views.statuses import StatusView, find_current, part_doubtful, show_statuses
from onrecord.model.entity import Attribute, Entity, EntityKind, Property
from onrecord.model.ids import EntityId, ReportId

Statements = Sequence[StatementView]
Promises = Sequence[PromiseView]


@dataclass(frozen=True, slots=True)
class FactValue:
    id: str
    value: str
    labels: tuple[str, ...]
    cites: tuple[Cite, ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """One property with every value that the reports give; `differs` where the record holds a conflict over it."""

    property: Property
    values: tuple[FactValue, ...]
    differs: bool


@dataclass(frozen=True, slots=True)
class Spelling:
    name: str
    labels: tuple[str, ...]
    cites: tuple[Cite, ...]


@dataclass(frozen=True, slots=True)
class GroupView:
    """Several people told of as one; `members`: the names of those of it who are named."""

    id: EntityId
    name: str
    members: tuple[str, ...]
    cites: tuple[Cite, ...]


@dataclass(frozen=True, slots=True)
class PersonView:
    """One row of the list of people. `statuses` are fates; `doubtful` is what may be misread."""

    id: EntityId
    name: str
    names: tuple[str, ...]
    status: StatusView | None
    statuses: tuple[StatusView, ...]
    doubtful: tuple[StatusView, ...]
    facts: tuple[Fact, ...]
    reports: tuple[ReportId, ...]
    cites: tuple[Cite, ...]

    @property
    def is_uncertain(self) -> bool:
        """Whether there are doubtful readings and no fate."""
        return bool(self.doubtful) and not self.statuses


@dataclass(frozen=True, slots=True)
class Dossier:
    """All that the record holds of one person."""

    person: PersonView
    spellings: tuple[Spelling, ...]
    groups: tuple[GroupView, ...]
    said: tuple[StatementView, ...]
    said_of: tuple[StatementView, ...]
    promises: tuple[PromiseView, ...]
    events: tuple[EventView, ...]


def show_people(index: Index, as_of: date | None) -> tuple[PersonView, ...]:
    """Those whose fate is told first: for sure, by more origins, then by more reports.

    A doubtful reading is no fate.
    """
    people = [_view(index, e, as_of) for e in index.record.entities if e.kind == EntityKind.PERSON]
    return tuple(sorted(people, key=_rank))


def _rank(person: PersonView) -> tuple[bool, bool, bool, bool, int, int, int, str]:
    fate = person.status
    return (
        not person.statuses,
        fate is None,
        fate is not None and fate.contested,
        fate is not None and fate.unconfirmed,
        -(0 if fate is None else fate.origins),
        -len(person.reports),
        -len(person.cites),
        person.name,
    )


def show_person(index: Index, entity: Entity, as_of: date | None) -> Dossier:
    return show_dossiers(index, [entity], as_of)[0]


def show_dossiers(index: Index, people: Iterable[Entity], as_of: date | None) -> tuple[Dossier, ...]:
    statements: dict[EntityId, list[StatementView]] = {}
    for statement in show_statements(index, as_of):
        for entity in dict.fromkeys((*statement.speakers, *statement.about)):
            statements.setdefault(entity, []).append(statement)
    found = ((p, show_promises(index, index.commitments.get(p.id, ()))) for p in people)
    return tuple(make_dossier(index, _view(index, p, as_of), statements.get(p.id, ()), promises) for p, promises in found)


def make_dossier(index: Index, person: PersonView, statements: Statements, promises: Promises) -> Dossier:
    """`statements` and `promises`: at least those of the person."""
    own = {c.id for c in index.commitments.get(person.id, ())}
    return Dossier(
        person,
        show_spellings(index, index.entities[person.id]),
        show_groups(index, person.id),
        tuple(s for s in statements if speaks(s, person.id)),
        tuple(s for s in statements if concerns(s, person.id) and not speaks(s, person.id)),
        tuple(p for p in promises if p.id in own),
        show_timeline(index, person.id),
    )


def _view(index: Index, entity: Entity, as_of: date | None) -> PersonView:
    statuses, doubtful = part_doubtful(show_statuses(index, entity.id))
    others = tuple(name for name in entity.names if name != entity.name)
    reports = tuple(dict.fromkeys(span.report for span in entity.evidence))
    return PersonView(
        entity.id,
        entity.name,
        others,
        find_current(statuses, as_of),
        statuses,
        doubtful,
        _facts(index, entity.id),
        reports,
        index.cites(entity.evidence),
    )


def _facts(index: Index, entity: EntityId) -> tuple[Fact, ...]:
    found = index.attributes.get(entity, ())
    disputed = index.disputed.get(entity, frozenset())
    properties = [p for p in Property if any(a.property == p for a in found)]
    return tuple(Fact(p, tuple(_value(index, a) for a in found if a.property == p), p.value in disputed) for p in properties)


def _value(index: Index, attribute: Attribute) -> FactValue:
    return FactValue(attribute.id, attribute.value, _labels(index, attribute.reports), index.cites(attribute.evidence))


def show_spellings(index: Index, entity: Entity) -> tuple[Spelling, ...]:
    """Each form of the name, with where it stands so; forms that no mention shows exactly are left out."""
    shown = {name: [span for span in entity.evidence if span.quote == name] for name in entity.names}
    return tuple(
        Spelling(name, _labels(index, (span.report for span in spans)), index.cites(spans[:1])) for name, spans in shown.items() if spans
    )


def show_groups(index: Index, person: EntityId) -> tuple[GroupView, ...]:
    """The groups of which the person is a named member."""
    return tuple(show_group(index, group) for group in index.groups.get(person, ()))


def show_group(index: Index, group: Entity) -> GroupView:
    return GroupView(group.id, group.name, index.names(group.members), index.cites(group.evidence))


def _labels(index: Index, reports: Iterable[ReportId]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(index.label(report) for report in reports))
