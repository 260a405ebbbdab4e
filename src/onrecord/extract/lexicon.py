"""Word lists that more than one part of extraction needs, from WordNet (see tools/wordnet.py)."""

from functools import cache
from importlib.resources import files


def people() -> frozenset[str]:
    """Nouns, in the singular, whose commonest sense is a person."""
    return _nouns("people")


def sites() -> frozenset[str]:
    """Nouns, in the singular, whose commonest sense is a structure, vehicle, region or formation of the land."""
    return _nouns("sites")


@cache
def _nouns(name: str) -> frozenset[str]:
    text = (files("onrecord.extract") / "data" / f"{name}.txt").read_text(encoding="utf-8")
    return frozenset(line for line in text.splitlines() if not line.startswith("#"))
