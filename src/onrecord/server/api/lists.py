"""Each kind of object as a list with filters, and one by its id."""

from collections.abc import Callable, Sequence
from typing import Annotated, Any

from fastapi import APIRouter, Path, Query

from onrecord.app.ask import StatementFilter
from onrecord.app.events import EventFilter
from onrecord.app.shown import Shown
from onrecord.errors import NoSuchRecord
from onrecord.export.jsonl import Row, Thing
from onrecord.model.claim import ClaimKind
from onrecord.model.commitment import CommitmentKind, Life
from onrecord.model.entity import EntityKind
from onrecord.model.event import EventState
from onrecord.model.statement import Manner
from onrecord.model.status import StatusValue
from onrecord.server.api import models
from onrecord.server.api.ask import Asked
from onrecord.server.api.cursor import Cursor, Limit, page

Id = Annotated[str, Path(description="The id, in full.", max_length=100)]
Name = Annotated[str | None, Query(description="A name or a part of one.", max_length=200)]
Of = Annotated[str | None, Query(description="An id.", max_length=100)]
Day = Annotated[models.Day | None, Query()]
Doubtful = Annotated[
    bool | None,
    Query(description="Fates only (false), or doubtful readings only (true)."),
]

router = APIRouter()


@router.get("/entities", response_model=models.Items[models.Entity], operation_id="list_entities")
def entities(shown: Asked, kind: EntityKind | None = None, name: Name = None, cursor: Cursor = None, limit: Limit = 50) -> Row:
    """People, organizations, places, agreements, occasions, and groups with their members."""
    named = shown.record.entities if name is None else shown.names.find(name)
    found = named if kind is None else [e for e in named if e.kind == kind]
    return page(shown, found, cursor, limit)


@router.get("/statements", response_model=models.Items[models.Statement], operation_id="list_statements")
def statements(  # noqa: PLR0913, PLR0917  one for each filter
    shown: Asked,
    q: Annotated[str | None, Query(description="Words of it; in quotation marks they stand together.", max_length=200)] = None,
    by: Name = None,
    about: Name = None,
    via: Name = None,
    outlet: Name = None,
    manner: Manner | None = None,
    since: Day = None,
    until: Day = None,
    cursor: Cursor = None,
    limit: Limit = 50,
) -> Row:
    """Who said what, newest first."""
    wanted = StatementFilter(by, about, via, outlet, manner, since, until)
    hits = None if q is None else shown.texts.find_ids(q)
    views = shown.said.find(wanted)
    found = [shown.things[v.id] for v in views if hits is None or v.id in hits]
    return page(shown, found, cursor, limit)


@router.get("/events", response_model=models.Items[models.Event], operation_id="list_events")
def events(  # noqa: PLR0913, PLR0917
    shown: Asked,
    person: Annotated[str | None, Query(description="A person's name, a part of it, or the id.", max_length=200)] = None,
    kind: ClaimKind | None = None,
    state: EventState | None = None,
    place: Name = None,
    since: Day = None,
    until: Day = None,
    cursor: Cursor = None,
    limit: Limit = 50,
) -> Row:
    """What happened and what is planned, by day."""
    who = None if person is None else shown.find_person(person).id
    views = shown.events(EventFilter(who, kind, state, place, since, until))
    return page(shown, [shown.things[v.id] for v in views], cursor, limit)


@router.get("/commitments", response_model=models.Items[models.Commitment], operation_id="list_commitments")
def commitments(
    shown: Asked, kind: CommitmentKind | None = None, life: Life | None = None, party: Of = None, cursor: Cursor = None, limit: Limit = 50
) -> Row:
    """Promises, offers, requests, demands, threats, refusals and terms. `party`: who is bound, towards whom, or about whom."""
    found = [
        c
        for c in shown.record.commitments
        if kind in (None, c.kind) and life in (None, c.life) and (party is None or party in (*c.by, *c.to, *c.about))
    ]
    return page(shown, found, cursor, limit)


