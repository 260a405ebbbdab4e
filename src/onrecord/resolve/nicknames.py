"""Given names and their short forms, from a list: Sasha may be an Alexander."""

import tomllib
from functools import cache
from importlib.resources import files

from onrecord.resolve.names import spelling


@cache
def _families() -> dict[str, frozenset[int]]:
    data = tomllib.loads(files("onrecord.resolve").joinpath("data", "nicknames.toml").read_text(encoding="utf-8"))
    found: dict[str, set[int]] = {}
    for number, family in enumerate(data["families"]):
        for name in family:
            found.setdefault(spelling(name), set()).add(number)
    return {name: frozenset(numbers) for name, numbers in found.items()}


def families_of(name: str) -> frozenset[int]:
    """The families of names that have this one among their forms."""
    return _families().get(spelling(name), frozenset())


def share_family(left: str, right: str) -> bool:
    """Whether two given names may be forms of one name."""
    return bool(families_of(left) & families_of(right))
