"""What an act waits for: *if …*, *once …*, *in exchange for …*, *depends on …*, as token ranges of the clause that says so."""

from collections.abc import Iterator

from spacy.tokens import Token

from onrecord.grammar.attach import attachment
from onrecord.grammar.force import is_date
from onrecord.grammar.lexicon import load_operators
from onrecord.grammar.tree import Range, auxiliaries, children, is_negated, is_root, marks, prepositions, subtree_range
from onrecord.model.claim import Modality

_CHAIN = frozenset({"xcomp", "ccomp", "conj", "obj", "nsubj", "nsubj:pass", "nmod", "acl", "csubj", "obl"})
_SETTLED = frozenset({Modality.HAPPENED, Modality.ONGOING, Modality.DENIED})
_WAITING = frozenset({Modality.PLANNED, Modality.HYPOTHETICAL, Modality.UNKNOWN})


def find_conditions(token: Token, modality: Modality) -> tuple[Range, ...]:
    """Ranges of the conditions on the act, in text order; none on what is told as done."""
    if modality in _SETTLED:
        return ()
    refused = modality is Modality.REFUSED
    found = {r for g in _governors(token) for r in (*_conditions_on(g), *_without(g, refused=refused))}
    return tuple(sorted(r for r in found if not r[0] <= token.i < r[1]))


def apply_conditions(modality: Modality, conditions: tuple[Range, ...]) -> Modality:
    """A plan with a condition is conditional; a promise or a request stays one, and keeps its condition."""
    return Modality.CONDITIONAL if conditions and modality in _WAITING else modality


def _governors(token: Token) -> Iterator[Token]:
    """The act and the words that it is a complement of, up to a word of telling."""
    yield token
    seen = set[int]()
    while not is_root(token) and token.dep_ in _CHAIN and token.i not in seen:
        seen.add(token.i)
        told = token.dep_ == "ccomp" and token.head.lemma_.lower() in load_operators().reports
        token = attachment(token)[0]
        if told:
            return
        yield token


def _conditions_on(governor: Token) -> Iterator[Range]:
    words = load_operators()
    for clause in children(governor, "advcl"):
        if _opens_condition(clause) and not _tells_when(clause, governor):
            yield subtree_range(clause)
    for adverb in children(governor, "advmod"):
        lasting = adverb.lower_ == "long" and any(c.lower_ == "as" for c in adverb.children)
        yield from (subtree_range(adverb) for c in children(adverb, "advcl") if lasting)
    for phrase in children(governor, "obl", "nmod"):
        opening = " ".join(prepositions(phrase))
        dated = opening in {"until", "till"} and is_date(phrase)
        if phrase.lemma_.lower() == "notice":
            continue  # "until further notice"
        only = any(c.lower_ == "only" for c in phrase.children) and opening in {"as", "after", "with", "in", "under"}
        if only or (opening in words.condition_phrases | words.conditions and not dated) or _exchange(phrase):
            yield subtree_range(phrase)
    if governor.lemma_.lower() in words.depends:
        yield from (subtree_range(o) for o in children(governor, "obl") if set(prepositions(o)) & {"on", "upon"})


def _without(governor: Token, *, refused: bool) -> Iterator[Range]:
    """*would not free them without a vote*, *rejects a truce without a withdrawal*: only with it."""
    if not (refused or is_negated(governor)):
        return
    for phrase in children(governor, "obl", "nmod", "advcl"):
        if "without" in {*prepositions(phrase), *marks(phrase)}:
            yield subtree_range(phrase)


def _tells_when(clause: Token, governor: Token) -> bool:
    """*called off the trip after gunmen attacked*: both are told as past, and neither waits for the other."""
    openers = {*marks(clause), *(c.lower_ for c in children(clause, "case", "mark", "advmod") if c.i < clause.i)}
    ahead = any(a.tag_ == "MD" for g in (governor, clause) for a in auxiliaries(g))
    past = _is_past(clause) and _is_past(governor) and not ahead
    return past and not openers & load_operators().conditions


def _is_past(verb: Token) -> bool:
    """*walked off*, *was seized*, *have met*, *had left*; with a participle alone, *after walking away*, as its governor is."""
    return verb.tag_ in {"VBD", "VBN"} or any(a.tag_ == "VBD" or a.lower_ in {"have", "has", "had"} for a in auxiliaries(verb))


def _opens_condition(clause: Token) -> bool:
    words = load_operators()
    openers = {*marks(clause), *(c.lower_ for c in children(clause, "case", "mark", "advmod") if c.i < clause.i)}
    if clause.lower_ in {"provided", "providing"} and not children(clause, "nsubj", "obj"):
        return True
    return bool(openers & (words.conditions | words.temporal) - {"as", "while", "before"})


def _exchange(phrase: Token) -> bool:
    """*in exchange for …* where the parser made *exchange* the noun."""
    return phrase.lemma_.lower() in {"exchange", "return"} and "in" in prepositions(phrase) and bool(children(phrase, "nmod"))
