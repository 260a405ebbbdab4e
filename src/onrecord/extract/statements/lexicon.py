"""Words that report speech, read once from the package's data file; `channels` are shared with the cast."""

import tomllib
from functools import cache
from importlib.resources import files


@cache
def cues(name: str) -> frozenset[str]:
    """A list of `data/cues.toml`, lower case."""
    text = (files("onrecord.extract.statements") / "data" / "cues.toml").read_text(encoding="utf-8")
    return frozenset(str(w) for w in tomllib.loads(text)[name])
