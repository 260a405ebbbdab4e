"""Word lists of the cast, read once from the package's data files."""

import tomllib
from functools import cache
from importlib.resources import files


@cache
def _table(name: str) -> dict[str, object]:
    return tomllib.loads((files("onrecord.extract.cast") / "data" / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def words(name: str) -> frozenset[str]:
    """The word list of this name."""
    found = _table("words")[name]
    assert isinstance(found, list)
    return frozenset(found)


@cache
def demonyms() -> dict[str, str]:
    """Adjective of nationality or people → its place; plural nouns ("Norlanders") are looked up without their s."""
    found = _table("demonyms")["demonyms"]
    assert isinstance(found, dict)
    return {str(k): str(v) for k, v in found.items()}


def is_demonym(word: str) -> bool:
    parts = word.lower().split("-")
    return all(p in demonyms() or p.removesuffix("s") in demonyms() for p in parts)


@cache
def broader() -> dict[str, frozenset[str]]:
    """A role noun → the narrower nouns that it may stand for."""
    found = _table("words")["broader"]
    assert isinstance(found, dict)
    return {str(k): frozenset(v) for k, v in found.items()}


@cache
def ranks_written() -> dict[str, str]:
    """A shortened rank without its stop → the rank."""
    found = _table("words")["ranks_written"]
    assert isinstance(found, dict)
    return {str(k): str(v) for k, v in found.items()}
