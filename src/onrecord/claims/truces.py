"""What the clause around a truce says of it: that it is signed, stands, is broken, or lasts until a day."""

from spacy.tokens import Token

from onrecord.claims.lexicon import words
from onrecord.claims.whens import find_when
from onrecord.extract.context import Context
from onrecord.grammar.force import PRESENT
from onrecord.grammar.tense import own_force
from onrecord.grammar.tree import children, preposition
from onrecord.model.claim import Modality
from onrecord.model.period import Period


def ends_then(context: Context, noun: Token) -> bool:
    """*the truce will be extended to 18 February*, *the truce expired on Friday*: a truce lasts until then."""
    carrier = noun.head.head if noun.dep_ == "nmod" else noun.head
    if carrier.lemma_.lower() in {"expire", "lapse", "end", "collapse"} or _is_to_end(carrier):
        return True
    lasts = noun.head.lemma_.lower() in {"extend", "last", "hold", "prolong", "remain", "continue", "observe", "keep", "maintain"}
    phrases = [o for o in children(noun.head, "obl") if preposition(o) in {"to", "until", "till", "through"}]
    return lasts and any(t.start <= o.i < t.stop for t in context.times for o in phrases)


def is_signed(truce: Token) -> bool:
    """*signed a truce*, *agreed a truce*: bound to it from now on."""
    return truce.dep_ == "obj" and truce.head.lemma_.lower() in words("signing") and own_force(truce.head).happens


def stands(truce: Token) -> Modality | None:
    """*violated the truce*: there was one; *the truce appears to be holding*, *the truce expires on Sunday*: there is."""
    truce = truce.head if truce.dep_ == "nmod" and truce.head.lemma_.lower() in {"stage", "phase", "part"} else truce
    verb = truce.head
    if truce.dep_ == "nsubj" and verb.lemma_.lower() in words("running") and own_force(verb).modality is Modality.HAPPENED:
        return Modality.ONGOING if verb.tag_ in PRESENT else Modality.HAPPENED
    if truce.dep_ == "obj" and verb.lemma_.lower() == "call" and own_force(verb).happens:
        return Modality.HAPPENED
    if is_broken(truce):
        return Modality.HAPPENED
    holds = verb.lemma_.lower() in {"appear", "seem"} and any(c.lemma_.lower() in {"hold", "last"} for c in children(verb, "xcomp"))
    return Modality.ONGOING if truce.dep_ in {"nsubj", "nsubj:pass"} and (holds or _is_to_end(verb)) else None


def is_broken(truce: Token) -> bool:
    """*violated the truce*, *the truce was broken*: there was one; when it was broken is of the breach."""
    verb = truce.head
    broke = truce.dep_ in {"obj", "nsubj:pass"} and verb.lemma_.lower() in words("violating")
    breach = truce.dep_ == "nmod" and verb.lemma_.lower() in words("ending") and preposition(truce) == "of"
    return broke or breach


def _is_to_end(verb: Token) -> bool:
    """*is scheduled to expire on Sunday*: until then it lasts."""
    return verb.lemma_.lower() in words("fixing") and any(c.lemma_.lower() in words("running") for c in children(verb, "xcomp"))


def find_beginning(context: Context, truce: Token) -> tuple[Modality, Period | None] | None:
    """*a truce that took effect on Friday*, *a truce is set to begin on Sunday*: whether it has begun, and when."""
    verbs = [*children(truce, "acl:relcl"), *([truce.head] if truce.dep_ in {"nsubj", "nsubj:pass"} else [])]
    for verb in verbs:
        ahead = [c for c in children(verb, "xcomp", "ccomp") if _begins(c)]
        if ahead and verb.lemma_.lower() in words("fixing") | {"expect", "plan"}:
            return Modality.PLANNED, find_when(context, ahead[0]) or find_when(context, verb)
        if _begins(verb):
            force = own_force(verb)
            modality = Modality.HAPPENED if force.happens and not force.negative else Modality.PLANNED
            return None if force.negative else (modality, find_when(context, verb))
    return None


def _begins(verb: Token) -> bool:
    """*takes effect*, *goes into effect*, *begins*."""
    if verb.lemma_.lower() in {"begin", "start", "commence"}:
        return not children(verb, "obj", "xcomp")
    led = verb.lemma_.lower() in {"take", "go", "come", "enter"}
    return led and any(o.lemma_.lower() in {"effect", "force", "hold"} for o in children(verb, "obj", "obl"))
