"""Where a text uses a trigger word in the sense of its kind: verbs, nouns, and participles that modify."""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from onrecord.claims.lexicon import Entry, load_lexicon, words
from onrecord.claims.naming import told_names
from onrecord.claims.senses import SENSES, Use
from onrecord.claims.tellings import as_use, find_telling, given_for
from onrecord.extract.context import Context
from onrecord.grammar.arguments import Slots, verb_slots
from onrecord.grammar.attach import gerund_noun, stressing_verb
from onrecord.grammar.nominal_arguments import is_believed, modified_slots, modifies_noun, noun_slots
from onrecord.grammar.tree import children, is_noun, is_passive, marks
from onrecord.model.claim import Role

_MODIFIED = {"object": Role.PATIENT}


def find_uses(context: Context) -> Iterator[Use]:
    """Every use that passes its sense check, in text order; at most one a word."""
    skipped = _skipped(context)
    for token in context.doc:
        if token.is_space or any(a <= token.idx < b for a, b in skipped):
            continue
        use = find_telling(context, token) or find_use(context, token)
        if use is not None:
            yield use
            yield from _others_given(use)


def _others_given(use: Use) -> Iterator[Use]:
    found = given_for(use)
    if found is not None:
        yield as_use(use.context, *found)


def _skipped(context: Context) -> list[tuple[int, int]]:
    """Page furniture, and of posts all but their words."""
    report = context.report
    around = [r for p in report.posts for r in ((p.start, p.body_start), (p.body_stop, p.stop))]
    return [(f.start, f.stop) for f in report.furniture] + around


def find_use(context: Context, token: Token) -> Use | None:
    entries, slots = _entries(token)
    for entry in entries:
        use = Use(context, token, entry, slots)
        if _particle_fits(token, entry) and (entry.sense is None or SENSES[entry.sense](use)):
            return use
    return None


def _entries(token: Token) -> tuple[tuple[Entry, ...], Slots]:
    lexicon, lemma = load_lexicon(), token.lemma_.lower()
    if lemma not in lexicon.verbs and lemma not in lexicon.nouns and token.lower_ not in lexicon.adjectives:
        return (), {}  # most words: nothing below could answer
    modifies = modifies_noun(token) or (token.pos_ == "ADJ" and (bool(children(token, "nsubj")) or is_believed(token)))
    if modifies and token.lower_ in lexicon.adjectives:
        fitting = tuple(e for e in lexicon.adjectives[token.lower_] if e.predicate != modifies_noun(token))
        return tuple(_framed(e) for e in fitting), modified_slots(token)
    if token.lower_ == "dead" and (named := told_names(token)):
        return tuple(_framed(e) for e in lexicon.adjectives["dead"]), {"object": named}
    if gerund_noun(token) is not None:
        return (), {}
    if token.tag_ == "VBG" and token.dep_ in {"nsubj", "nsubj:pass"} and token.head.dep_ != "acl" and not children(token, "obj", "obl"):
        return (), {}  # "Negotiating parties are headed …": it says what kind of parties
    if token.pos_ == "VERB" and token.tag_[:2] != "NN" and not modifies_noun(token) and lemma in lexicon.verbs:
        return lexicon.verbs[lemma], verb_slots(token)
    if lemma in words("need") and stressing_verb(token) is None:
        return (), {}
    if (is_noun(token) and token.pos_ != "PROPN") and lemma in lexicon.nouns:
        return lexicon.nouns[lemma], noun_slots(token)
    states = token.pos_ == "ADJ" and (is_passive(token) or "to" in marks(token) or token.lower_ == "due")
    if states and lemma in lexicon.verbs:
        return lexicon.verbs[lemma], verb_slots(token)
    return (), {}


def _framed(entry: Entry) -> Entry:
    return replace(entry, frame=_MODIFIED, presumed=True)


def _particle_fits(token: Token, entry: Entry) -> bool:
    particles = {p.lower_ for p in children(token, "compound:prt", "advmod")}
    return entry.particle is None or entry.particle in particles or _is_before_number(token, entry.particle)


def _is_before_number(token: Token, particle: str) -> bool:
    """*handed over 120 prisoners*, with *over* read as *more than*."""
    after = token.nbor(1) if token.i + 1 < len(token.doc) else token
    return after.lower_ == particle and after.dep_ == "advmod" and after.head.pos_ == "NUM"
