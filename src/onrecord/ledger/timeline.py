"""Changes of one person's status, put in order: which stand, and from when to when."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from onrecord.ledger.change import AHEAD, ENDED, FINAL, FREE, KEPT, LET_GO, Change
from onrecord.model.ids import ReportId
from onrecord.model.status import StatusValue

_DAY = timedelta(days=1)
_BODY = {StatusValue.DEAD: 3, StatusValue.BODY_HELD: 4, StatusValue.BODY_RETURNED: 5}
"""What comes of the dead, in the order in which it can."""
_RANK = dict.fromkeys(KEPT, 0) | dict.fromkeys(AHEAD, 1) | _BODY | {StatusValue.UNKNOWN: 6}
"""Of changes on one day the higher rank stands last; release and the like have 2."""


def order_changes(changes: Sequence[Change], seen: Sequence[Change]) -> list[Change]:
    """The changes that stand, earliest first, no two neighbours with one value. `seen`: still held, as told."""
    free = min((c.day for c in changes if c.value not in KEPT and c.day is not None), default=None)
    placed = sorted((_place_undated(c, free) for c in _settle_dayless(changes)), key=_key)
    standing: list[Change] = []
    for change in placed:
        _add(standing, change)
    sighted = sorted(seen, key=_key)
    return _with_custody(_after_lapse(_still_held(_roughly(standing), sighted), sighted))


def before_end(changes: Sequence[Change]) -> list[Change]:
    """`He served a year for smuggling`, where every report that tells it tells of his death too: he was out before.

    Only where no day of any captivity or release is told.
    """
    ends = (c.reports for c in changes if c.value in ENDED and not (c.unconfirmed or c.contested))
    told = frozenset[ReportId]().union(*ends)
    if any(c.is_dated and c.value in KEPT | LET_GO for c in changes):
        return list(changes)
    return [replace(c, day=None) if c.value in LET_GO and c.reports and c.reports <= told else c for c in changes]


def _roughly(standing: Sequence[Change]) -> list[Change]:
    """`Held for six weeks in 2011, and freed that year`: held until then, since some day of that time or before."""
    found = list(standing)
    if len(found) > 1 and found[0].value in KEPT and found[0].is_rough and found[0].day == found[1].day:
        found[0] = replace(found[0], day=None)
    return found


def _with_custody(standing: Sequence[Change]) -> list[Change]:
    """Whoever is let go was held until then, by whoever lets go as far as nobody else is told.

    Until when is not known where the release has no day and is not what a report opens with.
    """
    found = list(standing)
    for i, change in enumerate(standing[:2]):
        if change.value not in LET_GO | {StatusValue.ESCAPED} or change.day is None:
            continue
        before = standing[i - 1] if i else None
        if before is None and (change.is_dated or change.is_news):
            found.insert(0, replace(change, day=None, value=StatusValue.HELD, is_dated=False, place=(), holder=change.by))
        elif before is not None and before.value is StatusValue.HELD and not before.holder:
            found[i - 1] = replace(before, holder=change.by)
    return found


def fits(change: Change, standing: Sequence[Change]) -> bool:
    """Whether what only a pronoun or a description tells agrees with what is told by name (`standing`).

    It may end a captivity, and add to what nobody tells otherwise; it stands against nothing.
    """
    if change.day is None:
        return all(c.value in ENDED for c in standing) if change.value in LET_GO else not standing
    day = change.day
    before = [c for c in standing if c.day is None or c.day <= day]
    if not before:
        return not any(c.value is change.value for c in standing) or change.value in KEPT
    return before[-1].value is change.value or before[-1].value not in FINAL


def _key(change: Change) -> tuple[date, int, tuple[str, ...]]:
    return change.day or date.min, _RANK.get(change.value, 2), change.claims


def _still_held(standing: Sequence[Change], seen: Sequence[Change]) -> list[Change]:
    """Who was freed or died, and is told to be held on a later day: held, where that was only hedged; else reports differ.

    `seen`: by day. What more origins tell than say that it goes on is not shaken by one of these.
    """
    found: list[Change] = []
    for change, following in zip(standing, [*standing[1:], None], strict=False):
        found.append(change)
        if change.value not in FREE | ENDED or change.day is None or (change.contested and not change.unconfirmed):
            continue
        at = bisect_right(seen, change.day, key=_day)
        limit = date.max if following is None else _day(following)
        later = [c for c in seen[at:] if c.day is not None and c.day < limit]
        found += _unless_outnumbered(change, later)
    return found


def _unless_outnumbered(change: Change, later: Sequence[Change]) -> list[Change]:
    if not later or (change.origins > len(later) and not change.unconfirmed):
        return []
    if change.unconfirmed:
        return [later[0]]
    claims = tuple(dict.fromkeys((*later[0].claims, *change.claims)))
    return [replace(change, day=later[0].day, claims=claims, contested=True, is_dated=True)]


def _day(change: Change) -> date:
    return change.day or date.min


def _settle_dayless(changes: Sequence[Change]) -> list[Change]:
    """An end told on no known day is before or after a dated custody: nobody knows, so that reports differ."""
    dayless: list[Change] = []
    others: list[Change] = []
    for change in changes:
        (dayless if change.day is None and change.value in FINAL else others).append(change)
    dated = {c.value for c in others if c.day is not None}
    if not dayless or not dated:
        return list(changes)
    if dated <= ENDED:
        return [*(c for c in dayless if c.value in LET_GO), *others]  # who died was let go before
    against = tuple(id for c in dayless for id in c.claims)  # noqa: A001
    return [replace(c, contested=True, claims=(*c.claims, *against)) if c.value in KEPT else c for c in others]


def _place_undated(change: Change, free: date | None) -> Change:
    """`was abducted`, told without a day after a release or a plan (`free`: the first), was before it: since when is unknown."""
    if change.value not in KEPT or change.is_dated or free is None:
        return change
    return replace(change, day=None) if free <= _day(change) else change


def _add(standing: list[Change], change: Change) -> None:
    last = standing[-1] if standing else None
    rule = None if last is None else next((rule for holds, rule in _RULES if holds(last, change)), None)
    if rule is None:
        standing.append(change)
    else:
        rule(standing, change)


def _merge(standing: list[Change], change: Change) -> None:
    standing[-1] = _merged(standing[-1], change)


def _leave_out(standing: list[Change], change: Change) -> None:
    """It adds nothing that is known to be so then."""


def _after_death(standing: list[Change], change: Change) -> None:
    if change.value in LET_GO and change.is_dated and change.day is not None and change.day > _day(standing[-1]):
        standing.append(replace(change, value=StatusValue.BODY_RETURNED))


def _differ(standing: list[Change], change: Change) -> None:
    """Freed and killed on one day: both are told, and reports differ."""
    claims = tuple(dict.fromkeys((*standing[-1].claims, *change.claims)))
    standing.append(replace(change, contested=True, claims=claims))


_Holds = Callable[[Change, Change], bool]
_Rule = Callable[[list[Change], Change], None]
_RULES: tuple[tuple[_Holds, _Rule], ...] = (
    (lambda last, new: last.value is new.value or {last.value, new.value} <= LET_GO, _merge),
    (lambda last, new: last.value in ENDED and _BODY.get(new.value, 0) > _BODY[last.value], lambda standing, new: standing.append(new)),
    (lambda last, new: last.value in ENDED and new.value in ENDED, _leave_out),
    (lambda last, new: last.value in ENDED and not last.unconfirmed, _after_death),
    (lambda last, new: new.value in AHEAD and last.value in FREE and not (last.unconfirmed and _is_ahead(new)), _leave_out),
    (lambda last, new: new.value is StatusValue.ON_LIST and last.value in AHEAD, _leave_out),
    (lambda last, new: new.value is StatusValue.MISSING and last.value not in FREE, _leave_out),
    (lambda last, new: new.value in FREE and last.value in FREE and not new.is_dated, _leave_out),
    (lambda last, new: new.value is StatusValue.AT_LIBERTY and last.value in FREE, _leave_out),
    (lambda last, new: last.day is not None and last.day == new.day and {last.value, new.value} <= FINAL, _differ),
)
"""What becomes of a change after the last that stands, the first that holds; with none it stands too."""


def _is_ahead(plan: Change) -> bool:
    """Whether its day had not passed when it was told."""
    return plan.until is None or plan.until >= _day(plan)


def _merged(first: Change, other: Change) -> Change:
    sure = [c for c in (first, other) if not c.contested and not c.unconfirmed] or [first, other]
    dated = [c.day for c in sure if c.is_dated and c.day is not None]
    value = first.value if first.value is not StatusValue.RELEASED else other.value
    return replace(
        first,
        day=min(dated) if dated else sure[0].day,
        value=value,
        is_dated=bool(dated),
        claims=tuple(dict.fromkeys(claim for c in sure for claim in c.claims)),
        until=_until(first, other),
        is_cancelled=first.is_cancelled and other.is_cancelled,
        holder=tuple(dict.fromkeys((*first.holder, *other.holder))),
        place=tuple(dict.fromkeys((*first.place, *other.place))),
        contested=first.contested and other.contested,
        unconfirmed=first.unconfirmed and other.unconfirmed,
        by_name=first.by_name or other.by_name,
        by=tuple(dict.fromkeys((*first.by, *other.by))),
        is_news=first.is_news or other.is_news,
        origins=max(first.origins, other.origins),
    )


def _until(first: Change, other: Change) -> date | None:
    """The last day named. A plan told without a day is the dated one again, unless it was told when that day was over."""
    known = max((d for d in (first.until, other.until) if d is not None), default=None)
    renewed = known is not None and any(c.until is None and c.day is not None and c.day > known for c in (first, other))
    return None if renewed else known


def _after_lapse(standing: Sequence[Change], seen: Sequence[Change]) -> list[Change]:
    """After a plan's last day nobody knows, until something is told: that the plan is off, or that the person is still held.

    `seen`: by day.
    """
    found: list[Change] = []
    for i, change in enumerate(standing):
        following = standing[i + 1] if i + 1 < len(standing) else None
        found.append(change)
        if change.value is StatusValue.TO_BE_RELEASED and change.until is not None:
            end = max(change.until, _day(change))
            rest = _rest(standing[0], change, end + _DAY, seen)
            limit = date.max if following is None else _day(following)
            found += [c for c in rest if c.day is not None and c.day < limit]
    return found


def _rest(first: Change, plan: Change, day: date, seen: Sequence[Change]) -> list[Change]:
    if plan.is_cancelled and first.value is StatusValue.HELD:
        return [replace(first, day=day)]
    unknown = Change(day, StatusValue.UNKNOWN, plan.claims, origins=plan.origins)
    at = bisect_left(seen, day, key=_day)
    if at == len(seen):
        return [unknown]
    return [seen[at]] if seen[at].day == day else [unknown, seen[at]]
