"""Token ranges: cutting a named span down to the name, and finding what heads it."""

import re
from collections.abc import Callable
from itertools import pairwise

from spacy.tokens import Doc, Token

from onrecord.extract.cast.halves import is_half, is_joined_article
from onrecord.extract.cast.lexicon import is_demonym, words

Range = tuple[int, int]
POSSESSIVE = ("'s", "’s", "'", "’", "s'", "s’")
QUOTES = "\"'“”‘’«»„‹›"
_BRACKETS = re.compile(r"[\[\]]|\((?![\"“‘'])|(?<![\"”’'])\)")
"""Those of an editor; not those around a nickname in quotation marks."""
_LONG_DASHES = ("--", "—", "–")
_BARS = frozenset(("/", "|", "•", "--", "—"))
_OPENING = "“«„"
_CLOSING = "”»"
_TWO = 2
_QUARTERS = ("south", "north", "east", "west", "central")
_PARTY = re.compile(r"[RDI]-[A-Z][A-Za-z.]+")
_DETERMINERS = ("the", "a", "an", "this", "that", "its", "his", "their")
_EDGE = frozenset("()[]{},.;:-–—…*/|<>#") | frozenset(QUOTES)


def head_of(doc: Doc, start: int, stop: int) -> int:
    """The token that governs the others; the last word where the parse gives none or several."""
    tops = [t.i for t in doc[start:stop] if not start <= t.head.i < stop or t.head.i == t.i]
    tops = [i for i in tops if not doc[i].is_punct and not doc[i].is_space]
    return tops[0] if len(tops) == 1 else stop - 1


def surface(doc: Doc, start: int, stop: int) -> str:
    """The words as written, with single spaces and without the brackets of an editor (Oren] Dalim) or a dash at the end."""
    return " ".join(_BRACKETS.sub("", doc[start:stop].text).split()).rstrip("-–—")


def is_capital(token: Token) -> bool:
    return token.text[:1].isupper()


def trim_left(doc: Doc, span: Range, drop: Callable[[Token], bool]) -> Range:
    start, stop = span
    while start < stop and drop(doc[start]):
        start += 1
    return start, stop


def trim_right(doc: Doc, span: Range, drop: Callable[[Token], bool]) -> Range:
    start, stop = span
    while stop > start and drop(doc[stop - 1]):
        stop -= 1
    return start, stop


def trim_edges(doc: Doc, span: Range) -> Range:
    """Without marks, possessives and articles at either end."""
    span = trim_right(doc, trim_left(doc, span, _is_edge), _is_right_edge)
    return trim_left(doc, span, lambda t: (t.lower_ in _DETERMINERS and not is_joined_article(doc, t.i)) or _is_edge(t))


def trim_titles(doc: Doc, span: Range) -> Range:
    """A person's name without titles, offices and nationality in front of it; empty where nothing else is there."""
    span = after_demonym(doc, after_rank(doc, span))
    span = trim_left(doc, span, lambda t: not is_joined_article(doc, t.i) and (_is_title(t) or not is_capital(t)))
    span = (span[0], next((i for i in range(span[0] + 1, span[1]) if is_stray(doc, i, span)), span[1]))
    return trim_right(doc, span, lambda t: not (is_capital(t) or is_half(doc, t.i)) or _is_date(t))


def after_rank(doc: Doc, span: Range) -> Range:
    """Behind a shortened rank inside the span, where a name follows: Westmark Sen. *Oren Dalim*, Rear Adm. *Oren Dalim*."""
    ranks = [i + 1 for i in range(span[0], span[1] - 1) if doc[i].lower_.rstrip(".") in words("ranks") and is_capital(doc[i + 1])]
    return (ranks[-1], span[1]) if ranks else span


def after_demonym(doc: Doc, span: Range) -> Range:
    """South African *Oren Dalim*: behind a nationality of two words."""
    two = span[1] - span[0] > _TWO and doc[span[0]].lower_ in _QUARTERS and is_demonym(doc[span[0] + 1].lower_)
    return (span[0] + _TWO, span[1]) if two else span


def is_stray(doc: Doc, i: int, span: Range) -> bool:
    """A party and state without its comma (Oren Dalim *R-WM*), or a quotation mark without its partner."""
    token = doc[i]
    if token.text in _OPENING:
        return not any(t.text in _CLOSING for t in doc[i + 1 : span[1]])
    return (token.text in ("R", "D", "I") and i + 1 < span[1] and doc[i + 1].text == "-") or bool(_PARTY.fullmatch(token.text))


def split_lines(doc: Doc, span: Range, wrapped: bool) -> list[Range]:
    """The parts on either side of a slash, a bar, a dash between words, or a line end (in wrapped text: a blank line)."""
    ends = 2 if wrapped else 1
    parts = split_at(doc, span, lambda t: t.text in _BARS or (t.is_space and t.text.count("\n") >= ends))
    return [half for part in parts for half in split_after_dash(doc, part)]


def split_after_dash(doc: Doc, span: Range) -> list[Range]:
    """`Oren Dalim-- Talia Benn`: a long dash that was written onto a word still ends the name."""
    cuts = [i + 1 for i in range(*span) if len(doc[i]) > 1 and doc[i].text.endswith(_LONG_DASHES)]
    return [(a, b) for a, b in pairwise([span[0], *cuts, span[1]]) if a < b]


def split_at(doc: Doc, span: Range, cut: Callable[[Token], bool]) -> list[Range]:
    parts, start = [], span[0]
    for i in range(*span):
        if cut(doc[i]):
            parts.append((start, i))
            start = i + 1
    return [(a, b) for a, b in (*parts, (start, span[1])) if a < b]


def _is_date(token: Token) -> bool:
    """A month before its day, run into a name: "seized Oren Dalim May 16"."""
    after = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else token
    return token.lower_.rstrip(".") in words("months") and after.text[:1].isdigit()


def _is_edge(token: Token) -> bool:
    return token.text in _EDGE or token.is_space


def _is_right_edge(token: Token) -> bool:
    return _is_edge(token) or token.text in POSSESSIVE


_GIVEN = ("christian",)
"""Adjectives of a faith or a people that are given names far more often, in front of a name."""


def _is_title(token: Token) -> bool:
    word = token.lower_
    return word in words("titles") or word in POSSESSIVE or _is_edge(token) or (is_demonym(word) and len(word) > 3 and word not in _GIVEN)
