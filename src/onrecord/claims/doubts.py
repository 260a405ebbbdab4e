"""Words that keep what a clause tells from being told: *unclear that*, *rumours that*, *denied reports that*, *no sign that*."""

from spacy.tokens import Token

from onrecord.claims.lexicon import words
from onrecord.claims.speech_words import speech_entry
from onrecord.grammar.attach import attachment
from onrecord.grammar.force import Force
from onrecord.grammar.lexicon import load_operators
from onrecord.grammar.step import Step
from onrecord.grammar.tense import own_force
from onrecord.grammar.tree import child, children, is_negated, is_noun, marks, preposition
from onrecord.model.claim import Modality

_TOLD = frozenset({"acl", "ccomp", "csubj", "csubj:pass", "parataxis", "advcl", "appos"})


def by_hearsay(step: Step) -> Force | None:
    """*rumours that X was killed*, *reports of the killing of X*: told of, not told; denied where the rumour is denied."""
    if not is_noun(step.above) or step.lemma not in words("hearsay") or not (_is_told(step) or _is_of_it(step)):
        return None
    governor, dep = attachment(step.above)
    entry = speech_entry(governor)
    if dep == "nsubj" and governor.lower_ in words("untrue") and own_force(governor).happens:
        return Force(Modality.HAPPENED, negative=not step.force.negative, firm=True)  # "reports that X was freed are false"
    if entry is not None and entry.imposes is Modality.DENIED and dep in {"obj", "nsubj:pass"} and not own_force(governor).negative:
        return Force(Modality.DENIED, negative=step.force.negative, under=(*step.force.under, governor.i))
    return step.force.becomes(Modality.UNKNOWN)


def by_spread_hearsay(step: Step) -> Force | None:
    """*rumours spread that X was killed*, *unconfirmed reports say X was killed*: the clause is the rumour's."""
    sources = [s for s in children(step.above, "nsubj", "nsubj:pass") if s.lemma_.lower() in words("hearsay")]
    if step.lemma in load_operators().reports:
        found = step.dep in _TOLD and any(c.lower_ in words("unverified") for s in sources for c in children(s, "amod"))
    else:
        found = bool(sources) and _is_told(step)
    return step.force.becomes(Modality.UNKNOWN) if found else None


def by_retraction(step: Step) -> Force | None:
    """*withdrew its statement that X was freed*: denied by who said so before."""
    governor, dep = attachment(step.above)
    told = is_noun(step.above) and step.lemma in words("telling") and _is_told(step)
    if not told or dep != "obj" or governor.lemma_.lower() not in words("retracting") or not own_force(governor).happens:
        return None
    return Force(Modality.DENIED, negative=step.force.negative, under=(*step.force.under, governor.i))


def by_doubt(step: Step) -> Force | None:
    """*it is unclear, not known, not true that X was killed*, *no sign that X was killed*, *doubts that X was killed*."""
    of_it = step.dep == "nmod" and preposition(step.below) == "of" and step.is_act and step.lemma in words("certain")
    if of_it and _is_denied(step.above):
        return step.force.becomes(Modality.UNKNOWN)  # "no proof of his death"
    if not (_is_told(step) or step.dep in _TOLD - {"advcl"}):
        return None
    unsure = step.lemma in words("doubtful") or step.above.lower_ in words("doubtful")
    denied = (step.lemma in words("certain") or step.above.lower_ in words("certain")) and _is_denied(step.above)
    return step.force.becomes(Modality.UNKNOWN) if unsure or denied else None


def _is_told(step: Step) -> bool:
    gapless = child(step.below, "nsubj:pass") is not None and any(o.lower_ == "that" for o in children(step.below, "obj"))
    return step.dep in _TOLD | {"acl:relcl"} and ("that" in marks(step.below) or gapless)


def _is_of_it(step: Step) -> bool:
    return step.dep == "nmod" and step.is_act and step.force.is_open and preposition(step.below) == "of"


def _is_denied(word: Token) -> bool:
    """*not clear*, *no sign*, *have not found proof*, *without proof*, *little sign*."""
    if is_negated(word) or any(c.lower_ in {"little", "scant", "hardly", "without"} for c in word.children):
        return True
    return word.dep_ in {"obj", "nsubj", "nsubj:pass"} and own_force(word.head).negative
