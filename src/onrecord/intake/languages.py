"""The language of a report: its words decide. What is declared counts where they are too few to tell."""

import re
from functools import cache
from typing import TYPE_CHECKING
from unicodedata import name

from onrecord.model.report import READ_LANGUAGE

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

_ENGLISH = frozenset(
    [
        "the",
        "of",
        "and",
        "to",
        "in",
        "that",
        "is",
        "was",
        "for",
        "on",
        "with",
        "as",
        "by",
        "at",
        "from",
        "it",
        "be",
        "are",
        "has",
        "have",
        "had",
        "not",
        "they",
        "which",
        "this",
        "will",
        "were",
        "been",
        "their",
        "said",
    ]
)
_NAMES = {
    "english": "en", "russian": "ru", "arabic": "ar", "hebrew": "he", "french": "fr", "german": "de", "spanish": "es", "ukrainian": "uk",
    "turkish": "tr", "persian": "fa", "farsi": "fa", "chinese": "zh", "italian": "it", "portuguese": "pt", "hindi": "hi", "urdu": "ur",
    "polish": "pl", "japanese": "ja", "korean": "ko", "dutch": "nl", "eng": "en", "rus": "ru", "ara": "ar", "heb": "he", "fra": "fr",
    "deu": "de", "spa": "es", "ukr": "uk", "tur": "tr", "fas": "fa", "zho": "zh", "ita": "it", "por": "pt",
}  # fmt: skip
_LOOKED_AT = 10_000
"""Characters of a text that are looked at for English."""
_WORD = re.compile(r"[^\W\d_]+")
_SHARE = 0.2  # English news has 0.3 to 0.45 of these words; French and Dutch stay under 0.08
_FEW, _FEW_PLAIN = 20, 10
"""Fewer words, or words that begin in a small letter, tell nothing of the language."""
_SURE = 0.5  # lists of names get 0.1; sentences get 0.6 to 1, of a language with near relatives too
_CHARS = 4_000
"""Of the text that is looked at for a language other than English: 0.6 ms."""
_NO_LANGUAGE = "zxx"  # the library's word for figures, code and the like
_QUOTED = re.compile(r"“[^”]{1,2000}”|«[^»]{1,2000}»|„[^“”]{1,2000}[“”]|\"[^\"\n]{1,2000}\"")


def name_language(declared: str | None, text: str) -> str | None:
    """Return a two- or three-letter code, or None where neither the words nor `declared` tell."""
    whole = text[:_LOOKED_AT]
    own = _QUOTED.sub(" ", whole)
    if is_english(own):
        return READ_LANGUAGE
    own = own if len(_WORD.findall(own)) >= _FEW else whole
    return READ_LANGUAGE if is_english(own) else _identify(own[:_CHARS]) or read_code(declared)


def read_code(declared: str | None) -> str | None:
    """`fr` of `fr-CA`, `fra` or `French`; None of what is no language."""
    plain = (declared or "").strip().lower()
    code = re.fullmatch(r"([a-z]{2,3})(?:[-_][a-z0-9]{2,8})*", plain)
    return _NAMES.get(plain) or (_NAMES.get(code.group(1), code.group(1)) if code else None)


def is_english(text: str) -> bool:
    words = [word.lower() for word in _WORD.findall(text)]
    return len(words) >= 5 and sum(word in _ENGLISH for word in words) >= _SHARE * len(words)


def _identify(text: str) -> str | None:
    """None where the words are too few, or like no language that the library knows."""
    if _is_of_other_script(text):
        return _ask(text)[0]
    words = _WORD.findall(text)
    plain = _drop_names(words)
    if len(words) < _FEW or len(plain) < _FEW_PLAIN:
        return None
    code, score = _ask(" ".join(plain))
    return code if score >= _SURE and code != _NO_LANGUAGE else None


def _drop_names(words: list[str]) -> list[str]:
    """Without what begins in a capital: names are of any language. All of it where capitals are all there is."""
    if sum(word.isupper() for word in words) > len(words) / 2:
        return [word.lower() for word in words]
    return [word for word in words if not word[0].isupper()]


def _is_of_other_script(text: str) -> bool:
    """True when most letters are not Latin, so that a few of them tell."""
    letters = [c for c in text if c.isalpha()]
    return sum(not name(c, "").startswith("LATIN") for c in letters) > len(letters) / 2


def _ask(text: str) -> tuple[str, float]:
    """The code and, from 0 to 1, how well it fits."""
    code, score = _load().classify(text)
    return str(code), float(score)


@cache
def _load() -> "LanguageIdentifier":
    """Takes about a second, and is only asked for where a text does not look English."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
