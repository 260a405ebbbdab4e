"""The manner of a content, from quotation marks alone: direct, indirect or mixed.

The rule: a content of which every word stands inside quotation marks is direct; one of which none does is indirect;
one with words of both kinds is mixed. Marks and other punctuation do not count as words. Double marks only, straight
or curly: a paragraph starts outside, whatever was left open before it. Kept apart from what the reader model is told
about quotation marks, so that a change there does not move what is measured here.
"""

from collections.abc import Iterable
from enum import StrEnum

from spacy.tokens import Doc

from onrecord.language.words import Break, line_breaks
from onrecord.model.attribution import Range

OPENING = frozenset("“„«")
CLOSING = frozenset("”»")
STRAIGHT = frozenset({'"', "''", "``", "＂"})


class Manner(StrEnum):
    DIRECT, INDIRECT, MIXED = "direct", "indirect", "mixed"


def quoted(doc: Doc) -> list[bool]:
    """Whether each token stands inside quotation marks; the marks themselves do not."""
    breaks = iter(line_breaks(doc))
    states, inside = [], False
    for token in doc:
        starts = not token.is_space and next(breaks) == Break.PARAGRAPH
        inside = inside and not starts
        opens = token.text in OPENING or (token.text in STRAIGHT and not inside)
        closes = token.text in CLOSING or (token.text in STRAIGHT and inside)
        inside = opens or (inside and not closes)
        states.append(inside and not opens)
    return states


def manner_of(content: Iterable[Range], doc: Doc, inside: list[bool]) -> Manner:
    """`inside` is what `quoted` says of the Doc."""
    words = [i for start, stop in content for i in range(start, stop) if not (doc[i].is_space or doc[i].is_punct or doc[i].is_quote)]
    within = sum(inside[i] for i in words)
    if within == 0:
        return Manner.INDIRECT
    return Manner.DIRECT if within == len(words) else Manner.MIXED
