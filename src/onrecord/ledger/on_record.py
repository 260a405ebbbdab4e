"""Which acts are events of the record: those of which somebody is known, in a way that a reader could look for.

What befell somebody who is meant only by a doubtful pronoun is a doubtful reading (see `doubts`), and no event.
"""

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from onrecord.ledger.doubts import Doubts
from onrecord.ledger.ground import Ground
from onrecord.ledger.meant import Form
from onrecord.memo import FORGETFUL, Memory, Stage
from onrecord.model.claim import Aspect, Claim, ClaimKind, Role
from onrecord.model.event import Event, EventState
from onrecord.model.ids import EntityId
from onrecord.model.kinds import ONE_SIDED
from onrecord.model.period import Period

_SEVERAL = 2
_A_MONTH = 31


@dataclass(frozen=True, slots=True)
class Known:
    """`groups`: entities that are several people, named or not. `fates`: kinds of which people are the patients."""

    doubts: Doubts
    groups: Container[EntityId]
    fates: Container[ClaimKind]

    def watched(self, stage: Stage) -> "Known":
        return Known(self.doubts.watched(stage), stage.container("groups", self.groups), self.fates)

    @property
    def ground(self) -> Ground:
        return self.doubts.ground


def on_record(events: Iterable[Event], known: Known, memory: Memory = FORGETFUL) -> Iterator[Event]:
    """In their order, without the people who are not surely meant, and each that happened with a day by which it had."""
    stage = memory.stage("events on record")
    watched = known.watched(stage)
    for event in events:
        yield from stage.part(event.id, event, partial(_told, event, watched))


def _told(event: Event, known: Known) -> tuple[Event, ...]:
    claims = known.ground.claims_of(event)
    surely = _with_sure(event, claims, known) if event.kind in known.fates else event
    if surely is None or not _is_worth_telling(surely, claims, known):
        return ()
    return (replace(surely, when=surely.when or _by(surely, claims, known.ground)),)


def _with_sure(event: Event, claims: Sequence[Claim], known: Known) -> Event | None:
    """None where it befell somebody, and nobody who is surely meant."""
    people = [p for p in event.parties(Role.PATIENT) if p.entity is not None and p.entity not in known.groups]
    sure = {p.entity for p in people if p.entity is not None and any(_means(known.doubts, c, p.entity) for c in claims)}
    if len(sure) == len({p.entity for p in people}):
        return event
    left = tuple(p for p in event.parties(Role.PATIENT) if p not in people or p.entity in sure)
    if not left:
        return None
    return replace(event, roles=tuple((r, left if r is Role.PATIENT else own) for r, own in event.roles))


def _means(doubts: Doubts, claim: Claim, person: EntityId) -> bool:
    """By name, by a description beside it, or by a pronoun that can only mean this person."""
    return doubts.meant.form(claim, person) is Form.DESCRIPTION or doubts.is_sure(claim, person)


def _is_worth_telling(event: Event, claims: Sequence[Claim], known: Known) -> bool:
    if event.kind in known.fates:
        return _is_of_somebody(event, claims, known)
    if event.kind is ClaimKind.OTHER and not (_is_narrow(event.when) or _reports(claims) >= _SEVERAL):
        return False
    named = {p.entity for _, parties in event.roles for p in parties if p.entity is not None}
    enough = 1 if event.kind in ONE_SIDED else _SEVERAL
    return event.when is not None or len(named) >= enough or _reports(claims) >= _SEVERAL


def _is_of_somebody(event: Event, claims: Sequence[Claim], known: Known) -> bool:
    """Somebody by name, or a day; else people with a number, a doer or kin, told by a verb: *his disappearance* alone tells no event."""
    if event.when is not None or any(p.entity is not None and p.entity not in known.groups for p in event.parties(Role.PATIENT)):
        return True
    told = [c for c in claims if Aspect.NAMED not in c.aspects]
    return any(c.quantity is not None or _has_doer(c) or any(p.is_kin for p in c.parties(Role.PATIENT)) for c in told)


def _has_doer(claim: Claim) -> bool:
    return any(p.entity is not None for p in claim.parties(Role.AGENT))


def _is_narrow(when: Period | None) -> bool:
    ends = (None, None) if when is None else (when.earliest, when.latest)
    return ends[0] is not None and ends[1] is not None and (ends[1] - ends[0]).days <= _A_MONTH


def _reports(claims: Sequence[Claim]) -> int:
    return len({c.report for c in claims})


def _by(event: Event, claims: Sequence[Claim], ground: Ground) -> Period | None:
    """What is told as done, on whatever day, had happened by the day on which it was first told."""
    if event.state is not EventState.HAPPENED:
        return None
    days = [day for c in claims if c.id in event.backed_by and (day := ground.told_day(c)) is not None]
    return Period(latest=min(days)) if days else None
