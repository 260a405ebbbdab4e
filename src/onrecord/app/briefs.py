"""Dossiers that are kept ready, of those of whom there is more than a page: to put one together takes all that is told of its person."""

from collections.abc import Iterator
from datetime import date

from pydantic import TypeAdapter

from onrecord.app.slices import Derived
from onrecord.export.views.brief import NEWEST, Brief, make_brief
from onrecord.export.views.index import Index
from onrecord.export.views.people import show_dossiers
from onrecord.model.entity import EntityKind
from onrecord.model.ids import EntityId

MENTIONS = 200
"""Of somebody named so often the dossier is kept ready however short it is."""
_BRIEF = TypeAdapter(Brief)


def keep_briefs(index: Index, as_of: date | None) -> Iterator[tuple[str, int, str, str | None]]:
    """A listing of one row for each."""
    spoken: dict[EntityId, int] = {}
    for statement in index.record.statements:
        for entity in {*(p.entity for p in statement.sources if p.entity is not None), *statement.about}:
            spoken[entity] = spoken.get(entity, 0) + 1
    people = [e for e in index.record.entities if e.kind is EntityKind.PERSON]
    long = [e for e in people if len(e.evidence) > MENTIONS or _count(index, e.id, spoken) > NEWEST]
    for dossier in show_dossiers(index, long, as_of):
        yield _name(dossier.person.id), 0, dossier.person.id, _BRIEF.dump_json(make_brief(dossier)).decode()


def find_brief(kept: Derived, person: str) -> Brief | None:
    """None of somebody of whom there is little."""
    rows = [row for _, row in kept.page(_name(person), 0, 1) if row is not None]
    return _BRIEF.validate_json(rows[0]) if rows else None


def _count(index: Index, person: EntityId, spoken: dict[EntityId, int]) -> int:
    """Of the longest section at most."""
    things = index.events, index.commitments, index.statuses
    return max(spoken.get(person, 0), *(len(held.get(person, ())) for held in things))


def _name(person: str) -> str:
    return f"dossier {person}"
