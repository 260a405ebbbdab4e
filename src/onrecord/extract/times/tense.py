"""Whether the clause that a time expression stands in looks back or ahead."""

from collections.abc import Iterator
from enum import StrEnum

from spacy.tokens import Span, Token

from onrecord.extract.times.words import words

AHEAD, ACTUAL, SAYING, MODALS, NOUNS_AHEAD, PROLONGING, UNDERTAKING, OPENING, MOVING = (
    words("tense", key) for key in ("ahead", "actual", "saying", "modals", "nouns_ahead", "prolonging", "undertaking", "opening", "moving")
)
QUALIFYING = frozenset(("nmod:poss", "compound", "amod", "nmod:unmarked", "nummod"))
_NEAR = 5
_BESIDE = words("tense", "beside")
FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))


class Tense(StrEnum):
    """`nearest`: what was to come, seen from the past (`was scheduled for Monday`); it may have come since."""

    PAST = "past"
    FUTURE = "future"
    NEAREST = "nearest"
    UNKNOWN = "unknown"


def clause_tense(span: Span) -> Tense:
    """The tense of the clause; what was extended *until* a day, or agreed *from* a day on, lies ahead, whatever the verb's tense."""
    tense, verb = tense_of(span.root), verb_of(span.root)
    before = span.doc[span.start - 1].lower_ if span.start > 0 else ""
    if tense is not Tense.PAST or verb is None or verb.i > span.start:
        return tense
    prolonged = before in ("until", "till", "by") and verb.lemma_ in PROLONGING
    moved = verb.lemma_ in MOVING and ("to" in (before, *(t.lower_ for t in span)) or before in ("until", "till"))
    return Tense.FUTURE if prolonged or moved or is_of_what_comes(span, verb) else tense


def is_of_what_comes(span: Span, verb: Token) -> bool:
    """*agreed to a ceasefire from 7 a.m. Saturday*, *declared a truce starting on Sunday*: what was agreed begins then."""
    while verb.lemma_ not in UNDERTAKING and verb.dep_ in ("acl", "acl:relcl") and (above := verb_of(verb.head)) is not None:
        verb = above
    opener = opener_of(span)
    return verb.lemma_ in UNDERTAKING and opener is not None and any(t.pos_ == "NOUN" for t in span.doc[verb.i + 1 : opener.i])


def opener_of(span: Span) -> Token | None:
    """The *from* of *from 7 a.m. Saturday*, the *starting* of *starting early on Monday*."""
    if span[0].lower_ in OPENING:
        return span[0]
    for word in reversed(span.doc[max(span.start - _NEAR, 0) : span.start]):
        if word.lower_ in OPENING:
            return word
        if word.lower_ not in _BESIDE and not word.like_num:
            return None
    return None


def phrase_tense(span: Span) -> Tense:
    """As `clause_tense`, but what only qualifies a noun (`Thursday's closing price`, `the June agreement`) has been, whatever the verb."""
    tense = clause_tense(span)
    return Tense.PAST if span.root.dep_ in QUALIFYING and tense in (Tense.FUTURE, Tense.UNKNOWN) else tense


def tense_of(token: Token) -> Tense:
    """The tense of the nearest verb above the token that has one."""
    if token.head.lemma_ in NOUNS_AHEAD:
        return Tense.NEAREST
    for verb in _verbs_above(token):
        tense = _of_verb(verb)
        if tense is not Tense.UNKNOWN:
            return tense
    return Tense.UNKNOWN


def verb_of(token: Token) -> Token | None:
    """The nearest verb above, the token itself included."""
    return next(_verbs_above(token), None)


def is_perfect_now(span: Span) -> bool:
    """*has been held since May*: the clause is told from the present, though its tense looks back."""
    verb = verb_of(span.root)
    return verb is not None and any(c.dep_ == "aux" and c.lemma_ == "have" and c.tag_ in ("VBZ", "VBP") for c in verb.children)


def _verbs_above(token: Token) -> Iterator[Token]:
    for word in (token, *token.ancestors):
        if word.pos_ in ("VERB", "AUX") or any(c.dep_ in ("cop", "aux", "aux:pass") for c in word.children):
            yield word


def _of_verb(verb: Token) -> Tense:
    helpers = [c for c in verb.children if c.dep_ in ("aux", "aux:pass", "cop")]
    if verb.lemma_ in AHEAD:
        return Tense.NEAREST if any(h.tag_ == "VBD" for h in helpers) else Tense.FUTURE
    if any(h.tag_ == "MD" or h.lower_ in MODALS for h in helpers):
        return Tense.PAST if any(h.lemma_ == "have" for h in helpers) else Tense.FUTURE
    if any(h.tag_ == "TO" or h.lower_ == "to" for h in (*helpers, *(c for c in verb.children if c.dep_ == "mark"))):
        return _of_infinitive(verb)
    tags = {verb.tag_, *(h.tag_ for h in helpers)}
    return _of_tags(verb, tags, {h.lemma_ for h in helpers})


def _of_tags(verb: Token, tags: set[str], helpers: set[str]) -> Tense:
    if "VBD" in tags or "have" in helpers:
        return Tense.PAST
    if tags & FINITE:
        is_state = verb.tag_ == "JJ"  # "men abducted in late January are dead"
        return Tense.UNKNOWN if is_state or verb.lemma_ in SAYING else Tense.FUTURE
    if verb.tag_ == "VBN" and not helpers:
        return Tense.PAST
    if verb.tag_ == "VB" and verb.dep_ == "ccomp":
        return Tense.FUTURE  # "demanded that they leave by Saturday"
    return Tense.UNKNOWN


def _of_infinitive(verb: Token) -> Tense:
    if verb.dep_ in ("xcomp", "advcl") and (verb.head.lemma_ in ACTUAL or verb.head.lemma_ in AHEAD):
        return Tense.UNKNOWN
    if any(c.dep_ == "aux" and c.lemma_ == "have" for c in verb.children):
        return Tense.PAST  # "is said to have been freed on Sunday"
    return Tense.NEAREST if any(c.tag_ == "VBD" for c in verb.children) else Tense.FUTURE
