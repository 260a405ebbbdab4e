"""Claims and commitments in one line each, as people write them by hand (evals/cases/README.md) → what is compared.

`release agent="The rebels" patient="Ann Roe"+"Carl Poe" not happened when=2023-03-13..2023-03-13 if="once it rains" n=2`
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from onrecord.model.claim import ClaimKind, Modality, Role
from onrecord.model.commitment import CommitmentKind

_TEXT = r'(?:"[^"]*"|[^\s"+=]+)'
_WORD = re.compile(rf"(?:(?P<name>[a-z]+)=(?P<value>{_TEXT}(?:\+{_TEXT})*)|(?P<bare>[a-z_]+))(?:\s+|$)")
PARTS = frozenset(("when", "stage", "if", "n"))
ENDS = frozenset(("by", "to", "about", "act", "due", "stage", "if", "n"))


@dataclass(frozen=True, slots=True)
class Noted:
    """A claim or a commitment: `force` is the modality ("not happened"), empty for commitments."""

    kind: str
    force: str = ""
    parts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def parse_claims(notation: str) -> tuple[Noted, ...]:
    """Raises `ValueError` for what is no notation of claims."""
    return tuple(_claim(part) for part in split(notation))


def parse_commitments(notation: str) -> tuple[Noted, ...]:
    """Raises `ValueError` for what is no notation of commitments."""
    found = tuple(_words(part) for part in split(notation))
    for kind, bare, parts in found:
        CommitmentKind(kind)
        if bare or not parts.keys() <= ENDS:
            raise ValueError(f"{kind} {bare} {parts}")
    return tuple(Noted(kind, "", parts) for kind, _, parts in found)


def split(notation: str) -> list[str]:
    text = notation.strip()
    return [] if text in ("", "nothing") else [part.strip() for part in text.split(" | ")]


def _claim(notation: str) -> Noted:
    kind, bare, parts = _words(notation)
    ClaimKind(kind)
    Modality(bare[-1] if bare else "")
    if bare[:-1] not in ([], ["not"]) or not parts.keys() <= PARTS | set(Role):
        raise ValueError(notation)
    return Noted(kind, " ".join(bare), parts)


def _words(notation: str) -> tuple[str, list[str], dict[str, tuple[str, ...]]]:
    found, at = [], 0
    while at < len(notation):
        word = _WORD.match(notation, at)
        if word is None:
            raise ValueError(f"{notation!r} at {notation[at : at + 20]!r}")
        found.append(word)
        at = word.end()
    bare = [w["bare"] for w in found if w["bare"]]
    values = {w["name"]: tuple(v.strip('"') for v in re.findall(_TEXT, w["value"])) for w in found if w["name"]}
    return bare[0] if bare else "", bare[1:], values
