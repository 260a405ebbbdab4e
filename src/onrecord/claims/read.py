"""One report and its Doc → its reading. The parts run in this order, each on what the ones before found."""

from dataclasses import replace

from spacy.tokens import Doc

from onrecord.claims import find_claims
from onrecord.claims.groups import add_groups
from onrecord.extract.attributes import find_attributes
from onrecord.extract.cast import find_cast
from onrecord.extract.context import Context
from onrecord.extract.statements import find_statements
from onrecord.extract.times import find_times
from onrecord.model.reading import Reading
from onrecord.model.report import Report

VERSION = "onrecord.reading.v1"


def read_report(report: Report, doc: Doc, reader: str) -> Reading:
    """What is taken from one report. `reader` is the id of the model that made the Doc."""
    context = Context(report, doc)
    context = replace(context, times=find_times(context))
    context = replace(context, cast=find_cast(context))
    context = replace(context, cast=add_groups(context))
    attributes = find_attributes(context)
    statements = find_statements(context)
    claims = find_claims(context, statements, attributes)
    return Reading(report.id, f"{VERSION}+{reader}", context.cast.entities, attributes, statements, claims)
