"""Sense checks of speech acts: asked, promised, agreed, refused, denied."""

from onrecord.claims.lexicon import words
from onrecord.claims.people import is_actor
from onrecord.claims.senses.use import Use
from onrecord.grammar.tree import child, children, is_passive, marks

_ASKING = frozenset({"if", "whether", "how", "what", "where", "when", "why", "who", "which"})


def charged(use: Use) -> bool:
    """*charged two men with plotting …*; batteries and fees are charged otherwise."""
    act = any("with" in marks(c) for c in children(use.token, "advcl")) or bool(use.slot("with") + use.slot("over"))
    return act and bool(use.slot("object"))


def warned_of_harm(use: Use) -> bool:
    """*warned that he would kill them*: of what the speaker will do; *warned that floods would come* is no threat."""
    told = child(use.token, "ccomp")
    if told is None or told.lemma_.lower() not in words("harm") or not any(a.tag_ == "MD" for a in children(told, "aux")):
        return False
    subject = child(told, "nsubj")
    return subject is not None and (subject.lower_ in words("personal_pronoun") or subject.lower_ == "it")


def threat_uttered(use: Use) -> bool:
    """*their threat to kill her*; a threat that is posed, faced or fought is a danger."""
    danger = use.token.dep_ in {"obj", "nsubj:pass"} and use.token.head.lemma_.lower() in words("facing")
    posed = any(c.lemma_.lower() in words("facing") for c in children(use.token, "acl"))
    return not danger and not posed


def agreed(use: Use) -> bool:
    """An act or a deal is agreed; *many agree that …* is an opinion."""
    if any(t.lower_ in {"i", "you"} for t in use.slot("subject")):
        return False
    act = child(use.token, "xcomp", "ccomp") is not None or bool(use.slot("on") + use.slot("to") + use.slot("object"))
    return act and all(is_actor(use.context, t) for t in use.slot("subject"))


def deal_object(use: Use) -> bool:
    return use.any_lemma(use.slot("object"), "deal") and (bool(use.slot("subject")) or is_passive(use.token))


def approved(use: Use) -> bool:
    return use.any_lemma(use.slot("object") + use.slot("of"), "approvable") or child(use.token, "xcomp", "ccomp") is not None


def refused(use: Use) -> bool:
    return child(use.token, "xcomp") is not None


def word_given(use: Use) -> bool:
    """*gave their word that …*."""
    return use.token.head.lemma_.lower() == "give" and bool(use.slot("poss"))


def voted(use: Use) -> bool:
    """*voted to free the prisoners*; elections are voted in otherwise."""
    return any("to" in marks(c) for c in children(use.token, "xcomp", "advcl"))


def took_back(use: Use) -> bool:
    """*withdrew its statement that …*."""
    return use.any_lemma(use.slot("object"), "telling")


def asked_for_act(use: Use) -> bool:
    """Somebody is asked to do, or for, something; a bare question is none."""
    complement = [c for c in children(use.token, "xcomp", "ccomp") if child(c, "mark") is not None]
    marked_if = any(m.lower_ in _ASKING for c in complement for m in c.children)
    wanted = use.token.lemma_.lower() != "ask" and (bool(use.slot("object")) or child(use.token, "ccomp") is not None)
    acts = bool(complement) or bool(use.slot("for")) or wanted
    return acts and not marked_if and all(is_actor(use.context, t) for t in use.slot("subject"))


def asks_for_act(use: Use) -> bool:
    """*a call for his release*; *will hold a call to discuss it*, *a telephone call* are talks."""
    held = use.token.dep_ == "obj" and use.token.head.lemma_.lower() in words("holding_call")
    by_wire = use.any_lemma(tuple(children(use.token, "compound", "amod")), "wire")
    return use.token.lemma_.lower() != "call" or not (held or by_wire)


def wanted_in_talks(use: Use) -> bool:
    """*wants guarantees*, *seeks an end to the blockade*; nobody *wants a house* here."""
    return use.any_lemma(use.slot("object"), "wanted") and all(is_actor(use.context, t) for t in use.slot("subject"))


def called_for(use: Use) -> bool:
    """*called for the release*, *called on X to stop*; *called him a hero* is not."""
    to_do = bool(use.slot("to") + use.slot("with")) and child(use.token, "xcomp", "advcl") is not None
    times = {i for t in use.context.times for i in range(t.start, t.stop)}
    asks = to_do or bool(use.slot("for")) or any(t.i not in times for p in ("on", "upon") for t in use.slot(p))
    return asks and child(use.token, "compound:prt") is None and all(is_actor(use.context, t) for t in use.slot("subject"))


def commits_to_act(use: Use) -> bool:
    to_act = any("to" in marks(c) for c in children(use.token, "advcl"))
    committed = to_act or child(use.token, "xcomp", "ccomp") is not None or bool(use.slot("object"))
    return committed and all(is_actor(use.context, t) for t in use.slot("subject"))


def assured_of_act(use: Use) -> bool:
    """*assured them that he would go*, *that they would be freed*; *assured us that vinegar kills mould* binds nobody."""
    told = child(use.token, "ccomp", "xcomp")
    subject = None if told is None else child(told, "nsubj")
    return told is not None and (subject is None or is_actor(use.context, subject))


def denied(use: Use) -> bool:
    """Of a charge, not of a person who is denied a visa."""
    return not is_passive(use.token) and not use.slot("recipient")


def announced_act(use: Use) -> bool:
    return bool(use.slot("object")) or child(use.token, "ccomp") is not None
