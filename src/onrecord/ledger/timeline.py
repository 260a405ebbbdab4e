"""Changes of one person's status, put in order: which stand, and from when to when."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from onrecord.ledger.changes import Change
from onrecord.model.status import StatusValue

_DAY = timedelta(days=1)
_FREE = frozenset({StatusValue.RELEASED, StatusValue.EXCHANGED, StatusValue.ESCAPED})
_RANK = {StatusValue.HELD: 0, StatusValue.TO_BE_RELEASED: 1, StatusValue.UNKNOWN: 4, StatusValue.DEAD: 3}
"""Of changes on one day the higher rank stands last; release and the like have 2."""


def order_changes(changes: Sequence[Change], seen: Sequence[Change]) -> list[Change]:
    """The changes that stand, earliest first, no two neighbours with one value."""
    free = min((c.day for c in changes if c.value is not StatusValue.HELD and c.day is not None), default=None)
    placed = sorted((_place_undated(c, free) for c in _settle_dayless(changes)), key=_key)
    standing: list[Change] = []
    for change in placed:
        _add(standing, change)
    sighted = sorted((c for c in seen if c.day is not None), key=_key)
    return _after_lapse(_still_held(standing, sighted), sighted)


def _key(change: Change) -> tuple[date, int, tuple[str, ...]]:
    return change.day or date.min, _RANK.get(change.value, 2), change.claims


def _still_held(standing: Sequence[Change], seen: Sequence[Change]) -> list[Change]:
    """Who was freed or died unconfirmed, and is told to be held on a later day, is held. `seen`: by day."""
    found: list[Change] = []
    for change, following in zip(standing, [*standing[1:], None], strict=False):
        found.append(change)
        if change.is_unconfirmed and change.value in _FREE | {StatusValue.DEAD} and change.day is not None:
            at = bisect_right(seen, change.day, key=lambda c: c.day or date.min)
            limit = following.day if following is not None and following.day is not None else date.max
            found += [c for c in seen[at : at + 1] if c.day is not None and c.day < limit]
    return found


def _settle_dayless(changes: Sequence[Change]) -> list[Change]:
    """A release told on no known day comes before or after a dated custody: nobody knows, so that it makes the custody contested."""
    dayless, others = list[Change](), list[Change]()
    for change in changes:
        (dayless if change.day is None and change.value in _FREE | {StatusValue.DEAD} else others).append(change)
    if not dayless or not any(c.day is not None for c in others):
        return list(changes)
    against = tuple(id for c in dayless for id in c.claims)  # noqa: A001
    return [replace(c, contested=True, claims=(*c.claims, *against)) if c.value is StatusValue.HELD else c for c in others]


def _place_undated(change: Change, free: date | None) -> Change:
    """`was abducted`, told without a day after a release or a plan for one (`free`: the first), was before it: since when is unknown."""
    if change.value is not StatusValue.HELD or change.is_dated or change.day is None:
        return change
    return replace(change, day=None) if free is not None and free <= change.day else change


def _add(standing: list[Change], change: Change) -> None:
    last = standing[-1] if standing else None
    if last is None:
        standing.append(change)
    elif last.value is change.value:
        standing[-1] = _merged(last, change)
    elif last.value is StatusValue.DEAD and not last.is_unconfirmed:
        _after_death(standing, change)
    elif change.value is StatusValue.TO_BE_RELEASED and last.value in _FREE and not (last.is_unconfirmed and _is_ahead(change)):
        return  # a plan that is told after the fact
    else:
        if last.day == change.day and last.day is not None and {last.value, change.value} <= _FREE | {StatusValue.DEAD}:
            change = replace(change, contested=True)
        standing.append(change)


def _after_death(standing: list[Change], change: Change) -> None:
    if change.value in _FREE and change.is_dated and change.day is not None and change.day > (standing[-1].day or date.min):
        standing.append(replace(change, value=StatusValue.BODY_RETURNED))


def _is_ahead(plan: Change) -> bool:
    """Whether its day had not passed when it was told."""
    return plan.until is None or plan.day is None or plan.until >= plan.day


def _merged(first: Change, other: Change) -> Change:
    sure = [c for c in (first, other) if not c.contested or c.value is StatusValue.HELD] or [first, other]
    dated = [c.day for c in sure if c.is_dated and c.day is not None]
    return replace(
        first,
        day=min(dated) if dated else sure[0].day,
        is_dated=bool(dated),
        claims=tuple(dict.fromkeys(claim for c in sure for claim in c.claims)),
        until=_until(first, other),
        is_cancelled=first.is_cancelled and other.is_cancelled,
        holder=tuple(dict.fromkeys((*first.holder, *other.holder))),
        place=tuple(dict.fromkeys((*first.place, *other.place))),
        contested=first.contested and other.contested,
        is_unconfirmed=first.is_unconfirmed and other.is_unconfirmed,
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
            end = max(change.until, change.day or change.until)
            rest = _rest(standing[0], change, end + _DAY, seen)
            limit = following.day if following is not None and following.day is not None else date.max
            found += [c for c in rest if c.day is not None and c.day < limit]
    return found


def _rest(first: Change, plan: Change, day: date, seen: Sequence[Change]) -> list[Change]:
    if plan.is_cancelled and first.value is StatusValue.HELD:
        return [replace(first, day=day)]
    unknown = Change(day, StatusValue.UNKNOWN, plan.claims, origins=plan.origins)
    at = bisect_left(seen, day, key=lambda c: c.day or date.min)
    if at == len(seen):
        return [unknown]
    return [seen[at]] if seen[at].day == day else [unknown, seen[at]]
