"""The language of a report: the code that was declared, or English where its function words say so. No other is guessed."""

import re

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
_SHARE = 0.2  # English news has 0.3 to 0.45 of these words; French and Dutch stay under 0.08


def name_language(declared: str | None, text: str) -> str | None:
    """A two- or three-letter code, or None."""
    plain = (declared or "").strip().lower()
    if plain in _NAMES:
        return _NAMES[plain]
    code = re.fullmatch(r"([a-z]{2,3})(?:[-_][a-z0-9]{2,8})*", plain)
    if code is not None:
        return _NAMES.get(code.group(1), code.group(1))
    return "en" if is_english(text) else None


def is_english(text: str) -> bool:
    words = re.findall(r"[^\W\d_]+", text[:20_000].lower())
    return len(words) >= 5 and sum(word in _ENGLISH for word in words) >= _SHARE * len(words)
