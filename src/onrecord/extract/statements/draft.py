"""A statement in the making, in token ranges."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from spacy.tokens import Doc

from onrecord.grammar.quotes import paragraph_ends, quote_ranges, quoted_tokens, sentence_starts
from onrecord.model.attribution import Attribution

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Draft:
    """Who, with which words of reporting, what. `of` is the draft whose quotation this one continues."""

    source: tuple[Range, ...]
    cue: tuple[Range, ...]
    content: tuple[Range, ...]
    of: "Draft | None" = None

    @property
    def at(self) -> int:
        """Where the reporting is: the cue, else the content."""
        return self.cue[0][0] if self.cue else self.content[0][0] if self.content else self.source[0][0]


class Layout:
    """Sentences, paragraphs and quotations of a Doc by token."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.quotes = quote_ranges(doc)
        self.quoted = quoted_tokens(doc)
        self.sentences = _cut(doc, sentence_starts(doc))
        self.paragraphs = _cut(doc, [i + 1 for i in paragraph_ends(doc) if i not in self.quoted])

    def sentence(self, i: int) -> Range:
        return self.sentences[bisect_right(self.sentences, i, key=_start) - 1]

    def paragraph(self, i: int) -> Range:
        return self.paragraphs[bisect_right(self.paragraphs, i, key=_start) - 1]

    def quote(self, i: int) -> Range | None:
        number = self.quoted.get(i)
        return None if number is None else self.quotes[number]

    def stretch(self, i: int) -> Range:
        """The sentence around `i`, grown to take in whole the quotations that it cuts, within the paragraph."""
        start, stop = self.sentence(i)
        low, high = self.paragraph(i)
        start, stop = max(start, low), min(stop, high)
        for quote in (self.quote(start), self.quote(stop - 1)):
            if quote is not None:
                start, stop = min(start, quote[0]), max(stop, quote[1])
        return max(start, low), min(stop, high)


def _start(span: Range) -> int:
    return span[0]


def _cut(doc: Doc, starts: Iterable[int]) -> list[Range]:
    edges = sorted({0, *(s for s in starts if 0 < s < len(doc)), len(doc)})
    return list(pairwise(edges))


def from_attribution(attribution: Attribution) -> Draft:
    return Draft(attribution.source, attribution.cue, attribution.content)


def tokens_of(ranges: Iterable[Range]) -> set[int]:
    return {i for start, stop in ranges for i in range(start, stop)}


def is_word(doc: Doc, i: int) -> bool:
    return not doc[i].is_punct and not doc[i].is_space and doc[i].text not in ("'", "’", "`", "|")
