"""How a report is called for want of an outlet, and how words of a report are named within a sentence of ours."""

import re
import tomllib
from functools import cache
from importlib.resources import files
from pathlib import PurePosixPath

from onrecord.export.views.words import shorten
from onrecord.model.report import Report

TITLE = 32
FILE = 24
WORDS = 70
"""Characters of a title, of a file's name and of words that name somebody: a table must not have to break them."""

_PART = re.compile(r"(?P<name>.+?)(?P<place>[:#]\d+(?:#\d+)?)?")


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(tomllib.loads(files("onrecord.export").joinpath("data", "naming.toml").read_text(encoding="utf-8"))[kind])


def name_report(report: Report) -> str:
    """The outlet, else the title in quotation marks, else the file with the line or number within it."""
    if report.outlet:
        return report.outlet
    return f"“{shorten(report.title, TITLE)}”" if report.title else name_file(report.path)


def name_file(path: str) -> str:
    """`voa_articles….jsonl:7`: the name cut after a whole word, and never the place in the file."""
    found = _PART.fullmatch(PurePosixPath(path).name.replace("\n", " ") or path.replace("\n", " "))
    name, place = (found["name"], found["place"] or "") if found else (path, "")
    if len(name) + len(place) <= FILE:
        return f"{name}{place}"
    suffix = PurePosixPath(name).suffix[:6]
    room = FILE - len(place) - len(suffix) - 1
    return f"{_cut(name, room)}…{suffix}{place}"


def _cut(name: str, room: int) -> str:
    head = name[:room]
    whole = re.match(r"(.*\w)[\s_.-]", name[: room + 1])
    return whole[1] if whole and len(whole[1]) >= room // 2 else head


def name_words(text: str) -> str:
    """Words of a report that were joined to nobody: quoted where they only point, small where a sentence began with them."""
    first, _, rest = text.partition(" ")
    word = first.lower()
    if word in _words("possessives") or (word in _words("pronouns") and not rest):
        return f"“{shorten(text if first == 'I' else _small(text), WORDS)}”"
    begins = word in _words("determiners") or (word in _words("common") and first[1:].islower() and not rest[:1].isupper())
    return shorten(_small(text) if begins else text, WORDS)


def _small(text: str) -> str:
    return text[0].lower() + text[1:]
