"""Time expressions in TIMEX3 terms (ISO-TimeML): type and value of dates, times of day, durations and sets."""

from onrecord.extract.times.timex.read import Sighting, find_timexes

__all__ = ["Sighting", "find_timexes"]
