"""Rules for what names no day: durations, sets of times, stages of an agreement."""

from onrecord.extract.context import TimeKind
from onrecord.extract.times.rule import COUNT, MONTH, ORDINAL, PART, UNIT, VAGUE, WEEKDAY, rule, undated

_UNITS = rf"(?i:hour|minute|{UNIT})"
_STAGE = r"(?i:phase|stage)"
_REPEATED = rf"{WEEKDAY}(?: {PART})?|{MONTH}|{PART}|{_UNITS}|(?i:weekend|spring|summer|autumn|winter)"
_NUMERAL = r"(?:(?i:one|two|three|four|five|six|i{1,3}|iv|v)|\d)"

OTHER_RULES = (
    rule(rf"(?i:{ORDINAL}|initial|final|next|last|opening|current)(?: \w+)? {_STAGE}", undated, TimeKind.STAGE),
    rule(rf"(?i:{ORDINAL}) (?:and|or) (?i:{ORDINAL}) {_STAGE}s", undated, TimeKind.STAGE),
    rule(rf"{_STAGE} {_NUMERAL}(?! (?:of the )?(?:trial|clinical))", undated, TimeKind.STAGE),
    rule(rf"(?i:every|each) (?:other |second )?(?:{_REPEATED})", undated, TimeKind.SET),
    rule(rf"(?i:every) (?:{COUNT}|(?i:few)) {_UNITS}s", undated, TimeKind.SET),
    rule(rf"(?:{WEEKDAY}|(?i:weekend|weekday))s", undated, TimeKind.SET),
    rule(rf"(?i:once|twice|three times|{COUNT} times) (?:a|an|each|every|per) {_UNITS}", undated, TimeKind.SET),
    rule(rf"(?:{COUNT}|{VAGUE}) {_UNITS}s?(?! old\b|-old| of age| ago)", undated, TimeKind.DURATION),
    rule(rf"(?:{COUNT})-{_UNITS}(?!-old| old\b|-\w+-old)", undated, TimeKind.DURATION),
    rule(r"(?i:(?:days|weeks|months|years|decades|hours)(?= (?:of|after|before|later|in|without)))", undated, TimeKind.DURATION),
)  # fmt: skip
"""`a 36-year-old man` is an age, and no time."""
