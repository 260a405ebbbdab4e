"""What is new: the record as known on one day, compared with the record as known on a later one."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from onrecord.app.ask import Asked, ask_kept
from onrecord.app.known import known_reports
from onrecord.app.remembered import Remembered
from onrecord.app.sources import Kept
from onrecord.app.store import Store
from onrecord.errors import InvalidOption
from onrecord.export.views.index import last_day
from onrecord.export.views.news.item import NewsView
from onrecord.export.views.news.scene import Moment
from onrecord.export.views.news.show import show_news
from onrecord.model.report import Report


@dataclass(frozen=True, slots=True)
class Compared:
    """The two records, and what differs."""

    before: Asked
    after: Asked
    rows: tuple[NewsView, ...]


def compare(store: Store, *, since: date, until: date | None = None, as_of: date | None = None) -> Compared:
    """What was not known on `since` and is known on `until`, or now. Raises `InvalidOption` where `until` comes first.

    Each record stands on its own day: the later one as of its last report, unless `as_of` is given; the earlier one as of `since`,
    or of that day if it comes before. So nothing is new where nothing was published, unless a later day is asked for.
    """
    if until is not None and until < since:
        raise InvalidOption(f"The later day ({until}) comes before --since {since}; give a later --until, or an earlier --since.")
    kept, remembered = Kept.of(store), Remembered()
    after = ask_kept(kept, as_of=as_of, known_at=until, remembered=remembered)
    day = earlier_day(known_reports(kept.reports, kept.recorded, since), since, after.as_of)
    before = ask_kept(kept, as_of=day, known_at=since, remembered=remembered)
    return Compared(before, after, show_news(Moment(before.index, before.as_of), Moment(after.index, after.as_of)))


def earlier_day(known: Iterable[Report], since: date, later: date | None) -> date | None:
    """Not before the last of the reports known then, which may be of a month that was not over, and not after the later record's day."""
    own = last_day(known)
    return None if later is None else min(later, since if own is None else max(since, own))
