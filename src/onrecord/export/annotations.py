"""What was read, as W3C Web Annotations of the reports: one per entity, attribute, statement, claim and what follows from them.

A target names the stored text (`urn:onrecord:report-…`) with a TextQuoteSelector and a TextPositionSelector, which counts code points as
we do; and the report's page, where it has one, with the quote alone, as offsets into our text are none into the page.
"""

import json
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from onrecord.export.edition import Edition
from onrecord.export.grounds import grounds
from onrecord.export.safe import is_web
from onrecord.export.sayings import Sayings
from onrecord.export.views.index import Index
from onrecord.export.views.why import Thing, things
from onrecord.model.claim import Claim
from onrecord.model.entity import Entity
from onrecord.model.report import Report
from onrecord.model.span import Span

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
AROUND = 32
"""Characters before and after a quote, to find it again where it occurs twice."""


def write(edition: Edition) -> Iterator[str]:
    """An AnnotationCollection with one page, an annotation a line."""
    rows = list(annotations(edition.index))
    head = {"@context": CONTEXT, "id": urn("annotations"), "type": "AnnotationCollection", "label": edition.title, "total": len(rows)}
    page = {"id": urn("annotations-1"), "type": "AnnotationPage", "partOf": urn("annotations"), "startIndex": 0}
    yield f'{_dump(head)[:-1]}, "first": {_dump(page)[:-1]}, "items": ['
    for number, row in enumerate(rows):
        yield f"{',' if number else ''}\n{_dump(row)}"
    yield "\n]}}\n"


def annotations(index: Index) -> Iterator[dict[str, Any]]:
    sayings = Sayings(index)
    for thing in things(index.record).values():
        if spans := grounds(thing, index):
            yield _annotation(sayings, thing, spans)


def urn(name: str) -> str:
    return f"urn:onrecord:{name}"


def _annotation(sayings: Sayings, thing: Thing, spans: Iterable[Span]) -> dict[str, Any]:
    index = sayings.index
    kind = type(thing).__name__.lower()
    targets = [target for span in dict.fromkeys(spans) for target in _targets(index.reports[span.report], span)]
    return {
        "id": urn(f"annotation:{thing.id}"),
        "type": "Annotation",
        "motivation": "identifying" if isinstance(thing, Entity) else "describing",
        **_made(index, spans),
        "body": [
            {"type": "TextualBody", "purpose": "describing", "format": "text/plain", "value": sayings.say(thing)},
            {"type": "TextualBody", "purpose": "classifying", "format": "text/plain", "value": _class(thing, kind)},
        ],
        "target": targets if len(targets) > 1 else targets[0],
    }


def _class(thing: Thing, kind: str) -> str:
    """`claim: release`, `entity: person`, `status`."""
    return f"{kind}: {thing.kind.value}" if isinstance(thing, (Claim, Entity)) else kind


def _made(index: Index, spans: Iterable[Span]) -> dict[str, str]:
    """The day of the last report that it stands on; we read no clock."""
    published = [index.reports[span.report].published for span in spans]
    days = [day for p in published if p is not None and (day := p.latest or p.earliest) is not None]
    return {"created": _instant(max(days))} if days else {}


def _instant(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"


def _targets(report: Report, span: Span) -> Iterator[dict[str, Any]]:
    quote = {
        "type": "TextQuoteSelector",
        "exact": span.quote,
        "prefix": report.text[max(0, span.start - AROUND) : span.start],
        "suffix": report.text[span.stop : span.stop + AROUND],
    }
    place = {"type": "TextPositionSelector", "start": span.start, "end": span.stop}
    yield {"type": "SpecificResource", "source": urn(report.id), "selector": [quote, place]}
    if report.url is not None and is_web(report.url):
        yield {"type": "SpecificResource", "source": report.url, "selector": quote}


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
