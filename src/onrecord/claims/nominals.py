"""What carries a noun or a participle, one small rule each: light verbs, factive words, clauses on a noun."""

from dataclasses import replace

from spacy.tokens import Token

from onrecord.claims.lexicon import words
from onrecord.grammar.attach import stressing_verb
from onrecord.grammar.force import PRESENT, Force
from onrecord.grammar.lexicon import load_operators
from onrecord.grammar.step import Step, find_openers
from onrecord.grammar.subjects import makes_it_something
from onrecord.grammar.tense import own_force
from onrecord.grammar.tree import children, is_noun, is_root, preposition, prepositions
from onrecord.model.claim import Modality

_YEAR = 4
_LONG = 5
"""Letters; particles are shorter."""


def by_light_verb(step: Step) -> Force | None:
    """*the release took place*, *will hold talks*: the noun has the tense of the verb that carries it."""
    if not step.force.is_open or step.dep not in {"nsubj", "nsubj:pass", "obj"} or not is_noun(step.below):
        return None
    if not (step.lemma in load_operators().light or _takes_effect(step)) or not step.is_act:
        return None
    if step.dep == "obj" and makes_it_something(step.below):
        return step.force.becomes(Modality.UNKNOWN)
    if step.dep in {"obj", "nsubj:pass"} and _is_put_off(step):
        if step.lemma in {"take", "break"} and own_force(step.above).happens:  # "took back its approval", "broke off talks"
            return Force(Modality.HAPPENED if step.lemma == "take" else Modality.ONGOING, negative=True, firm=True)
        return step.force.becomes(Modality.PLANNED if step.lemma in {"put", "hold", "push"} else Modality.UNKNOWN)
    governor = own_force(step.above)
    return replace(governor, negative=step.force.negative or governor.negative)  # "no release took place": one negation, seen twice


def _is_put_off(step: Step) -> bool:
    """*put off the release*, *put it on hold*, *held up the convoy*, *broke off talks*, *took back its approval*: not done by it."""
    way = {p.lower_ for p in children(step.above, "compound:prt", "advmod", "advcl", "obl") if p.i > step.above.i and len(p.text) < _LONG}
    if way & {"off", "back"} or (step.lemma in {"hold", "give"} and "up" in way):
        return True
    return step.lemma == "put" and any(o.lemma_.lower() in {"hold", "ice"} for o in children(step.above, "obl"))


def _takes_effect(step: Step) -> bool:
    """*the truce goes into effect*, *came into force*."""
    return any(c.lemma_.lower() in {"effect", "force", "hold"} for c in children(step.above, "obl", "obj"))


def by_attendant(step: Step) -> Force | None:
    """*…, with ten prisoners freed*: as sure as the clause that it attends."""
    opened = "with" in (preposition(step.below), *find_openers(step.below)) or any(
        "with" in prepositions(c) for c in children(step.below, "nsubj", "nsubj:pass", "obj")
    )
    attends = step.dep in {"advcl", "obl"} and step.below.tag_ in {"VBN", "VBG"} and opened
    lasting = any(a.lower_ == "being" for a in children(step.below, "aux", "aux:pass")) and step.below.lemma_ != "hold"
    return replace(step.climb(step.above), under=()) if attends and (step.force.is_open or lasting) else None


def by_need(step: Step) -> Force | None:
    """*stressed the need to …*: asked for as surely as it was stressed."""
    if not step.force.is_open or not step.is_act or step.below.lemma_.lower() not in words("need"):
        return None
    verb = stressing_verb(step.below)
    return None if verb is None else own_force(verb)


def by_state(step: Step) -> Force | None:
    """*remains in captivity*, *remains under arrest*: as the verb says."""
    stays = step.dep == "obl" and step.lemma in load_operators().stays and step.is_act
    inside = stays and preposition(step.below) in {"in", "under", "behind"}
    return own_force(step.above) if inside and step.force.is_open else None


