"""What a report's URL tells: the URL itself where it was broken by spaces, and the day in its path."""

import re
from datetime import date

_PIECE = re.compile(r"[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]+")
_DAYS = (
    re.compile(r"/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?=[/_.?-]|$)"),
    re.compile(r"/((?:19|20)\d\d)/(\d\d)(\d\d)(?=/)"),
    re.compile(r"[/-]((?:19|20)\d\d)-(\d\d)-(\d\d)(?=[/_.?-]|$)"),
    re.compile(r"/((?:19|20)\d\d)(\d\d)(\d\d)(?=[/_.?-]|$)"),
    re.compile(r"/((?:19|20)\d\d)/(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/(\d{1,2})(?=/)"),
)
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]


def join_url(written: str) -> str | None:
    """The URL that `written` begins with, without the stray spaces that page breaks left in it."""
    pieces = written.split()
    if not pieces or not re.match(r"https?://[\w-]+\.", pieces[0], re.IGNORECASE):
        return None
    url = pieces[0]
    for piece in pieces[1:]:
        if _PIECE.fullmatch(piece) is None or not re.search(r"[-/_=%]|\d{3}", piece):
            break
        url += piece
    return url.rstrip(".,;)")


def url_day(url: str | None) -> date | None:
    """The day in the path, as in /2025/02/04/; None where there is none or it is no day of the calendar."""
    path = re.sub(r"^https?://[^/]*", "", (url or "").lower())
    for pattern in _DAYS:
        found = pattern.search(path)
        if found is not None:
            return _day(*found.groups())
    return None


def _day(year: str, month: str, day: str) -> date | None:
    number = int(month) if month.isdigit() else _MONTHS.index(month) + 1
    try:
        return date(int(year), number, int(day))
    except ValueError:
        return None
