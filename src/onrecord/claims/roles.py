"""Slots to roles by the trigger's frame, and the parties that fill them."""

from collections.abc import Callable, Mapping

from spacy.tokens import Token

from onrecord.claims.lexicon import words
from onrecord.claims.parties import Filled
from onrecord.claims.people import is_actor, is_named_site, is_person, is_place, is_site, kind, label
from onrecord.claims.senses import Use
from onrecord.extract.context import Context
from onrecord.grammar.subjects import understood_subject
from onrecord.grammar.tree import (
    children,
    is_passive,
    preposition,
    preposition_before,
)
from onrecord.model.claim import ClaimKind, Role
from onrecord.model.entity import EntityKind
from onrecord.model.kinds import ASKING, COMPANIED, GOING, LOCATED, TALKS

_PLACE_WORDS = ("in", "at", "near", "outside", "inside", "on", "across", "within")
_RECIPROCAL = TALKS | {ClaimKind.CEASEFIRE}


def fill_roles(use: Use) -> Filled:
    """Role → head words, each filler checked against what the role can hold."""
    filled: dict[Role, list[Token]] = {}
    for slot, tokens in use.slots.items():
        for token in tokens:
            role = _role_of(use, slot, token)
            if role is not None and not _is_time(use.context, token):
                filled.setdefault(role, []).append(token)
    _keep_people(use, filled)
    _add_carrier(use, filled)
    _add_companions(use, filled)
    _add_loose(use, filled)
    _add_shown(use, filled)
    _add_receiver(use, filled)
    if use.entry.kind in ASKING:
        _add_asked(use, filled)
    if use.entry.kind is ClaimKind.GRANT:
        _split_granted(use, filled)
    _split_reciprocal(use, filled)
    return {role: tuple({t.i: t for t in tokens}.values()) for role, tokens in filled.items() if tokens}


def _role_of(use: Use, slot: str, token: Token) -> Role | None:
    role = _framed(use, slot)
    named = slot == "object" and use.token.lemma_.lower() in {"call", "appeal", "plead"}  # "called the fear odd"
    asked = use.entry.kind in ASKING and slot in {"object", "for"} and not named and not is_actor(use.context, token)
    if asked and token.pos_ in {"NOUN", "PROPN"} and token.tag_ != "VBG":
        return Role.OBJECT  # "urged a review", "asked for the tape"
    if role is not None and _can_hold(use, slot, role, token):
        return role
    return Role.PLACE if slot in _PLACE_WORDS and is_place(use.context, token) else None


def _framed(use: Use, slot: str) -> Role | None:
    """*Hamas's release of X*: the possessor does it where an of-phrase undergoes it."""
    role = use.entry.frame.get(slot)
    if role is Role.RECIPIENT and use.entry.kind is ClaimKind.AID and all(_is_goal(use.context, t) for t in use.slot(slot)):
        return Role.DESTINATION
    if slot in {"poss", "compound"} and role is Role.PATIENT and "of" in use.slots:
        return Role.AGENT
    return role


def _is_goal(context: Context, token: Token) -> bool:
    """*deliveries to the camps*: somewhere, and nobody; a town or a country may be either."""
    return is_site(context, token) and not is_actor(context, token)


def _can_hold(use: Use, slot: str, role: Role, token: Token) -> bool:
    checks: Mapping[Role, Callable[[Context, Token], bool]] = {
        Role.AGENT: _may_act, Role.RECIPIENT: is_actor, Role.COUNTERPART: _may_act, Role.ORIGIN: is_site,
    }  # fmt: skip
    if role is Role.PATIENT and slot in {"poss", "compound", "for"}:
        dated = slot == "compound" and token.pos_ == "NUM"  # "his 2009 disappearance"
        return is_person(use.context, token) and not dated
    if role is Role.PLACE:
        return is_place(use.context, token) or kind(use.context, token) is EntityKind.OCCASION or token.pos_ == "PROPN"
    if role is Role.DESTINATION:
        return is_site(use.context, token) or is_named_site(token) or token.lemma_.lower() in words("destination")
    if role is Role.OBJECT and slot.endswith("for"):
        return is_person(use.context, token)
    if role in {Role.OBJECT, Role.TOPIC} and (token.pos_ in {"PRON", "VERB"} and token.tag_ != "VBG"):
        return False
    if role is Role.PATIENT and _is_complement_noun(token):
        return False
    if slot == "compound":
        return is_actor(use.context, token) and (token.pos_ != "ADJ" or bool(token.ent_type_))
    check = checks.get(role)
    return check is None or check(use.context, token)


def _may_act(context: Context, token: Token) -> bool:
    """Whoever can do something: a decision, an attack or an `it` nobody resolved cannot."""
    unnamed = token.pos_ == "PROPN" and label(token) in {"", "other"}
    return is_actor(context, token) or unnamed


