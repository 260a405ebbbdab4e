"""What single lines are: a date line, a headline, a line like another."""

import re

from onrecord.intake.days import WEEKDAY, Written, find_written

_TIME = r"(?:\d{1,2}[:.h]\d{2}(?::\d{2})?)\s*(?:[AaPp]\.?[Mm]\.?)?\s*(?:\(?[A-Z]{2,5}\)?(?:[+-]\d{1,2}(?::?\d\d)?)?|[+-]\d{2}:?\d{2}|Z)?"
_BEFORE_DATE = re.compile(
    r"(?:(?:first |last )?(?:published|posted|issued|date|dated|updated|modified|on)\b\s*(?:on|at|:)?\s*"
    rf"|{_TIME}[\s,|·•–—-]*|{WEEKDAY},?\s+)*",
    re.IGNORECASE,
)
AFTER_DATE = re.compile(
    rf"[\s,|@·•/T–—-]*(?:at\s+)?(?:{_TIME}|\d+ min(?:ute)?s? read)?\.?"
    r"(?:[\s,|·•/(–—-]*(?:last |first )?(?:updated?|modified|published)\b.{0,80})?",
    re.IGNORECASE,
)


def read_date_line(line: str) -> Written | None:
    """The date of a line that is a date line and nothing else: "Updated: Sat, 15 Feb 2025, 10:32 GMT"."""
    if len(line) > 120:
        return None
    for written in find_written(line):
        before = _BEFORE_DATE.fullmatch(line[: written.start])
        if before is not None and AFTER_DATE.fullmatch(line[written.stop :]):
            return written
    return None


def is_like(text: str, declared: str) -> bool:
    """Another wording of the declared title: half of the words shared, or written in a headline's capitals."""
    words, known = (set(re.findall(r"\w{3,}", t.casefold())) for t in (text, declared))
    long = [w for w in re.findall(r"[^\W\d_]+", text) if len(w) > 3]
    capitals = sum(w[0].isupper() for w in long) >= 0.8 * len(long) and 4 <= len(text.split()) <= 18
    return bool(words) and (len(words & known) >= 0.5 * min(len(words), len(known) or 1) or capitals)


def ends_telling(text: str) -> bool:
    """A headline may ask, exclaim or close a quotation that it opened; a sentence ends in a stop or colon."""
    if text.endswith((".", ":", ";", ",", ".”", '."', ".'", ".’", "…")):
        return not re.search(r"\b(?:[A-Z]\.){2,}$", text)
    return text.endswith(("”", '"')) and text.startswith(("“", '"'))


def letters(text: str) -> str:
    return re.sub(r"\W+", "", text).casefold()
