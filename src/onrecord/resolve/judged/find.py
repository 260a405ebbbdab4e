"""What a target means in the readings of today: exactly what was judged, else what stands in its place. Of several none."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from onrecord.model.claim import Claim
from onrecord.model.entity import Attribute, Entity
from onrecord.model.ids import AttributeId, ClaimId, ReportId, StatementId
from onrecord.model.judgement import Judgement, Target, TargetType
from onrecord.model.reading import Reading
from onrecord.model.span import Span
from onrecord.model.statement import Statement
from onrecord.resolve.names import fold
from onrecord.resolve.profile import Key

Happening = tuple[ClaimId, str]
"""An event seen from one of its claims, and from the person whom it befalls (folded, empty where it befalls nobody)."""
Side = tuple[ReportId, int, int, str]
"""One side of a conflict: where it stands, and the property."""
Found = Key | ClaimId | StatementId | tuple[ReportId, AttributeId] | Happening | Side

T = TypeVar("T", Entity, Claim, Statement, Attribute)


class Finder:
    def __init__(self, readings: Iterable[Reading]) -> None:
        self._readings: Mapping[ReportId, Reading] = {r.report: r for r in readings}

    def find(self, target: Target) -> Found | None:
        """None where the report is not there, or this reading of it has nothing of that kind in that place."""
        match target.type:
            case TargetType.ENTITY:
                return self.entity(target)
            case TargetType.EVENT:
                return self.event(target)
            case TargetType.CONFLICT:
                return self._side(target)
            case _:
                return self._read(target)

    def find_all(self, judgement: Judgement) -> list[Found]:
        """What of its targets is there."""
        return [found for target in judgement.targets if (found := self.find(target)) is not None]

    def entity(self, target: Target) -> Key | None:
        reading = self._readings.get(target.span.report)
        found = None if reading is None else find_entity(reading.entities, target)
        return None if found is None else (target.span.report, found.id)

    def event(self, target: Target) -> Happening | None:
        claim = self.claim(target)
        return None if claim is None else (claim, fold(target.name or ""))

    def claim(self, target: Target) -> ClaimId | None:
        reading = self._readings.get(target.span.report)
        claim = None if reading is None else _find_claim(reading.claims, target)
        return None if claim is None else claim.id

    def _side(self, target: Target) -> Side | None:
        span = target.span
        return (span.report, span.start, span.stop, target.kind or "") if span.report in self._readings else None

    def _read(self, target: Target) -> ClaimId | StatementId | tuple[ReportId, AttributeId] | None:
        reading = self._readings.get(target.span.report)
        if reading is None:
            return None
        if target.type is TargetType.ATTRIBUTE:
            attribute = _find_attribute(reading.attributes, target)
            return None if attribute is None else (reading.report, attribute.id)
        if target.type is TargetType.STATEMENT:
            statement = _nearest(reading.statements, target.span, [s.content for s in reading.statements])
            return None if statement is None else statement.id
        return self.claim(target)


def find_entity(entities: Sequence[Entity], target: Target) -> Entity | None:
    """By the mention, else by one that overlaps it, else by the name."""
    found = _nearest(entities, target.span, [e.evidence for e in entities])
    if found is not None:
        return found
    return _only([e for e in entities if any(fold(n) == fold(target.span.quote) for n in (e.name, *e.names))])


def _find_claim(claims: Sequence[Claim], target: Target) -> Claim | None:
    alike = [c for c in claims if c.kind == target.kind]
    return _nearest(alike, target.span, [(c.trigger,) for c in alike])


def _find_attribute(attributes: Sequence[Attribute], target: Target) -> Attribute | None:
    alike = [a for a in attributes if a.property == target.kind and fold(a.value) == fold(target.name or "")]
    return _nearest(alike, target.span, [a.evidence for a in alike])


def _nearest(things: Sequence[T], span: Span, evidence: Sequence[Sequence[Span]]) -> T | None:
    """The only one with that very span; else the only one of those that share most of it."""
    exact = [thing for thing, spans in zip(things, evidence, strict=True) if span in spans]
    if exact:
        return _only(exact)
    shared = [max((_overlap(span, other) for other in spans), default=0) for spans in evidence]
    best = max(shared, default=0)
    return _only([thing for thing, n in zip(things, shared, strict=True) if n == best]) if best else None


def _overlap(left: Span, right: Span) -> int:
    return max(0, min(left.stop, right.stop) - max(left.start, right.start)) if left.report == right.report else 0


def _only(found: Sequence[T]) -> T | None:
    return found[0] if len(found) == 1 else None
