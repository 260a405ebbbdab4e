"""Whether one text is another, trimmed or edited: by the words outside quotation marks that stand in both, in the same order of four.

Quoted words say nothing: two reporters who heard one speech quote it alike. Nor do paragraphs of background at the end, which an outlet
takes over from its story of yesterday: where less than most of a text is another's, its beginning has to be. Measured by `evals.origins`.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.model.report import Report
from onrecord.resolve.names import words_of_text

_RUN = 4
MOST = 0.7
"""Of the shorter's own words: it is the other, wherever in it it stands."""
SOME = 0.4
"""A wire story with the outlet's own paragraphs, or, with most of the first half, an excerpt and a comment: the beginnings count too."""
_BEGINNING, _OTHER_BEGINNING = 0.3, 0.2
_PART = 0.2  # a text that is a smaller part of the other is one of several in a round-up, unless that begins with it
_LEAST = 20  # fewer own words say nothing
_QUOTED = re.compile(r"“[^”]{0,1500}”|\"[^\"]{0,1500}\"|«[^»]{0,1500}»|„[^“]{0,1500}“")


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of a report's own telling, and of each whether it stands outside quotation marks."""

    words: tuple[str, ...]
    own: tuple[bool, ...]


def read_wording(report: Report) -> Wording:
    text, words, own, at = own_text(report), list[str](), list[bool](), 0
    for start, stop in [*(m.span() for m in _QUOTED.finditer(text)), (len(text), len(text))]:
        told, said = words_of_text(text[at:start]), words_of_text(text[start:stop])
        words += told + said
        own += [True] * len(told) + [False] * len(said)
        at = stop
    return Wording(tuple(words), tuple(own))


def own_text(report: Report) -> str:
    """The text without page furniture."""
    pieces, at = [], 0
    for furniture in sorted(report.furniture):
        pieces.append(report.text[at : furniture.start])
        at = max(at, furniture.stop)
    return " ".join([*pieces, report.text[at:]])


def is_same_text(left: Wording, right: Wording) -> bool:
    short, long = sorted((left, right), key=lambda w: len(w.words))
    here, there = _shared(short, long), _shared(long, short)
    if len(here) < _LEAST or len(here) < len(short.words) / 5:  # a transcript: only its quoted words could tell
        here, there = _shared(_as_own(short), long), _shared(_as_own(long), short)
        return len(here) >= _LEAST and _share(here) >= MOST and len(short.words) >= MOST * len(long.words)
    begins, other_begins = _share(here[: len(here) // 2]), _share(there[: len(here)])
    if _share(here) >= MOST:
        return other_begins >= _OTHER_BEGINNING or len(here) >= _PART * len(there)
    taken_over = begins >= MOST or (_share(here) >= SOME and begins >= _BEGINNING)
    return taken_over and other_begins >= _OTHER_BEGINNING


def _as_own(wording: Wording) -> Wording:
    return Wording(wording.words, (True,) * len(wording.words))


def _shared(one: Wording, other: Wording) -> list[bool]:
    """Of each own word of `one`, whether it is in a run of words that stands in `other` too."""
    runs = set(_runs(other))
    found = [False] * len(one.words)
    for i, run in enumerate(_runs(one)):
        if run in runs:
            found[i : i + _RUN] = [True] * _RUN
    return [is_shared for is_shared, is_own in zip(found, one.own, strict=True) if is_own]


def _runs(wording: Wording) -> Iterator[tuple[str, ...]]:
    return zip(*(wording.words[i:] for i in range(_RUN)), strict=False)


def _share(shared: Sequence[bool]) -> float:
    return sum(shared) / max(1, len(shared))
