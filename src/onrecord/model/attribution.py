"""What the reader model's attribution heads found in one text: token ranges of source, cue and content."""

from dataclasses import dataclass, field

Range = tuple[int, int]
"""Tokens `[start, stop)` of a spaCy Doc."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """One attribution. Any role may be empty; each holds one range per piece, in order."""

    source: tuple[Range, ...] = field(default=())
    cue: tuple[Range, ...] = field(default=())
    content: tuple[Range, ...] = field(default=())
