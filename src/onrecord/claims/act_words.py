"""An act in words, with its object: *free the three nurses*, *hand over the list to the envoy*, *a 24-hour truce*."""

from spacy.tokens import Token

from onrecord.extract.context import Context
from onrecord.grammar.tree import child, children, is_noun, is_passive, phrase_range, preposition

_GOALS = ("to", "into", "from", "in", "on", "with", "for", "at", "against", "about")
_ON_A_NOUN = ("of", "to")
_MOST = 2
"""Further phrases after the object; more are the sentence again."""
_LONGEST = 14
"""Words in all."""


def act_words(context: Context, token: Token) -> str | None:
    """None where the verb stands alone: *will go*, *to act* say nothing that one could keep."""
    if is_noun(token):
        return _clip(_noun(context, token))
    done_to = child(token, "nsubj:pass") if is_passive(token) else child(token, "obj", "ccomp")
    about = child(token, "xcomp") if done_to is None else None
    goals = _goals(context, token)
    if done_to is None and about is None and not goals:
        return None
    verb = " ".join([token.lemma_.lower(), *(p.lower_ for p in children(token, "compound:prt"))])
    if done_to is not None and done_to.dep_ == "ccomp":
        return None
    parts = [verb, *([_text(done_to)] if done_to is not None else []), *([_infinitive(about)] if about is not None else []), *goals]
    return _clip(" ".join(parts))


def _noun(context: Context, noun: Token) -> str:
    return " ".join([_text(noun), *_goals(context, noun)])


def _goals(context: Context, token: Token) -> list[str]:
    """*to the envoy*, *from Norland*; not when."""
    times = {i for t in context.times for i in range(t.start, t.stop)}
    after = (o for o in children(token, "obl", "nmod") if o.i > token.i and o.i not in times and o.pos_ != "NUM")
    found = [o for o in after if preposition(o) in _GOALS]
    return [f"{preposition(o)} {_text(o)}" for o in found[:_MOST]]


def _text(head: Token) -> str:
    """The phrase, with what is told after *of* and *to*: *an end to the fire*."""
    start, stop = phrase_range(head)
    own = " ".join(head.doc[start:stop].text.split())
    of = next((m for m in children(head, "nmod") if preposition(m) in _ON_A_NOUN and m.i > head.i), None)
    joined = next((c for c in children(head, "conj") if c.i > head.i), None)
    further = f" {preposition(of)} {_text(of)}" if of is not None else f" and {_text(joined)}" if joined is not None else ""
    return own + further


def _infinitive(verb: Token) -> str:
    done_to = child(verb, "obj")
    return " ".join(["to" if verb.tag_ == "VB" else "", verb.lower_, _text(done_to) if done_to is not None else ""]).strip()


def _clip(text: str) -> str:
    words = text.split()
    return " ".join(words) if len(words) <= _LONGEST else " ".join(words[:_LONGEST]) + " …"
