"""How many: number words, fractions and vague amounts, and durations of them."""

import re

from onrecord.extract.times.calendar import NUMBERS
from onrecord.extract.times.timex.lexicon import INNER, SYMBOLS, VAGUE, unit_of

_ONES = "|".join(sorted((w for w in NUMBERS if len(w) > 2), key=len, reverse=True))
_WORD = rf"(?:{_ONES}|hundred|thousand|dozen)"
_DIGITS = r"\d{1,3}(?:,\d{3})+|\d{1,3}(?:\.\d+)?(?: \d/\d)?"
_ARTICLE = r"(?:an? (?=hundred|thousand|dozen|couple))?"
NUMBER = rf"(?:{_DIGITS}|{_ARTICLE}(?:{_WORD}|couple of|couple)(?:(?:-| | and ){_WORD})*)"
HALF = r"(?: and (?:a|one) half|-and-a-half|-and-one-half)?"
AMOUNT = rf"(?i:half an?|(?:(?:an|a)(?: additional| single)?|{NUMBER}){HALF}|{VAGUE})"
"""What may stand before a unit; the group is named by the rule."""
AMOUNT_INNER = rf"(?: (?i:{INNER}))?"
_FRACTION = re.compile(r"(\d+) (\d)/(\d)")
_HALVES = {"year": "6M", "hour": "30M", "minute": "30S"}
_HALVED = re.compile(r"[ -]and[ -](?:a|one)[ -]half$")


def amount(words: str) -> str | None:
    """`3`, `2.5`, or `X` where it is vague; None where it is no amount."""
    plain = " ".join(words.lower().replace(",", "").split())
    plain = re.sub(r"^(an?) (?:additional|single)", r"\1", plain)
    if plain in ("half a", "half an"):
        return "0.5"
    if halved := _HALVED.search(plain):
        whole = amount(plain[: halved.start()])
        return None if whole is None else f"{whole}.5"
    if fraction := _FRACTION.fullmatch(plain):
        return f"{int(fraction[1]) + int(fraction[2]) / max(1, int(fraction[3])):g}"
    if re.fullmatch(r"\d+(?:\.\d+)?", plain):
        return plain.lstrip("0") or "0"
    if re.fullmatch(VAGUE, plain):
        return "X"
    return spelled(plain)


def spelled(plain: str) -> str | None:
    """`two hundred and ten` by its words."""
    total, part = 0, 0
    for word in re.sub(r"-|\b(?:and|of)\b", " ", plain).split():
        if word in ("hundred", "thousand", "dozen", "couple"):
            part = (part or 1) * {"hundred": 100, "thousand": 1000, "dozen": 12, "couple": 2}[word]
        elif word in NUMBERS:
            part += NUMBERS[word] if word not in ("a", "an") or len(plain) <= 2 else 0
        else:
            return None
        if word == "thousand":
            total, part = total + part, 0
    return str(total + part) if total + part else None


def whole(words: str) -> int | None:
    """The amount as a whole number; None where it is vague or has a fraction."""
    found = amount(words)
    return int(found) if found is not None and found.isdecimal() else None


def duration(count: str, unit: str) -> str:
    """`P3D`, `PT4H`, `PXY`; decades are tens of years where they are counted."""
    name = unit_of(unit)
    if count.endswith(".5") and name in _HALVES:
        half = _HALVES[name]
        return duration(count.removesuffix(".5"), unit) + half if count != "0.5" else ("P" if name == "year" else "PT") + half
    if name == "decade" and count.isdecimal():
        return f"P{10 * int(count)}Y"
    if name == "century" and count.isdecimal():
        return f"P{100 * int(count)}Y"
    if name == "weekend" and count == "1":
        return "P1WE"
    symbol = SYMBOLS[name]
    return f"PT{count}{symbol[1:]}" if symbol.startswith("T") else f"P{count}{symbol}"
