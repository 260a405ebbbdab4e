"""Content pieces cut to what was said: no "that", no comma before the cue, no quotation marks that wrap it all."""

from dataclasses import replace

from onrecord.extract.statements.draft import Draft, Layout, Range, is_word
from onrecord.grammar.quotes import is_quotation_mark
from onrecord.model.statement import Manner

_OPENERS = ("that", ":", ",", "-", "–", "—", ".", ";")
_TOLD = ("tell", "inform", "warn", "remind", "assure")
_HEARERS = ("him", "her", "them", "us", "me", "reporters", "journalists")
_ENDERS = (",", ":", ";", "-", "–", "—")


def trim_pieces(layout: Layout, pieces: tuple[Range, ...]) -> tuple[Range, ...]:
    """The pieces in order, each trimmed; those without a word are gone."""
    found = [trim_piece(layout, p) for p in sorted(pieces)]
    return tuple(p for p in found if any(is_word(layout.doc, i) for i in range(*p)))


def without_hearer(layout: Layout, draft: Draft) -> Draft:
    """The draft without a hearer at the beginning of what was said: told *him* (that) the bridge was open."""
    at = draft.cue[-1][1] if draft.cue else 0
    told = at > 0 and layout.doc[at - 1].lemma_ in _TOLD and at < len(layout.doc) and layout.doc[at].lower_ in _HEARERS
    if not told or at in layout.quoted:
        return draft
    return replace(draft, content=tuple((a + 1, b) if a == at and b > a + 2 else (a, b) for a, b in draft.content))


def trim_piece(layout: Layout, piece: Range) -> Range:
    doc = layout.doc
    start, stop = piece
    changed = True
    while changed and start < stop:
        before = (start, stop)
        start = _step_left(layout, start, stop)
        stop = _step_right(layout, start, stop) if start < stop else stop
        if start + 1 < stop and is_quotation_mark(doc[start].text) and layout.quote(start) == (start, stop):
            start, stop = start + 1, stop - 1
        changed = (start, stop) != before
    return start, stop


def _step_left(layout: Layout, start: int, stop: int) -> int:
    """Past what does not begin a content: white space, "that", a mark, or a quotation mark whose partner is not here."""
    token, quote = layout.doc[start], layout.quote(start)
    lone = is_quotation_mark(token.text) and quote is not None and (quote[0] != start or quote[1] > stop)
    return start + 1 if token.is_space or token.text in _OPENERS or lone else start


def _step_right(layout: Layout, start: int, stop: int) -> int:
    token, quote = layout.doc[stop - 1], layout.quote(stop - 1)
    lone = is_quotation_mark(token.text) and quote is not None and quote[0] < start
    dangling = is_quotation_mark(token.text) and quote is not None and quote[0] == stop - 1
    return stop - 1 if token.is_space or token.text in _ENDERS or lone or dangling else stop


def manner_of(layout: Layout, pieces: tuple[Range, ...]) -> Manner:
    """Direct where every word is inside quotation marks, mixed where some are."""
    words = [i for p in pieces for i in range(*p) if is_word(layout.doc, i)]
    quoted = sum(i in layout.quoted for i in words)
    if quoted == len(words):
        return Manner.DIRECT
    return Manner.MIXED if quoted > 0 else Manner.INDIRECT