def _is_complement_noun(token: Token) -> bool:
    """The *hostage* of *held hostage* is nobody."""
    before = token.doc[token.i - 1] if token.i > 0 else token
    return token.lemma_.lower() in words("captive") and before.lemma_.lower() in {"hold", "take", "keep"} and before.pos_ in {"VERB", "AUX"}


def _is_time(context: Context, token: Token) -> bool:
    return any(t.start <= token.i < t.stop for t in context.times)


def _add_carrier(use: Use, filled: dict[Role, list[Token]]) -> None:
    """The subject of a light verb does what its noun names: *held a meeting*."""
    if any(t.pos_ != "PRON" or use.context.cast.at(t) is not None for t in filled.get(Role.AGENT, ())):
        return
    patients = filled.get(Role.PATIENT, [])
    answers = _answers_for(use.token)
    if answers is not None and is_actor(use.context, answers):
        filled[Role.AGENT] = [answers]
        return
    if use.entry.kind in TALKS and (host := _host(use.token)) is not None and is_actor(use.context, host):
        filled[Role.AGENT] = [host]
        return
    carriers = [t for t in use.slot("carrier") if preposition(t) != "from" or use.entry.frame.get("from") is Role.AGENT]
    found = [t for t in carriers if is_actor(use.context, t) and t not in patients]
    if found:
        filled[Role.AGENT] = found


def _add_receiver(use: Use, filled: dict[Role, list[Token]]) -> None:
    """*received assurances from X*, *was given assurances*: to the subject."""
    verb = use.token.head
    gets = use.entry.imposes == "promised" and use.token.dep_ == "obj" and verb.lemma_.lower() in words("receiving")
    if not gets or Role.RECIPIENT in filled or (verb.lemma_.lower() == "give" and not is_passive(verb)):
        return
    subject = understood_subject(verb)
    if subject is not None and is_actor(use.context, subject[0]):
        filled[Role.RECIPIENT] = [subject[0]]
        filled[Role.AGENT] = [t for t in filled.get(Role.AGENT, []) if t.i != subject[0].i]


def _host(noun: Token) -> Token | None:
    """*announced it after a meeting with X*: whose act it is beside, where only the other side is told."""
    beside = noun.dep_ == "obl" and preposition(noun) in {"after", "during", "following", "before", "in", "at"}
    subject = understood_subject(noun.head) if beside and noun.head.pos_ == "VERB" else None
    other = any(preposition(c) == "with" for c in children(noun, "nmod"))
    told = subject is not None and (not subject[1] or noun.head.lemma_.lower() in {"inform", "tell", "brief"})
    return subject[0] if subject is not None and told and other else None


def _add_asked(use: Use, filled: dict[Role, list[Token]]) -> None:
    """*demands an end to rocket fire from X*, *to killings by X*: of whoever does what is to end."""
    if Role.RECIPIENT in filled:
        return
    below = [d for t in filled.get(Role.OBJECT, ()) for d in t.subtree if d.i > t.i and d.pos_ in {"NOUN", "PROPN"}]
    within = [d for d in below if preposition(d) in {"by", "from"}]
    doers = {use.context.cast.at(t) for t in filled.get(Role.AGENT, ())}
    found = [d for d in within if (who := use.context.cast.at(d)) is not None and who not in doers and is_actor(use.context, d)]
    if found:
        filled[Role.RECIPIENT] = found[:1]


def _split_granted(use: Use, filled: dict[Role, list[Token]]) -> None:
    """*granted Ann Roe asylum*, *she was granted asylum*: what, and to whom, who may be read as one phrase."""
    told = [*use.slot("object"), *children(use.token, "obj")]
    things = [t for t in told if t.lemma_.lower() in words("granted")]
    whom = [t for t in told if t not in things] + [c for t in things for c in children(t, "compound", "nmod:poss") if c.pos_ != "NOUN"]
    filled[Role.OBJECT] = things
    if Role.RECIPIENT not in filled:
        filled[Role.RECIPIENT] = [t for t in whom if is_person(use.context, t)]


def _answers_for(noun: Token) -> Token | None:
    """*claimed responsibility for the attack*: who did."""
    above = noun.head
    claimed = above.lemma_.lower() == "responsibility" and above.dep_ == "obj" and above.head.lemma_.lower() in {"claim", "take", "accept"}
    subject = understood_subject(above.head) if claimed and preposition(noun) == "for" else None
    return None if subject is None or subject[1] else subject[0]


