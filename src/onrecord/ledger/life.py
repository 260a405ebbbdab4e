"""How a commitment stands as of a day: derived from its moves and from what is claimed to have happened."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from onrecord.ledger.doers import speaks_for
from onrecord.ledger.ground import Ground, is_done, last_day
from onrecord.ledger.move import Move
from onrecord.model.claim import Aspect, Claim
from onrecord.model.commitment import CommitmentKind, Life, LifeBasis
from onrecord.model.event import Event, EventState
from onrecord.model.ids import EntityId
from onrecord.model.period import Period
from onrecord.model.span import Span

_BINDING = (CommitmentKind.PROMISE, CommitmentKind.TERM)
_CONDITIONABLE = (CommitmentKind.PROMISE, CommitmentKind.OFFER, CommitmentKind.THREAT, CommitmentKind.TERM)
_OPEN = {CommitmentKind.OFFER: Life.PROPOSED, CommitmentKind.REQUEST: Life.PROPOSED, CommitmentKind.DEMAND: Life.PROPOSED}
_YEAR = timedelta(days=366)
"""After so many days without a word an open request is none any more."""
_STRENGTH = (LifeBasis.COUNTERPARTY, LifeBasis.THIRD_PARTY, LifeBasis.SELF)


@dataclass(frozen=True, slots=True)
class Standing:
    """`fulfilment`: the claim by which it is fulfilled or breached."""

    life: Life
    basis: LifeBasis = LifeBasis.NONE
    fulfilment: Claim | None = None
    event: Event | None = None


def stand(moves: Sequence[Move], events: Iterable[Event], due: Period | None, ground: Ground) -> Standing:
    """Fulfilled needs a claim that the act happened; a day that passed without news is late or lapsed, never kept.

    What was promised not to be done, and was, is breached.
    """
    first, last = moves[0], moves[-1]
    done = _fulfilment(first, events, ground)
    if done is not None and first.kind is not CommitmentKind.REFUSAL:
        return replace(done, life=_done_all_the_same(first)) if first.is_to_refrain else done
    if last.is_withdrawal:
        return Standing(Life.WITHDRAWN, LifeBasis.SELF)
    told = _told_of_word(moves, ground)
    if told is not None:
        return told
    if _has_passed(due, ground) and not first.is_to_refrain:
        return Standing(Life.LATE if first.kind in _BINDING else Life.LAPSED)
    if first.kind in _CONDITIONABLE and condition_of(moves, ground):
        return Standing(Life.CONDITIONAL)
    if first.kind in _OPEN and _is_old(moves, ground):
        return Standing(Life.NO_LONGER_HEARD_OF)
    return Standing(_OPEN.get(first.kind, Life.ACTIVE))


def _done_all_the_same(first: Move) -> Life:
    """Who had promised not to broke his word; who was only asked not to had not given it."""
    return Life.BREACHED if first.kind is CommitmentKind.PROMISE else Life.LAPSED


def _is_old(moves: Sequence[Move], ground: Ground) -> bool:
    """Nobody has said it again for a year."""
    last = max((d for m in moves if (d := ground.told_day(m.says)) is not None), default=None)
    return last is not None and last <= date.max - _YEAR and ground.is_dated and ground.has_come(last + _YEAR)


def _told_of_word(moves: Sequence[Move], ground: Ground) -> Standing | None:
    """`Kept its promise`, `broke its promise`: by whose account."""
    for move in reversed(moves):
        for aspect, life in ((Aspect.KEPT, Life.FULFILLED), (Aspect.BROKEN, Life.BREACHED)):
            if aspect in move.says.aspects:
                return Standing(life, _basis(move.says, move, ground), move.says)
    return None


def condition_of(moves: Sequence[Move], ground: Ground) -> tuple[Span, ...]:
    """The conditions told on the last day on which it was spoken of; a later word without a condition drops it."""
    last = max((ground.told_day(m.says) or date.min for m in moves), default=date.min)
    latest = [m for m in moves if (ground.told_day(m.says) or date.min) == last]
    if any(not m.condition for m in latest) and any(m.due is not None and m.due.is_day for m in latest):
        return ()
    return tuple(dict.fromkeys(span for m in latest for span in m.condition))


def _has_passed(due: Period | None, ground: Ground) -> bool:
    """Its last day is over."""
    if due is None or due.latest is None or not ground.is_dated:
        return False
    return due.latest < date.max and ground.has_come(due.latest + timedelta(days=1))


def _fulfilment(move: Move, events: Iterable[Event], ground: Ground) -> Standing | None:
    made = last_day(move.made_on(ground))
    for event in (e for e in events if e.state is EventState.HAPPENED and not _was_before(last_day(e.when), made)):
        claims = [c for c in ground.claims_of(event) if is_done(c) and not _was_before(ground.told_day(c), made)]
        if claims:
            bases = {_basis(c, move, ground): c for c in reversed(claims)}
            basis = next(b for b in _STRENGTH if b in bases)
            return Standing(Life.FULFILLED, basis, bases[basis], event)
    return None


def _was_before(day: date | None, made: date | None) -> bool:
    """What happened, or was told, before the commitment was made is no fulfilment of it."""
    return made is not None and day is not None and day < made


def _basis(claim: Claim, move: Move, ground: Ground) -> LifeBasis:
    speakers = ground.speakers(claim)
    if speakers and all(_is_of(ground, s, (move.by,)) for s in speakers):
        return LifeBasis.SELF
    if any(_is_of(ground, s, move.to) for s in speakers):
        return LifeBasis.COUNTERPARTY
    return LifeBasis.THIRD_PARTY


def _is_of(ground: Ground, speaker: EntityId, parties: Sequence[EntityId]) -> bool:
    return any(speaks_for(ground, speaker, p) for p in parties)
