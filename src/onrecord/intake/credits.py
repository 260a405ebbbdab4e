"""Agencies credited at the end of a report: "The Associated Press contributed to this report", "With inputs from PTI", "© 2031 AFP"."""

import re
from collections.abc import Sequence
from functools import cache

from onrecord.intake.agencies import agency_forms, find_agency
from onrecord.intake.blocks import Block

_LAST = 6  # blocks; below the credit stand addresses, copyright lines and links
_LONG = 400
_THIS = r"(?:this|the)\s+(?:\w+\s+)?(?:reports?|story|article|dispatch)"
_WORKED = rf"(?:contribut\w+\s+(?:to|reporting(?:\s+to)?|from)\b|(?:also\s+)?contributed\b(?=\s*\.?$)|(?:was|were)\s+used\s+in\s+{_THIS})"
_BEFORE = re.compile(rf"(?P<names>[^\n]{{2,260}}?)\s+{_WORKED}")
_AFTER = re.compile(
    r"(?:(?:with|additional|compiled|edited|adapted|based)\b[^.:\n]{0,40}?\b(?:by|from|on)|contribut(?:ing|ors?|ions?)\s*(?:by|from)?\s*:|"
    r"(?:sources?|agenc(?:y|ies)|credits?)\s*:|(?:©|\(c\)|copyright)\s*(?:©|\(c\))?\s*(?:\d{4})?(?:\s+by)?)\s+(?P<names>[^\n]{2,160})",
    re.IGNORECASE,
)


def find_credits(body: Sequence[Block]) -> tuple[str, ...]:
    """The agencies that the last blocks credit, in their order; a block that is nothing but agencies counts too."""
    return tuple(dict.fromkeys(name for block in body[-_LAST:] if len(block.text) <= _LONG for name in _credited(block.text)))


def _credited(text: str) -> list[str]:
    alone = [find_agency(part) for part in re.split(r"\s*(?:,|/|\band\b)\s*", text.strip(" .()[]—–-*"))]
    if len(text) <= 60 and all(alone):
        return [name for name in alone if name]
    sentences = re.split(r"(?<=[a-z]{2}\.)\s+", text)
    return [name for s in sentences for m in (_BEFORE.search(s), _AFTER.match(s)) if m is not None for name in _named(m["names"])]


def _named(names: str) -> list[str]:
    return [name for m in _forms().finditer(names) if (name := find_agency(m.group())) is not None]


@cache
def _forms() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w'’])(?:{'|'.join(map(re.escape, agency_forms()))})(?![\w])")