def _add_companions(use: Use, filled: dict[Role, list[Token]]) -> None:
    """*was taken with his wife*, *moved with her mother*: a person beside the one who undergoes it, or who goes."""
    mover = use.entry.kind in GOING | {ClaimKind.DIE}
    role = (Role.PATIENT if Role.PATIENT in filled else Role.AGENT) if mover else Role.PATIENT
    if role not in filled or not (mover or (is_passive(use.token) and use.entry.kind in COMPANIED)):
        return
    beside = [t for slot in ("with", "alongside", "along with", "together with") for t in use.slot(slot)]
    whole = [t for t in beside if not any(d.dep_.startswith("acl") for d in t.subtree)]  # not "with thousands of people fleeing"
    filled[role] += [t for t in whole if is_person(use.context, t) and t not in filled[role]]


def _add_loose(use: Use, filled: dict[Role, list[Token]]) -> None:
    """*met officials in X*, *discuss the deal with Y*: a place or counterpart that the parser hung on the noun before it."""
    hosts = [t for slot, tokens in use.slots.items() if slot in {"object", "with", "from"} for t in tokens if t.i > use.token.i]
    loose = [d for h in hosts for d in _phrases_under(h)]
    if use.entry.frame.get("with") is Role.COUNTERPART and use.entry.kind is ClaimKind.MEET:
        _put(filled, Role.COUNTERPART, [d for d in loose if preposition(d) == "with" and is_person(use.context, d)])
    if use.entry.kind is ClaimKind.AID:
        _put(filled, Role.RECIPIENT, [d for d in loose if preposition(d) == "to" and is_actor(use.context, d)])
    if use.entry.kind in LOCATED:
        wanted = {"in", "at", "near", "from"} if use.entry.kind is ClaimKind.ABDUCT else {"in", "at", "near"}
        _put(filled, Role.PLACE, [d for d in loose if preposition_before(d) in wanted and is_place(use.context, d)])
    if use.entry.kind in LOCATED | {ClaimKind.DIE, ClaimKind.INJURE}:  # "were killed in the attack on X"
        acts = [t for t in use.slot("in") if t.lemma_.lower() in words("event")]
        there = [d for t in acts for d in _phrases_under(t) if preposition(d) in {"on", "in", "at", "near"}]
        _put(filled, Role.PLACE, [d for d in there if is_place(use.context, d)])
    if use.entry.kind is ClaimKind.ABDUCT:
        taken = [*use.slot("from"), *(d for d in loose if preposition_before(d) == "from")]
        _put(filled, Role.PLACE, [t for t in taken if use.any_lemma((t,), "taken_from")])


def _add_shown(use: Use, filled: dict[Role, list[Token]]) -> None:
    """*published a video of X*: X is concerned; not who published it, *a video released by X*."""
    if use.entry.kind is ClaimKind.PUBLISH:
        recorded = [o for o in use.slot("object") if o.lemma_.lower() in words("showing")]
        shown = [
            d for o in use.slot("object") for d in _phrases_under(o) if preposition(d) in {"of", "showing"} and is_person(use.context, d)
        ]
        under = shown or [d for o in recorded for d in _people_under(use, o)]
        _put(filled, Role.PATIENT, [d for d in under if d not in filled.get(Role.AGENT, ())])


def _people_under(use: Use, noun: Token) -> list[Token]:
    """*a video showing a speech by two hostages*: whom the words after the noun name, up to a relative clause."""
    relative = {t.i for c in noun.subtree if c.dep_ == "acl:relcl" for t in c.subtree}
    below = [t for t in noun.subtree if t.i > noun.i and t.i not in relative and t.pos_ in {"NOUN", "PROPN"}]
    return [t for t in below if is_person(use.context, t) and t.dep_ not in {"compound", "flat"} and not _is_time(use.context, t)]


def _keep_people(use: Use, filled: dict[Role, list[Token]]) -> None:
    """Where people undergo it, what else was coordinated with them does not."""
    people = [t for t in filled.get(Role.PATIENT, []) if is_person(use.context, t)]
    if people and use.entry.kind is not ClaimKind.ATTACK:
        filled[Role.PATIENT] = people


def _put(filled: dict[Role, list[Token]], role: Role, tokens: list[Token]) -> None:
    if tokens and role not in filled:
        filled[role] = tokens[:1]


def _phrases_under(token: Token) -> list[Token]:
    below = [d for d in children(token, "nmod", "appos", "flat", "conj") if d.pos_ in {"NOUN", "PROPN"} and d.i > token.i]
    return [found for d in below for found in (d, *_phrases_under(d))]


def _split_reciprocal(use: Use, filled: dict[Role, list[Token]]) -> None:
    """*X and Y met*: X met Y."""
    agents = filled.get(Role.AGENT, [])
    if use.entry.kind in _RECIPROCAL and len(agents) > 1 and Role.COUNTERPART not in filled:
        filled[Role.AGENT], filled[Role.COUNTERPART] = agents[:1], agents[1:]
