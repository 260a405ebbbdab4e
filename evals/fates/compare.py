"""Statuses on record against labelled fates: right, overtaken or wrong; and which labels are on record."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from evals.fates.labels import Fate, same_person, same_value
from onrecord.model.period import Period

_SLIP = timedelta(days=1)
"""Zones and `overnight`: a day more or less is the same day."""


class Verdict(StrEnum):
    """How a fate on record stands to the labels."""

    RIGHT = "right"  # the person, the value, and days that agree
    OVERTAKEN = "overtaken"  # was so, and is shown to last beyond its end, or to begin before its day
    WRONG = "wrong"  # nobody tells that of this person


@dataclass(frozen=True, slots=True)
class Told:
    """One fate on record. `is_sure`: shown without a word of doubt."""

    names: tuple[str, ...]
    value: str
    period: Period
    is_sure: bool
    line: str = ""


def verdict(told: Told, labels: Iterable[Fate]) -> Verdict:
    own = [f for f in labels if same_value(told.value, f.value) and same_person(told.names, f.names)]
    if any(agrees(told, fate) for fate in own):
        return Verdict.RIGHT
    return Verdict.OVERTAKEN if own else Verdict.WRONG


def agrees(told: Told, fate: Fate) -> bool:
    """Begins no earlier than the label's first day, and lasts no longer than its last."""
    first, last = told.period.earliest, told.period.latest
    begins = first is None or fate.start.earliest is None or first >= fate.start.earliest - _SLIP
    limit = fate.end.latest
    ends = limit is None or (last is not None and last <= limit + _SLIP)
    return begins and ends and overlaps(told, fate)


def overlaps(told: Told, fate: Fate) -> bool:
    """Whether some day may be of both."""
    first, last = told.period.earliest or date.min, told.period.latest or date.max
    start, end = fate.start.earliest or date.min, fate.end.latest or date.max
    return first <= end and start <= last


def is_on_record(fate: Fate, told: Sequence[Told]) -> bool:
    return any(same_value(t.value, fate.value) and same_person(t.names, fate.names) and overlaps(t, fate) for t in told)
