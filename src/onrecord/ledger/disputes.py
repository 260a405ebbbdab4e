"""What was said and taken back, denied, or dated differently."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from onrecord.ledger.doers import speaks_for
from onrecord.ledger.ground import DONE, Ground, entities_in, is_done
from onrecord.ledger.wording import is_pronoun, is_taken_back
from onrecord.model.claim import Claim, ClaimKind, Modality, Polarity, Role
from onrecord.model.conflict import Conflict, Relation, Side
from onrecord.model.event import Event, EventState
from onrecord.model.ids import ConflictId, EntityId, content_id

_UNDONE = {ClaimKind.APPROVE: ("approved", "not approved")}
"""No agreements: `they do not agree on much` takes nothing back."""
_SOON = timedelta(days=7)


def find_retractions(ground: Ground) -> Iterator[Conflict]:
    """One holder who approved and then did not, by its own word or the report's, within a week, about the same as far as known."""
    for (kind, holder), claims in _by_holder(ground).items():
        done = [c for c in claims if not _is_undone(c)]
        undone = [c for c in claims if _is_undone(c)]
        pairs = [(a, b) for a in done for b in undone if _is_about_same(a, b) and _is_soon_after(a, b, ground)]
        if pairs:
            ours = list(dict.fromkeys(a for a, _ in pairs)), list(dict.fromkeys(b for _, b in pairs))
            sides = tuple(_side(value, side) for value, side in zip(_UNDONE[kind], ours, strict=True))
            yield _conflict(Relation.RETRACTS, holder, kind, sides)


def _is_undone(claim: Claim) -> bool:
    return claim.polarity is Polarity.NEGATIVE or is_taken_back(claim)


def _by_holder(ground: Ground) -> dict[tuple[ClaimKind, EntityId], list[Claim]]:
    found: dict[tuple[ClaimKind, EntityId], list[Claim]] = {}
    said = [c for c in ground.claims.values() if c.kind in _UNDONE and c.modality in DONE]
    for claim in said:
        for holder in _holders(claim, said, ground):
            found.setdefault((claim.kind, ground.main_side(holder)), []).append(claim)
    return found


def _holders(claim: Claim, said: Sequence[Claim], ground: Ground) -> tuple[EntityId, ...]:
    """Whose word it is. `Its approval` is that of the only one in the report that approved."""
    speakers = ground.speakers(claim)
    if is_taken_back(claim) and all(map(is_pronoun, claim.parties(Role.AGENT))):
        others = {h for c in said if c.report == claim.report and c is not claim and not _is_undone(c) for h in entities_in(c, Role.AGENT)}
        return tuple(others) if len(others) == 1 else ()
    holders = entities_in(claim, Role.AGENT) or speakers
    return tuple(h for h in holders if claim.polarity is Polarity.POSITIVE or all(speaks_for(ground, s, h) for s in speakers))


def _is_about_same(left: Claim, right: Claim) -> bool:
    roles = (Role.PATIENT, Role.OBJECT, Role.TOPIC)
    a, b = set(entities_in(left, *roles)), set(entities_in(right, *roles))
    return not a or not b or bool(a & b)


def _is_soon_after(left: Claim, right: Claim, ground: Ground) -> bool:
    """Within a report by the order of the text; else told on the same days or up to a week later."""
    if left.report == right.report:
        return left.trigger.start < right.trigger.start or is_taken_back(right)  # what it took back may be told after it
    first, second = ground.told_day(left), ground.told_day(right)
    return first is not None and second is not None and timedelta(0) <= second - first <= _SOON


def find_disputes(ground: Ground) -> Iterator[Conflict]:
    for event in ground.events:
        about = _about(event)
        if about is None:
            continue
        claims = ground.claims_of(event)
        if event.state is EventState.DISPUTED and event.kind not in _UNDONE:
            denied = [c for c in claims if c.polarity is Polarity.NEGATIVE or c.modality is Modality.DENIED]
            done = [c for c in claims if is_done(c)]
            if done and denied:
                yield _conflict(Relation.DENIES, about, event.kind, (_side("happened", done), _side("did not happen", denied)))
        yield from _dates(about, event, [c for c in claims if is_done(c)])


def _about(event: Event) -> EntityId | None:
    found = [p.entity for role in (Role.PATIENT, Role.AGENT) for p in event.parties(role) if p.entity is not None]
    return found[0] if found else None


def _dates(about: EntityId, event: Event, claims: Sequence[Claim]) -> Iterator[Conflict]:
    """Two reports that give different days for what happened."""
    by_day: dict[date, list[Claim]] = {}
    for claim in claims:
        if claim.when is not None and claim.when.is_day and claim.when.latest is not None:
            by_day.setdefault(claim.when.latest, []).append(claim)
    if len({c.report for held in by_day.values() for c in held}) > 1 and len(by_day) > 1:
        sides = tuple(_side(day.isoformat(), by_day[day]) for day in sorted(by_day))
        yield _conflict(Relation.CONTRADICTS, about, f"{event.kind}.when", sides)


def _side(value: str, claims: Iterable[Claim]) -> Side:
    held = list(claims)
    evidence = tuple(dict.fromkeys(span for c in held for span in c.evidence))
    return Side(value, tuple(dict.fromkeys(c.report for c in held)), evidence)


def _conflict(relation: Relation, about: EntityId, prop: str, sides: tuple[Side, ...]) -> Conflict:
    spans = [f"{s.report}:{s.start}" for side in sides for s in side.evidence]
    return Conflict(ConflictId(content_id("conflict", relation, about, prop, *spans)), relation, about, str(prop), sides)
