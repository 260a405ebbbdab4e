"""People, and one person's dossier."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from onrecord.app.shown import Shown
from onrecord.export.jsonl import Row
from onrecord.export.views.events import EventView
from onrecord.export.views.index import Cite
from onrecord.export.views.people import Dossier, PersonView
from onrecord.export.views.statuses import NOTHING_CERTAIN, say_value
from onrecord.export.views.words import plain
from onrecord.model.entity import EntityKind
from onrecord.model.ids import EntityId
from onrecord.model.span import Span
from onrecord.model.status import StatusValue
from onrecord.server.pages.asking import Asking, ask_for
from onrecord.server.pages.paging import cut
from onrecord.server.pages.twins import Cells, Page, answer, objects
from onrecord.server.pictures.statuses import draw_statuses

SIZE = 50
FEW = 5
"""Doubtful readings of a row, the last ones."""

CHANGES = 30
"""Of status that a dossier shows, the last ones."""

EVENTS = 20
"""Of a dossier, the last ones; the timeline has all of them."""

COMPANIONS = 12
"""Of a dossier."""

SHOWN = 10
"""Statements of a dossier; the page of statements has all of them."""


@dataclass(frozen=True, slots=True)
class Companion:
    """Somebody who is told of in the same breath: the claims in which both have the same role."""

    id: EntityId
    name: str
    times: int
    cites: tuple[Cite, ...]


def people(request: Request) -> Response:
    asking = ask_for(request)
    rows = _wanted(asking)
    found = cut(asking, rows, SIZE)
    value = asking.text("status")
    context = {"found": found, "values": _values(asking.shown), "value": value, "few": FEW}
    return answer(asking, Page("people.html", context, lambda: [_object(asking, p) for p in rows], lambda: _table(rows)))


def person(request: Request) -> Response:
    asking = ask_for(request)
    wanted = request.path_params["id"]
    entity = asking.shown.find_person(wanted)
    if entity.id != wanted:
        return RedirectResponse(asking.link(f"/person/{entity.id}"), 307)
    dossier = asking.shown.dossier(entity)
    companions, all_companions = find_companions(asking.shown, entity.id)
    context = {
        "dossier": dossier,
        "statuses": dossier.person.statuses[-CHANGES:],
        "doubts": dossier.person.doubtful[-CHANGES:],
        "picture": draw_statuses(dossier.person.statuses[-CHANGES:], asking.shown.as_of),
        "events": _latest(dossier.events),
        "companions": companions,
        "all_companions": all_companions,
        "most": SHOWN,
    }
    return answer(asking, Page("person.html", context, lambda: _dossier(asking, dossier)))


def _latest(events: Sequence[EventView]) -> Sequence[EventView]:
    """In the order of the timeline; of many, the last that have a day."""
    if len(events) <= EVENTS:
        return events
    dated = [e for e in events if e.period is not None and not e.period.is_open]
    return dated[-EVENTS:] or events[:EVENTS]


def _wanted(asking: Asking) -> list[PersonView]:
    value, name = asking.text("status"), asking.text("name")
    named = None if name is None else {e.id for e in asking.shown.persons.find(name)}
    return [
        p
        for p in asking.shown.people
        if (value is None or (p.status.value if p.status is not None else "none") == value) and (named is None or p.id in named)
    ]


def _values(shown: Shown) -> list[tuple[str, str, int]]:
    """Value, word and how many people, in the order of the vocabulary; `none`: of whom no status is told."""
    counted = Counter(p.status.value.value if p.status is not None else "none" for p in shown.people)
    words = {**{v.value: say_value(v) for v in StatusValue}, "none": "no status told"}
    return [(value, word, counted[value]) for value, word in words.items() if counted[value]]


def find_companions(shown: Shown, person: EntityId) -> tuple[tuple[Companion, ...], int]:
    """The most frequent first, a few of them; and how many there are."""
    index = shown.index
    cites: dict[EntityId, dict[str, Span]] = {}
    for claim in shown.claims_of.get(person, ()):
        for _, parties in claim.roles:
            ids = {p.entity for p in parties if p.entity is not None}
            for other in ids - {person} if person in ids else ():
                cites.setdefault(other, {})[claim.id] = claim.evidence[0]
    people = [e for e in cites if index.entities[e].kind == EntityKind.PERSON]
    few = sorted(people, key=lambda e: (-len(cites[e]), index.name(e)))[:COMPANIONS]
    return tuple(Companion(e, index.name(e), len(cites[e]), index.cites(cites[e].values())) for e in few), len(people)


def _object(asking: Asking, person: PersonView) -> Row:
    """The entity object, with its fates, the doubtful readings apart, and its attributes."""
    values = [value.id for fact in person.facts for value in fact.values]
    return {
        **objects(asking, [person.id])[0],
        "statuses": objects(asking, (s.id for s in person.statuses)),
        "doubtful": objects(asking, (s.id for s in person.doubtful)),
        "attributes": objects(asking, values),
    }


def _dossier(asking: Asking, dossier: Dossier) -> Row:
    return {
        **_object(asking, dossier.person),
        "groups": objects(asking, (g.id for g in dossier.groups)),
        "statements_by": objects(asking, (s.id for s in dossier.said)),
        "statements_about": objects(asking, (s.id for s in dossier.said_of)),
        "commitments": objects(asking, (p.id for p in dossier.promises)),
        "events": objects(asking, (e.id for e in dossier.events)),
    }


def _table(rows: Iterable[PersonView]) -> Cells:
    head = ("id", "name", "status", "known", "names", "facts", "reports")
    return [head, *(_line(p) for p in rows)]


def _line(person: PersonView) -> tuple[str | int, ...]:
    status = person.status
    facts = "; ".join(f"{plain(f.property)}: {' / '.join(v.value for v in f.values)}" for f in person.facts)
    nothing = NOTHING_CERTAIN if person.is_uncertain else ""
    known = ("", nothing) if status is None else (status.value.value, status.words)
    return (person.id, person.name, *known, "; ".join(person.names), facts, len(person.reports))
