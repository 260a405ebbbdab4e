"""Speech acts and attitudes above an act: what is promised, demanded, denied; expected, considered, hoped."""

from dataclasses import replace

from spacy.tokens import Token

from onrecord.claims.lexicon import Entry, words
from onrecord.claims.speech_words import speech_entry
from onrecord.grammar.attach import attachment
from onrecord.grammar.force import Force
from onrecord.grammar.lexicon import load_operators
from onrecord.grammar.step import Step
from onrecord.grammar.tense import own_force
from onrecord.grammar.tree import auxiliaries, children, marks, preposition, prepositions
from onrecord.model.claim import ClaimKind, Modality
from onrecord.model.kinds import PRESUMING

_COMPLEMENT = frozenset({"xcomp", "ccomp", "csubj", "csubj:pass", "obj", "nsubj:pass", "acl", "nmod", "obl", "advcl", "nsubj"})
_OF = frozenset({None, "for", "on", "of", "to", "about", "over", "from", "at", "in", "with", "against"})
_BELIEFS = frozenset({Modality.EXPECTED, Modality.UNKNOWN, Modality.PLANNED})
_TELLING = frozenset({Modality.UNKNOWN, Modality.PLANNED})
_NEXT = 2  # a particle may stand between
_DUE = frozenset({"by", "before", "for", "from", "in exchange for", "in return for"})
_STRONG = frozenset({Modality.DENIED})


def by_announcement(step: Step) -> Force | None:
    """*announced the release of X*, by name: it is done; not *the coming release*, *the release by Sunday*, *of ten prisoners*."""
    noun, entry = step.below, speech_entry(step.above)
    if entry is None or entry.kind is not ClaimKind.ANNOUNCE or not step.is_act or step.dep not in {"obj", "nsubj:pass"}:
        return None
    if noun.lemma_.lower() not in words("done_once") or children(noun, "amod") or not own_force(step.above).happens:
        return None
    named = (t for m in children(noun, "nmod") if preposition(m) == "of" for t in (m, *children(m, "appos", "flat", "nmod:desc")))
    beside = (o for w in (noun, step.above) for o in children(w, "obl", "nmod"))
    due = any(preposition(o) in _DUE or o.lemma_.lower() in {"exchange", "return"} for o in beside)
    if due or step.force.firm or not any(t.ent_type_ == "person" for t in named):
        return None
    return replace(step.force.becomes(Modality.HAPPENED), under=(*step.force.under, step.above.i))


def by_speech_act(step: Step) -> Force | None:
    """*promised to release*, *the demand for his release*: the speech act's own force decides; denial undoes even what is told as done."""
    entry = None if _seeks_to(step) else speech_entry(step.above)
    if entry is None or entry.imposes is None or not _is_complement(step) or _only_tells(step):
        return None
    if entry.imposes is Modality.DENIED and step.dep in {"obj", "nsubj:pass"} and step.below.lemma_.lower() in words("share"):
        return replace(step.force.becomes(Modality.HAPPENED), firm=True)  # "denied any part in the attack": there was one
    under = (*step.force.under, step.above.i)
    if step.force.firm and entry.imposes not in _STRONG:
        return replace(step.force, under=under) if entry.imposes in _TELLING else None
    if step.force.under and _turns_down(step, entry):
        return replace(step.force.becomes(entry.imposes), under=under)
    if step.force.under:
        return replace(step.force, under=under)
    if _answers(step, entry):
        return replace(step.force.becomes(Modality.HAPPENED), firm=True)
    governor = own_force(step.above)
    if governor.negative or governor.modality is Modality.HYPOTHETICAL:
        return replace(step.force.becomes(Modality.HYPOTHETICAL), under=under)
    if step.lemma == "call" and any(
        s.lemma_.lower() in words("deal") | {"plan", "proposal", "draft"} for s in children(step.above, "nsubj")
    ):
        return replace(step.force.becomes(Modality.PLANNED), under=under)
    if entry.imposes is Modality.UNKNOWN and not step.force.is_open:
        told = step.force.becomes(Modality.PLANNED) if step.force.would and step.dep == "ccomp" else step.force
        return replace(told, under=under)
    return replace(step.force.becomes(entry.imposes), under=under)


