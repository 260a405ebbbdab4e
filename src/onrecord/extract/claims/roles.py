"""Slots to roles by the trigger's frame, and the parties that fill them."""

from collections.abc import Callable, Mapping

from spacy.tokens import Token

from onrecord.extract.claims.lexicon import words
from onrecord.extract.claims.people import is_actor, is_person, is_place, is_site, kind, label
from onrecord.extract.claims.pronouns import meant
from onrecord.extract.claims.senses import Use
from onrecord.extract.claims.subjects import understood_subject
from onrecord.extract.context import Context
from onrecord.extract.tree import (
    Range,
    child,
    children,
    conjuncts,
    is_passive,
    phrase_range,
    preposition,
    preposition_before,
    subtree_range,
)
from onrecord.model.claim import ClaimKind, Role
from onrecord.model.entity import EntityKind, Party

Filled = Mapping[Role, tuple[Token, ...]]
_SEVERAL = 2
Roles = tuple[tuple[Role, tuple[Party, ...]], ...]
_PLACE_WORDS = ("in", "at", "near", "outside", "inside", "on", "across", "within")
_COMPANIED = frozenset({ClaimKind.ABDUCT, ClaimKind.RELEASE, ClaimKind.HOLD, ClaimKind.KILL, ClaimKind.TRANSFER})
_LOCATED = frozenset({ClaimKind.ABDUCT, ClaimKind.KILL, ClaimKind.MEET, ClaimKind.ATTACK})
_OPEN_HEADS = frozenset(
    {"one", "number", "dozen", "hundred", "body", "remains", "village", "town", "city", "province", "state", "island", "district", "region"}
)
"""Nouns that say little without their of-phrase."""
_RECIPROCAL = frozenset({ClaimKind.MEET, ClaimKind.NEGOTIATE, ClaimKind.CEASEFIRE, ClaimKind.EXCHANGE})


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
    _split_reciprocal(use, filled)
    return {role: tuple({t.i: t for t in tokens}.values()) for role, tokens in filled.items()}


def _role_of(use: Use, slot: str, token: Token) -> Role | None:
    role = _framed(use, slot)
    if role is not None and _can_hold(use, slot, role, token):
        return role
    return Role.PLACE if slot in _PLACE_WORDS and is_place(use.context, token) else None


def _framed(use: Use, slot: str) -> Role | None:
    """*Hamas's release of X*: the possessor does it where an of-phrase undergoes it."""
    role = use.entry.frame.get(slot)
    if slot in {"poss", "compound"} and role is Role.PATIENT and "of" in use.slots:
        return Role.AGENT
    return role


def _can_hold(use: Use, slot: str, role: Role, token: Token) -> bool:
    checks: Mapping[Role, Callable[[Context, Token], bool]] = {
        Role.AGENT: _may_act, Role.RECIPIENT: is_actor, Role.COUNTERPART: _may_act, Role.ORIGIN: is_site,
    }  # fmt: skip
    if role is Role.PATIENT and slot in {"poss", "compound", "for"}:
        return is_person(use.context, token)
    if role is Role.PLACE:
        return is_place(use.context, token) or kind(use.context, token) is EntityKind.OCCASION or token.pos_ == "PROPN"
    if role is Role.DESTINATION:
        return is_site(use.context, token) or token.lemma_.lower() in {"hospital", "prison", "jail"}
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
    carriers = [t for t in use.slot("carrier") if preposition(t) != "from" or use.entry.frame.get("from") is Role.AGENT]
    found = [t for t in carriers if is_actor(use.context, t) and t not in patients]
    if found:
        filled[Role.AGENT] = found


def _answers_for(noun: Token) -> Token | None:
    """*claimed responsibility for the attack*: who did."""
    above = noun.head
    claimed = above.lemma_.lower() == "responsibility" and above.dep_ == "obj" and above.head.lemma_.lower() in {"claim", "take", "accept"}
    subject = understood_subject(above.head) if claimed and preposition(noun) == "for" else None
    return None if subject is None or subject[1] else subject[0]


def _add_companions(use: Use, filled: dict[Role, list[Token]]) -> None:
    """*was taken with his wife*, *moved with her mother*: a person beside the one who undergoes it, or who goes."""
    mover = use.entry.kind in {ClaimKind.MIGRATE, ClaimKind.TRAVEL, ClaimKind.DIE}
    role = (Role.PATIENT if Role.PATIENT in filled else Role.AGENT) if mover else Role.PATIENT
    if role not in filled or not (mover or (is_passive(use.token) and use.entry.kind in _COMPANIED)):
        return
    beside = [t for slot in ("with", "alongside", "along with", "together with") for t in use.slot(slot)]
    filled[role] += [t for t in beside if is_person(use.context, t) and t not in filled[role]]


def _add_loose(use: Use, filled: dict[Role, list[Token]]) -> None:
    """*met officials in X*, *discuss the deal with Y*: a place or counterpart that the parser hung on the noun before it."""
    hosts = [t for slot, tokens in use.slots.items() if slot in {"object", "with", "from"} for t in tokens if t.i > use.token.i]
    loose = [d for h in hosts for d in _phrases_under(h)]
    if use.entry.frame.get("with") is Role.COUNTERPART and use.entry.kind is ClaimKind.MEET:
        _put(filled, Role.COUNTERPART, [d for d in loose if preposition(d) == "with" and is_person(use.context, d)])
    if use.entry.kind is ClaimKind.AID:
        _put(filled, Role.RECIPIENT, [d for d in loose if preposition(d) == "to" and is_actor(use.context, d)])
    if use.entry.kind in _LOCATED:
        wanted = {"in", "at", "near", "from"} if use.entry.kind is ClaimKind.ABDUCT else {"in", "at", "near"}
        _put(filled, Role.PLACE, [d for d in loose if preposition_before(d) in wanted and is_place(use.context, d)])
    if use.entry.kind is ClaimKind.ABDUCT:
        taken = [*use.slot("from"), *(d for d in loose if preposition_before(d) == "from")]
        _put(filled, Role.PLACE, [t for t in taken if use.any_lemma((t,), "taken_from")])


