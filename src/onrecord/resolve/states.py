"""States by all that they are called: other names, what is of them, the seats by which reports name their governments."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files


@cache
def _states() -> Mapping[str, Mapping[str, list[str]]]:
    found: Mapping[str, Mapping[str, list[str]]] = tomllib.loads(
        files("onrecord.resolve").joinpath("data", "states.toml").read_text(encoding="utf-8")
    )["states"]
    return found


@cache
def _names() -> Mapping[str, str]:
    return {name: state for state, row in _states().items() for name in (state, *row.get("also", ()))}


@cache
def _words() -> Mapping[str, str]:
    return {**{word: state for state, row in _states().items() for word in row.get("of", ())}, **_names()}


@cache
def _seats() -> Mapping[str, str]:
    return {seat: state for state, row in _states().items() for seat in row.get("seats", ())}


@cache
def _owned() -> Mapping[str, str]:
    return {body: state for state, row in _states().items() for body in row.get("owns", ())}


def state_owning(folded: str) -> str | None:
    """The only state that has a body of this name: `state department`, `knesset`."""
    return _owned().get(folded)


def state_named(folded: str) -> str | None:
    """The state whose name it is: `u s`, `united states` are one."""
    return _names().get(folded)


def state_of(folded: str) -> str | None:
    """The state that is named, or that something is of: `russian`, `russia` → russia."""
    return _words().get(folded)


def state_seated(folded: str) -> str | None:
    """The state whose government is named by this seat: `moscow`, `kremlin` → russia."""
    return _seats().get(folded)