def by_factive(step: Step) -> Force | None:
    """*after the release of X, …*, *welcomed the release*: taken for done, where the clause itself is told as done."""
    known = load_operators()
    if not step.force.is_open or not step.is_act:
        return None
    hung = step.dep in {"obl", "nmod"} or (step.dep == "advcl" and is_noun(step.below))
    placed = hung and preposition(step.below) in known.factive_prepositions
    praised = step.dep in {"obj", "nsubj:pass"} and step.lemma in known.factives
    if not (placed or praised):
        return None
    above = _teller(step.above)
    clause = step.climb(above) if above.pos_ in {"VERB", "AUX"} else Force()
    told = clause.modality in {Modality.HAPPENED, Modality.ONGOING}  # "not heard of since his capture": captured all the same
    if praised and clause.negative and step.lemma in words("vouching"):
        told = False  # "has not confirmed his release"
    return step.force.becomes(Modality.HAPPENED if told else Modality.UNKNOWN)


def _teller(above: Token) -> Token:
    """*said in a video after the killing of X*: of what is told in a video, the clause that tells it."""
    told = above.lemma_.lower() in words("recorded") | words("telling") and above.dep_ in {"obl", "obj", "nsubj"}
    return above.head if told and above.head.pos_ == "VERB" else above


def by_journey(step: Step) -> Force | None:
    """*flew to Geneva for talks with X*: planned, where the journey is told as made or to be made."""
    aim = step.dep == "obl" and preposition(step.below) == "for" and step.is_act and is_noun(step.below) and step.force.is_open
    if not aim or step.lemma not in words("journey"):
        return None
    governor = own_force(step.above)
    return step.force.becomes(Modality.PLANNED) if governor.modality is not None and not governor.negative else None


_LOOSE = frozenset({"still", "also", "now", "already", "just", "later", "again", "earlier"})
"""Adverbs beside a participle that open no clause: *the hostages still held*."""


def by_participle(step: Step) -> Force | None:
    """*hostages freed in May* were freed, unless the clause itself looks ahead; *…, freeing three men* is as sure as its clause."""
    carries = step.is_act or step.below.lemma_.lower() in load_operators().implicatives | load_operators().light
    if not step.force.is_open or set(find_openers(step.below)) - _LOOSE or not carries:
        return None
    trailing = step.below.doc[step.below.i - 1].text == "," and step.below.i > step.above.i and step.above.pos_ == "VERB"
    if step.below.tag_ == "VBG" and (step.dep == "advcl" or (trailing and step.dep in {"xcomp", "conj", "parataxis"})):
        return replace(step.climb(step.above), under=())
    if step.below.tag_ == "VBG" and step.dep == "acl":
        return step.force.becomes(Modality.ONGOING)
    if step.below.tag_ in {"VBN", "JJ", "VBD"} and step.dep in {"acl", "amod", "advcl"}:
        looks_ahead = not _clause_is_told(step) and not _is_dated(step)
        return replace(step.force.becomes(Modality.UNKNOWN if looks_ahead else Modality.HAPPENED), firm=True)
    return None


def _is_dated(step: Step) -> bool:
    """*hopes to free a surgeon seized on Sunday, in 2019*: whatever the clause says, that was done."""
    own = [o for o in children(step.below, "obl", "obl:unmarked", "nmod:unmarked") if o.i > step.below.i]
    dated = (o.lemma_.lower() in words("date_word") or (o.lower_.isdigit() and len(o) == _YEAR) for o in own)
    return step.dep == "acl" and any(dated)


def _clause_is_told(step: Step) -> bool:
    clause = step.above
    while not is_root(clause) and clause.pos_ not in {"VERB", "AUX"}:
        clause = clause.head
    if step.dep == "amod" or clause.pos_ not in {"VERB", "AUX"}:
        return True
    return own_force(clause).modality in {Modality.HAPPENED, Modality.ONGOING}


def by_relative(step: Step) -> Force | None:
    """The present tense of a relative clause tells no event: *a deal that frees them*."""
    if step.dep != "acl:relcl" or step.force.firm or step.force.modality is not Modality.HAPPENED:
        return None
    return step.force.becomes(Modality.UNKNOWN) if step.below.tag_ in PRESENT else None
