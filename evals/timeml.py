"""Reads TimeML: a text, its day of writing, and its TIMEX3 with places in the text."""

import hashlib
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from evals.command import expecting, some
from onrecord.extract.context import Timex, TimexType
from onrecord.extract.times.timex.values import bounds

LAYOUT = "a folder of TimeML documents: .tml files with TEXT and TIMEX3"


@dataclass(frozen=True, slots=True)
class Annotated:
    """One document, without the annotation of its own date."""

    name: str
    text: str
    written: date | None
    timexes: tuple[Timex, ...]


def read_timeml(path: Path) -> Annotated:
    with expecting(path, LAYOUT):
        root = ET.fromstring(path.read_text("utf-8"))
        body = root.find("TEXT")
        pieces: list[str] = []
        found: list[Timex] = []
        _walk(root if body is None else body, pieces, found)
        created = root.find("DCT/TIMEX3")
        known = None if created is None else bounds(created.get("value", ""))
        return Annotated(path.name, "".join(pieces), known and known[0], tuple(found))


def _walk(node: ET.Element, pieces: list[str], found: list[Timex]) -> None:
    start = sum(map(len, pieces))
    pieces.append(node.text or "")
    for child in node:
        _walk(child, pieces, found)
        pieces.append(child.tail or "")
    if node.tag == "TIMEX3" and node.get("functionInDocument") != "CREATION_TIME":
        found.append(Timex(start, sum(map(len, pieces)), TimexType(node.get("type", "DATE")), node.get("value", "")))


def documents(folder: Path, *, tenth: bool) -> list[Path]:
    """All TimeML files in order; or the tenth of them that their names' hashes choose."""
    paths = sorted(folder.rglob("*.tml"))
    return some([p for p in paths if not tenth or in_tenth(p.name)], folder, LAYOUT)


def in_tenth(name: str) -> bool:
    return int(hashlib.sha256(name.encode()).hexdigest(), 16) % 10 == 0


def read_all(folder: Path, *, tenth: bool) -> Iterator[Annotated]:
    return (read_timeml(path) for path in documents(folder, tenth=tenth))
