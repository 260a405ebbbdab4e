"""The contexts that our JSON-LD names, as far as we use them: no test asks the network, and a term that is not here is a mistake."""

from typing import Any

OA, AS, RDF = "http://www.w3.org/ns/oa#", "http://www.w3.org/ns/activitystreams#", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
TERMS = "http://purl.org/dc/terms/"

ANNOTATION: dict[str, Any] = {
    "id": "@id",
    "type": "@type",
    **{name: f"{OA}{name}" for name in ("Annotation", "TextualBody", "SpecificResource", "TextQuoteSelector", "TextPositionSelector")},
    **{name: f"{OA}{name}" for name in ("identifying", "describing", "classifying", "exact", "prefix", "suffix", "start", "end")},
    "AnnotationCollection": f"{AS}OrderedCollection",
    "AnnotationPage": f"{AS}OrderedCollectionPage",
    "body": {"@id": f"{OA}hasBody", "@type": "@id"},
    "target": {"@id": f"{OA}hasTarget", "@type": "@id"},
    "source": {"@id": f"{OA}hasSource", "@type": "@id"},
    "selector": {"@id": f"{OA}hasSelector", "@type": "@id"},
    "motivation": {"@id": f"{OA}motivatedBy", "@type": "@vocab"},
    "purpose": {"@id": f"{OA}hasPurpose", "@type": "@vocab"},
    "items": {"@id": f"{AS}items", "@type": "@id", "@container": "@list"},
    "partOf": {"@id": f"{AS}partOf", "@type": "@id"},
    "first": {"@id": f"{AS}first", "@type": "@id"},
    "startIndex": f"{AS}startIndex",
    "total": f"{AS}totalItems",
    "format": "http://purl.org/dc/elements/1.1/format",
    "label": "http://www.w3.org/2000/01/rdf-schema#label",
    "value": f"{RDF}value",
    "created": f"{TERMS}created",
}
"""Of https://www.w3.org/TR/annotation-vocab/ and the context that it defines."""

SCHEMA_ORG = frozenset(
    """about actionStatus agent alternateName appearance attendee audience author creator creditText
    dateCreated datePublished description endDate eventStatus hasOccupation hasPart headline identifier
    inLanguage isBasedOn isPartOf itemListElement jobTitle location name nationality object participant
    propertyID publisher scheduledTime spokenByCharacter startDate subjectOf temporalCoverage text url value
    Audience Claim Country CreativeWork Event ItemList NewsArticle Occupation Organization Person Place
    PlanAction PropertyValue Quotation Thing""".split()  # noqa: SIM905  a list of so many is no easier to read
)
"""Of schema.org 29, those that we use."""

CONTEXTS: dict[str, dict[str, Any]] = {
    "http://www.w3.org/ns/anno.jsonld": ANNOTATION,
    "https://schema.org": {name: f"https://schema.org/{name}" for name in sorted(SCHEMA_ORG)},
}


def load_context(url: str, options: object = None) -> dict[str, Any]:
    return {"contentType": "application/ld+json", "contextUrl": None, "documentUrl": url, "document": {"@context": CONTEXTS[url]}}


def terms_of(value: object) -> set[str]:
    """The names of a JSON-LD document, but for keywords."""
    if isinstance(value, list):
        return {term for part in value for term in terms_of(part)}
    if not isinstance(value, dict):
        return set()
    types = value.get("@type", value.get("type", []))
    named = {*(types if isinstance(types, list) else [types]), *(key for key in value if not key.startswith("@"))}
    return named | {term for part in value.values() for term in terms_of(part)}
