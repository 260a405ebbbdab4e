"""Bylines: who wrote it, and which agency is credited. "By AFP" credits an agency, "By Jane Roe" names an author."""

import re
from dataclasses import dataclass, field

from onrecord.intake.agencies import find_agency

_WORD = r"(?:[A-Z][\w.'’\-]*|d[aeiu]|de|del|della|der|den|van|von|ter|al|el|bin|bint|ibn|ben|abu|y|of|the|for|and)"
_NAME = re.compile(rf"(?:[A-Z]|al-|el-|d')[\w.'’\-]*(?:\s+{_WORD}){{0,6}}")
_PREFIX = re.compile(
    r"^(?:(?:written|reported|story|text|words)\s+)?by:?\s+|^(?:author|byline|reporter)s?\s*:\s*|^from\s+(?=\S+$)", re.IGNORECASE
)
_SPLIT = re.compile(r"\s*(?:,|;|\||/|•|·|\s[-–—]\s|\band\b|&|\bwith\b)\s*")
_PLACE = re.compile(r"\s+in\s+[A-Z].*$")
_STAFF = re.compile(
    r"\b(?:staff|agenc(?:y|ies)|correspondent|reporter|writer|editor|desk|team|newsroom|wires?|services?|bureau|chief|columnist|contributor|"
    r"published|updated|min read|email|e-mail|press release)\b|@",
    re.IGNORECASE,
)  # fmt: skip
_NOT_NAMES = re.compile(
    r"^(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|^(?:the|this|a|an|now|then|noon|midnight|law|contrast|far)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Byline:
    """Authors and the agency of one credit line."""

    authors: tuple[str, ...] = field(default=())
    agency: str | None = None


def read_byline(line: str) -> Byline | None:
    """What a line of the header credits; None where it is no byline. Without "By" only an agency makes one."""
    rest = _PREFIX.sub("", line.strip(), count=1)
    prefixed = rest != line.strip()
    if len(line) > 140 or (line.rstrip().endswith((".", "!", "?")) and find_agency(rest) is None):
        return None
    byline = split_credit(rest)
    if byline is None or not (prefixed or byline.agency):
        return None
    return byline


def split_credit(credit: str) -> Byline | None:
    """The parts of "Jane Roe and John Doe, Reuters"; None where some part reads like neither name, agency nor desk."""
    authors: list[str] = []
    agencies: list[str] = []
    for part in filter(None, _SPLIT.split(_bracketed(credit.strip()))):
        agency = find_agency(part) or find_agency(_STAFF.sub("", part))
        plain = _PLACE.sub("", part).strip(" .")
        if agency is not None:
            agencies.append(agency)
        elif _is_name(plain):
            authors.append(plain)
        elif not _STAFF.search(part) and not (authors and _PLACE.search(part)):
            return None
    if not authors and not agencies:
        return None
    return Byline(tuple(dict.fromkeys(authors)), ", ".join(dict.fromkeys(agencies)) or None)


def is_desk(part: str) -> bool:
    """Whether it names a job or a desk rather than a person."""
    return _STAFF.search(part) is not None


def _bracketed(credit: str) -> str:
    """Reads "Jane Roe (AP)" as "Jane Roe, AP"."""
    return re.sub(r"\s*\(([^()]+)\)", r", \1", credit)


def _is_name(part: str) -> bool:
    return _NAME.fullmatch(part) is not None and not _NOT_NAMES.search(part) and not _STAFF.search(part) and len(part.split()) <= 7
