"""What came of a plan or an attempt: managed, failed, in vain, foiled, called off, admitted."""

from dataclasses import replace

from spacy.tokens import Token

from onrecord.claims.lexicon import load_lexicon, words
from onrecord.grammar.force import PRESENT, Force
from onrecord.grammar.lexicon import load_operators
from onrecord.grammar.step import Step, find_openers
from onrecord.grammar.subjects import makes_it_something
from onrecord.grammar.tense import own_force
from onrecord.grammar.tree import auxiliaries, children, is_noun, marks
from onrecord.model.claim import Modality
from onrecord.model.kinds import OCCASIONS


def by_failure(step: Step) -> Force | None:
    """*failed to release*, *tried in vain to release*: it did not happen. What was promised before stays promised."""
    vain = step.dep in {"xcomp", "advcl"} and "to" in marks(step.below) and _is_vain(step)
    if not (vain or (step.dep == "xcomp" and step.lemma in load_operators().failures)):
        return None
    return step.force if step.force.firm or step.force.under else replace(own_force(step.above), negative=True)


def _is_vain(step: Step) -> bool:
    tried = step.lemma in {"try", "attempt", "seek"}
    return tried and any(t.lower_ in {"vain", "unsuccessfully"} for t in step.above.doc[step.above.i + 1 : step.below.right_edge.i + 1])


def by_failed_attempt(step: Step) -> Force | None:
    """*a failed attempt to free X*, *foiled a plot to kidnap X*, *an attempt to free X failed*: it did not happen."""
    noun = step.above
    if step.dep not in {"acl", "nmod"} or step.lemma not in words("attempt") or step.force.firm:
        return None
    verb = noun.head
    failed = noun.dep_ == "nsubj" and verb.lemma_.lower() in load_operators().failures | words("failing")
    foiled = noun.dep_ in {"obj", "nsubj:pass"} and verb.lemma_.lower() in words("foiling")
    called = any(c.lower_ in words("failed") for c in children(noun, "amod"))
    return Force(Modality.HAPPENED, negative=True, firm=True) if failed or foiled or called else None


def by_stopping(step: Step) -> Force | None:
    """*suspended deliveries*, *must end its airstrikes*: it goes on no longer; *blocked the release*: it was kept from happening."""
    if step.dep not in {"obj", "nsubj:pass"} or not step.is_act or step.force.firm or not is_noun(step.below):
        return None
    governor = own_force(step.above)
    told = governor.modality is Modality.HAPPENED and not governor.negative
    if step.lemma in words("blocking") | words("foiling"):
        return Force(Modality.HAPPENED, negative=True, firm=True) if told else None
    if step.lemma in words("suspending") or (step.lemma in words("ceasing") | {"end"} and not _is_talk(step.below)):
        return Force(Modality.ONGOING, negative=True, firm=True) if told else replace(governor, negative=not governor.negative)
    return None


def _is_talk(noun: Token) -> bool:
    """Talks, meetings and truces end because they were held."""
    kinds = {e.kind for e in load_lexicon().nouns.get(noun.lemma_.lower(), ())}
    return bool(kinds & OCCASIONS)


def by_ceasing(step: Step) -> Force | None:
    """*stopped shelling*, *urged to stop transferring prisoners*: what is stopped is done no more."""
    ceases = step.dep in {"xcomp", "advcl", "ccomp"} and step.below.tag_ == "VBG" and step.lemma in words("ceasing")
    if not ceases or step.force.firm or set(find_openers(step.below)) - {"from"} or children(step.above, "compound:prt"):
        return None
    if step.act.dep_ == "conj" and step.act.tag_ != "VBG":
        return None  # "to stop shelling them and to ease the siege"
    governor = own_force(step.above)
    told = governor.modality is Modality.HAPPENED and not governor.negative
    force = replace(governor, modality=Modality.ONGOING) if told else governor
    return replace(force, negative=force.negative == step.force.negative)


def by_cancelling(step: Step) -> Force | None:
    """*cancelled a meeting*, *dropped plans to fly*: planned, and no more."""
    off = step.lemma == "call" and any(p.lower_ == "off" for p in children(step.above, "compound:prt"))
    if step.dep not in {"obj", "nsubj:pass", "xcomp"} or not (off or step.lemma in words("cancelling")) or step.force.firm:
        return None
    planned = step.is_act or step.below.lemma_.lower() == "plan"
    done = own_force(step.above)
    return Force(Modality.PLANNED, negative=True) if planned and done.modality is Modality.HAPPENED and not done.negative else None


def by_admission(step: Step) -> Force | None:
    """*admitted killing*, *confessed to killing*: told as done."""
    if (
        step.force.is_open
        and step.below.tag_ == "VBG"
        and step.lemma in load_operators().admissions
        and step.dep in {"xcomp", "advcl", "ccomp"}
    ):
        return replace(own_force(step.above), negative=step.force.negative)
    return None


def by_implicative(step: Step) -> Force | None:
    """*managed to free*, *began releasing*: as sure as the governor."""
    if step.dep == "obj" and makes_it_something(step.below):
        return None
    if step.lemma == "see" and step.dep == "ccomp" and "that" in marks(step.below) and "to" in marks(step.above):
        return step.force.becomes(Modality.HYPOTHETICAL)  # "to see that they are freed"
    if (
        step.force.is_open
        and step.lemma in load_operators().implicatives
        and (step.dep in {"xcomp", "ccomp"} or (step.dep == "obj" and step.is_act))
    ):
        governor = own_force(step.above)
        lasts = step.lemma == "continue" and governor.happens and any(t.tag_ in PRESENT for t in (step.above, *auxiliaries(step.above)))
        modality = Modality.ONGOING if lasts else governor.modality
        return replace(governor, modality=modality, negative=governor.negative != step.force.negative)
    return None
