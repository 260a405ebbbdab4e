"""Word lists of this package, from its data files."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


def table(name: str) -> dict[str, Any]:
    """A data file as written."""
    return tomllib.loads((files("onrecord.extract.times") / "data" / f"{name}.toml").read_text("utf-8"))


@cache
def words(name: str, key: str) -> frozenset[str]:
    return frozenset(table(name)[key])
