"""What each note is called: a name that every file system takes, and that two notes never share."""

import re
from collections import Counter
from collections.abc import Mapping

from onrecord.export.safe import make_plain
from onrecord.export.views.words import shorten

LENGTH = 80
BYTES = 160
_REFUSED = re.compile(r"[\\/:*?\"<>|#^\[\]%]+")
_DEVICES = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\..*)?")


def name_notes(folder: str, titles: Mapping[str, str]) -> dict[str, str]:
    """Id → path without suffix. All that are called the same carry the end of their id, whatever order they come in."""
    clean = {id_: _clean(title) for id_, title in titles.items()}
    often = Counter(name.casefold() for name in clean.values())
    return {id_: f"{folder}/{name if often[name.casefold()] == 1 and name else _tell(name, id_)}" for id_, name in clean.items()}


def _clean(title: str) -> str:
    """Without what Windows, Obsidian or a link refuses."""
    name = shorten(_REFUSED.sub(" ", make_plain(title)), LENGTH)
    name = name.encode()[:BYTES].decode(errors="ignore").strip(". ")
    return "" if _DEVICES.fullmatch(name) else name


def _tell(name: str, id_: str) -> str:
    return f"{name} {id_.rpartition('-')[2]}".strip()
