"""Role fillers → parties: the phrase as written, and the entity that it means."""

from collections.abc import Mapping, Set
from dataclasses import replace
from functools import partial

from spacy.tokens import Token

from onrecord.claims.people import is_place, kind, label
from onrecord.claims.pronouns import meant
from onrecord.extract.cast.spoken_for import spoken_for
from onrecord.extract.context import Context
from onrecord.grammar.lexicon import words
from onrecord.grammar.tree import Range, child, children, conjuncts, phrase_range, preposition, subtree_range
from onrecord.model.claim import Role
from onrecord.model.entity import EntityKind, Party
from onrecord.model.ids import EntityId

Filled = Mapping[Role, tuple[Token, ...]]
_SEVERAL = 2
Roles = tuple[tuple[Role, tuple[Party, ...]], ...]
_OTHERS = frozenset({"him", "her", "them", "it", "me", "us"})
"""Pronouns that never mean the subject of their own clause (Chomsky's principle B)."""
_OPEN_HEADS = frozenset(
    {"one", "number", "total", "dozen", "hundred", "body", "remains"}
    | {"village", "town", "city", "province", "state", "island", "district", "region"}
)


def make_roles(context: Context, filled: Filled) -> Roles:
    """Parties in the order of the roles' enumeration, so that the same reading prints the same."""
    made = tuple(
        (role, tuple(dict.fromkeys(_as_place(p, role) for t in filled[role] for p in make_parties(context, t))))
        for role in Role
        if role in filled
    )
    doers = {p.entity for role, parties in made if role is Role.AGENT for p in parties}
    return tuple((role, tuple(map(partial(_not_itself, doers), parties)) if role is Role.PATIENT else parties) for role, parties in made)


def _not_itself(doers: Set[EntityId | None], party: Party) -> Party:
    """*She said that she had killed her*: who does it to herself is told so."""
    return Party(party.text, None) if party.text.lower() in _OTHERS and party.entity in doers else party


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
    if (token.pos_ == "NUM" and any(preposition(m) == "of" for m in children(token, "nmod"))) or _is_counted(context, token):
        party = Party(party.text, None)  # "two of the hostages", "ten Marines" is nobody's name
    noun = meant(token) if party.entity is None else None
    if noun is not None:
        return context.party(context.doc[noun.head], noun.start, noun.stop)
    named = child(token, "appos", "flat", "nmod:desc") if party.entity is None else None
    if named is not None and child(named, "cop", "nsubj") is not None:
        named = None  # "four men, none of whom was X"
    if party.entity is None and token.lemma_.lower() == "leadership":
        named = child(token, "nmod:poss")
    if party.entity is None:
        named = named or find_place_of(context, token)
    found = party if named is None or named.pos_ != "PROPN" else Party(party.text, context.cast.at(named))
    if found.entity is not None:
        return found
    kin = token.lemma_.lower() in words("household") and child(token, "nmod:poss") is not None
    return replace(found, side=spoken_for(context, token), is_kin=kin)


def is_named(context: Context, word: Token) -> bool:
    """Whether a name says who it is; a pronoun may mean another."""
    party = None if word.pos_ == "PRON" else make_party(context, word)
    return party is not None and party.entity is not None and context.cast.entity(party.entity).kind is EntityKind.PERSON


def _is_counted(context: Context, token: Token) -> bool:
    """*10 American Marines*: several of a name that was read as one person's."""
    several = any(n.lower_ not in {"one", "1"} for n in children(token, "nummod"))
    return several and token.tag_ in {"NNS", "NNPS"} and kind(context, token) is EntityKind.PERSON


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
