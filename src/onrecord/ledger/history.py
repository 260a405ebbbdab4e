"""What became of a commitment, word by word: made, repeated, dated, amended, conditioned, withdrawn, fulfilled, breached."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from datetime import date, timedelta

from onrecord.ledger.ground import Ground
from onrecord.ledger.life import Standing
from onrecord.ledger.move import Move
from onrecord.model.commitment import Life, Step, Turn
from onrecord.model.period import Period

FAR = 31
"""Days: a wider period says "in the near future", not when."""


def history_of(moves: Sequence[Move], standing: Standing, ground: Ground) -> tuple[Step, ...]:
    steps: list[Step] = []
    days, conditioned = set[date](), False
    for move in moves:
        due = _days_of(move.due)
        turn = _turn(move, due, days, conditioned=conditioned) if steps else Turn.MADE
        steps.append(Step(move.made_on(ground), turn, move.says.id))
        days |= due
        conditioned = conditioned or bool(move.condition)
    if standing.fulfilment is not None:
        when = standing.event.when if standing.event is not None else None
        turn = Turn.BREACHED if standing.life is Life.BREACHED else Turn.FULFILLED
        steps.append(Step(when or ground.told.get(standing.fulfilment.id), turn, standing.fulfilment.id))
    return tuple(steps)


def _days_of(due: Period | None) -> AbstractSet[date]:
    """All of them; none of one that is too wide to say when."""
    if due is None or due.earliest is None or width(due) > FAR:
        return frozenset()
    return {due.earliest + timedelta(days=n) for n in range(width(due) + 1)}


def _turn(move: Move, due: AbstractSet[date], known: AbstractSet[date], *, conditioned: bool) -> Turn:
    """`known`: days by which it was due before."""
    if move.is_withdrawal:
        return Turn.WITHDRAWN
    if due and not due & known:
        return Turn.AMENDED if known else Turn.DATED
    return Turn.CONDITIONED if move.condition and not conditioned else Turn.REPEATED


def width(period: Period) -> int:
    if period.earliest is None or period.latest is None:
        return date.max.toordinal()
    return (period.latest - period.earliest).days
