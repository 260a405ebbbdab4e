"""Time expressions of a report as periods, resolved against the day of writing and the tense of their clause."""

from onrecord.extract.times.find import find_times
from onrecord.extract.times.scan import period_of

__all__ = ["find_times", "period_of"]
