"""Whether values of one property can stand together. `Russian` beside `Russian-Israeli` can; two different pairs cannot."""

import re
from datetime import date

from rigour.territories import lookup_territory

_FILLING = frozenset(
    {"dual", "citizen", "citizens", "citizenship", "national", "nationality", "and", "of", "a", "an", "the", "born", "passport", "holder"}
)


def citizenships_differ(left: str, right: str) -> bool:
    """Two values of several states each that differ. A single one may always be one of two citizenships."""
    a, b = _states(left), _states(right)
    if len(a) < 2 or len(b) < 2 or a <= b or b <= a:
        return False
    codes = frozenset(map(_state, a)), frozenset(map(_state, b))
    return not (codes[0] <= codes[1] or codes[1] <= codes[0])


def origins_differ(left: str, right: str) -> bool:
    """Two countries. A place within a country contradicts nothing."""
    words = set(left.lower().split()), set(right.lower().split())
    if words[0] <= words[1] or words[1] <= words[0]:
        return False
    found = [lookup_territory(value.strip()) for value in (left, right)]
    return None not in found and found[0] != found[1]


def _states(value: str) -> frozenset[str]:
    """The words for states in a value: `dual Russian-Israeli citizen` → russian, israeli."""
    return frozenset(w.lower() for w in re.split(r"[\s/,–-]+", value) if w and w.lower() not in _FILLING)


def _state(word: str) -> str:
    territory = lookup_territory(word)
    return word.lower() if territory is None else str(territory.code)


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
