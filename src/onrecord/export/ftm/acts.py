"""Statements, events, commitments, statuses and conflicts: notes and events, and links to those who take part."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from onrecord.export.ftm.maker import Maker, add, add_period
from onrecord.export.ftm.things import LEGAL
from onrecord.export.grounds import grounds
from onrecord.export.sayings import Sayings
from onrecord.export.views.index import Index
from onrecord.model.claim import Role
from onrecord.model.commitment import Commitment
from onrecord.model.conflict import Conflict
from onrecord.model.event import Event
from onrecord.model.ids import EntityId, content_id
from onrecord.model.statement import Statement
from onrecord.model.status import Status

if TYPE_CHECKING:
    from followthemoney import EntityProxy

Proxies = Iterator["EntityProxy"]


def statement_notes(maker: Maker, sayings: Sayings, statement: Statement) -> Proxies:
    note = _note(maker, sayings, statement, statement.about)
    add(note, "publisher", maker.index.reports[statement.report].outlet)
    yield note
    speakers = [p.entity for p in statement.sources if p.entity is not None]
    yield from _links(maker, statement, speakers, "said")


def commitment_notes(maker: Maker, sayings: Sayings, commitment: Commitment) -> Proxies:
    note = _note(maker, sayings, commitment, commitment.about)
    add(note, "keywords", commitment.kind.value)
    add(note, "keywords", commitment.life.value)
    yield note
    yield from _links(maker, commitment, commitment.by, f"{commitment.kind.value}: by")
    yield from _links(maker, commitment, commitment.to, f"{commitment.kind.value}: to")


def conflict_note(maker: Maker, sayings: Sayings, conflict: Conflict) -> "EntityProxy":
    note = _note(maker, sayings, conflict, [conflict.about])
    add(note, "keywords", conflict.relation.value)
    return note


def event_entity(maker: Maker, sayings: Sayings, event: Event) -> "EntityProxy":
    proxy = maker.make("Event", event.id, grounds(event, maker.index))
    add(proxy, "name", sayings.say(event))
    add(proxy, "keywords", event.kind.value)
    add(proxy, "keywords", event.state.value)
    add_period(proxy, event.when)
    for place in maker.index.parties(event.parties(Role.PLACE)):
        add(proxy, "location", place)
    _add_involved(maker.index, proxy, (p.entity for _, parties in event.roles for p in parties if p.entity is not None))
    return proxy


def status_event(maker: Maker, sayings: Sayings, status: Status) -> "EntityProxy":
    """A status is a stretch of somebody's time; how sure it is stands in its name and keywords."""
    proxy = maker.make("Event", status.id, grounds(status, maker.index))
    add(proxy, "name", sayings.say(status))
    add(proxy, "keywords", "status")
    add(proxy, "keywords", status.value.value)
    for word, is_so in (("unconfirmed", status.unconfirmed), ("reports differ", status.contested)):
        add(proxy, "keywords", word if is_so else None)
    add_period(proxy, status.period)
    _add_involved(maker.index, proxy, (status.person, *status.holder))
    return proxy


def _note(maker: Maker, sayings: Sayings, thing: Statement | Commitment | Conflict, about: Iterable[EntityId]) -> "EntityProxy":
    note = maker.make("Note", thing.id, grounds(thing, maker.index))
    words = sayings.say(thing)
    add(note, "name", words)
    add(note, "description", words)
    add(note, "keywords", type(thing).__name__.lower())
    for entity in dict.fromkeys(about):
        add(note, "entity", entity)
    return note


def _links(maker: Maker, thing: Statement | Commitment, who: Iterable[EntityId], role: str) -> Proxies:
    for entity in dict.fromkeys(who):
        link = maker.make("UnknownLink", content_id("link", thing.id, entity, role), grounds(thing, maker.index))
        add(link, "subject", entity)
        add(link, "object", thing.id)
        add(link, "role", role)
        if isinstance(thing, Commitment):
            add_period(link, thing.due)
            add(link, "status", thing.life.value)
        else:
            add_period(link, thing.said)
        yield link


def _add_involved(index: Index, proxy: "EntityProxy", who: Iterable[EntityId]) -> None:
    """Persons, organizations and groups: the model takes no others there."""
    for entity in dict.fromkeys(who):
        if index.entities[entity].kind in LEGAL:
            add(proxy, "involved", entity)
