"""Named persons of whom a clause says that they belong to a group: *X is among those freed*, *the dead were named as X and Y*.

By the clause's own words only; with what force it says so is for `naming` to ask.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from onrecord.claims.lexicon import words
from onrecord.grammar.lists import parties
from onrecord.grammar.memo import once_a_doc
from onrecord.grammar.tree import child, children, is_passive, preposition

_IN = frozenset({"among", "amongst"})
_PART = frozenset({"including", "include"})
_NAMING = frozenset({"identify", "name"})
_HOLDING = frozenset({"include", "comprise"})
_ARGUMENTS = frozenset({"nsubj", "nsubj:pass", "obj", "obl:agent"})
_AS_ONE = "as"


@dataclass(frozen=True, slots=True)
class Membership:
    """`group` is its noun or pronoun, `says` the head of the clause that says so (None: an apposition, as sure as the group's own clause).

    `is_all`: the names are the group.
    """

    group: int
    names: tuple[int, ...]
    says: int | None = None
    is_all: bool = False


@once_a_doc
def find_memberships(doc: Doc) -> tuple[Membership, ...]:
    """In text order of the names."""
    return tuple(m for token in doc for m in _at(token) if m.names)


def named_of(token: Token) -> tuple[int, ...]:
    """Who is named as of the group, with whatever force."""
    return tuple(n for m in find_memberships(token.doc) if m.group == token.i for n in m.names)


def _at(token: Token) -> Iterator[Membership]:
    if preposition(token) in _IN and token.dep_ != "conj":
        yield from _among(token)
    elif any(preposition(t) in _PART for t in (token, *children(token, "nmod:desc"))):
        yield from _including(token)
    elif "of" in {preposition(t) for t in (token, *children(token, "nummod"))}:
        yield from _one_of(token)
    if token.lemma_.lower() in _HOLDING and token.pos_ == "VERB":
        group, held = child(token, "nsubj"), child(token, "obj")
        if group is not None and held is not None:
            yield Membership(group.i, _names(held), token.i)
    if token.lemma_.lower() in _NAMING and token.pos_ == "VERB":
        yield from _named_as(token)


def _among(token: Token) -> Iterator[Membership]:
    """*X is among the four*, *among the four was X*, *five men, among them X,*."""
    subject = child(token, "nsubj")
    if child(token, "cop") is not None:
        if subject is not None:
            yield from _of(token, subject, token.i)
    elif child(token.head, "cop") is not None:
        yield from _of(token, token.head, token.head.i)
    elif token.lower_ == "them" and token.i > 1 and token.doc[token.i - 2].text in {",", "—", "–", "("}:
        yield from _among_them(token)


def _among_them(token: Token) -> Iterator[Membership]:
    """*five men, among them X*, with *them* hung on *X* or on *men*."""
    after = next((c for c in children(token.head, "appos") if c.i > token.i), None) if token.head.i < token.i else token.head
    group = None if after is None else token.head if token.head.i < token.i else _nearest_group(after, token.i)
    if group is not None and after is not None and _is_several(group) and not _another_act(group, after):
        yield Membership(group.i, _names(after))


def _one_of(token: Token) -> Iterator[Membership]:
    """*X is one of the four*, *one of the four was X*, *X, one of the four*."""
    one = token.head
    if token.dep_ != "nmod" or one.lower_ not in words("part_of"):
        return
    subject = child(one, "nsubj")
    named = next((c for c in children(one, "appos", "nmod") if _is_part_of_counted(token) and _is_set_off(c, token)), None)
    if named is not None:
        yield from (Membership(i, _names(named)) for i in (token.i, one.i))  # "One of them, Ann Roe, told …"
    elif child(one, "cop") is not None and subject is not None:
        yield from _of(token, subject, one.i)
    elif one.dep_ == "nsubj" and child(one.head, "cop") is not None:
        yield from _of(token, one.head, one.head.i)
    elif one.dep_ == "appos":
        yield from _of(token, one.head, None)
    elif one.dep_ in {"obl", "xcomp"} and preposition(one) == _AS_ONE and one.head.lemma_.lower() in _NAMING:
        named = child(one.head, "nsubj:pass") or child(one.head, "obj", "xcomp")
        if named is not None and named.i != one.i:
            yield from _of(one, named, one.head.i)
            yield from _of(token, named, one.head.i)
    elif one.dep_ in {"nsubj:pass", "obj"} and one.head.lemma_.lower() in _NAMING:
        names = next((o for o in children(one.head, "obl") if preposition(o) == _AS_ONE), None)
        if names is not None:
            yield from _of(token, names, one.head.i)


def _is_part_of_counted(them: Token) -> bool:
    """*One of them*, where the sentence before counts people once, and no others."""
    if them.lower_ != "them" or them.sent.start == 0:
        return False
    numbers = [t for t in them.doc[them.sent.start - 1].sent if t.dep_ == "nummod" and t.head.tag_ == "NNS"]
    return len([t for t in numbers if t.head.lemma_.lower() not in words("length")]) == 1


def _is_set_off(named: Token, them: Token) -> bool:
    """Right behind *one of them* and a comma."""
    before = named.left_edge if named.left_edge.is_punct else named.left_edge.nbor(-1)
    return before.i == them.i + 1 and before.text in {",", "—", "–", "("}


def _including(token: Token) -> Iterator[Membership]:
    """*four men, including X*; hung on the verb, it is of the group that stands before it."""
    group = token.head if token.dep_ == "nmod" else _nearest_group(token, token.i)
    opening = next((c for t in (token, *children(token, "nmod:desc")) for c in children(t, "case") if c.lower_ in _PART), token)
    doubted = opening.i > 0 and opening.nbor(-1).lower_ in words("unsaid") | {"not"}
    if group is not None and group.i < token.i and not doubted and _is_several(group) and not _another_act(group, token):
        yield Membership(group.i, _names(token))


def _named_as(verb: Token) -> Iterator[Membership]:
    """*the dead were named as X and Y*, *police identified them as X and Y*."""
    names = next((o for o in children(verb, "obl") if preposition(o) == _AS_ONE), None)
    group = child(verb, "nsubj:pass") if is_passive(verb) else child(verb, "obj", "xcomp")
    if verb.dep_ == "acl" and verb.head.pos_ == "NOUN" and group is None:
        group = verb.head  # "the soldier, identified as X, had died"
    if names is not None and group is not None and group.i < names.i and not group.ent_type_:
        yield Membership(group.i, _names(names), verb.i, is_all=True)


def _of(group: Token, named: Token, says: int | None) -> Iterator[Membership]:
    """The group, and what it is counted by or counts: *dozens of people*."""
    names = _names(named)
    yield Membership(group.i, names, says)
    yield from (Membership(m.i, names, says) for m in children(group, "nmod") if preposition(m) == "of" and _counts(group))


def _counts(group: Token) -> bool:
    return group.lemma_.lower() in words("measure") or group.pos_ in {"NUM", "DET", "PRON"}


def _nearest_group(named: Token, before: int) -> Token | None:
    """Of the arguments of the verb that the names hang on, the last before them, if it is of several."""
    if named.dep_ in {"appos", "nmod"} and named.head.pos_ == "NOUN":
        return named.head
    clause = named.head
    found = [c for c in clause.children if c.dep_ in _ARGUMENTS and c.i < before and c.i != named.i]
    last = max(found, key=lambda t: t.i, default=None)
    return last if last is not None and _is_several(last) else None


def _is_several(group: Token) -> bool:
    return group.ent_type_ != "person" and (group.tag_ in {"NNS", "NNPS"} or _counts(group) or group.lemma_.lower() in words("measure"))


def _another_act(group: Token, named: Token) -> bool:
    """*ten were killed and dozens injured, including X*: of which of them X is, the words do not say."""
    own = {group.head.i, *(c.i for c in children(group, "acl", "acl:relcl", "amod"))}
    between = group.doc[group.i + 1 : named.i]
    return any(t.pos_ == "VERB" and t.i not in own and t.lower_ not in _PART for t in between) or any(
        t.dep_ == "conj" and t.tag_ in {"NNS", "CD"} for t in between
    )


def _names(token: Token) -> tuple[int, ...]:
    """The persons' names among the conjuncts, also behind a title: *journalist Ann Roe and the pilot Bo Lee*."""
    found = (n for t in parties(token) for n in (t, *children(t, "appos", "flat", "nmod:desc")[:1]))
    return tuple(dict.fromkeys(n.i for n in found if n.ent_type_ == "person" and n.ent_iob_ == "B" and not _owns(n)))


def _owns(name: Token) -> bool:
    """*Ann Roe's daughter*, also where the parser takes the name for the head."""
    stop = name.i + 1
    while stop < len(name.doc) and name.doc[stop].ent_iob_ == "I":
        stop += 1
    return name.dep_ == "nmod:poss" or (stop < len(name.doc) and name.doc[stop].text in {"'s", "’s", "'", "’"})
