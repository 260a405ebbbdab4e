"""Whether the clause that a time expression stands in looks back or ahead."""

from collections.abc import Iterator
from enum import StrEnum

from spacy.tokens import Span, Token

from onrecord.extract.times.words import words

AHEAD, ACTUAL, SAYING, MODALS, NOUNS_AHEAD, PROLONGING = (
    words("tense", key) for key in ("ahead", "actual", "saying", "modals", "nouns_ahead", "prolonging")
)
QUALIFYING = frozenset(("nmod:poss", "compound", "amod", "nmod:unmarked", "nummod"))
FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))


class Tense(StrEnum):
    """`nearest`: what was to come, seen from the past (`was scheduled for Monday`); it may have come since."""

    PAST = "past"
    FUTURE = "future"
    NEAREST = "nearest"
    UNKNOWN = "unknown"


def clause_tense(span: Span) -> Tense:
    """The tense of the clause; what was extended *until* a day lies ahead, whatever the verb's tense."""
    tense = tense_of(span.root)
    before = span.doc[span.start - 1].lower_ if span.start > 0 else ""
    verb = next(_verbs_above(span.root), None)
    prolonged = before in ("until", "till", "by") and verb is not None and verb.lemma_ in PROLONGING
    return Tense.FUTURE if tense is Tense.PAST and prolonged else tense


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
        return Tense.UNKNOWN if verb.lemma_ in SAYING else Tense.FUTURE
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
