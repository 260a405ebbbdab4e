"""Verbs and conjunctions above an act, one small rule each. A rule answers for its own pattern or abstains."""

from dataclasses import replace

from onrecord.extract.claims.attach import attachment, speech_entry
from onrecord.extract.claims.force import Force, own_force
from onrecord.extract.claims.lexicon import Entry, load_operators, words
from onrecord.extract.claims.step import Step, find_openers
from onrecord.extract.claims.subjects import is_headline_plan
from onrecord.extract.lexicon import people
from onrecord.extract.tree import children, clause_head, is_negated, marks, preposition, prepositions
from onrecord.model.claim import ClaimKind, Modality

_COMPLEMENT = frozenset({"xcomp", "ccomp", "csubj", "csubj:pass", "obj", "nsubj:pass", "acl", "nmod", "obl", "advcl", "nsubj"})
_OF = frozenset({None, "for", "on", "of", "to", "about", "over", "from", "at", "in", "with", "against"})
_BELIEFS = frozenset({Modality.EXPECTED, Modality.UNKNOWN, Modality.PLANNED})
_TELLING = frozenset({Modality.UNKNOWN, Modality.PLANNED})
_STRONG = frozenset({Modality.DENIED})
_NEXT = 2  # a particle may stand between


def by_whether(step: Step) -> Force | None:
    """*did not say whether he was freed*, *if released, he …*."""
    opening = marks(step.below)
    if "whether" in opening and "to" in opening and step.lemma in words("weighing"):
        return step.force.becomes(Modality.CONSIDERED)
    found = set(opening) & {"whether", "if", "unless", "lest", "provided", "providing"}
    return step.force.becomes(Modality.HYPOTHETICAL) if found else None


def by_time_clause(step: Step) -> Force | None:
    """*once they are freed*, *until he was freed*: as sure as the main clause, if told in the past; else open."""
    known = load_operators()
    if step.force.under and not {"if", "unless", "once"} & set(find_openers(step.below)):
        return None  # "after X promised to release Y"
    if step.dep != "advcl" or not set(find_openers(step.below)) & (known.conditions | known.temporal):
        return None
    main = step.climb(step.above)
    told = step.force.firm or (step.below.tag_ == "VBG" and step.force.is_open and not is_negated(step.below))
    if told and main.modality is Modality.HAPPENED:
        return replace(step.force, modality=Modality.HAPPENED, firm=True)
    return step.force if step.force.firm and "after" in find_openers(step.below) else step.force.becomes(Modality.HYPOTHETICAL)


def by_barter(step: Step) -> Force | None:
    """*offered food in return for the release of X*: what is wanted for it; *freed ten in exchange for the release of X*: done with it."""
    way = preposition(step.below) or ""
    bartered = (step.lemma in {"exchange", "return"} and way == "for") or way in {"in exchange for", "in return for"}
    if not (bartered and step.is_act and step.force.is_open):
        return None
    verb = clause_head(step.above)
    open_still = speech_entry(verb) is not None or own_force(verb).modality not in {Modality.HAPPENED, Modality.ONGOING}
    return step.force.becomes(Modality.HYPOTHETICAL if open_still else Modality.UNKNOWN)


def by_reason(step: Step) -> Force | None:
    """*apologized for accusing him*: what it is for was done; *jailed her for spying*: so says who jails."""
    if not (step.dep == "advcl" and step.below.tag_ == "VBG" and "for" in find_openers(step.below) and step.force.is_open):
        return None
    if step.lemma in words("repaying"):
        return replace(step.force.becomes(Modality.HAPPENED), firm=True)
    return step.force.becomes(Modality.UNKNOWN) if step.lemma in words("prosecuting") else None


def by_without(step: Step) -> Force | None:
    if step.dep == "advcl" and "without" in find_openers(step.below):
        return replace(step.climb(step.above), negative=True, under=())
    return None


def by_speech_act(step: Step) -> Force | None:
    """*promised to release*, *the demand for his release*: the speech act's own force decides; denial undoes even what is told as done."""
    entry = speech_entry(step.above)
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


