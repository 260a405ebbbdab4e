"""Whether two occurrences may be one event. Undated ones are joined only where such a thing happens once."""

from datetime import date, timedelta

from onrecord.model.kinds import DEATHS, MUTUAL, OFTEN
from onrecord.model.period import Period
from onrecord.resolve.occurrence import Occurrence, is_of_person, places

_WEEK = timedelta(days=7)
_MOVED = timedelta(days=60)
_LATELY = timedelta(days=30)
_AHEAD = ("planned", "cancelled")
_QUARTER = 90
_BOTH = 2
"""Parties that make a meeting: who met whom."""


def may_be_same(left: Occurrence, right: Occurrence) -> bool:
    """The kinds are equal: only what shares a kind is compared."""
    return _same_company(left, right) and _same_place(left, right) and _same_time(left, right)


def may_be_described(nameless: Occurrence, named: Occurrence) -> bool:
    """Whether one report may tell one meeting twice, first by descriptions and then by names."""
    a, b = nameless, named
    if (a.claim.kind, a.claim.report, a.force) != (b.claim.kind, b.claim.report, b.force) or not _same_place(a, b):
        return False
    return a.when is None or b.when is None or a.when.overlaps(b.when)


def differ_in_company(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Of those known on either side: both name two sides, and not the same two."""
    return min(len(ours), len(theirs)) >= _BOTH and len(ours & theirs) < _BOTH


def keys_of(occurrence: Occurrence) -> list[tuple[str, ...]]:
    """Occurrences that share no key are not compared: repeatable kinds meet on a day or in a report, so that the cost stays linear."""
    kind, when = occurrence.what, occurrence.when
    names = sorted(occurrence.who)
    if occurrence.is_once:
        return [(kind, name) for name in names]
    if occurrence.claim.kind in MUTUAL and len(names) == 1:  # one side only: in one block, since it can mean one meeting only
        return [(kind, names[0], when.earliest.isoformat() if when is not None and when.earliest is not None else occurrence.claim.report)]
    spots: list[str] = [occurrence.claim.report, *_months(occurrence)]
    if when is not None and when.earliest is not None:
        days = min(_length(when), _WEEK).days
        spots += [(when.earliest + timedelta(days=i)).isoformat() for i in range(days + 1)]
    return [(kind, name, spot) for name in names for spot in spots]


def _months(occurrence: Occurrence) -> list[str]:
    """In which an undated telling meets what it can mean: the one in which it was told; of a dated one those of its day and a month on."""
    when, told = occurrence.when, occurrence.told
    days = [told] if told is not None and (when is None or occurrence.force in _AHEAD) else []
    if when is not None and when.latest is not None and when.latest <= date.max - _LATELY:
        days += [when.latest, when.latest + _LATELY]
    return list(dict.fromkeys(f"{d:%Y-%m}" for d in days)) if occurrence.is_entity else []


def signature(occurrence: Occurrence) -> tuple[object, ...]:
    """All that `may_be_same` looks at: of equal ones a group needs to be compared with one only."""
    if occurrence.claim.kind in DEATHS:
        return (occurrence.who,)
    when = occurrence.when
    spot = occurrence.claim.report if not occurrence.is_once else None
    ends = None if when is None else (when.earliest, when.latest)
    return occurrence.who, occurrence.force, ends, occurrence.told, places(occurrence.claim), spot


def stretch(occurrence: Occurrence) -> range | None:
    """Numbers of quarters: dated occurrences of what happens once are the same only if they share one. None where any may be the same."""
    when = occurrence.when
    if when is None or when.earliest is None or when.latest is None or not occurrence.is_once or occurrence.claim.kind in DEATHS:
        return None
    ends = (when.earliest - _MOVED).toordinal() if when.earliest > date.min + _MOVED else 0, when.latest.toordinal() + _MOVED.days
    return range(ends[0] // _QUARTER, ends[1] // _QUARTER + 1)


def _same_company(left: Occurrence, right: Occurrence) -> bool:
    shared = left.who & right.who
    if is_of_person(left.claim):
        return bool(shared)
    if left.claim.kind in MUTUAL:
        return len(shared) >= _BOTH or left.who == right.who or (bool(shared) and _is_half_told(left, right))
    return bool(shared) and (left.who <= right.who or right.who <= left.who)


def _is_half_told(left: Occurrence, right: Occurrence) -> bool:
    """One of them names one side only: of one report, or of one day."""
    if min(len(left.who), len(right.who)) > 1:
        return False
    days = {o.when.earliest if o.when is not None and o.when.is_day else None for o in (left, right)}
    return left.claim.report == right.claim.report or (len(days) == 1 and None not in days)


def _same_place(left: Occurrence, right: Occurrence) -> bool:
    """Not told apart by place: two places may contain one another, so that only dated repeats are told apart by them."""
    if left.is_once:
        return True
    a, b = places(left.claim), places(right.claim)
    return not a or not b or bool(a & b)


def _same_time(left: Occurrence, right: Occurrence) -> bool:
    kind = left.claim.kind
    if kind in DEATHS:
        return True
    planned, done = sorted((left, right), key=lambda o: o.force not in _AHEAD)
    across = planned.force in _AHEAD and done.force in ("happened", "ongoing", "unknown")
    if across and not _may_follow(planned, done):
        return False
    if left.when is None or right.when is None:
        return left.is_once or left.claim.report == right.claim.report or _may_be_meant(left, right)
    if left.when.overlaps(right.when):
        alike = (left.when.earliest, left.when.latest) == (right.when.earliest, right.when.latest)
        return left.is_once or min(_length(left.when), _length(right.when)) <= _WEEK or (alike and left.claim.kind in MUTUAL)
    return _may_be_moved(left, right, across=across)


def _may_be_meant(left: Occurrence, right: Occurrence) -> bool:
    """Whether an undated telling may mean what another report tells: the same known parties, and lately."""
    if left.claim.kind in OFTEN or not (left.is_entity and right.is_entity):
        return False
    if left.who != right.who and len(left.who & right.who) < _BOTH:
        return False
    days = [_day_of(left), _day_of(right)]
    return days[0] is not None and days[1] is not None and abs(days[0] - days[1]) <= _LATELY


def _day_of(occurrence: Occurrence) -> date | None:
    """On which it was done, or its plan told."""
    when = None if occurrence.when is None or occurrence.force in _AHEAD else occurrence.when.latest
    return when or occurrence.told


def _may_follow(planned: Occurrence, done: Occurrence) -> bool:
    """What happened before the plan was told is not what was planned."""
    if planned.told is None:
        return True
    if done.when is not None and done.when.latest is not None:
        return done.when.latest >= planned.told
    return done.told is None or done.told >= planned.told


def _may_be_moved(left: Occurrence, right: Occurrence, *, across: bool) -> bool:
    """Different days: a new date for a plan, a plan kept late, or two reports that differ by a few days."""
    if not left.is_once:
        return False
    if across or left.force == right.force == "planned":
        return _gap(left.when, right.when) <= _MOVED
    return _gap(left.when, right.when) <= _WEEK


def _gap(left: Period | None, right: Period | None) -> timedelta:
    ends = sorted(_middle(p) for p in (left, right) if p is not None)
    return ends[-1] - ends[0]


def _middle(period: Period) -> date:
    return period.latest or period.earliest or date.max


def _length(period: Period) -> timedelta:
    if period.earliest is None or period.latest is None:
        return timedelta.max
    return period.latest - period.earliest
