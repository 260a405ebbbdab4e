"""Reports, entities and their sentences as nodes of schema.org."""

from collections.abc import Iterable, Iterator
from typing import Any

from onrecord.export.safe import is_web
from onrecord.export.views.index import Index
from onrecord.model.entity import Attribute, Entity, EntityKind, Party, Property
from onrecord.model.period import Period
from onrecord.model.report import Report
from onrecord.model.span import Span

Node = dict[str, Any]

TYPES = {
    EntityKind.PERSON: "Person", EntityKind.ORGANIZATION: "Organization", EntityKind.PLACE: "Place", EntityKind.AGREEMENT: "CreativeWork",
    EntityKind.OCCASION: "Event", EntityKind.GROUP: "ItemList",
}  # fmt: skip
"""schema.org has no word for several people told of as one: a list of them is no body that acts."""

PROPERTIES = {Property.CITIZENSHIP: "nationality", Property.ROLE: "jobTitle", Property.OCCUPATION: "hasOccupation"}
"""Of persons. `nationality` and `hasOccupation` take things, so their values become things with a name."""

THINGS = {Property.CITIZENSHIP: "Country", Property.OCCUPATION: "Occupation"}


def urn(name: str) -> str:
    return f"urn:onrecord:{name}"


def refer(name: str) -> Node:
    return {"@id": urn(name)}


def trim(node: Node) -> Node:
    """Without what is not known; one of a list of one."""
    kept = {key: value for key, value in node.items() if value not in (None, "", [], {})}
    return {key: value[0] if isinstance(value, list) and len(value) == 1 else value for key, value in kept.items()}


def sentence(span: Span) -> Node:
    """The words, named as RFC 5147 names a stretch of a plain text: `report#char=start,stop`."""
    return {"@type": "CreativeWork", "@id": address(span), "text": span.quote, "isPartOf": refer(span.report)}


def address(span: Span) -> str:
    return f"{urn(span.report)}#char={span.start},{span.stop}"


def report_node(index: Index, report: Report) -> Node:
    reprinted = index.record.reprints.get(report.id)
    return trim(
        {
            "@type": "NewsArticle",
            "@id": urn(report.id),
            "headline": report.title,
            "url": report.url if report.url is not None and is_web(report.url) else None,
            "datePublished": first_day(report.published),
            "inLanguage": report.language,
            "author": [{"@type": "Person", "name": name} for name in report.authors],
            "publisher": report.outlet and {"@type": "Organization", "name": report.outlet},
            "creditText": report.agency,
            "identifier": {"@type": "PropertyValue", "propertyID": "sha256", "value": report.sha256},
            "isBasedOn": None if reprinted is None else refer(reprinted),
        }
    )


def entity_node(index: Index, entity: Entity) -> Node:
    own = index.attributes.get(entity.id, ()) if entity.kind is EntityKind.PERSON else ()
    return trim(
        {
            "@type": TYPES[entity.kind],
            "@id": urn(entity.id),
            "name": entity.name,
            "alternateName": [name for name in entity.names if name != entity.name],
            "itemListElement": [refer(member) for member in entity.members],
            **_facts(own),
            "subjectOf": [sentence(span) for span in dict.fromkeys((*entity.evidence, *(s for a in own for s in a.evidence)))],
        }
    )


def _facts(attributes: Iterable[Attribute]) -> Node:
    found: dict[str, list[Any]] = {}
    for attribute in attributes:
        if name := PROPERTIES.get(attribute.property):
            kind = THINGS.get(attribute.property)
            found.setdefault(name, []).append(attribute.value if kind is None else {"@type": kind, "name": attribute.value})
    return found


def party_nodes(parties: Iterable[Party]) -> list[Node]:
    """Somebody known by reference, others by the report's words."""
    return [refer(p.entity) if p.entity is not None else {"@type": "Thing", "name": p.text} for p in parties]


def first_day(period: Period | None) -> str | None:
    day = None if period is None else period.earliest or period.latest
    return None if day is None else day.isoformat()


def last_day(period: Period | None) -> str | None:
    day = None if period is None else period.latest
    return None if day is None else day.isoformat()


def sentences(spans: Iterable[Span]) -> Iterator[Node]:
    return map(sentence, dict.fromkeys(spans))
