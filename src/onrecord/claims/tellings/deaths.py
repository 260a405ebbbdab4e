"""Who is dead: told by what is said of him, or taken for granted by a noun.

*The late X* and *the widow of X* say who somebody was, not what became of a person of the story.
"""

from spacy.tokens import Token

from onrecord.claims.lexicon import words
from onrecord.claims.parties import is_named
from onrecord.claims.tellings.telling import Telling, found_so, owner_of, phrases, said_of, subject_of
from onrecord.extract.context import Context
from onrecord.grammar.tree import child, children, is_passive, preposition

_OWN = frozenset({"his", "her", "their", "own"})
_DEAD = frozenset({"dead", "hanged", "murdered", "slain"})
_HALF = frozenset({"half", "nearly", "almost", "brain", "legally", "clinically"})


def is_mourned(context: Context, token: Token) -> Telling | None:
    """*the funeral of X*, *X's killer*, *a memorial service for X*."""
    if token.pos_ != "NOUN" or token.dep_ in {"compound", "amod"}:
        return None
    if token.lemma_.lower() == "service" and any(c.lower_ in {"memorial", "funeral"} for c in children(token, "compound", "amod")):
        honoured = owner_of(context, token) or next((m for m in phrases(token, "for") if is_named(context, m)), None)
        return said_of(context, "is_mourned", honoured)
    no_killer = any(c.lower_ in {"would-be", "serial"} for c in children(token, "amod", "compound"))
    mourned = token.lemma_.lower() in words("mourning") and not no_killer
    return said_of(context, "is_mourned", owner_of(context, token)) if mourned else None


def was_buried(context: Context, token: Token) -> Telling | None:
    """*was buried in his home town*, *was laid to rest*; not *buried alive*, *buried under rubble*, *buried by an avalanche*."""
    if not is_passive(token) or token.pos_ != "VERB":
        return None
    if token.lemma_.lower() == "lay":
        rests = any(o.lemma_.lower() == "rest" for o in phrases(token, "to"))
        return said_of(context, "was_buried", subject_of(token)) if rests else None
    buried = token.lemma_.lower() == "bury" and any(c.tag_ == "VBD" for c in children(token, "aux", "aux:pass"))
    under = phrases(token, "under", "beneath", "by") or children(token, "obl:agent")
    trapped = any(o.lemma_.lower() in words("no_captivity") | {"work", "debt"} for o in phrases(token, "in"))
    alive = any(c.lower_ == "alive" for c in token.children)
    if not buried or under or trapped or alive:
        return None
    whom = subject_of(token)  # of "X's remains were buried" the body tells
    return None if whom is None or whom.lemma_.lower() in words("corpse") else said_of(context, "was_buried", whom)


def was_found_dead(context: Context, token: Token) -> Telling | None:
    """*was found dead*, *was pronounced dead*, *police found her dead*; not *found half dead*, *declared legally dead*."""
    told = children(token, "xcomp", "ccomp", "advcl") if token.lemma_.lower() in words("pronouncing") else []
    dead = next((c for c in told if c.lower_ in _DEAD and not children(c, "mark", "aux", "nsubj:pass")), None)
    if dead is None or any(w.lower_ in _HALF for w in (*dead.children, *token.children)):
        return None
    return said_of(context, "was_found_dead", found_so(token))


def lost_life(context: Context, token: Token) -> Telling | None:
    """*lost his life*, *took her own life*, *passed away*, *succumbed to his wounds*, *committed suicide*."""
    lemma, found = token.lemma_.lower(), child(token, "obj")
    if is_passive(token) or token.pos_ != "VERB":
        return None
    own = found is not None and found.lemma_.lower() == "life" and any(c.lower_ in _OWN for c in children(found, "nmod:poss"))
    taken = lemma == "take" and own and found is not None and any(c.lower_ == "own" for c in children(found, "amod"))
    suicide = lemma == "commit" and found is not None and found.lower_ == "suicide"
    passed = lemma == "pass" and any(p.lower_ == "away" for p in children(token, "compound:prt", "advmod")) and found is None
    succumbed = lemma == "succumb" and any(o.lemma_.lower() in words("mortal") for o in phrases(token, "to"))
    lost = lemma == "lose" and own
    if not (taken or suicide or passed or succumbed or lost):
        return None
    return said_of(context, "lost_life", subject_of(token))


def killed_himself(context: Context, token: Token) -> Telling | None:
    """*killed himself*, *hanged herself*, *shot himself dead*; not *shot himself in the foot*."""
    himself = next((o for o in children(token, "obj") if o.lower_.endswith(("self", "selves"))), None)
    mortal = token.lemma_.lower() in {"kill", "hang"} or any(c.lower_ == "dead" for c in token.children)
    doer = subject_of(token) if himself is not None and mortal and token.lemma_.lower() in {"kill", "hang", "shoot"} else None
    return None if doer is None else said_of(context, "killed_himself", doer, doer)


def life_taken(context: Context, token: Token) -> Telling | None:
    """*the blast claimed the life of X*, *X's life was claimed by the blast*."""
    passive = is_passive(token) and child(token, "obl:agent") is not None
    found = child(token, "nsubj:pass") if passive else child(token, "obj")
    if token.lemma_.lower() not in {"claim", "take"}:
        return None
    if found is None or found.lemma_.lower() != "life":
        return None
    whose = next((o for o in (*children(found, "nmod:poss"), *children(found, "nmod")) if preposition(o) in {None, "of"}), None)
    return said_of(context, "life_taken", whose) if whose is not None and whose.lower_ not in _OWN else None
