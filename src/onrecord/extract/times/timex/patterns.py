"""Patterns that the rules share: years, parts of a period, parts of a day."""

from onrecord.extract.times.rule import WEEKDAY
from onrecord.extract.times.timex.lexicon import PART

YEAR = r"(?:1[0-9]\d\d|20\d\d)(?!\d|[,.]\d|-(?:year|\d{3}\b))"
BC = r" ?(?:B\. ?C\.(?:E\.)?|B\.C\b|BCE?\b)"
FULL_YEAR = rf"(?:(?P<bc>\d{{1,4}}){BC}|(?P<year>{YEAR}))"
_IN_YEAR = rf"(?:,? (?:of |in )?(?:the year )?{FULL_YEAR})"
_TOLD_YEAR = r"(?P<which>(?i:last|this|next|that|the same|the following|the previous)) (?i:year)"
OF_YEAR = rf"(?:{_IN_YEAR}|(?:,? (?:of )?){_TOLD_YEAR})"
_AS_FAR = r"as early as |as late as |as recently as |sometime |later |earlier "
_EARLY = r"(?:the )?(?:very )?(?:early|late|mid|later|earlier|middle)(?: part of| in| to mid)?(?: |-)"
_END_OF = r"(?:the )?(?:very )?(?:end|beginning|start|middle|close|latter part|early part|first part|latter|rest|remainder) of "
CUT = rf"(?:(?i:(?:{_AS_FAR})?(?:{_EARLY}|{_END_OF}))(?:(?i:the) )?)?"
"""`early`, `the end of`: part of the expression; the value is that of the whole."""
CIRCA = r"(?:(?i:around|about|circa|c\.|ca\.) )?"
_IN_EARLY = r"(?:(?i:early|late) (?:in )?)?(?:(?i:the) )?(?:(?i:early|late) )?"
PART_OF = rf"(?:{_IN_EARLY}(?P<part>{PART})(?: hours)? (?:of|on) (?:{WEEKDAY},? )?(?:the )?)?"
"""`the night of`, `early in the morning of`."""
AS_DAY = r"(?:(?i:(?:the )?(?:early|late|mid|later|earlier|sometime)(?: in)?)(?: |-))?"
