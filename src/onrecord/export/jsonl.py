"""The record as JSON lines, one object a line, exactly as docs/reference/record-format.md says."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from onrecord.export.edition import Edition
from onrecord.export.parts import claim_roles, parties, period, span, spans
from onrecord.model.backing import OriginIndex
from onrecord.model.claim import Claim, Quantity
from onrecord.model.commitment import Commitment
from onrecord.model.conflict import BARE, Conflict, Side
from onrecord.model.entity import Attribute, Entity, EntityKind
from onrecord.model.event import Event, Reason
from onrecord.model.ids import ClaimId, ReportId
from onrecord.model.origin import Origin
from onrecord.model.record import Record
from onrecord.model.report import Failure, Report
from onrecord.model.statement import Statement
from onrecord.model.status import Status

Row = dict[str, Any]
Thing = Report | Entity | Attribute | Statement | Claim | Event | Commitment | Status | Conflict | Origin | Failure


def write(edition: Edition) -> Iterator[str]:
    for line in lines(edition.record):
        yield f"{line}\n"


def lines(record: Record) -> Iterator[str]:
    """Each object of the record, in the order of the record."""
    for row in rows(record):
        yield json.dumps(row, ensure_ascii=False, separators=(", ", ": "))


def rows(record: Record) -> Iterator[Row]:
    row = make_row(record)
    parts: tuple[Iterable[Thing], ...] = (
        record.reports, record.entities, record.attributes, record.statements, record.claims, record.events, record.commitments,
        record.statuses, record.conflicts, record.origins, record.failures,
    )  # fmt: skip
    return (row(thing) for part in parts for thing in part)


def make_row(record: Record) -> Callable[[Thing], Row]:
    """How one thing of this record is written; made once for many."""
    behind = _behind(record)

    def row(thing: Thing) -> Row:
        match thing:
            case Report():
                return _report(thing, record.reprints)
            case Claim():
                return _claim(thing) | {"behind": behind((thing.id,))}
            case Event():
                return _event(thing) | {"behind": behind(thing.backed_by)}
            case Status():
                return _status(thing) | {"behind": behind(thing.claims)}
            case _:
                make: Callable[[Any], Row] = _ROWS[type(thing)]
                return make(thing)

    return row


def _behind(record: Record) -> Callable[[Iterable[ClaimId]], list[Row]]:
    """Claims → the independent origins that stand behind them."""
    index, claims = OriginIndex.of(record.origins), {c.id: c for c in record.claims}

    def rows_of(ids: Iterable[ClaimId]) -> list[Row]:
        found = index.behind(claims[c] for c in ids if c in claims)
        return [
            {"origins": list(b.origins), "why": list(b.why), "reports": list(b.reports), "statements": list(b.statements)} for b in found
        ]

    return rows_of


def _report(report: Report, reprints: Mapping[ReportId, ReportId]) -> Row:
    return {
        "type": "report",
        "id": report.id,
        "path": report.path,
        "outlet": report.outlet,
        "agency": report.agency,
        "authors": list(report.authors),
        "title": report.title,
        "url": report.url,
        "language": report.language,
        "published": period(report.published),
        "published_basis": report.published_basis,
        "published_note": report.published_note,
        "sha256": report.sha256,
        "same_text_as": reprints.get(report.id),
    }


def _entity(entity: Entity) -> Row:
    return {
        "type": "entity",
        "id": entity.id,
        "kind": entity.kind,
        "name": entity.name,
        "names": list(entity.names),
        "evidence": spans(entity.evidence),
        **({"members": list(entity.members), "count": entity.count} if entity.kind == EntityKind.GROUP else {}),
    }


def _attribute(attribute: Attribute) -> Row:
    return {
        "type": "attribute",
        "id": attribute.id,
        "entity": attribute.entity,
        "property": attribute.property,
        "value": attribute.value,
        "value_entity": attribute.value_entity,
        "period": period(attribute.period),
        "evidence": spans(attribute.evidence),
        "reports": list(attribute.reports),
    }


def _statement(statement: Statement) -> Row:
    chain = [{"name": h.name, "entity": h.entity, "role": h.role, "evidence": [span(h.evidence)]} for h in statement.chain]
    return {
        "type": "statement",
        "id": statement.id,
        "report": statement.report,
        "sources": parties(statement.sources),
        "cue": None if statement.cue is None else span(statement.cue),
        "content": spans(statement.content),
        "manner": statement.manner,
        "chain": chain,
        "addressees": parties(statement.addressees),
        "said": period(statement.said),
        "about": list(statement.about),
    }


def _claim(claim: Claim) -> Row:
    return {
        "type": "claim",
        "id": claim.id,
        "kind": claim.kind,
        **({"predicate": claim.predicate} if claim.predicate is not None else {}),
        "roles": claim_roles(claim.roles),
        "modality": claim.modality,
        "polarity": claim.polarity,
        "when": period(claim.when),
        "stage": claim.stage,
        "condition": spans(claim.condition),
        "quantity": _quantity(claim.quantity),
        "act": claim.act,
        "fate": claim.fate,
        "aspect": list(claim.aspects),
        "statement": claim.statement,
        "report": claim.report,
        "trigger": span(claim.trigger),
        "evidence": spans(claim.evidence),
    }


def _quantity(quantity: Quantity | None) -> Row | None:
    return None if quantity is None else {"n": quantity.n, "unit": quantity.unit}


def _event(event: Event) -> Row:
    return {
        "type": "event",
        "id": event.id,
        "kind": event.kind,
        "roles": claim_roles(event.roles),
        "when": period(event.when),
        "state": event.state,
        "claims": list(event.claims),
        "origins": event.origins,
        "earlier": [period(p) for p in event.earlier],
        "reasons": [_reason(r) for r in event.reasons],
    }


def _reason(reason: Reason) -> Row:
    told = None if reason.told is None else reason.told.isoformat()
    return {"claim": reason.claim, "what": reason.what, "told": told, "when": period(reason.when)}


def _commitment(commitment: Commitment) -> Row:
    return {
        "type": "commitment",
        "id": commitment.id,
        "kind": commitment.kind,
        "by": list(commitment.by),
        "to": list(commitment.to),
        "by_text": list(commitment.by_words),
        "to_text": list(commitment.to_words),
        "about": list(commitment.about),
        "act": commitment.act,
        "act_text": commitment.act_text,
        "through": list(commitment.through),
        "condition": spans(commitment.condition),
        "stage": commitment.stage,
        "due": period(commitment.due),
        "quantity": _quantity(commitment.quantity),
        "life": commitment.life,
        "basis": commitment.basis,
        "history": [{"on": period(s.on), "what": s.what, "claim": s.claim} for s in commitment.history],
        "claims": list(commitment.claims),
    }


def _status(status: Status) -> Row:
    return {
        "type": "status",
        "id": status.id,
        "person": status.person,
        "value": status.value,
        "period": period(status.period),
        "holder": list(status.holder),
        "place": [p.entity if p.entity is not None else p.text for p in status.place],
        "contested": status.contested,
        "unconfirmed": status.unconfirmed,
        "doubtful": status.doubtful,
        "origins": status.origins,
        "claims": list(status.claims),
    }


def _conflict(conflict: Conflict) -> Row:
    sides = [{"value": _value(s), "reports": list(s.reports), "evidence": spans(s.evidence)} for s in conflict.sides]
    kind, _, part = conflict.property.partition(".")
    return {
        "type": "denial" if conflict.is_denial() else "conflict",
        "id": conflict.id,
        "relation": conflict.relation,
        "about": conflict.about,
        "property": kind,
        "of": part or None,
        "sides": sides,
    }


def _value(side: Side) -> str:
    """What the side says; of a bare *happened* or *denied*, with the words of the first who does."""
    words = next((s.quote for s in side.evidence), "")
    return f"{side.value}: {words}" if side.value in BARE else side.value


def _origin(origin: Origin) -> Row:
    return {
        "type": "origin",
        "id": origin.id,
        "why": origin.why,
        "first": origin.first,
        "reports": list(origin.reports),
        "statements": list(origin.statements),
    }


def _failure(failure: Failure) -> Row:
    return {"type": "failure", "path": failure.path, "stage": failure.stage, "code": failure.code, "message": failure.message}


_ROWS: Mapping[type, Callable[[Any], Row]] = {
    Entity: _entity, Attribute: _attribute, Statement: _statement, Commitment: _commitment, Conflict: _conflict, Origin: _origin,
    Failure: _failure,
}  # fmt: skip
