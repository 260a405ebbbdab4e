"""How an event stands, by rule from its claims, and when it is."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from onrecord.model.claim import Aspect, Claim, Modality
from onrecord.model.event import EventState, Reason
from onrecord.model.period import Period
from onrecord.resolve.occurrence import Occurrence


def state_of(group: Sequence[Occurrence]) -> EventState:
    """Happened only if somebody claims that it happened; a denial beside that makes it disputed."""
    by_force: dict[str, list[Occurrence]] = {}
    for occurrence in group:
        by_force.setdefault(occurrence.force, []).append(occurrence)
    if "happened" in by_force or "ongoing" in by_force:
        done = by_force.get("happened") or by_force["ongoing"]
        if _still_denied(done, by_force.get("denied", [])):
            return EventState.DISPUTED
        return EventState.HAPPENED if "happened" in by_force else EventState.ONGOING
    if "unknown" in by_force and _is_last_word(by_force):
        return EventState.UNKNOWN
    return _state_of_plan(by_force)


def _is_last_word(by_force: Mapping[str, Sequence[Occurrence]]) -> bool:
    """What is told unconfirmed gives way to any denial of it, and to a plan that is told later."""
    told = by_force["unknown"]
    if _still_denied(told, by_force.get("denied", [])):
        return False
    return _last(told) >= _last([*by_force.get("planned", []), *by_force.get("cancelled", [])])


def _state_of_plan(by_force: dict[str, list[Occurrence]]) -> EventState:
    planned, cancelled = by_force.get("planned", []), by_force.get("cancelled", [])
    if not planned:
        return EventState.DENIED if by_force.get("denied") else EventState.CANCELLED
    if not cancelled or _last(planned) > _last(cancelled):
        return EventState.POSTPONED if earlier_of(planned, when_of(planned, EventState.PLANNED)) else EventState.PLANNED
    return EventState.DISPUTED if _last(planned) == _last(cancelled) else EventState.CANCELLED


def _still_denied(done: Sequence[Occurrence], denied: Sequence[Occurrence]) -> bool:
    """`has not been released` told before the day of the release is no denial of it.

    A report's own `not` often denies a circumstance ("not freed out of charity"), so that it counts only against as few reports.
    """
    starts = [o.when.earliest for o in done if o.when is not None and o.when.earliest is not None] or [_first(done)]
    told = {o.claim.evidence[0] for o in done}  # one sentence that says both was misread somewhere
    later = [o for o in denied if (o.told is None or o.told >= min(starts)) and o.claim.evidence[0] not in told]
    if any(o.claim.modality is Modality.DENIED or o.claim.statement is not None for o in later):
        return True
    return len({o.claim.report for o in later}) >= len({o.claim.report for o in done})


def when_of(group: Sequence[Occurrence], state: EventState) -> Period | None:
    """Of what happened the day that most claims give, of a plan the day that was told last; the narrower period before the wider."""
    done = state in (EventState.HAPPENED, EventState.ONGOING, EventState.DISPUTED, EventState.UNKNOWN)
    forces = ("unknown",) if state is EventState.UNKNOWN else ("happened", "ongoing") if done else ("planned", "cancelled")
    dated = [(o.when, o.told) for o in group if o.when is not None and o.force in forces]
    dated = dated or [(o.when, o.told) for o in group if o.when is not None and not done]
    dated = [row for row in dated if not _told_before(row[0], group)] if done else dated
    counts = Counter((when.earliest, when.latest) for when, _ in dated)
    rank = _rank_of_done if done else _rank_of_plan
    return min(dated, key=lambda row: rank(row[0], row[1], counts[row[0].earliest, row[0].latest]), default=(None, None))[0]


def _told_before(when: Period, group: Sequence[Occurrence]) -> bool:
    """Whether more reports had told it as done before that time than give it: one of them was misread, or is dated wrongly."""
    first = when.earliest
    if first is None:
        return False
    given = {o.claim.report for o in group if o.when == when}
    told = (o for o in group if o.force == "happened" and Aspect.NAMED not in o.claim.aspects and (o.told or first) < first)
    return len({o.claim.report for o in told} - given) > len(given)


def earlier_of(group: Sequence[Occurrence], when: Period | None) -> tuple[Period, ...]:
    """The times for which it was planned, as told before `when` was, and given up for that later one; in order.

    Only what is named to the week, and told on an earlier day: two reports of one day that differ postpone nothing.
    """
    given = _named(when)
    told = min((o.told for o in group if o.when == when and o.told is not None), default=None)
    if given is None or told is None:
        return ()
    plans = dict.fromkeys(o.when for o in group if o.force == "planned" and o.told is not None and o.told < told)
    found = [(ends, p) for p in plans if p is not None and (ends := _named(p)) is not None and ends[1] < given[0]]
    return tuple(p for _, p in sorted(found, key=lambda row: (row[0][::-1], row[1].text or "")))


def _named(period: Period | None) -> tuple[date, date] | None:
    """Its ends, where they are known and make a date."""
    if period is None or period.earliest is None or period.latest is None:
        return None
    return (period.earliest, period.latest) if width(period) <= _NAMED else None


def supporting_of(group: Sequence[Occurrence], state: EventState) -> list[Claim]:
    """The claims that say what the state says, all where none does; what is postponed is planned."""
    force = EventState.PLANNED if state is EventState.POSTPONED else state
    return [o.claim for o in group if o.force == force] or [o.claim for o in group]


def reasons_of(group: Sequence[Occurrence]) -> tuple[Reason, ...]:
    """Each claim once, the first told first."""
    ordered = sorted(group, key=lambda o: (o.told or date.max, o.claim.id))
    return tuple({o.claim.id: Reason(o.claim.id, EventState(o.force), o.told, o.when) for o in ordered}.values())


_NAMED = 7
"""Days that a period may be long to count as a date."""


def _rank_of_done(when: Period, told: date | None, count: int) -> tuple[int, int, date]:
    return width(when), -count, told or date.max


def _rank_of_plan(when: Period, told: date | None, count: int) -> tuple[bool, int, int, int]:
    return width(when) > 31, -(told or date.min).toordinal(), width(when), -count


def width(period: Period) -> int:
    """Days from end to end; an open period is wider than any other."""
    if period.earliest is None or period.latest is None:
        return date.max.toordinal()
    return (period.latest - period.earliest).days


def _last(group: Iterable[Occurrence]) -> date:
    return max((o.told or date.min for o in group), default=date.min)


def _first(group: Iterable[Occurrence]) -> date:
    return min(o.told or date.max for o in group)
