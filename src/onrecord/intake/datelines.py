"""Datelines: "CAIRO (AP) —", "MOSCOW, February 4 (Reuters) -", "(CNN) --", "GENEVA, Feb. 4. /TASS/." before the first words."""

import re
from dataclasses import dataclass

from onrecord.intake.agencies import find_agency
from onrecord.intake.days import MONTH, Written, find_written

_PLACE = r"(?P<place>[A-Z][\w.'’\-]*(?:[ /][A-Za-z][\w.'’\-]*){0,4}(?:,\s[A-Z][\w.'’\-]*(?:\s[A-Z][\w.'’\-]*){0,2}){0,2})"
_CAPITALS = r"(?P<place>[A-ZÀ-Þ][A-ZÀ-Þ.'’\-]{2,}(?:[ /\-][A-ZÀ-Þ][A-ZÀ-Þ.'’\-]+){0,3}(?:,\s[A-Z][\w.'’\-]*(?:\s[A-Z][\w.'’\-]*){0,2})?)"
_DATE = rf"(?:,?\s+(?P<date>{MONTH}\s+\d{{1,2}}(?:,\s*\d{{4}})?|\d{{1,2}}\s+{MONTH}(?:\s+\d{{4}})?))?[.,]?"
_DASH = r"\s*(?:--?|–|—|:)\s*"
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"(?:{_PLACE}{_DATE}\s*)?\((?P<credit>[^()\n]{{2,40}})\)(?P<dash>{_DASH})",
        rf"(?:{_PLACE}{_DATE}\s*)?/(?P<credit>[^/\n]{{2,40}})/[.]?(?P<dash>{_DASH}|\s+)",
        rf"{_CAPITALS}{_DATE}(?P<dash>\s+(?:--?|–|—)\s+|\s*(?:–|—)\s*)",
        rf"(?:{_PLACE}{_DATE}\s*)?\((?P<credit>[^()\n]{{2,40}})\)(?P<dash>\s+)(?=[A-Z“\"])",
    )
)


@dataclass(frozen=True, slots=True)
class Dateline:
    """`stop` is where the report's own words begin."""

    stop: int
    place: str | None
    agency: str | None
    written: Written | None


def read_dateline(paragraph: str, outlet: str | None = None) -> Dateline | None:
    """The dateline that the paragraph begins with. Brackets count only around an agency, or the outlet's own name."""
    for form in _FORMS:
        match = form.match(paragraph[:160])
        if match is not None and match.end() < len(paragraph):
            found = _dateline(match, outlet)
            if found is not None:
                return found
    return None


def _dateline(match: re.Match[str], outlet: str | None) -> Dateline | None:
    parts = match.groupdict()
    credit = parts.get("credit")
    agency = _credited(credit) if credit else None
    own = credit is not None and outlet is not None and credit.casefold() in outlet.casefold()
    if credit is not None and agency is None and not own and not (credit.isupper() and parts["place"] and parts["dash"].strip()):
        return None
    written = next(find_written(parts["date"]), None) if parts["date"] else None
    return Dateline(match.end(), parts["place"], agency, written)


def _credited(credit: str) -> str | None:
    """The agency in "Reuters", or in "AFP/Example Daily"."""
    return next((name for name in map(find_agency, [credit, *re.split(r"[/,|]", credit)]) if name), None)
