"""Everything as one entity a line, values sorted, so that the same record gives the same file."""

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

from onrecord.export.edition import Edition
from onrecord.export.ftm.acts import commitment_notes, conflict_note, event_entity, statement_notes, status_event
from onrecord.export.ftm.maker import Maker
from onrecord.export.ftm.things import article, memberships, thing, ties
from onrecord.export.sayings import Sayings

if TYPE_CHECKING:
    from followthemoney import EntityProxy


def write(edition: Edition) -> Iterator[str]:
    """Raises `MissingExtra`, at once and not at the first line."""
    return _lines(Maker(edition.index), edition)


def _lines(maker: Maker, edition: Edition) -> Iterator[str]:
    for proxy in entities(maker, edition):
        properties = {name: sorted(proxy.get(name)) for name in sorted(proxy.properties)}
        yield json.dumps({"id": proxy.id, "schema": proxy.schema.name, "properties": properties}, ensure_ascii=False) + "\n"


def entities(maker: Maker, edition: Edition) -> Iterator["EntityProxy"]:
    record, sayings = edition.record, Sayings(edition.index)
    yield from (article(maker, report) for report in record.reports)
    yield from (thing(maker, entity) for entity in record.entities)
    for entity in record.entities:
        yield from memberships(maker, entity)
    for attribute in record.attributes:
        yield from ties(maker, attribute)
    for statement in record.statements:
        yield from statement_notes(maker, sayings, statement)
    yield from (event_entity(maker, sayings, event) for event in record.events)
    for commitment in record.commitments:
        yield from commitment_notes(maker, sayings, commitment)
    fates = (status for status in record.statuses if not status.doubtful)
    yield from (status_event(maker, sayings, status) for status in fates)
    yield from (conflict_note(maker, sayings, conflict) for conflict in record.conflicts)
