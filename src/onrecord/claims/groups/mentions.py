"""Words that tell of several people as one: *three engineers*, *the men*, *the four*, *they*."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc, Token

from onrecord.claims.lexicon import load_lexicon, words
from onrecord.extract.cast.lexicon import demonyms, is_demonym
from onrecord.extract.cast.spelling import fold
from onrecord.grammar.nouns import people
from onrecord.grammar.tree import children, phrase_range, preposition
from onrecord.model.ids import EntityId
from onrecord.model.kinds import FREEING, TAKING

_THEY = frozenset({"they", "them", "their", "theirs", "themselves"})
_DEFINITE = frozenset({"the", "these", "those", "all", "both"})
_OTHERS = frozenset({"other", "others", "another", "more", "some", "many", "most", "few", "several", "any", "no", "new", "else"})
_OF_ALL = frozenset({"all", "both"})
_NUMBERS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_MOST = 99
"""A group of more is a crowd: nobody lists its members."""


@dataclass(frozen=True, slots=True)
class Several:
    """Tokens `[start, stop)` headed by `head`. `number`: how many, if told; `kin`: the noun, None for *the four* and *they*.

    `marks`: nationalities and names that narrow it. `is_part`: others, some, three *of* them: not the whole that stands before.
    `is_owned`: *his men*; `is_narrowed`: *the hostages who died*. `is_captive`: its words, or what is done to it, tell of captivity.
    `names`: of coordinated names, who they are: *A, B and C were freed*.
    """

    start: int
    stop: int
    head: int
    kin: str | None
    number: int | None
    marks: frozenset[str]
    is_definite: bool
    is_part: bool
    is_pronoun: bool = False
    is_owned: bool = False
    is_narrowed: bool = False
    is_captive: bool = False
    names: tuple[EntityId, ...] = ()


def find_several(doc: Doc, named: frozenset[int]) -> Iterator[Several]:
    """In text order; `named` are the tokens of names."""
    for token in doc:
        if token.i not in named and (found := _at(token)) is not None:
            yield found


def _at(token: Token) -> Several | None:
    if token.lower_ in _THEY:
        return Several(token.i, token.i + 1, token.i, None, None, frozenset(), is_definite=True, is_part=False, is_pronoun=True)
    if _is_number_alone(token):
        return _make(token, None, read_number(token.lower_))
    if token.tag_ in {"NNS", "NNPS"} and _is_of_people(token):
        counts = [n for c in children(token, "nummod") if (n := read_number(c.lower_)) is not None]
        return _make(token, _kin(token), counts[0] if counts else None)
    return None


def _make(token: Token, kin: str | None, number: int | None) -> Several | None:
    if number is not None and not 1 < number <= _MOST:
        return None
    start, stop = phrase_range(token)
    before = [t for t in token.doc[start:stop] if t.i != token.i]
    said = {t.lower_ for t in before}
    marks = frozenset(m for t in (*before, token) for m in _marks(t))
    of = [c for c in children(token, "nmod") if preposition(c) == "of"] if kin is None else []
    owned = any(t.dep_ == "nmod:poss" for t in before)
    return Several(
        start,
        stop,
        token.i,
        kin,
        number,
        marks,
        is_definite=bool(said & _DEFINITE) or owned,
        is_part=bool(said & _OTHERS) or bool(of and not said & _OF_ALL),
        is_owned=owned,
        is_narrowed=any(c.i > token.i for c in children(token, "acl:relcl")) and token.nbor(1).text != ",",
        is_captive=tells_of_captivity(token),
    )


def tells_of_captivity(token: Token) -> bool:
    """*hostages*, *the freed engineers*, *those held*, *the men were released*: by the word, or by an act of captivity done to it."""
    if token.lemma_.lower() in words("captive_person"):
        return True
    beside = children(token, "amod", "acl", "acl:relcl")
    governing = [token.head] if token.dep_ in {"nsubj:pass", "obj", "nmod", "conj"} else []
    return any(_is_of_captivity(t) for t in (*beside, *governing))


def _is_of_captivity(word: Token) -> bool:
    lexicon = load_lexicon()
    lemma = word.lemma_.lower()
    tables = (lexicon.verbs.get(lemma, ()), lexicon.nouns.get(lemma, ()), lexicon.adjectives.get(word.lower_, ()))
    return any(entry.kind in TAKING | FREEING for entries in tables for entry in entries)


def read_number(word: str) -> int | None:
    """`three`, `3`; None for what is no small number."""
    if word in _NUMBERS:
        return _NUMBERS.index(word) + 2
    return int(word) if word.isdigit() and len(word) <= 2 else None


def _is_number_alone(token: Token) -> bool:
    """*the three were freed*, *all four*: no noun behind it, and no name, day or sum."""
    heads = token.dep_ in {"nsubj", "nsubj:pass", "obj", "obl", "nmod", "obl:agent", "appos", "conj"}
    if token.pos_ != "NUM" or read_number(token.lower_) is None or token.ent_type_ or not heads:
        return False
    before = token.doc[max(token.i - 2, 0) : token.i]
    return any(t.lower_ in _DEFINITE for t in before)


def _is_of_people(token: Token) -> bool:
    lemma = token.lemma_.lower()
    if lemma in words("person") or lemma in words("captive_person") or lemma in people():
        return True
    return lemma.endswith(("man", "men", "woman", "women")) or is_demonym(fold(token.text)) or _is_people_name(token)


def _is_people_name(token: Token) -> bool:
    """*Americans*, *Iranian-Americans*."""
    last = fold(token.text).split("-")[-1]
    return token.text[:1].isupper() and is_demonym(last.removesuffix("s"))


def _kin(token: Token) -> str:
    lemma = fold(token.lemma_).split("-")[-1]
    return lemma.removesuffix("s") if token.text[:1].isupper() else lemma


def _marks(token: Token) -> list[str]:
    """Nationalities as their places; bodies by their names."""
    if token.ent_type_ in {"organization", "group"} and not is_demonym(fold(token.text)):
        return [fold(token.text)]
    if not token.text[:1].isupper():
        return []
    return [place for part in fold(token.text).split("-") if (place := _place(part))]


@cache
def _place(word: str) -> str:
    forms = (word, word.removesuffix("s"))
    return next((demonyms()[f].lower() for f in forms if f in demonyms()), "")
