"""People as JSON: the record format's objects, put together by person."""

from collections.abc import Iterable

from onrecord.cli.output import Object, pick, read_objects
from onrecord.export.views.people import Dossier, PersonView
from onrecord.model.record import Record
from onrecord.model.report import Report


def people_objects(record: Record, rows: Iterable[PersonView]) -> list[Object]:
    """Each an entity object, with its fates, the doubtful readings apart, and its attributes."""
    objects = read_objects(record)
    return [_person(objects, row) for row in rows]


def dossier_object(record: Record, dossier: Dossier) -> Object:
    """The entity object, with everything that the record holds of it."""
    objects = read_objects(record)
    parts: dict[str, list[str]] = {
        "statements_by": [s.id for s in dossier.said],
        "statements_about": [s.id for s in dossier.said_of],
        "commitments": [p.id for p in dossier.promises],
        "events": [e.id for e in dossier.events],
        "groups": [g.id for g in dossier.groups],
    }
    return {**_person(objects, dossier.person), **{name: pick(objects, ids) for name, ids in parts.items()}}


def report_object(record: Record, report: Report) -> Object:
    """The report object with its text, and the statements and claims that were read in it."""
    objects = read_objects(record)
    own = {f"{name}s": [o for o in objects if o["type"] == name and o["report"] == report.id] for name in ("statement", "claim")}
    return {**pick(objects, [report.id])[0], "text": report.text, **own}


def _person(objects: list[Object], row: PersonView) -> Object:
    attributes = [value.id for fact in row.facts for value in fact.values]
    return {
        **pick(objects, [row.id])[0],
        "statuses": pick(objects, [status.id for status in row.statuses]),
        "doubtful": pick(objects, [status.id for status in row.doubtful]),
        "attributes": pick(objects, attributes),
    }
