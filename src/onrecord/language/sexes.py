"""Whether "he" or "she" can stand for a mention: told by words that say so, or guessed from a given name."""

import tomllib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files


def told_sex(mention: Sequence[str], head: int) -> str:
    """He or she by the head word ("his wife") or, of a name, by the title before it ("Mrs. Roe"); else nothing.

    `head` is the head's place in the mention's words.
    """
    said = _sexes("titles_and_kin")
    return said.get(mention[head].lower(), "") or (said.get(mention[0].lower(), "") if mention[head][:1].isupper() else "")


def guessed_sex(mention: Sequence[str], head: int) -> str:
    """He or she by the given name that heads a name; else nothing."""
    return _sexes("given_names").get(mention[head].lower(), "") if mention[head][:1].isupper() else ""


@cache
def _sexes(table: str) -> dict[str, str]:
    lists = tomllib.loads(files("onrecord.language").joinpath(f"data/{table}.toml").read_text(encoding="utf-8"))
    return {word: sex for sex, words in lists.items() for word in words.split()}
