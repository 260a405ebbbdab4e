"""Export the record: load what the format is made from, and write it. Everything that can fail does so before the first byte."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Protocol

from onrecord.app.ask import ask_kept
from onrecord.app.known import public_from
from onrecord.app.remembered import Remembered
from onrecord.app.sources import Kept
from onrecord.app.store import Store
from onrecord.errors import InvalidOption
from onrecord.export.edition import TITLE, DayNews, Edition
from onrecord.export.formats import Format, Needs, encode
from onrecord.export.views.index import make_index
from onrecord.export.views.news.scene import Moment
from onrecord.export.views.news.show import show_news
from onrecord.model.record import Record

DAYS = 30
"""Days of publication that a feed goes back: each is a record of its own to derive."""


class Copying(Store, Protocol):
    """A store that is one file."""

    def copy(self) -> Iterator[bytes]:
        """A consistent copy of it, whatever is written meanwhile."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked for; `days`: how many days of publication a feed goes back."""

    format: Format
    as_of: date | None = None
    known_at: date | None = None
    title: str = TITLE
    days: int = DAYS


def export(store: Copying, wanted: Wanted) -> Iterator[bytes]:
    """Raises `InvalidOption` for a day that the format has no use for, and `MissingExtra`."""
    _check(wanted)
    if wanted.format.needs is Needs.STORE:
        return store.copy()
    return encode(wanted.format, make_edition(store, wanted))


def make_edition(store: Store, wanted: Wanted) -> Edition:
    kept = Kept.of(store)
    asked = ask_kept(kept, as_of=wanted.as_of, known_at=wanted.known_at)
    news = tell_days(kept, wanted.known_at, wanted.days) if wanted.format.needs is Needs.CHANGES else ()
    return Edition(asked.index, asked.as_of, asked.known_at, wanted.title, news, len(kept.judgements))


def tell_days(kept: Kept, known_at: date | None, days: int) -> tuple[DayNews, ...]:
    """What each of the last days of publication changed, newest first."""
    found = {day for r in kept.reports if (day := public_from(r, kept.recorded)) is not None and (known_at is None or day <= known_at)}
    last = sorted(found)[-days:] if days > 0 else []
    before = max((day for day in found if day < last[0]), default=None) if last else None
    remembered = Remembered()
    moments = [_moment(kept, day, remembered) for day in (before, *last)]
    told = (DayNews(day, show_news(was, now)) for day, (was, now) in zip(last, pairwise(moments), strict=True))
    return tuple(day for day in reversed(list(told)) if day.rows)


def _moment(kept: Kept, day: date | None, remembered: Remembered) -> Moment:
    if day is None:
        return Moment(make_index(Record()), None)
    asked = ask_kept(kept, known_at=day, remembered=remembered)
    return Moment(asked.index, asked.as_of)


def _check(wanted: Wanted) -> None:
    needs, name = wanted.format.needs, wanted.format.name
    if wanted.as_of is not None and needs is not Needs.RECORD:
        raise InvalidOption(f"--format {name} has no day of its own to stand on; leave --as-of out.")
    if wanted.known_at is not None and needs is Needs.STORE:
        raise InvalidOption(f"--format {name} is the whole database; leave --known-at out, or take another format.")
