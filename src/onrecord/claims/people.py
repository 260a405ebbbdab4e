"""Whether a filler is somebody: by its entity, its entity label, its word class, or the people it counts."""

from spacy.tokens import Token

from onrecord.claims.lexicon import words
from onrecord.claims.membership import named_of
from onrecord.claims.pronouns import meant
from onrecord.extract.context import Context
from onrecord.grammar.nouns import bodies, people, sites
from onrecord.grammar.tree import children
from onrecord.model.entity import EntityKind

_ENDINGS = ("man", "men", "woman", "women", "people", "worker", "boy", "girl", "child", "children")
_ACTORS = frozenset({"person", "organization", "group"})


def label(token: Token) -> str:
    """The reader's entity label of the word, or ``""``."""
    return token.ent_type_


def kind(context: Context, token: Token) -> EntityKind | None:
    """The kind of the entity that the word refers to, if it was resolved."""
    found = context.cast.at(token)
    return None if found is None else context.cast.entity(found).kind


def is_person(context: Context, token: Token) -> bool:
    """Whether the word refers to one or more people (an organization is none)."""
    noun = meant(token)
    if noun is not None:
        return token.lower_ not in {"it", "its", "itself"} and is_person(context, context.doc[noun.head])
    if token.lower_ in words("personal_pronoun"):
        return kind(context, token) in {None, EntityKind.PERSON}
    if _is_counted_name(token):
        return True
    if token.pos_ not in {"PROPN", "NUM"} and _is_person_noun(token):
        return _counts_people(context, token)
    known = kind(context, token)
    if known is not None:
        return known is EntityKind.PERSON and not _is_numbered(token)
    counted = token.pos_ == "NOUN" and token.lemma_.lower() in words("measure") - {"list"}
    if counted and children(token, "nmod"):
        return _counts_people(context, token)
    if label(token):
        return label(token) in {"person", "group"} and _counts_people(context, token)
    if token.pos_ in {"NUM", "DET", "PRON"}:
        return _is_number_of_people(context, token)
    return token.pos_ == "PROPN" and token.text[:1].isupper() and not token.text.isupper() and not _in_lower_name(token)


def _is_counted_name(token: Token) -> bool:
    """*ten Marines*, *3,000 Sikhs*; *those who were taken*."""
    counted = token.tag_ == "NNPS" and bool(children(token, "nummod"))
    those = token.lower_ == "those" and any(w.lower_ == "who" for c in children(token, "acl:relcl") for w in c.children)
    return counted or those or (token.lower_ == "those" and bool(named_of(token)))


def _is_numbered(token: Token) -> bool:
    """*Grace 1* is a ship."""
    after = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else token
    return token.pos_ == "PROPN" and after.ent_iob_ == "I" and after.text.isdigit()


def _in_lower_name(token: Token) -> bool:
    return any(c.isdigit() for c in token.text)


def _is_person_noun(token: Token) -> bool:
    lemma = token.lemma_.lower()
    return (
        lemma in words("person")
        or lemma in words("captor")
        or lemma in people()
        or lemma.endswith(_ENDINGS)
        or token.lower_ in words("person")
    )


def _counts_people(context: Context, token: Token) -> bool:
    """*dozens of hostages* but not *dozens of rockets*."""
    if token.lemma_.lower() not in words("measure"):
        return True
    members = [m for m in children(token, "nmod") if any(c.lower_ == "of" for c in children(m, "case"))]
    return all(is_person(context, m) for m in members)


def _is_number_of_people(context: Context, token: Token) -> bool:
    """*three were released*, *33 of the hostages*; sums of money and shares are none."""
    if (
        token.lower_ in {"it", "this", "that", "which", "what", "its", "itself"}
        or token.text[:1] in "$€£%"
        or children(token, "nmod:unmarked")
    ):
        return False
    if any(c.text in "$€£%" or c.lower_ in {"percent", "dollar"} for c in token.children):
        return False
    if token.pos_ in {"DET", "PRON"} and token.lemma_.lower() not in words("measure"):
        return False
    return _members_are_people(context, token)


def _members_are_people(context: Context, token: Token) -> bool:
    return all(is_person(context, m) for m in children(token, "nmod") if any(c.lower_ == "of" for c in children(m, "case")))


def is_actor(context: Context, token: Token) -> bool:
    """Whether the word refers to somebody that acts: people, organizations, states, forces."""
    noun = meant(token)
    if noun is not None:
        return is_actor(context, context.doc[noun.head])
    if kind(context, token) in {EntityKind.PERSON, EntityKind.ORGANIZATION, EntityKind.PLACE}:
        return True
    return is_person(context, token) or label(token) in _ACTORS | {"place"} or is_body_noun(token)


def is_body_noun(token: Token) -> bool:
    lemma = token.lemma_.lower()
    return token.pos_ == "NOUN" and (lemma in words("actor") | words("troops") or lemma in bodies())


def is_place(context: Context, token: Token) -> bool:
    known = kind(context, token)
    return known is EntityKind.PLACE or (known is None and label(token) == "place")


def is_site(context: Context, token: Token) -> bool:
    """A place, or a noun for one: the valley, another camp, her clinic."""
    return is_place(context, token) or (token.pos_ == "NOUN" and token.lemma_.lower() in sites())


def is_named_site(token: Token) -> bool:
    """*Walter Field National Medical Center*: a name with a word for a site in it."""
    return token.ent_type_ not in {"", "person"} and any(t.lemma_.lower() in sites() or t.lower_ in sites() for t in name_of(token))


def name_of(token: Token) -> list[Token]:
    """The words of the name that the token is part of."""
    start, stop = token.i, token.i + 1
    while start > 0 and token.doc[start].ent_iob_ == "I":
        start -= 1
    while stop < len(token.doc) and token.doc[stop].ent_iob_ == "I":
        stop += 1
    return list(token.doc[start:stop]) if token.ent_type_ else []


def is_captive(context: Context, token: Token) -> bool:
    """Whether the word itself says that somebody is held: *the hostages*, *dozens of prisoners*."""
    heads = [token, *children(token, "nmod", "compound", "appos", "nmod:desc", "amod")]
    return any(h.lemma_.lower() in words("captive_person") for h in heads)


def is_plural(tokens: tuple[Token, ...]) -> bool:
    return len(tokens) > 1 or any(t.tag_ in {"NNS", "NNPS"} or t.lower_ in {"they", "two", "three", "pair", "both", "we"} for t in tokens)