def _answers(step: Step, entry: Entry) -> bool:
    """*refused the request*, *approved the proposal*: what is answered was made."""
    made = step.below.pos_ == "NOUN" and speech_entry(step.below) is not None and step.is_act
    return made and entry.kind in {ClaimKind.REFUSE, ClaimKind.REJECT, ClaimKind.APPROVE, ClaimKind.ANNOUNCE}


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
    if step.dep == "advcl":
        opening = set(marks(step.below))
        if step.below.tag_ == "VBG" and not opening and step.below.i - step.above.i <= _NEXT:
            return True  # "ruled out releasing X"
        charged = step.below.tag_ == "VBG" and "of" in opening | set(prepositions(step.below))
        return charged or ("to" in opening and not opening & {"in", "order"})
    return step.dep not in {"nmod", "obl"} or preposition(step.below) in _OF


def by_fulfilment(step: Step) -> Force | None:
    """*keep, break, repeat a promise*: the promise stands, and what it promises too."""
    promised = step.dep in {"obj", "nsubj:pass"} and step.lemma in load_operators().fulfilments and speech_entry(step.below) is not None
    if not promised:
        return None
    return replace(step.force.becomes(Modality.HAPPENED), firm=True) if step.force.is_open else step.force


def by_intention(step: Step) -> Force | None:
    """*is going to free*, *is to be freed*, *has to free*."""
    if "to" not in marks(step.below):
        return None
    if is_headline_plan(step.below):
        return step.force.becomes(Modality.PLANNED)
    if step.dep == "acl" and speech_entry(step.above) is None and step.lemma in words("person") | people():
        return replace(step.force.becomes(Modality.PLANNED), firm=True)
    if step.dep != "xcomp":
        return None
    if step.lemma == "be" or (step.lemma == "go" and step.above.tag_ == "VBG"):
        return step.force.becomes(Modality.PLANNED)
    obliged = step.lemma == "have" and step.above.i + 1 < len(step.below.doc) and step.below.doc[step.above.i + 1].lower_ == "to"
    return step.force.becomes(Modality.DEMANDED) if obliged else None


def by_yet(step: Step) -> Force | None:
    """*has yet to release*, *is still to be freed*: it did not happen so far."""
    if step.dep not in {"xcomp", "ccomp"} or step.lemma not in {"have", "be", "remain"} or "to" not in marks(step.below):
        return None
    between = step.above.doc[step.above.i + 1 : step.below.i]
    return Force(Modality.HAPPENED, negative=True, firm=True) if any(t.lower_ == "yet" for t in between) else None


def by_attitude(step: Step) -> Force | None:
    """*is expected to*, *considers*, *the hope of*, *efforts to*."""
    found = load_operators().attitudes.get(step.lemma)
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


def by_shown(step: Step) -> Force | None:
    """*a video shows soldiers executing prisoners*: as sure as the showing."""
    seen = step.lemma in {"show", "depict", "capture", "film", "record", "see", "watch", "witness"}
    if not (seen and step.force.is_open and step.below.tag_ in {"VBG", "VB", "VBN"} and step.dep in {"xcomp", "ccomp", "acl", "advcl"}):
        return None
    governor = own_force(step.above)
    return replace(governor, firm=governor.modality is Modality.HAPPENED)


def by_report(step: Step) -> Force | None:
    """*said that it would release*: a plan, seen from the past. What is not said is not known."""
    if step.dep not in {"ccomp", "parataxis"} or step.lemma not in load_operators().reports:
        return None
    governor = own_force(step.above)
    if governor.negative:
        return step.force.becomes(Modality.UNKNOWN)
    return step.force.becomes(Modality.PLANNED) if step.force.would else step.force


def by_fear(step: Step) -> Force | None:
    """*feared kidnapped*, *believed dead*: not known."""
    bare = step.dep == "xcomp" and step.above.tag_ == "VBN" and step.below.tag_ in {"VBN", "JJ"} and not marks(step.below)
    return step.force.becomes(Modality.UNKNOWN) if bare and step.lemma in words("belief") else None


def by_reporting_passive(step: Step) -> Force | None:
    """*is said to have been freed*: told, and not known."""
    if step.dep != "xcomp" or step.lemma not in load_operators().reports:
        return None
    if children(step.above, "aux:pass"):
        return step.force.becomes(Modality.UNKNOWN)
    perfect = any(a.lemma_.lower() == "have" for a in children(step.below, "aux"))
    return replace(step.force.becomes(Modality.HAPPENED), firm=True) if perfect and step.force.is_open else None
