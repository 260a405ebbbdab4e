"""What was said and taken back, denied, or dated differently."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from functools import partial

from onrecord.ledger.doers import speaks_for
from onrecord.ledger.ground import DONE, Ground, Whole, entities_in, is_done
from onrecord.ledger.sides import holder_of, make_conflict, make_side, of_events, say_when, whom_about
from onrecord.ledger.wording import is_long_past, is_pronoun, is_taken_back
from onrecord.model.claim import Claim, ClaimKind, Modality, Polarity, Role
from onrecord.model.conflict import Conflict, Relation
from onrecord.model.event import Event, EventState
from onrecord.model.ids import EntityId

_UNDONE = {ClaimKind.APPROVE: ("approved", "not approved")}
"""No agreements: `they do not agree on much` takes nothing back."""
_SOON = timedelta(days=7)


def find_retractions(whole: Whole) -> Iterator[Conflict]:
    """One holder who approved and then did not, by its own word or the report's, within a week, about the same as far as known."""
    stage = whole.memory.stage("retractions")
    ground = whole.ground.watched(stage)
    for (kind, holder), claims in _by_holder(whole).items():
        if len(claims) > 1:
            yield from stage.part((kind, holder), tuple(claims), partial(_retraction, kind, holder, claims, ground))


def _retraction(kind: ClaimKind, holder: EntityId, claims: Sequence[Claim], ground: Ground) -> tuple[Conflict, ...]:
    done = [c for c in claims if not _is_undone(c)]
    undone = [c for c in claims if _is_undone(c)]
    pairs = [(a, b) for a in done for b in undone if _is_about_same(a, b) and _is_soon_after(a, b, ground)]
    if not pairs:
        return ()
    ours = list(dict.fromkeys(a for a, _ in pairs)), list(dict.fromkeys(b for _, b in pairs))
    sides = tuple(make_side(value, side) for value, side in zip(_UNDONE[kind], ours, strict=True))
    return (make_conflict(Relation.RETRACTS, holder, kind, sides),)


def _is_undone(claim: Claim) -> bool:
    return claim.polarity is Polarity.NEGATIVE or is_taken_back(claim)


def _by_holder(whole: Whole) -> dict[tuple[ClaimKind, EntityId], list[Claim]]:
    found: dict[tuple[ClaimKind, EntityId], list[Claim]] = {}
    stage = whole.memory.stage("holders")
    ground = whole.ground.watched(stage)
    for reading in whole.readings:
        said = tuple(c for c in reading.claims if c.kind in _UNDONE and c.modality in DONE)
        if said:
            for key, claim in stage.part(reading.report, said, partial(_held, said, ground)):
                found.setdefault(key, []).append(claim)
    return found


def _held(said: Sequence[Claim], ground: Ground) -> tuple[tuple[tuple[ClaimKind, EntityId], Claim], ...]:
    return tuple(((c.kind, ground.main_side(holder)), c) for c in said for holder in _holders(c, said, ground))


def _holders(claim: Claim, said: Sequence[Claim], ground: Ground) -> tuple[EntityId, ...]:
    """Whose word it is. `Its approval` is that of the only one in the report that approved; `said` are the claims of the report."""
    speakers = ground.speakers(claim)
    if is_taken_back(claim) and all(map(is_pronoun, claim.parties(Role.AGENT))):
        others = {h for c in said if not _is_undone(c) for h in entities_in(c, Role.AGENT)}
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


def find_disputes(whole: Whole) -> Iterator[Conflict]:
    """What one says has happened and another that it has not, and days that differ."""
    return of_events(whole, "disputes", _of_event)


def _of_event(event: Event, ground: Ground) -> tuple[Conflict, ...]:
    about, done = whom_about(event), [c for c in ground.claims_of(event) if is_done(c)]
    if about is None:
        return ()
    is_disputed = event.state is EventState.DISPUTED and event.kind not in _UNDONE
    return (*(_disputed(about, event, done, ground) if is_disputed else ()), *_dates(about, event, done, ground))


def _disputed(about: EntityId, event: Event, done: Sequence[Claim], ground: Ground) -> Iterator[Conflict]:
    """Denied by somebody; or a report says in its own voice that it has not happened when another has it that it has."""
    others = [c for c in ground.claims_of(event) if c.polarity is Polarity.NEGATIVE or c.modality is Modality.DENIED]
    lately = [c for c in done if not is_long_past(c)]
    denied = [c for c in others if c.modality is Modality.DENIED or (c.statement is not None and lately)]
    if done and denied:
        yield make_conflict(
            Relation.DENIES, about, event.kind, (make_side("happened", lately or done), make_side("did not happen", denied))
        )
        return
    pairs = [(a, b) for a in done for b in others if a.report != b.report and _of_one_time(a, b, ground)]
    if pairs:
        ours = dict.fromkeys(a for a, _ in pairs), dict.fromkeys(b for _, b in pairs)
        sides = (make_side("happened", ours[0]), make_side("did not happen", ours[1]))
        yield make_conflict(Relation.CONTRADICTS, about, event.kind, sides)


def _of_one_time(done: Claim, undone: Claim, ground: Ground) -> bool:
    """`had been freed`, of an earlier time, and `was not freed` can both be; so can *not yet* and, told days later, *now*."""
    if is_long_past(done) or is_long_past(undone):
        return False
    if done.when is not None and undone.when is not None and not (done.when.is_open or undone.when.is_open):
        return done.when.overlaps(undone.when)
    first, second = ground.told_day(done), ground.told_day(undone)
    return first is not None and second is not None and timedelta(0) <= second - first <= timedelta(days=1)


def _in_same_words(sides: Iterable[Sequence[Claim]]) -> bool:
    """`ten days ago` in all of them, told on different days: one source, quoted later, rather than two days."""
    said = [{c.when.text.casefold() for c in held if c.when is not None and c.when.text is not None} for held in sides]
    return bool(set.intersection(*said)) and not any(re.search(r"\b(?:1\d|20)\d\d\b", w) for w in set.union(*said))


def _dates(about: EntityId, event: Event, claims: Sequence[Claim], ground: Ground) -> Iterator[Conflict]:
    """Reports that give different days for what happened. One holder that gives another day later has corrected itself."""
    by_day: dict[date, list[Claim]] = {}
    for claim in claims:
        if claim.when is not None and claim.when.is_day and claim.when.latest is not None:
            by_day.setdefault(claim.when.latest, []).append(claim)
    if len({c.report for held in by_day.values() for c in held}) > 1 and len(by_day) > 1 and not _in_same_words(by_day.values()):
        holders = {holder_of(c, ground) for held in by_day.values() for c in held}
        days = [{ground.told_day(c) for c in held} for held in by_day.values()]
        revised = len(holders) == 1 and None not in holders and not set.intersection(*days)
        sides = tuple(make_side(say_when(by_day[day][0].when), by_day[day]) for day in sorted(by_day))
        yield make_conflict(Relation.REVISES if revised else Relation.CONTRADICTS, about, f"{event.kind}.when", sides)