def _add_shown(use: Use, filled: dict[Role, list[Token]]) -> None:
    """*published a video of X*: X is concerned."""
    if use.entry.kind is ClaimKind.PUBLISH:
        recorded = [o for o in use.slot("object") if o.lemma_.lower() in words("showing")]
        shown = [
            d for o in use.slot("object") for d in _phrases_under(o) if preposition(d) in {"of", "showing"} and is_person(use.context, d)
        ]
        _put(filled, Role.PATIENT, shown or [d for o in recorded for d in _people_under(use, o)])


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
    if use.entry.kind in _RECIPROCAL and len(agents) > 1 and Role.COUNTERPART not in filled and use.entry.kind is not ClaimKind.EXCHANGE:
        filled[Role.AGENT], filled[Role.COUNTERPART] = agents[:1], agents[1:]


def make_roles(context: Context, filled: Filled) -> Roles:
    """Parties in the order of the roles' enumeration, so that the same reading prints the same."""
    return tuple(
        (role, tuple(_as_place(p, role) for t in filled[role] for p in make_parties(context, t))) for role in Role if role in filled
    )


def _as_place(party: Party, role: Role) -> Party:
    """Places go without their article, as their names do."""
    named = role in {Role.PLACE, Role.ORIGIN, Role.DESTINATION} and party.text[:4].lower() == "the "
    return Party(party.text[4:], party.entity) if named else party


def make_parties(context: Context, token: Token) -> tuple[Party, ...]:
    """One party; *two journalists, Ann Roe and Bo Lee* are the two who are named."""
    names = [n for a in children(token, "appos") for n in conjuncts(a) if label(n) == "person" and context.cast.at(n) is not None]
    if token.tag_ != "NNS" or len(names) < _SEVERAL:
        return (make_party(context, token),)
    return tuple(make_party(context, n) for n in names)


def make_party(context: Context, token: Token) -> Party:
    """The short noun phrase and its entity: of its head, else of the name that stands in apposition to it."""
    start, stop = party_range(token)
    while start < token.i and (context.doc[start].lower_ == "dead" or context.doc[start].pos_ in {"CCONJ", "PUNCT"}):
        start += 1  # "shot dead three men", "and Afghan troops"
    name = name_after(token)
    if name is not None:
        return context.party(name, start, max(stop, _name_stop(name)))
    party = context.party(token, start, stop)
    noun = meant(token) if party.entity is None else None
    if noun is not None:
        return context.party(context.doc[noun.head], noun.start, noun.stop)
    named = child(token, "appos", "flat", "nmod:desc") if party.entity is None else None
    if party.entity is None and token.lemma_.lower() == "leadership":
        named = child(token, "nmod:poss")
    if party.entity is None:
        named = named or find_place_of(context, token)
    return party if named is None or named.pos_ != "PROPN" else Party(party.text, context.cast.at(named))


def find_place_of(context: Context, token: Token) -> Token | None:
    """The X of *the village of X*."""
    found = [m for m in children(token, "nmod") if preposition(m) == "of" and is_place(context, m)]
    return found[0] if found and token.lemma_.lower() in _OPEN_HEADS else None


def name_after(token: Token) -> Token | None:
    """*hostage Ann Roe*, *US President Bo Lee*: the name right after a noun for a person, wherever the parser hung it."""
    if token.pos_ not in {"NOUN", "PROPN", "ADJ"} or label(token) == "person":
        return None
    for after in token.doc[token.i + 1 : token.i + 5]:
        if after.pos_ not in {"NOUN", "PROPN", "ADJ"}:
            return None
        if label(after) == "person":
            other_clause = after.dep_.startswith("nsubj") and after.head.i != token.head.i
            return None if other_clause else after
    return None


def _name_stop(name: Token) -> int:
    stop = name.i + 1
    while stop < len(name.doc) and name.doc[stop].ent_iob_ == "I" and name.doc[stop].ent_type_ == name.ent_type_:
        stop += 1
    return stop


def party_range(token: Token) -> Range:
    """*one of the hostages* whole; otherwise the short phrase."""
    if token.tag_ == "VBG":
        return _gerund_range(token)
    start, stop = _with_name(token, phrase_range(token))
    partitive = next((m for m in children(token, "nmod") if any(c.lower_ == "of" for c in children(m, "case"))), None)
    if partitive is not None and (token.pos_ in {"NUM", "DET", "PRON"} or token.lemma_.lower() in _OPEN_HEADS):
        inner = phrase_range(partitive)
        return start, max(stop, inner[1], min(subtree_range(partitive)[1], inner[1]))
    return start, stop


def _with_name(token: Token, phrase: Range) -> Range:
    """The phrase, and all of the name that its head is part of."""
    start, stop = phrase
    if token.ent_type_:
        while start > token.sent.start and start <= token.i and token.doc[start].ent_iob_ == "I":
            start -= 1
        while stop < token.sent.end and token.doc[stop].ent_iob_ == "I" and token.doc[stop].ent_type_ == token.ent_type_:
            stop += 1
    return start, stop


def _gerund_range(token: Token) -> Range:
    """*releasing Ann Roe*: the gerund and its object."""
    obj = child(token, "obj")
    return token.i, token.i + 1 if obj is None or obj.i < token.i else phrase_range(obj)[1]
