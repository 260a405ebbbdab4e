"""Whose body is told of: found, given back, kept. The owner is dead, whatever is done with the body."""

from spacy.tokens import Token

from onrecord.claims.lexicon import words
from onrecord.claims.people import is_actor
from onrecord.claims.tellings.telling import Telling, owner_of, subject_of
from onrecord.extract.context import Context
from onrecord.grammar.tense import own_force
from onrecord.grammar.tree import child, is_passive, preposition
from onrecord.model.claim import Modality

_DONE_TO = frozenset({"obj", "nsubj:pass"})
_GIVING = frozenset({"return", "handover", "release", "repatriation", "recovery", "discovery", "identification", "transfer"})


def body_told_of(context: Context, token: Token) -> Telling | None:
    """*the body of X was found*, *X's remains were handed over*, *still holds the body of X*; not *bullets in X's body*."""
    if token.lemma_.lower() not in words("corpse") or token.pos_ != "NOUN":
        return None
    owner, verb = owner_of(context, token), token.head
    if owner is None:
        return None
    lemma = verb.lemma_.lower()
    if token.dep_ == "nmod" and preposition(token) == "of" and lemma in _GIVING:
        return Telling("body_told_of", (owner,))
    if token.dep_ not in _DONE_TO and not (token.dep_ == "nsubj" and lemma in words("giving_back") | {"arrive"}):
        return None
    name = _by_verb(context, token, verb)
    holder = subject_of(verb) if name == "body_held" else None
    agents = () if holder is None or is_passive(verb) else (holder,)
    return None if name is None else Telling(name, (owner,), agents, None if name == "body_told_of" else verb)


def _by_verb(context: Context, body: Token, verb: Token) -> str | None:
    lemma, force = verb.lemma_.lower(), own_force(verb)
    done = force.happens and force.modality is Modality.HAPPENED
    if lemma in words("giving_back") or lemma == "arrive" or (lemma in {"bring", "send", "fly"} and body.dep_ != "nsubj"):
        return "body_returned" if done and child(verb, "xcomp", "ccomp") is None else "body_told_of"
    if lemma in words("keeping"):
        holder = None if is_passive(verb) else subject_of(verb)
        kept = is_passive(verb) or (holder is not None and holder.pos_ != "PRON" and is_actor(context, holder))
        named = holder is not None and holder.ent_type_ == "person"
        return "body_held" if kept and not named and force.happens else None
    return "body_told_of" if lemma in words("finding") else None
