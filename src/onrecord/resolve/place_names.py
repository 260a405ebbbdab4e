"""A place's name → what is compared: the state, the usual spelling, the sounds."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from onrecord.resolve.names import spelling
from onrecord.resolve.states import state_named


@cache
def _usual() -> Mapping[str, str]:
    rows = tomllib.loads(files("onrecord.resolve").joinpath("data", "places.toml").read_text(encoding="utf-8"))["same"]
    return {name: row[0] for row in rows for name in row}


def place_key(folded: str) -> str:
    """`U.S.` and `America` are the United States, Kiev is Kyiv, Basrah is Basra. A capital is not its state."""
    state = state_named(folded)
    if state is not None:
        return state
    usual = _usual().get(folded)
    return usual if usual is not None else " ".join(map(spelling, folded.split()))
