"""A record with everything that is shown of it, each made once at first use: for faces that are asked again and again."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from onrecord.app.ask import Asked, is_between
from onrecord.app.find import fold, has_words, is_named
from onrecord.export.views.ahead import PastAgenda, show_past_agenda
from onrecord.export.views.disputes import ConflictView, OriginView, show_conflicts, show_origins
from onrecord.export.views.events import AgendaView, EventView, show_agenda, show_timeline
from onrecord.export.views.index import Index
from onrecord.export.views.people import Dossier, PersonView, make_dossier, show_people
from onrecord.export.views.promises import PromiseView, show_promises
from onrecord.export.views.statements import StatementView, show_statements
from onrecord.export.views.why import Thing, things
from onrecord.model.claim import ClaimKind, Role
from onrecord.model.entity import Entity
from onrecord.model.event import Event, EventState
from onrecord.model.ids import EntityId
from onrecord.model.record import Record
from onrecord.stores.search import TextIndex

PLACES = (Role.PLACE, Role.ORIGIN, Role.DESTINATION)


@dataclass(frozen=True, slots=True)
class EventFilter:
    """None lets everything through; `place` is a name or a part of one."""

    person: EntityId | None = None
    kind: ClaimKind | None = None
    state: EventState | None = None
    place: str | None = None
    since: date | None = None
    until: date | None = None


class Shown:
    """`revision`: of the store that it was built from."""

    def __init__(self, asked: Asked, revision: str) -> None:
        self.asked = asked
        self.revision = revision

    @property
    def index(self) -> Index:
        return self.asked.index

    @property
    def record(self) -> Record:
        return self.asked.record

    @property
    def as_of(self) -> date | None:
        return self.asked.as_of

    @cached_property
    def people(self) -> tuple[PersonView, ...]:
        return show_people(self.index, self.as_of)

    @cached_property
    def statements(self) -> tuple[StatementView, ...]:
        return show_statements(self.index, self.as_of)

    @cached_property
    def promises(self) -> tuple[PromiseView, ...]:
        return show_promises(self.index)

    @cached_property
    def timeline(self) -> tuple[EventView, ...]:
        return show_timeline(self.index)

    @cached_property
    def agenda(self) -> tuple[AgendaView, ...]:
        return show_agenda(self.index, self.as_of)

    @cached_property
    def past_agenda(self) -> PastAgenda | None:
        return show_past_agenda(self.index, self.as_of)

    @cached_property
    def conflicts(self) -> tuple[ConflictView, ...]:
        return show_conflicts(self.index)

    @cached_property
    def origins(self) -> tuple[OriginView, ...]:
        return show_origins(self.index)

    @cached_property
    def things(self) -> Mapping[str, Thing]:
        """Everything with an id."""
        return things(self.record)

    @cached_property
    def texts(self) -> TextIndex:
        """The words of every statement, with who said them and where."""
        return TextIndex((s.id, s.words, f"{' '.join(s.who)} {s.label}") for s in self.statements)

    def dossier(self, person: Entity) -> Dossier:
        view = next(p for p in self.people if p.id == person.id)
        return make_dossier(self.index, view, self.statements, self.promises)

    def events(self, wanted: EventFilter) -> tuple[EventView, ...]:
        kept = {e.id for e in self.record.events if _fits(self.index, e, wanted)}
        return tuple(view for view in self.timeline if view.id in kept)


def _fits(index: Index, event: Event, wanted: EventFilter) -> bool:
    first, last = (None, None) if event.when is None else (event.when.earliest, event.when.latest)
    return (
        (wanted.kind is None or event.kind == wanted.kind)
        and (wanted.state is None or event.state == wanted.state)
        and (wanted.person is None or any(party.entity == wanted.person for _, parties in event.roles for party in parties))
        and (wanted.place is None or _is_at(index, event, fold(wanted.place)))
        and is_between(first, last, wanted.since, wanted.until)
    )


def _is_at(index: Index, event: Event, wanted: str) -> bool:
    parties = [party for role in PLACES for party in event.parties(role)]
    named: Iterable[Entity] = (index.entities[p.entity] for p in parties if p.entity is not None)
    return any(has_words(p.text, wanted) for p in parties) or any(is_named(entity, wanted) for entity in named)
