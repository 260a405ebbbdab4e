"""What is reported was said before: a day of speaking that would lie after the day of writing is the one before it."""

from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from onrecord.model.period import Period


def no_later(period: Period, written: Period | None) -> Period | None:
    """The period, a week or a year earlier where that makes it no later than the writing; None where neither does."""
    limit = None if written is None else written.latest
    if limit is None or period.earliest is None or period.earliest <= limit:
        return period
    if "early" in (period.text or "").lower() and period.earliest - limit == timedelta(days=1):
        return period  # early on the next day, where the report is read: see times.days
    back = next((step for step in (_week_before, _year_before) if step(period.earliest) <= limit), None)
    if back is None:
        return None
    return Period(back(period.earliest), None if period.latest is None else back(period.latest), period.text)


def _week_before(day: date) -> date:
    """`Monday` is the last one."""
    return day - timedelta(days=7)


def _year_before(day: date) -> date:
    """`3 February` is that of this year or the last."""
    return day + relativedelta(years=-1)
