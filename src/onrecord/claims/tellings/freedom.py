"""Who is out: told by the way home, by the prison left behind, by bail."""

from collections.abc import Iterator

from spacy.tokens import Token

from onrecord.claims.lexicon import words
from onrecord.claims.tellings.telling import Telling, done_to, is_bare, phrases, said_of, subject_of
from onrecord.extract.context import Context
from onrecord.grammar.step import find_openers
from onrecord.grammar.tree import children, is_passive, preposition

_COMES = frozenset({"return", "come", "arrive", "fly", "get", "go"})
_BROUGHT = frozenset({"welcome", "bring", "fly", "return", "repatriate", "send"})
_HELD = frozenset({"hold", "detain", "imprison", "jail"})
_HOME = frozenset({"home", "back"})


def is_free(context: Context, token: Token) -> Telling | None:
    """*is free on bail*, *is now free*, *is out of prison*; not *is free to go*, *is free of debt*."""
    if preposition(token) == "out of" and token.lemma_.lower() in words("confinement") and is_bare(token):
        return said_of(context, "is_free", subject_of(token)) if children(token, "cop") else None
    if token.lower_ != "free" or not children(token, "cop") or children(token, "xcomp", "ccomp", "advcl"):
        return None
    ways = children(token, "obl", "nmod")
    bailed = any(preposition(o) == "on" and o.lemma_.lower() in {"bail", "parole"} for o in ways)
    now = any(a.lower_ in {"now", "finally", "again"} for a in children(token, "advmod")) and not ways
    return said_of(context, "is_free", subject_of(token)) if bailed or now else None


def was_bailed(context: Context, token: Token) -> Telling | None:
    """*was bailed*; not *was bailed out*."""
    bailed = token.lemma_.lower() == "bail" and is_passive(token) and not children(token, "compound:prt", "advmod")
    return said_of(context, "was_bailed", subject_of(token)) if bailed else None


def came_home(context: Context, token: Token) -> Telling | None:
    """*returned from captivity*, *came home after a year in captivity*, *was welcomed home after …*."""
    lemma, is_told = token.lemma_.lower(), token.pos_ == "VERB"
    person = done_to(token) if lemma in _BROUGHT and (is_passive(token) or children(token, "obj")) else None
    if person is None and lemma in _COMES and not is_passive(token):
        person = subject_of(token)
    if not is_told or person is None:
        return None
    out = any(o.lemma_.lower() in words("confinement") and is_bare(o) for o in phrases(token, "from", "back from"))
    home = any(c.lower_ in _HOME for c in children(token, "advmod", "obl", "obl:unmarked", "compound:prt"))
    return said_of(context, "came_home", person) if out or (home and (any(_in_captivity(token)) or _was_held(token))) else None


def _in_captivity(verb: Token) -> Iterator[bool]:
    """The *two years in captivity* after which; or the captivity itself."""
    for phrase in phrases(verb, "after", "following"):
        yield phrase.lemma_.lower() in words("confinement")
        long = phrase.lemma_.lower() in words("length")
        yield long and any(m.lemma_.lower() in words("confinement") for m in phrases(phrase, "in"))
        yield long and any(m.lemma_.lower() in words("captive") for m in phrases(phrase, "as"))


def _was_held(verb: Token) -> bool:
    """*arrived home after being held for two years*."""
    told = (c for c in children(verb, "advcl") if c.lemma_.lower() in _HELD and not children(c, "compound:prt", "advmod"))
    return any(is_passive(c) and "after" in find_openers(c) for c in told)


def left_prison(context: Context, token: Token) -> Telling | None:
    """*left prison*, *walked out of jail*; who left the prison may have visited it."""
    if token.lemma_.lower() == "leave" and not is_passive(token):
        left = children(token, "obj")
    elif token.lemma_.lower() == "walk":
        left = [*phrases(token, "out of", "from"), *(m for p in children(token, "compound:prt", "advmod") for m in phrases(p, "of"))]
    else:
        return None
    out = any(o.lemma_.lower() in {"prison", "jail", "captivity"} and is_bare(o) and not children(o, "conj", "nmod") for o in left)
    return said_of(context, "left_prison", subject_of(token)) if out else None


def regained_freedom(context: Context, token: Token) -> Telling | None:
    """*regained his freedom*; not *regained freedom of movement*."""
    gained = children(token, "obj") if token.lemma_.lower() == "regain" else []
    free = any(o.lemma_.lower() in {"freedom", "liberty"} and not phrases(o, "of", "from") for o in gained)
    return said_of(context, "regained_freedom", subject_of(token)) if free else None


def was_brought_out(context: Context, token: Token) -> Telling | None:
    """*was brought out by special forces*."""
    out = token.lemma_.lower() in {"bring", "get", "pull"} and any(p.lower_ == "out" for p in children(token, "compound:prt", "advmod"))
    if not out:
        return None
    doers = children(token, "obl:agent") if is_passive(token) else [s for s in (subject_of(token),) if s is not None]
    doers = doers or (phrases(token, "by") if is_passive(token) else [])
    rescuers = [d for d in doers if d.lemma_.lower() in words("rescuing")]
    return said_of(context, "was_brought_out", done_to(token), *rescuers) if rescuers else None
