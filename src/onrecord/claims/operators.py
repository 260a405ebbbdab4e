"""Verbs and conjunctions above an act, one small rule each. A rule answers for its own pattern or abstains."""

from dataclasses import replace

from onrecord.claims.lexicon import words
from onrecord.claims.speech_words import speech_entry
from onrecord.grammar.force import Force
from onrecord.grammar.lexicon import load_operators
from onrecord.grammar.nouns import people
from onrecord.grammar.step import Step, find_openers
from onrecord.grammar.subjects import is_headline_plan
from onrecord.grammar.tense import own_force
from onrecord.grammar.tree import child, children, clause_head, is_negated, is_passive, marks, preposition
from onrecord.model.claim import Modality

_TOLD_OF = frozenset({Modality.HAPPENED, Modality.ONGOING, Modality.UNKNOWN, Modality.DENIED})
_BARTER = frozenset({"exchange", "return"})


def by_whether(step: Step) -> Force | None:
    """*did not say whether he was freed*, *if released, he …*."""
    opening = marks(step.below)
    if step.dep == "ccomp" and step.above.lower_ in {"provided", "providing"} and not children(step.above, "nsubj", "aux"):
        return step.force.becomes(Modality.HYPOTHETICAL)
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
    if main.modality in _TOLD_OF and _is_beside(step):
        return replace(step.force, firm=True)
    return step.force if step.force.firm and "after" in find_openers(step.below) else step.force.becomes(Modality.HYPOTHETICAL)


def _is_beside(step: Step) -> bool:
    """*angry at reports that money was sent as X was freed*: X was, whatever is thought of what is told beside it."""
    openers, subject = set(find_openers(step.below)), child(step.below, "nsubj", "nsubj:pass")
    own = subject is not None and subject.pos_ != "PRON"  # "rumours that he was killed when he was freed"
    past = step.force.firm and step.force.modality is Modality.HAPPENED and openers & {"as", "while", "when"}
    now = step.force.modality is Modality.ONGOING and openers & {"as", "while"}
    return own and bool(past or now) and own_force(step.above).happens


def by_barter(step: Step) -> Force | None:
    """*offered food in return for the release of X*: what is wanted for it; *freed ten in exchange for the release of X*: done with it."""
    way = preposition(step.below) or ""
    bartered = way in {"in exchange for", "in return for"} or (way == "for" and (step.lemma in _BARTER or _follows_barter(step)))
    if not (bartered and step.is_act and step.force.is_open):
        return None
    verb = clause_head(step.above)
    open_still = speech_entry(verb) is not None or own_force(verb).modality not in {Modality.HAPPENED, Modality.ONGOING}
    return replace(step.force.becomes(Modality.HYPOTHETICAL if open_still else Modality.UNKNOWN), firm=open_still)


def _follows_barter(step: Step) -> bool:
    """*demanded money in exchange for his release*, with *release* hung on *demanded*."""
    cases = children(step.below, "case")
    return bool(cases) and cases[0].i > 0 and cases[0].nbor(-1).lower_ in _BARTER


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


def by_fulfilment(step: Step) -> Force | None:
    """*keep, break, repeat a promise*: the promise stands, and what it promises too."""
    known = load_operators().fulfilments
    promised = step.dep in {"obj", "nsubj:pass"} and step.lemma in known and speech_entry(step.below) is not None
    back = step.dep in {"obl", "nmod"} and step.lemma in {"go", "renege"} and preposition(step.below) == "on"
    if not promised and not (back and speech_entry(step.below) is not None):
        return None
    governor = Force() if step.below.i == step.act.i else step.climb(step.above)  # the promise itself was made
    if governor.modality is Modality.HAPPENED and not step.force.firm and governor.negative != (back or step.lemma in words("breaking")):
        return Force(Modality.HAPPENED, negative=not step.force.negative, firm=True, under=step.force.under)
    return replace(step.force.becomes(Modality.HAPPENED), firm=True) if step.force.is_open else step.force


def by_first(step: Step) -> Force | None:
    """*was the first prisoner to be freed since 2010*: he was; *will be the first to be freed*: not yet."""
    ranked = step.dep == "acl" and "to" in marks(step.below) and step.force.is_open
    if not ranked or not any(c.lower_ in words("rank") for c in (step.above, *children(step.above, "amod"))):
        return None
    became = step.above.head if step.above.dep_ == "xcomp" and step.above.head.lemma_.lower() == "become" else None
    told = own_force(step.above) if children(step.above, "cop") else Force() if became is None else own_force(became)
    return replace(told, modality=Modality.HAPPENED, firm=True) if told.happens else None


def by_mistake(step: Step) -> Force | None:
    """*was wrongly reported dead*, *was mistakenly reported as freed*: it is not so."""
    told = step.lemma in load_operators().reports | words("belief") and step.dep in {"xcomp", "ccomp", "advcl", "obl"}
    if not told or not any(c.lower_ in words("mistaken") for c in children(step.above, "advmod")):
        return None
    if not is_passive(step.above) or not own_force(step.above).happens:
        return step.force.becomes(Modality.UNKNOWN)  # "wrongly reported that X was freed" is no denial by who reported it
    return Force(Modality.HAPPENED, negative=not step.force.negative, firm=True)


def by_intention(step: Step) -> Force | None:
    """*is going to free*, *is to be freed*, *has to free*."""
    if "to" not in marks(step.below):
        return None
    if is_headline_plan(step.below):
        return step.force.becomes(Modality.PLANNED)
    someone = step.lemma in words("person") | people() or step.above.lower_ == "those"
    if step.dep in {"acl", "acl:relcl"} and speech_entry(step.above) is None and someone:
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
    if governor.negative or any(s.lemma_.lower() in words("fiction") for s in children(step.above, "nsubj")):
        return step.force.becomes(Modality.UNKNOWN)  # "the novel tells how he was killed"
    return step.force.becomes(Modality.PLANNED) if step.force.would else step.force


def by_fear(step: Step) -> Force | None:
    """*feared kidnapped*, *believed dead*: not known."""
    bare = step.dep == "xcomp" and step.above.tag_ in {"VBN", "VBD"} and step.below.tag_ in {"VBN", "JJ"} and not marks(step.below)
    return step.force.becomes(Modality.UNKNOWN) if bare and step.lemma in words("belief") else None


def by_reporting_passive(step: Step) -> Force | None:
    """*is said to have been freed*: told, and not known."""
    complement = step.dep == "xcomp" or (step.dep == "ccomp" and "to" in marks(step.below))
    passive = bool(children(step.above, "aux:pass"))
    if not complement or not (step.lemma in load_operators().reports or (passive and step.lemma in words("understood"))):
        return None
    if passive:
        return step.force.becomes(Modality.UNKNOWN)
    perfect = any(a.lemma_.lower() == "have" for a in children(step.below, "aux"))
    if step.below.tag_ == "VBG" and any(a.lower_ == "be" for a in children(step.below, "aux")) and step.force.is_open:
        return replace(step.force.becomes(Modality.ONGOING), firm=True)  # "claims to be holding them"
    return replace(step.force.becomes(Modality.HAPPENED), firm=True) if perfect and step.force.is_open else None