def _seeks_to(step: Step) -> bool:
    """*sought to free them* tries; *sought their release* asks."""
    return step.lemma == "seek" and "to" in marks(step.below) and not children(step.above, "obj")


def _answers(step: Step, entry: Entry) -> bool:
    """*refused the request*, *approved the proposal*: what is answered was made."""
    made = step.below.pos_ == "NOUN" and speech_entry(step.below) is not None and step.is_act
    return made and entry.kind in PRESUMING


def _only_tells(step: Step) -> bool:
    """*asked about his death* asks for nothing; *warned of attacks* threatens only with what the speaker would do."""
    if step.lemma in {"ask", "question"} and preposition(step.below) == "about":
        return True
    subject = next(iter(children(step.below, "nsubj")), None)
    own = subject is not None and (subject.lower_ in words("personal_pronoun") or subject.lower_ == "it")
    if step.lemma == "call" and step.dep == "obj":
        return True  # "called a truce"
    return step.lemma == "warn" and not (step.dep == "ccomp" and own and step.below.lemma_.lower() in words("harm"))


def _turns_down(step: Step, entry: Entry) -> bool:
    """*rejected the demand to free X*: X's release is refused."""
    asked = step.dep in {"obj", "nsubj:pass"} and step.below.pos_ == "NOUN" and speech_entry(step.below) is not None
    return asked and entry.kind in {ClaimKind.REJECT, ClaimKind.REFUSE} and not own_force(step.above).negative


def _is_complement(step: Step) -> bool:
    if step.dep not in _COMPLEMENT or (step.dep == "nsubj" and step.above.pos_ != "ADJ"):
        return False
    if step.dep == "acl" and step.below.tag_ in {"VBN", "VBD"} and not marks(step.below) and not auxiliaries(step.below):
        return False  # "the plan laid out by X": which plan, not what it plans
    if step.dep == "advcl":
        opening = set(marks(step.below))
        if step.below.tag_ == "VBG" and not opening and step.below.i - step.above.i <= _NEXT:
            return True  # "ruled out releasing X"
        gerund = step.below.tag_ == "VBG" or _having_been(step.below)
        charged = gerund and "of" in opening | set(prepositions(step.below))  # "suspected of having been killed"
        return charged or ("to" in opening and not opening & {"in", "order"})
    return step.dep not in {"nmod", "obl"} or preposition(step.below) in _OF


def _having_been(act: Token) -> bool:
    """*suspected of having been killed*: of whom it was done to, not of who did it."""
    return bool(children(act, "aux:pass")) and any(a.lower_ == "having" for a in children(act, "aux"))


def by_attitude(step: Step) -> Force | None:
    """*is expected to*, *considers*, *the hope of*, *efforts to*."""
    found = load_operators().attitudes.get(step.lemma)
    if step.lemma == "let" and step.dep in {"xcomp", "ccomp"} and not own_force(step.above).happens:
        return replace(step.force.becomes(Modality.HYPOTHETICAL), firm=True)  # "promised not to let them use the port"
    if step.lemma == "hope" and step.above.pos_ == "NOUN":
        found = Modality.HYPOTHETICAL  # "hopes for his release are fading"
    if found is Modality.DEMANDED and any(s.lemma_.lower() in words("deal") | {"plan", "law"} for s in children(step.above, "nsubj")):
        found = Modality.PLANNED  # "the pact requires both sides to withdraw"
    if found is None or not _is_complement(step) or (step.dep in {"nmod", "obl", "acl", "obj"} and step.force.firm):
        return None
    if step.force.under:
        return step.force
    if step.above.tag_ == "VBG" and step.above.dep_ in {"advcl", "acl", "ccomp"} and attachment(step.above)[0].lemma_ in words("charging"):
        return step.force.becomes(Modality.UNKNOWN)  # "accused of plotting to kill": so says who accuses
    governor = own_force(step.above)
    if governor.negative:
        return replace(step.force.becomes(found if found in _BELIEFS else Modality.HYPOTHETICAL), negative=not step.force.negative)
    return step.force.becomes(found)
