"""Token ranges of a source or addressee as parties: the words, and the entity that heads them."""

from spacy.tokens import Doc, Token

from onrecord.extract.cast.lexicon import words
from onrecord.extract.cast.phrases import phrase_start
from onrecord.extract.cast.trim import is_capital
from onrecord.extract.context import Context, Form
from onrecord.extract.statements.draft import Range, is_word
from onrecord.model.entity import EntityKind, Party
from onrecord.model.ids import EntityId

_TRAILING = ("and", "told", "said", "who", "which", "that")


def read_parties(context: Context, ranges: tuple[Range, ...]) -> tuple[Party, ...]:
    """One party for each source; joined names ("Dalim and Oren") are several."""
    parts = [p for r in ranges for p in split_joined(context, clip(context, antecedent(context, r)))]
    return tuple(dict.fromkeys(Party(_words(context, p), head_entity(context, p)) for p in parts if p[0] < p[1]))


def antecedent(context: Context, span: Range) -> Range:
    """For a relative "who" or "which", the noun phrase before it."""
    doc = context.doc
    if span[1] - span[0] > 1 or doc[span[0]].lower_ not in ("who", "which", "that"):
        return span
    last = span[0] - 1
    while last > 0 and not is_word(doc, last):
        last -= 1
    if doc[last].pos_ not in ("NOUN", "PROPN"):
        return span
    wide = [m.start for m, _ in context.cast.around(last, last + 1) if m.stop == last + 1]
    return min([phrase_start(doc, last), *wide]), last + 1


def clip(context: Context, span: Range) -> Range:
    """Without marks, "by" and "to" at its ends, and without a clause after the name: Dalim, *who is also …*."""
    doc, (start, stop) = context.doc, whole(context, span)
    relative = [i for i in range(start + 1, stop) if doc[i].lower_ in ("who", "which", "whose") and not is_word(doc, i - 1)]
    stop = relative[0] if relative else stop
    if stop < len(doc) and doc[stop - 1].lower_ in words("titles"):
        stop = next((m.stop for m, _ in context.cast.around(stop, stop + 1) if m.start == stop and m.form == Form.NAME), stop)
    while start < stop and (not is_word(doc, start) or doc[start].lower_ in ("by", "to", "from")):
        start += 1
    while stop > start and (not is_word(doc, stop - 1) or (stop > start + 1 and doc[stop - 1].lower_ in _TRAILING)):
        stop -= 1
    return start, stop


def whole(context: Context, span: Range) -> Range:
    """With the head that "of" hangs on, where a source begins after it: *Senator Talia Oren of* Westmark."""
    doc, start = context.doc, span[0]
    if start < 2 or doc[start - 1].lower_ != "of" or doc[start - 2].pos_ not in ("NOUN", "PROPN") or doc[start].is_sent_start:
        return span
    named = [m.start for m, _ in context.cast.around(start - 1, start) if m.stop == start - 1]
    return min([phrase_start(doc, start - 2), *named]), span[1]


def split_joined(context: Context, span: Range) -> list[Range]:
    """At an "and" between two names of people or bodies, and at the commas before it."""
    heads = named_heads(context, span)
    cuts = [i for i in range(*span) if context.doc[i].lower_ in ("and", "&") and _between(i, heads)]
    if not cuts:
        return [span]
    parts, start = [], span[0]
    for i in cuts:
        parts.append(clip(context, (start, i)))
        start = i + 1
    return [p for p in (*parts, clip(context, (start, span[1]))) if p[0] < p[1]]


def named_heads(context: Context, span: Range) -> list[Range]:
    kinds = (EntityKind.PERSON, EntityKind.ORGANIZATION)
    inside = [
        m for m, _ in context.cast.around(*span) if m.form == Form.NAME and m.kind in kinds and span[0] <= m.start and m.stop <= span[1]
    ]
    return [(m.start, m.stop) for m in inside]


def _between(i: int, names: list[Range]) -> bool:
    """Whether a name ends right before and another follows; an "and" inside a name joins nothing."""
    within = any(start <= i < stop for start, stop in names)
    return not within and any(stop == i for _, stop in names) and any(start > i for start, _ in names)


def head_entity(context: Context, span: Range) -> EntityId | None:
    """The entity that heads the phrase: its last noun before any preposition or mark, or the name set beside it."""
    doc, (start, stop) = context.doc, span
    i = start
    while i < stop and _continues(doc[i]):
        i += 1
    last = max(i - 1, start)
    found = outermost(context, last, span)
    if found is not None or i >= stop:
        return found
    titled = after_office(context, i, span)
    if titled is not None:
        return titled
    beside = [
        m
        for m, _ in context.cast.around(*span)
        if m.form == Form.NAME and m.kind == EntityKind.PERSON and m.start > last and m.stop <= stop
    ]
    after_comma = [m for m in beside if is_set_beside(doc, m.start)]
    return context.cast.by_token.get(after_comma[0].head) if len(after_comma) == 1 else None


def is_set_beside(doc: Doc, start: int) -> bool:
    """Whether a comma stands before the name, or before its title: its commander, *General Talia Oren*."""
    while start > 1 and is_capital(doc[start - 1]) and doc[start - 1].lower_ in words("titles") | words("role"):
        start -= 1
    return start > 0 and doc[start - 1].text == ","


def after_office(context: Context, i: int, span: Range) -> EntityId | None:
    """Secretary of Harbours *Oren Dalim*, Envoy for Norland *Talia Oren*; not: a friend of minister Oren Dalim."""
    doc = context.doc
    office, after = doc[i - 1], [t for t in doc[i + 1 : span[1]] if t.pos_ != "DET"]
    if doc[i].lower_ not in ("of", "for", "to") or not is_capital(office) or office.lower_ not in words("role") | words("titles"):
        return None
    if not after or after[0].lower_ in words("role") or (doc[i].lower_ != "of" and after[0].lower_ in words("titles")):
        return None
    names = [m for m, _ in context.cast.around(*span) if m.form == Form.NAME and m.kind == EntityKind.PERSON]
    last = [m for m in names if after[0].i < m.start and m.stop == span[1] and not any(t.is_punct for t in doc[i : m.start])]
    return context.cast.by_token.get(last[0].head) if last else None


def _continues(token: Token) -> bool:
    return (
        token.tag_ == "VBN"
        or token.pos_ in ("DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM", "PART", "ADV")
        or token.text in ("-", "'s", "’s", "'", "’", ".", "[", "]", '"', "“", "”")
    )


def outermost(context: Context, i: int, span: Range) -> EntityId | None:
    """The entity of the widest mention within the phrase that ends in or is headed by token `i`."""
    found = [
        (m, e)
        for m, e in context.cast.around(*span)
        if span[0] <= m.start and m.stop <= span[1] and (m.stop - 1 == i or m.head == i or m.start <= i < m.stop)
    ]
    if not found:
        return None
    return max(found, key=lambda pair: pair[0].stop - pair[0].start)[1]


def _words(context: Context, span: Range) -> str:
    return " ".join(context.span(*span).quote.split())