@router.get("/statuses", response_model=models.Items[models.Status], operation_id="list_statuses")
def statuses(
    shown: Asked,
    person: Of = None,
    value: StatusValue | None = None,
    doubtful: Doubtful = None,
    cursor: Cursor = None,
    limit: Limit = 50,
) -> Row:
    """What is known of each person over time; doubtful readings stand last."""
    every = sorted(shown.record.statuses, key=lambda s: s.doubtful)
    asked = (s for s in every if person in (None, s.person) and value in (None, s.value))
    found = [s for s in asked if doubtful in (None, s.doubtful)]
    return page(shown, found, cursor, limit)


@router.get("/claims", response_model=models.Items[models.Claim], operation_id="list_claims")
def claims(
    shown: Asked, report: Of = None, statement: Of = None, kind: ClaimKind | None = None, cursor: Cursor = None, limit: Limit = 50
) -> Row:
    """What is asserted, by statements or in a report's own voice."""
    found = [c for c in shown.record.claims if report in (None, c.report) and statement in (None, c.statement) and kind in (None, c.kind)]
    return page(shown, found, cursor, limit)


@router.get("/attributes", response_model=models.Items[models.Attribute], operation_id="list_attributes")
def attributes(shown: Asked, entity: Of = None, cursor: Cursor = None, limit: Limit = 50) -> Row:
    """What is told of entities, every value with its reports."""
    return page(shown, [a for a in shown.record.attributes if entity in (None, a.entity)], cursor, limit)


@router.get("/conflicts", response_model=models.Items[models.Conflict], operation_id="list_conflicts")
def conflicts(shown: Asked, about: Of = None, cursor: Cursor = None, limit: Limit = 50) -> Row:
    """Where reports differ or were revised."""
    return page(shown, [c for c in shown.record.conflicts if about in (None, c.about)], cursor, limit)


@router.get("/origins", response_model=models.Items[models.Origin], operation_id="list_origins")
def origins(shown: Asked, cursor: Cursor = None, limit: Limit = 50) -> Row:
    """What goes back to one source."""
    return page(shown, shown.record.origins, cursor, limit)


@router.get("/reports", response_model=models.Items[models.Report], operation_id="list_reports")
def reports(shown: Asked, cursor: Cursor = None, limit: Limit = 50) -> Row:
    return page(shown, shown.record.reports, cursor, limit)


@router.get("/failures", response_model=models.Items[models.Failure], operation_id="list_failures")
def failures(shown: Asked, cursor: Cursor = None, limit: Limit = 50) -> Row:
    """Inputs that could not be read."""
    return page(shown, shown.record.failures, cursor, limit)


@router.get("/reports/{id}/text", response_model=models.Text, operation_id="get_report_text")
def text(shown: Asked, id: Id) -> Row:  # noqa: A002  the format's word
    """The stored text, to which all offsets refer."""
    found = next((r for r in shown.record.reports if r.id == id), None)
    if found is None:
        raise NoSuchRecord(f"No report on the record has the id “{id}”.")
    return {"report": found.id, "sha256": found.sha256, "text": found.text}


SINGLE: tuple[tuple[str, str, type[models.Part]], ...] = (
    ("reports", "report", models.Report),
    ("entities", "entity", models.Entity),
    ("attributes", "attribute", models.Attribute),
    ("statements", "statement", models.Statement),
    ("claims", "claim", models.Claim),
    ("events", "event", models.Event),
    ("commitments", "commitment", models.Commitment),
    ("statuses", "status", models.Status),
    ("conflicts", "conflict", models.Conflict),
    ("origins", "origin", models.Origin),
)


def _one(word: str) -> Callable[..., Any]:
    def one(shown: Asked, id: Id) -> Row:  # noqa: A002
        thing: Thing | None = shown.things.get(id)
        if thing is None or type(thing).__name__.lower() != word:
            raise NoSuchRecord(f"No {word} on the record has the id “{id}”.")
        return shown.row(thing)

    return one


for many, word, model in SINGLE:
    router.add_api_route(f"/{many}/{{id}}", _one(word), response_model=model, operation_id=f"get_{word}", summary=f"One {word}")


def count_all(shown: Shown) -> dict[str, int]:
    parts: dict[str, Sequence[object]] = {many: getattr(shown.record, many) for many, _, _ in SINGLE}
    return {**{many: len(found) for many, found in parts.items()}, "failures": len(shown.record.failures)}
