"""Whether values of one property can stand together. `Russian` beside `Russian-Israeli` can; two different pairs cannot."""

import re
from datetime import date
from functools import cache

from babel import Locale

_FILLING = frozenset(
    {"dual", "citizen", "citizens", "citizenship", "national", "nationality", "and", "of", "a", "an", "the", "born", "passport", "holder"}
)


def citizenships_differ(left: str, right: str) -> bool:
    """Two values of several states each that differ. A single one may always be one of two citizenships."""
    a, b = _states(left), _states(right)
    return len(a) > 1 and len(b) > 1 and a & b not in (a, b)


def origins_differ(left: str, right: str) -> bool:
    """Two countries. A place within a country contradicts nothing."""
    a, b = set(left.lower().split()), set(right.lower().split())
    return a & b not in (a, b) and all(value.strip().lower() in _territories() for value in (left, right))


def _states(value: str) -> frozenset[str]:
    """The words for states in a value: `dual Russian-Israeli citizen` → russian, israeli."""
    return frozenset(w.lower() for w in re.split(r"[\s/,–-]+", value) if w and w.lower() not in _FILLING)


@cache
def _territories() -> frozenset[str]:
    """English names of what has an ISO 3166 code."""
    return frozenset(name.lower() for code, name in Locale("en").territories.items() if code.isalpha())


def birth_years(age: str, on: date | None) -> tuple[float, float] | None:
    """Between which years somebody of that age was born."""
    number = re.fullmatch(r"\D*(\d{1,3})\D*", age)
    if number is None or on is None:
        return None
    year = on.year + on.timetuple().tm_yday / 366
    return year - int(number[1]) - 1, year - int(number[1])


def ages_differ(left: tuple[float, float], right: tuple[float, float]) -> bool:
    """By more than the year that birthdays and rounding explain."""
    return left[1] + 1 < right[0] or right[1] + 1 < left[0]
