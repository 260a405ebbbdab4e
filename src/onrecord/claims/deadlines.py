"""The day on which a threat falls due: the deadline that its condition sets (*to kill them unless it is paid within 72 hours*)."""

from onrecord.extract.context import Context, TimeExpression, TimeKind
from onrecord.grammar.tree import Range
from onrecord.model.claim import ClaimKind, Modality
from onrecord.model.kinds import THREATS
from onrecord.model.period import Period

_NEGATED = frozenset({"not", "n't", "n’t", "no", "fails", "fail", "failed"})


def find_deadline(context: Context, modality: Modality, kind: ClaimKind, conditions: tuple[Range, ...]) -> Period | None:
    """The last day that the condition leaves, where harm is to follow once it has passed."""
    if modality is not Modality.THREATENED and not (modality in {Modality.CONDITIONAL, Modality.PROMISED} and kind in THREATS):
        return None
    for start, stop in conditions:
        if not _passes(context, start, stop):
            continue
        for time in context.times:
            if start <= time.start < stop and _is_limit(context, time) and time.period is not None and time.period.latest is not None:
                return Period.day(time.period.latest, time.period.text)
    return None


def _passes(context: Context, start: int, stop: int) -> bool:
    """*unless*, *if … not*: it falls due when the day has passed without the thing done."""
    inside = [t.lower_ for t in context.doc[start:stop]]
    return "unless" in inside or ("if" in inside and any(w in _NEGATED for w in inside))


def _is_limit(context: Context, time: TimeExpression) -> bool:
    first = context.doc[time.start].lower_
    return time.kind is TimeKind.DATE and first in {"within", "by", "before", "until", "till", "in"}
