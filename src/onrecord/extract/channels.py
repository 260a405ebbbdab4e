"""Through whom words reach a report: agencies, outlets, platforms and documents, by their public names. Shared by cast and statements."""

import tomllib
from functools import cache
from importlib.resources import files


@cache
def channels(name: str) -> frozenset[str]:
    """A list of `data/channels.toml`, lower case."""
    text = (files("onrecord.extract") / "data" / "channels.toml").read_text(encoding="utf-8")
    return frozenset(str(w) for w in tomllib.loads(text)[name])


def is_medium(name: str) -> bool:
    """Whether the name is that of a news agency, an outlet or a platform."""
    plain = name.lower().removeprefix("the ")
    return plain in channels("agencies") or plain in channels("outlets") or plain in channels("platforms")
