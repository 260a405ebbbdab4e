"""Small facts about invented people, for tests of the parts that keep and show them."""

from hashlib import sha256

from onrecord.model.entity import Entity, EntityKind, Party
from onrecord.model.ids import EntityId, ReportId, StatementId, content_id
from onrecord.model.reading import Reading
from onrecord.model.report import Report
from onrecord.model.span import Span
from onrecord.model.statement import Manner, Statement

TEXT = "Mira Solano said the bridge would open in May. The mayor of Varda met her on Monday."
READER = "onrecord.reading.v1+reader-fake"


def make_report(text: str = TEXT, path: str = "a.txt", outlet: str | None = None) -> Report:
    digest = sha256(text.encode()).hexdigest()
    return Report(ReportId(content_id("report", digest)), path, text, digest, outlet=outlet)


def find(report: Report, quote: str) -> Span:
    start = report.text.index(quote)
    return Span.cut(report.id, report.text, start, start + len(quote))


def make_reading(report: Report, reader: str = READER) -> Reading:
    """One person, the report's first word; one statement of that person, the report's last word."""
    words = report.text.split()
    first, last = find(report, words[0]), find(report, words[-1])
    who = EntityId("entity-1")
    entity = Entity(who, EntityKind.PERSON, first.quote, (first.quote,), (first,))
    statement = Statement(
        StatementId(content_id("statement", report.id, last.start)), report.id, (Party(first.quote, who),), None, (last,), Manner.INDIRECT
    )
    return Reading(report.id, reader, (entity,), statements=(statement,))
