"""Who is missing, who is at large, and who was found."""

from spacy.tokens import Doc, Token

from onrecord.claims.lexicon import load_lexicon, words
from onrecord.claims.parties import is_named
from onrecord.claims.people import is_place
from onrecord.claims.tellings.telling import (
    Telling,
    done_to,
    found_so,
    in_state,
    is_bare,
    is_once,
    owner_of,
    phrases,
    said_of,
    state_subject,
    subject_of,
)
from onrecord.extract.context import Context
from onrecord.grammar.memo import once_a_doc
from onrecord.grammar.tree import children, is_negated, is_passive, preposition

_TELLING = frozenset({"report", "list", "declare"})
_EVADES = frozenset({"avoid", "evade", "elude", "escape"})
_CAPTURES = frozenset({"capture", "arrest", "seize", "detain", "catch", "kill", "extradite", "hand", "surrender", "apprehend", "return"})


def is_missing(context: Context, token: Token) -> Telling | None:
    """*is missing*, *went missing*, *was reported missing*; not *is missing a leg*, *missing from the list*, *is missing out*."""
    if token.lower_ == "missing" and token.dep_ in {"xcomp", "advcl", "obj", "advmod"} and (told := _told_missing(token)) is not None:
        return said_of(context, "is_missing", told, carrier=token.head)
    if token.lower_ != "missing" or _is_before(token) or children(token, "obj", "compound:prt", "ccomp"):
        return None
    if (who := subject_of(token)) is not None and who.lower_ in {"i", "we"}:
        return None  # who says so is not missing any more
    away = [o for o in phrases(token, "from") if not (is_place(context, o) or o.lemma_.lower() in words("taken_from"))]
    stands = token.dep_ in {"acl", "amod"} or children(token, "cop", "aux") or state_subject(token) is not None
    if away or not stands:
        return None
    return in_state(context, "is_missing", token) or said_of(context, "is_missing", subject_of(token))


def _told_missing(word: Token) -> Token | None:
    """Who *went missing*, *was reported missing*."""
    verb = word.head.lemma_.lower()
    return subject_of(word.head) if verb == "go" else done_to(word.head) if verb in _TELLING else None


def _is_before(word: Token) -> bool:
    """*the missing soldier*, which the lexicon has; not *Ann Roe, missing since May,*."""
    return word.dep_ == "amod" and word.i < word.head.i


def is_unseen(context: Context, token: Token) -> Telling | None:
    """*has not been seen since*, *was never seen again*; *was last seen* in a report of somebody missing. Not *seen in public*."""
    if token.lemma_.lower() not in {"see", "hear"} or not is_passive(token) or _is_in_public(token):
        return None
    after = [c for c in token.subtree if c.i > token.i and c.lower_ in {"since", "again"}]
    never = is_negated(token) and bool(after)
    last = any(c.lower_ == "last" for c in children(token, "advmod")) and tells_of_missing(token.doc)
    return said_of(context, "is_unseen", subject_of(token)) if never or last else None


def _is_in_public(seen: Token) -> bool:
    """Or with somebody; or since a capture, after which one is held."""
    seized = any(load_lexicon().nouns.get(o.lemma_.lower(), ()) for o in phrases(seen, "since"))
    public = any(t.lemma_.lower() in words("in_public") or t.lower_ == "publicly" for t in seen.subtree)
    return seized or public or bool(phrases(seen, "with"))


@once_a_doc
def tells_of_missing(doc: Doc) -> bool:
    return any(t.lemma_.lower() in words("of_missing") or t.lower_ in words("of_missing") for t in doc)


def is_nowhere(context: Context, token: Token) -> Telling | None:
    """*X's whereabouts are unknown*, *remain unknown*."""
    unknown = token.lower_ == "unknown" or (token.lemma_.lower() == "know" and is_negated(token) and is_passive(token))
    above = token.head if token.dep_ == "xcomp" and token.head.lemma_.lower() in {"remain", "be"} else token
    subject = subject_of(above) if unknown else None
    if subject is None or subject.lower_ != "whereabouts":
        return None
    return said_of(context, "is_nowhere", owner_of(context, subject), carrier=above)


def was_found_alive(context: Context, token: Token) -> Telling | None:
    """*was found alive*, *police found her safe*."""
    told = children(token, "xcomp", "ccomp", "amod", "advcl") if token.lemma_.lower() == "find" else []
    well = any(c.lower_ in {"alive", "safe"} and c.i > token.i and not children(c, "mark") for c in told)
    return said_of(context, "was_found_alive", found_so(token)) if well else None


def is_at_large(context: Context, token: Token) -> Telling | None:
    """*remains at large*, *is on the run*; not *the public at large*."""
    way = {"large": "at", "run": "on", "loose": "on", "lam": "on"}.get(token.lower_)
    if way is None or preposition(token) != way or children(token, "nmod", "amod"):
        return None
    return in_state(context, "is_at_large", token)


def evades_capture(context: Context, token: Token) -> Telling | None:
    """*has avoided capture*, *eluded arrest for years*; not *avoided capture by a rival's men*."""
    if token.lemma_.lower() not in _EVADES or is_passive(token):
        return None
    evaded = [o for o in children(token, "obj") if o.lemma_.lower() in {"capture", "arrest"} and is_bare(o)]
    return said_of(context, "evades_capture", subject_of(token)) if evaded else None


def is_fugitive(context: Context, token: Token) -> Telling | None:
    """*fugitive X*, *X remains a fugitive*; not in a sentence that tells of a capture."""
    if token.lemma_.lower() != "fugitive" or is_once(token) or any(t.lemma_.lower() in _CAPTURES for t in token.sent):
        return None
    named = _name_beside(context, token)
    if named is not None:
        return said_of(context, "called_fugitive", named)
    return in_state(context, "is_fugitive", token)


def _name_beside(context: Context, noun: Token) -> Token | None:
    """The name of *U.S. fugitive Ann Roe*, whichever of the two the parser takes for the head."""
    if noun.dep_ in {"nmod:desc", "compound", "amod"} and is_named(context, noun.head):
        return noun.head
    after = next((c for c in children(noun, "appos", "flat", "nmod:desc") if c.i == noun.i + 1), None)
    return after if after is not None and is_named(context, after) else None
