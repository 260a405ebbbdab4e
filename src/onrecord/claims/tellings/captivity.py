"""Who is held: told by a noun for a captive, by giving oneself up, by a sentence that is served."""

from spacy.tokens import Doc, Token

from onrecord.claims.lexicon import words
from onrecord.claims.parties import is_named
from onrecord.claims.people import is_actor
from onrecord.claims.tellings.telling import Telling, in_state, is_once, phrases, said_of, subject_of
from onrecord.extract.context import Context
from onrecord.grammar.memo import once_a_doc
from onrecord.grammar.own_subjects import FINITE
from onrecord.grammar.tree import child, children, is_passive, is_root, marks, preposition

_HIMSELF = frozenset({"himself", "herself", "themselves"})
_CAPTIVES = frozenset({"hostage", "prisoner", "captive", "detainee"})


def is_captive(context: Context, token: Token) -> Telling | None:
    """*remains a hostage*, *is still a prisoner*, *has been one since May*, *is a hostage of the rebels*.

    Not *a prisoner of his own success*.
    """
    plain = token.lemma_.lower() in _CAPTIVES and token.tag_ in {"NN", "NNS"} and preposition(token) is None
    if not plain or is_once(token) or phrases(token, "to"):
        return None
    held_by = phrases(token, "of")
    captors = [o for o in held_by if is_actor(context, o)]
    if held_by and not captors and held_by[0].lemma_.lower() not in {"war", "conscience"}:
        return None
    remains = token.dep_ == "xcomp" and child(token, "cop") is None
    since = child(token, "cop") is not None and bool(phrases(token, "since"))
    still = remains or since or bool(captors) or any(c.lower_ == "still" for c in children(token, "advmod"))
    return in_state(context, "is_captive", token, *captors) if still else None


def called_captive(context: Context, token: Token) -> Telling | None:
    """*hostage X*, by name; not a former one, nor in a report that tells that it is over."""
    called = token.lemma_.lower() in {"hostage", "captive"} and token.dep_ in {"nmod:desc", "compound"} and token.tag_ == "NN"
    if not called or is_once(token) or not is_named(context, token.head) or token.head.i < token.i or tells_of_end(token.doc):
        return None
    return said_of(context, "called_captive", token.head)


@once_a_doc
def tells_of_end(doc: Doc) -> bool:
    return any(t.lemma_.lower() in words("of_end") or t.lower_ in words("of_end") for t in doc)


def arrested_in_headline(context: Context, token: Token) -> Telling | None:
    """*Police arrest X*, with the verb read as a noun."""
    doers = children(token, "compound") if is_root(token) and token.lower_ == "arrest" else []
    name = child(token, "appos", "flat", "nmod")
    plain = len(doers) == 1 and doers[0].lemma_.lower() in words("arresting") and doers[0].i == token.sent.start
    if not plain or name is None or name.left_edge.i != token.i + 1 or preposition(name) or any(t.tag_ in FINITE for t in token.sent):
        return None
    return said_of(context, "arrested_in_headline", name)


def gave_himself_up(context: Context, token: Token) -> Telling | None:
    """*surrendered to police*, *turned himself in*, *gave herself up*."""
    lemma, takers = token.lemma_.lower(), phrases(token, "to")
    reflexive = any(o.lower_ in _HIMSELF for o in children(token, "obj"))
    way = {p.lower_ for p in children(token, "compound:prt", "advmod")}
    up = lemma in {"turn", "hand", "give"} and reflexive and bool(way & {"in", "up", "over"})
    yields = lemma == "surrender" and (reflexive or child(token, "obj") is None)
    arrested = yields and any(o.lemma_.lower() in words("arresting") for o in takers)
    if not (up or arrested):
        return None
    return said_of(context, "gave_himself_up", subject_of(token), *(o for o in takers if is_actor(context, o)))


def serves_term(context: Context, token: Token) -> Telling | None:
    """*is serving a ten-year sentence*; not a suspended one, nor what one has served."""
    served = child(token, "obj") if token.lemma_.lower() == "serve" and token.tag_ == "VBG" else None
    if served is None or not any(a.lemma_.lower() == "be" for a in children(token, "aux")):
        return None
    said = {c.lower_ for c in children(served, "amod", "compound")}
    jailed = served.lemma_.lower() == "sentence" or (served.lemma_.lower() == "term" and bool(said & {"prison", "jail", "life"}))
    return said_of(context, "serves_term", subject_of(token)) if jailed and not said & {"suspended", "community"} else None


def served_term(context: Context, token: Token) -> Telling | None:
    """*served 18 months for helping …*, *served two years in prison*; not *served two years as mayor*, nor who still serves."""
    over = token.lemma_.lower() == "serve" and (token.tag_ == "VBD" or any(a.lower_ == "had" for a in children(token, "aux")))
    served = child(token, "obj", "obl:unmarked", "obj:unmarked") if over and not is_passive(token) else None
    if served is None or served.lemma_.lower() not in words("length"):
        return None
    jailed = any(o.lemma_.lower() in words("confinement") for w in (token, served) for o in phrases(w, "in"))
    of_sentence = any(o.lemma_.lower() == "sentence" for o in phrases(served, "of"))
    for_crime = any(c.tag_ == "VBG" and marks(c)[:1] == ("for",) for w in (token, served) for c in children(w, "advcl", "acl"))
    return said_of(context, "served_term", subject_of(token)) if jailed or for_crime or of_sentence else None
