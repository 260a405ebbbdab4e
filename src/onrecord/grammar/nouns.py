"""Word lists that more than one part of extraction needs (see tools/wordnet.py, tools/given_names.py)."""

from functools import cache
from importlib.resources import files


def people() -> frozenset[str]:
    """Nouns, in the singular, whose commonest sense is a person."""
    return _listed("people")


def sites() -> frozenset[str]:
    """Nouns, in the singular, whose commonest sense is a structure, vehicle, region or formation of the land."""
    return _listed("sites")


def bodies() -> frozenset[str]:
    """Nouns, in the singular, whose commonest sense is a body of people who may act together."""
    return _listed("bodies")


def given_names() -> frozenset[str]:
    """Given names of many countries, folded to ASCII, lower case."""
    return _listed("given_names")


@cache
def _listed(name: str) -> frozenset[str]:
    text = (files("onrecord.grammar") / "data" / f"{name}.txt").read_text(encoding="utf-8")
    return frozenset(line for line in text.splitlines() if not line.startswith("#"))
