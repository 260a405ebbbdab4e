"""Statements, claims, events and commitments as nodes of schema.org: Quotation, Claim, Event, PlanAction."""

from collections.abc import Iterable

from onrecord.export.grounds import grounds
from onrecord.export.schema_org.nodes import Node, first_day, last_day, party_nodes, refer, sentences, trim, urn
from onrecord.export.views.index import Index
from onrecord.export.views.phrases import say_event, say_held
from onrecord.export.views.promises import PromiseView
from onrecord.export.views.statements import say_words
from onrecord.model.claim import Claim, Role
from onrecord.model.commitment import Commitment, Life
from onrecord.model.event import Event, EventState
from onrecord.model.kinds import TALKS
from onrecord.model.statement import Manner, Statement

STATES = {
    EventState.PLANNED: "EventScheduled", EventState.HAPPENED: "EventScheduled", EventState.ONGOING: "EventScheduled",
    EventState.POSTPONED: "EventPostponed", EventState.CANCELLED: "EventCancelled",
}  # fmt: skip
"""schema.org has no word for what happened; `description` says how it stands, and the others have no status there."""

LIVES = {
    Life.FULFILLED: "CompletedActionStatus", Life.BREACHED: "FailedActionStatus", Life.PARTLY_FULFILLED: "ActiveActionStatus",
    Life.ACTIVE: "PotentialActionStatus", Life.CONDITIONAL: "PotentialActionStatus", Life.PROPOSED: "PotentialActionStatus",
}  # fmt: skip
TAKING_PART = (Role.AGENT, Role.COUNTERPART, Role.RECIPIENT)
"""Of a meeting those who are there. Who does or suffers something attends nothing: they are what the event is about."""
WHO = (*TAKING_PART, Role.PATIENT)


def quotation_node(index: Index, statement: Statement) -> Node:
    """In the speaker's words or in the report's: what is told indirectly is a CreativeWork that says who told it, no Quotation."""
    is_quoted = statement.manner is not Manner.INDIRECT
    who = party_nodes(statement.sources)
    return trim(
        {
            "@type": "Quotation" if is_quoted else "CreativeWork",
            "@id": urn(statement.id),
            "text": say_words(statement),
            "spokenByCharacter" if is_quoted else "creator": who,
            "about": [refer(entity) for entity in statement.about],
            "audience": [{"@type": "Audience", "name": name} for name in index.parties(statement.addressees)],
            "dateCreated": first_day(statement.said),
            "isPartOf": refer(statement.report),
            "hasPart": list(sentences(statement.content)),
        }
    )


def claim_node(index: Index, claim: Claim) -> Node:
    holder = None if claim.statement is None else index.statements.get(claim.statement)
    return trim(
        {
            "@type": "Claim",
            "@id": urn(claim.id),
            "name": say_held(index, claim),
            "text": claim.evidence[0].quote,
            "author": party_nodes(holder.sources) if holder is not None and holder.sources else refer(claim.report),
            "about": [refer(p.entity) for _, parties in claim.roles for p in parties if p.entity is not None],
            "datePublished": first_day(index.reports[claim.report].published),
            "temporalCoverage": _interval(first_day(claim.when), last_day(claim.when)),
            "isPartOf": None if claim.statement is None else refer(claim.statement),
            "appearance": list(sentences(claim.evidence)),
        }
    )


def event_node(index: Index, event: Event) -> Node:
    state, there = STATES.get(event.state), TAKING_PART if event.kind in TALKS else ()
    return trim(
        {
            "@type": "Event",
            "@id": urn(event.id),
            "name": say_event(index, event),
            "description": f"on the record as {event.state.value}",
            "startDate": first_day(event.when),
            "endDate": last_day(event.when),
            "eventStatus": state and {"@id": f"https://schema.org/{state}"},
            "location": party_nodes(event.parties(Role.PLACE)),
            "attendee": _nodes(event, there),
            "about": _nodes(event, [role for role in WHO if role not in there]),
            "subjectOf": [*(refer(c) for c in event.claims), *sentences(grounds(event, index))],
        }
    )


def _nodes(event: Event, roles: Iterable[Role]) -> list[Node]:
    return [node for role in roles for node in party_nodes(event.parties(role))]


def commitment_node(index: Index, commitment: Commitment, view: PromiseView) -> Node:
    life = LIVES.get(commitment.life)
    named = [*map(refer, commitment.by), *({"@type": "Thing", "name": words} for words in commitment.by_words)]
    others = [*map(refer, commitment.to), *({"@type": "Thing", "name": words} for words in commitment.to_words)]
    return trim(
        {
            "@type": "PlanAction",
            "@id": urn(commitment.id),
            "name": view.words,
            "description": view.stands,
            "agent": named,
            "participant": others,
            "object": [refer(entity) for entity in commitment.about],
            "scheduledTime": first_day(commitment.due),
            "actionStatus": life and {"@id": f"https://schema.org/{life}"},
            "subjectOf": [*(refer(c) for c in commitment.claims), *sentences(grounds(commitment, index))],
        }
    )


def _interval(first: str | None, last: str | None) -> str | None:
    return None if first is None and last is None else f"{first or '..'}/{last or '..'}"
