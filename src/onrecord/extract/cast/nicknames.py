"""Marks between the parts of a name: *Oren R. ("Ori") Dalim*, *Oren “Ori” Dalim*, *Oren (Ori) Dalim*, *[Oren] Dalim* are one name."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Span

from onrecord.extract.cast.lexicon import words
from onrecord.extract.cast.trim import QUOTES, Range, is_capital
from onrecord.grammar.nouns import given_names

_LONGEST = 2  # words of a nickname
_EDITED = 6  # words of an editor's addition before the name
_AROUND = 3  # words of a name on either side


def join_nicknames(doc: Doc, ents: Sequence[Span]) -> list[Span]:
    """The labelled spans, those that a nickname in marks cuts into pieces made one person's."""
    whole = [Span(doc, start, stop, label="person") for start, stop in (*find_nicknamed(doc, ents), *find_completed(doc, ents))]
    return sorted([*whole, *(e for e in ents if not any(w.start < e.end and e.start < w.end for w in whole))], key=lambda e: e.start)


def find_nicknamed(doc: Doc, ents: Sequence[Span]) -> Iterator[Range]:
    """Names that go on behind a nickname, where the reader saw a person in some part of them."""
    persons = {i for e in ents if e.label_ == "person" for i in range(e.start, e.end)}
    last = 0
    for i in range(1, len(doc) - 2):
        stop = _marked_stop(doc, i) if i >= last and _names(doc, i - 1) else None
        if stop is not None and stop < len(doc) and _names(doc, stop):
            start, end = _start(doc, i - 1, persons), _stop(doc, stop, persons)
            if persons & set(range(start, end)):
                yield start, end
                last = end


def find_completed(doc: Doc, ents: Sequence[Span]) -> Iterator[Range]:
    """[Minister Oren] *Dalim*: what an editor put before the name, where the reader saw two names or half of one."""
    for ent in ents:
        stop = ent.end + 1
        within = stop < len(doc) and doc[ent.end].text == "]" and "[" in doc[max(0, ent.start - _EDITED) : ent.start].text
        if ent.label_ == "person" and within and _names(doc, stop):
            yield ent.start, _stop(doc, stop, set())


def _marked_stop(doc: Doc, i: int) -> int | None:
    """Where the marks that open at `i` close again, around one or two capitalised words; in brackets alone a given name."""
    start = i
    while start < min(i + 2, len(doc)) and (doc[start].text in "([" or doc[start].text in QUOTES):
        start += 1
    stop = start
    while stop < len(doc) and stop - start < _LONGEST and is_capital(doc[stop]) and doc[stop].is_alpha:
        stop += 1
    opened = start - i
    closing = doc[stop : stop + opened]
    closed = len(closing) == opened and all(t.text in ")]" or t.text in QUOTES for t in closing)
    if not opened or stop == start or not closed or doc[i].text == "[":
        return None
    quoted = any(t.text in QUOTES for t in doc[i:start])
    return stop + opened if quoted or (stop - start == 1 and doc[start].lower_ in given_names()) else None


def _names(doc: Doc, i: int) -> bool:
    """True when the word can be part of a name: a capital, or an initial with its stop."""
    token = doc[i]
    plain = token.text.removesuffix(".")
    return plain.isalpha() and is_capital(token) and token.pos_ in ("PROPN", "NOUN") and token.lower_ not in words("titles")


def _start(doc: Doc, i: int, persons: set[int]) -> int:
    """Back over the words of the name; an office or title ends it."""
    low = i - _AROUND
    while i - 1 > low and i > 0 and _names(doc, i - 1) and (i - 1 in persons or i not in persons):
        i -= 1
    return i


def _stop(doc: Doc, i: int, persons: set[int]) -> int:
    high = i + _AROUND
    while i + 1 < min(high, len(doc)) and _names(doc, i + 1) and i + 1 in persons:
        i += 1
    return i + 1
