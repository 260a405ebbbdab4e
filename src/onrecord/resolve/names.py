"""Names as written → what can be compared: folded words, transliteration-proof spellings, proper or merely descriptive."""

import re
import tomllib
from functools import cache, lru_cache
from importlib.resources import files

from anyascii import anyascii
from jellyfish import metaphone
from rapidfuzz.distance import Levenshtein

ARTICLES = frozenset({"al", "el", "ul", "ad", "as", "ash", "an", "ar", "the"})
"""Words before a surname that one report writes and the next leaves out (al-Hayya, Hayya)."""
PARTICLES = frozenset(
    {
        "abu",
        "abou",
        "bin",
        "ibn",
        "ben",
        "bar",
        "de",
        "da",
        "di",
        "del",
        "van",
        "von",
        "der",
        "den",
        "la",
        "le",
        "st",
        "um",
        "umm",
        "bw",
        "bn",
        "ould",
        "wald",
    }
)
_DESCRIBING = frozenset(
    {
        "a",
        "an",
        "his",
        "her",
        "their",
        "its",
        "our",
        "my",
        "your",
        "this",
        "that",
        "these",
        "those",
        "some",
        "one",
        "another",
        "several",
        "other",
    }
)
_SERVANT = re.compile(r"\b(?:abd|abdul|abdel|abdal|abdoul|abdol)[\s-]+(?:(?:al|el|ul|ar|as)[\s-]+)?(?=\w)", re.IGNORECASE)
_OF_GOD = re.compile(r"(?<=\w\w\w)[ -](?:ul|al|ol)l?ah?(?=[ -]\w)", re.IGNORECASE)
# One spelling for each sound that transliterations write in several ways; applied in order.
_SPELLINGS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"^o(?=[^aeiouy])", "u"), (r"ou|oo", "u"), (r"ae", "ai"), (r"ee|iy|yi|y|j(?=[aeiou])", "i"), (r"ck|q|c(?=[aourl])", "k"),
        (r"ph", "f"), (r"w", "v"), (r"x", "ks"), (r"tz|ts", "z"), (r"dh", "d"), (r"gh", "g"), (r"kh", "h"),
        (r"(?<=[aeiou])h$", ""), (r"(.)\1+", r"\1"),
    )
)  # fmt: skip

_SYLLABLE = 6
"""Letters that one syllable of a name in Latin letters has at most."""
_UNTOLD = str.maketrans("pf", "bb")
"""Letters that scripts without vowels do not tell apart, or not in foreign names."""


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Case, accents, scripts, quotation marks and white space folded, possessive dropped: only the words differ."""
    plain = re.sub(r"[’'`´]s\b", "", anyascii(text).lower())
    return " ".join(re.sub(r"[^\w\s&]", " ", plain.replace("'", "")).split())


def words_of_text(text: str) -> list[str]:
    """The words of running text, case folded. Not transliterated as names are: that takes 40 ms a page."""
    return re.findall(r"\w+", text.casefold())


@lru_cache(maxsize=65536)
def words_of_person(name: str) -> tuple[str, ...]:
    """The words of a person's name without titles and articles: `Dr. Khalil al-Hayya` → khalil, hayya."""
    words = fold(_bind(name)).split()
    while len(words) > 1 and words[0] in _honorifics():
        words = words[1:]
    kept = tuple(w for i, w in enumerate(words) if w not in ARTICLES or i == len(words) - 1)
    return (words[0], *kept) if len(kept) == 1 < len(words) and _is_given(name, words[0]) else kept


def _bind(name: str) -> str:
    """`Abdul Rahman`, `Abdel-Rahman`, `Khair Ulla` is one name, not a given name and a surname."""
    return _OF_GOD.sub("ullah", _SERVANT.sub("abdul", name))


def _is_given(name: str, first: str) -> bool:
    """`Ash Carter` is named so, `al-Basri` and `Al Basri` are surnames with their article."""
    return first not in ("al", "el", "the") and re.search(rf"\b{first.capitalize()} ", name) is not None


@lru_cache(maxsize=65536)
def spelling(word: str) -> str:
    """One spelling for the usual transliterations of a word: marzouk, marzuk and marzook are the same."""
    for pattern, sound in _SPELLINGS:
        word = pattern.sub(sound, word)
    return word


def is_one_syllable(word: str) -> bool:
    """Whether there is one vowel, or one run of them: `jong`, `kyung`."""
    return len(word) <= _SYLLABLE and len(re.findall(r"[aeiouyw]+", word.removeprefix("y"))) == 1


def sound_of(word: str) -> str:
    """A coarse key by consonants, to find words that may be spellings of one another."""
    return metaphone(spelling(word)) or word


@lru_cache(maxsize=65536)
def same_word(left: str, right: str) -> bool:
    """Whether two words of a name are spellings of one word, by transliteration only.

    0.7 keeps mohammed/muhammad and volodymyr/vladimir, and tells hassan/hussein and john/jane apart.
    """
    if left == right:
        return True
    a, b = spelling(left), spelling(right)
    if a == b:
        return True
    if min(len(a), len(b)) < 5 or _is_feminine(a) != _is_feminine(b) or sound_of(left) != sound_of(right):
        return False
    return Levenshtein.normalized_similarity(a, b) >= 0.7


@lru_cache(maxsize=65536)
def is_proper(name: str) -> bool:
    """Whether it is a name, not a description such as `his father` or `the Russian ministry`."""
    words = re.findall(r"\w[\w'’.-]*", name)
    if not words or words[0].lower() in _DESCRIBING:
        return False
    return any(not part[0].islower() for part in words[-1].split("-") if part)  # al-Basri is a name, ministry is not


@lru_cache(maxsize=65536)
def without_article(name: str) -> str:
    """`the Red Cross` → `Red Cross`."""
    return re.sub(r"^the\s+", "", name.strip(), flags=re.IGNORECASE)


def is_unvowelled(text: str) -> bool:
    """Whether it is written in a script that leaves vowels out, so that only consonants can be compared."""
    return re.search(r"[\u0590-\u07bf\u08a0-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]", text) is not None


@lru_cache(maxsize=65536)
def skeleton(word: str) -> str:
    """What remains where a script writes no vowels: mrzwq and marzouk are both mrzk. p and b, v and w are one letter there or none."""
    bare = re.sub(r"[aeiouyvwh]", "", spelling(word).replace("sh", "c").replace("th", "t").replace("j", "g"))
    return re.sub(r"(.)\1+", r"\1", bare.translate(_UNTOLD))


def _is_feminine(spelled: str) -> bool:
    return spelled.endswith("a")


@cache
def _honorifics() -> frozenset[str]:
    return frozenset(tomllib.loads(files("onrecord.resolve").joinpath("data", "honorifics.toml").read_text(encoding="utf-8"))["words"])


@cache
def institutions() -> frozenset[str]:
    return frozenset(tomllib.loads(files("onrecord.resolve").joinpath("data", "institutions.toml").read_text(encoding="utf-8"))["words"])


def is_shared(name: str) -> bool:
    """Whether many bodies bear this name, so that it says nothing outside its report: `the Foreign Ministry`."""
    return all(word in institutions() or word in ARTICLES or word == "of" for word in fold(name).split())
