"""A Doc → its happenings: every word that tells of an event, whether or not it is of a kind that we claim.

The reader's events are mostly verbs and what is derived from them; nouns for acts and events (a fire, the playoffs), named events
and a few states (dead) are added: on ECB+ that finds 85 in 100 of the mentions instead of 78.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path

from spacy.tokens import Doc, Token

from evals.linked.happening import Happening
from onrecord.claims.whens import find_when
from onrecord.extract.context import Context
from onrecord.grammar.arguments import Slots, verb_slots
from onrecord.grammar.nominal_arguments import modified_slots, modifies_noun, noun_slots
from onrecord.grammar.tree import children
from onrecord.model.mention import clusters

_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})
_NAMING = frozenset({"NOUN", "PROPN", "NUM"})
_STATES = frozenset({"dead", "guilty", "injured", "wounded", "hurt", "missing"})
_FIRST, _SECOND = ("subject", "by", "poss", "carrier"), ("object", "of", "recipient", "state")
Same = Mapping[int, tuple[Token, ...]]
"""By its head word, all that the reader takes for the same."""


def find_happenings(context: Context) -> tuple[Happening, ...]:
    """In order of the text."""
    doc, same = context.doc, _chains(context.doc)
    known = {e.token for e in doc.user_data.get("events", ())}
    factuality = doc.user_data.get("factuality", [0.0] * len(doc))
    places = {t.i: place_of(t) for t in doc if t.i in known or tells(t)}
    inside = {i for head, (start, stop) in places.items() for i in range(start, stop) if i != head}
    return tuple(_happening(context, doc[i], place, float(factuality[i]), same) for i, place in places.items() if i not in inside)


def tells(token: Token) -> bool:
    """Whether a noun means an act or event, a name heads that of an event, or an adjective what somebody has become."""
    if token.pos_ == "ADJ":
        return token.lower_ in _STATES
    if token.ent_type_:
        heads = token.head.i == token.i or token.head.ent_type_ != "occasion"
        return token.ent_type_ == "occasion" and token.pos_ in _NAMING and heads
    return token.pos_ in {"NOUN", "PROPN"} and token.lemma_.lower() in happenings()


def _chains(doc: Doc) -> Same:
    found = {}
    for cluster in clusters(doc.user_data.get("mentions", ())):
        heads = tuple(doc[m.head] for m in cluster)
        found.update(dict.fromkeys((h.i for h in heads), heads))
    return found


def _happening(context: Context, token: Token, place: tuple[int, int], factuality: float, same: Same) -> Happening:
    slots = _slots(token)
    others = tuple(name for name in slots if name not in (*_FIRST, *_SECOND))
    return Happening(
        span=context.span(*place),
        lemma=token.lemma_.lower(),
        part="verb" if token.pos_ == "VERB" else "noun",
        factuality=factuality,
        first=_words(slots, _FIRST, same),
        second=_words(slots, _SECOND, same),
        others=_words(slots, others, same),
        around=frozenset(t.lemma_.lower() for t in token.sent if t.pos_ in _CONTENT and t.i != token.i),
        names=frozenset(t.lower_ for t in token.sent if t.ent_type_ and t.pos_ in _NAMING),
        when=find_when(context, token),
    )


def place_of(token: Token) -> tuple[int, int]:
    """The words that tell of it together: a name, a phrase (*open fire*, *heart attack*), a verb and its particle (*broke out*)."""
    if token.ent_type_ == "occasion":
        return _named(token)
    if token.pos_ == "VERB":
        particle = any(c.i == token.i + 1 for c in children(token, "compound:prt"))
        ends = (stop for stop in (token.i + 3, token.i + 2) if _is_phrase(token.i, stop, token, "v"))
        return token.i, next(ends, token.i + 1 + particle)
    starts = (start for start in (token.i - 2, token.i - 1) if _is_phrase(start, token.i + 1, token, "n"))
    return next(starts, token.i), token.i + 1


def _is_phrase(start: int, stop: int, token: Token, part: str) -> bool:
    """Whether these words are one, with `token` in its plain form, and no word belongs to another (*known as the Fox*)."""
    if start < 0 or stop > len(token.doc):
        return False
    found = token.doc[start:stop]
    words = " ".join(t.lemma_.lower() if t.i == token.i else t.lower_ for t in found)
    return f"{words}\t{part}" in phrases() and all(t.i == token.i or start <= t.head.i < stop for t in found)


def _named(token: Token) -> tuple[int, int]:
    """The whole name, without an article or number before it."""
    doc, start, stop = token.doc, token.i, token.i + 1
    while doc[start].ent_iob_ == "I" and doc[start - 1].pos_ not in {"DET", "NUM"}:
        start -= 1
    while stop < len(doc) and doc[stop].ent_iob_ == "I":
        stop += 1
    return start, stop


def _slots(token: Token) -> Slots:
    if token.pos_ == "VERB":
        return modified_slots(token) if modifies_noun(token) else verb_slots(token)
    return noun_slots(token)


def _words(slots: Slots, names: Iterable[str], same: Same) -> frozenset[str]:
    return frozenset(w for name in names for filler in slots.get(name, ()) for t in same.get(filler.i, (filler,)) for w in _naming(t))


def _naming(token: Token) -> Iterator[str]:
    """The word and those that it is compounded of; a pronoun names nothing."""
    if token.pos_ in _NAMING:
        yield from (t.lemma_.lower() for t in (token, *children(token, "compound", "flat", "nummod", "nmod:desc")))


def happenings() -> frozenset[str]:
    """Nouns, in the singular, whose commonest sense is an act or event."""
    return _listed("happenings")


def phrases() -> frozenset[str]:
    """Verbs of two or three words, and nouns of as many for what happens; v or n after a tab."""
    return _listed("phrases")


@cache
def _listed(name: str) -> frozenset[str]:
    text = (Path(__file__).parent / "data" / f"{name}.txt").read_text(encoding="utf-8")
    return frozenset(line for line in text.splitlines() if not line.startswith("#"))
