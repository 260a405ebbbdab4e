"""Find what the user means on the record: an id or its beginning, a name or a part of one. Of several candidates none is guessed."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches
from functools import lru_cache
from typing import TypeVar

from onrecord.errors import AmbiguousName, NoSuchRecord
from onrecord.export.views.index import Index
from onrecord.export.views.why import Thing, things
from onrecord.export.views.words import join_few
from onrecord.model.entity import Entity, EntityKind
from onrecord.model.report import Report

T = TypeVar("T")

SHORTEST = 3
"""Letters of an id that must be given."""


@lru_cache(200_000)
def fold(text: str) -> str:
    """Without case, accents, hyphens and quotation marks, so that only the letters count."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return " ".join(re.sub(r"[-'’‘ʼ`\"“”]", " ", plain).casefold().split())


def find_thing(index: Index, prefix: str) -> Thing:
    """The one thing whose id, or the part of it after the hyphen, begins so."""
    return _by_prefix(things(index.record), prefix.strip())


def find_report(index: Index, prefix: str) -> Report:
    """By the beginning of its id, or by its path or the file's name."""
    by_path = [r for r in index.record.reports if prefix in {r.path, r.path.rsplit("/", 1)[-1]}]
    if len(by_path) == 1:
        return by_path[0]
    return _by_prefix({str(r.id): r for r in index.record.reports}, prefix.strip())


def find_reports(reports: Sequence[Report], name: str) -> list[Report]:
    """All of a path: of a file with several articles, or of a folder. Else the one whose path, file name or id is meant."""
    place = name.rstrip("/")
    below = [r for r in reports if r.path == name or (place and r.path.startswith((f"{place}/", f"{place}:", f"{place}#")))]
    named = below or [r for r in reports if r.path.rsplit("/", 1)[-1] == name]
    if below or len(named) == 1:
        return named
    if named:
        raise AmbiguousName(f"“{name}” is the file of {join_few((r.path for r in named), 4)}; give more of the path.")
    return [_by_prefix({str(r.id): r for r in reports}, name.strip())]


def find_person(index: Index, name: str) -> Entity:
    """By id, by any full form of the name, else by words of one that fit one person only."""
    return _find_entity([e for e in index.record.entities if e.kind == EntityKind.PERSON], name, "Nobody", "`onrecord people` lists them")


def find_named(index: Index, name: str) -> Entity:
    """Anybody or anything that has a name: as `find_person`, and by the beginning of the id."""
    by_id = [
        e for e in index.record.entities if len(name) >= SHORTEST and (e.id.startswith(name) or e.id.rpartition("-")[2].startswith(name))
    ]
    if len(by_id) == 1:
        return by_id[0]
    return _find_entity(index.record.entities, name, "Nobody and nothing", "`onrecord people` lists the people")


def _find_entity(people: Sequence[Entity], name: str, nobody: str, where: str) -> Entity:
    wanted = fold(name)
    if not wanted:
        raise NoSuchRecord("Give a name, or a part of one.")
    steps = (
        [e for e in people if e.id == name],
        [e for e in people if wanted in map(fold, (e.name, *e.names))],
        [e for e in people if is_named(e, wanted)],
    )
    found = next((step for step in steps if step), [])
    if len(found) > 1:
        often = sorted(found, key=lambda e: -len(e.evidence))
        raise AmbiguousName(f"“{name}” fits {join_few((f'{e.name} ({e.id})' for e in often), 4)}; give more of the name, or the id.")
    if not found:
        raise NoSuchRecord(f"{nobody} on the record is named “{name}”{_suggest(wanted, people, where)}.")
    return found[0]


def is_named(entity: Entity, wanted: str) -> bool:
    """Whether all words of `wanted` (folded) are words of one form of the name."""
    words = set(wanted.split())
    return any(words <= set(fold(name).split()) for name in (entity.name, *entity.names))


def has_words(text: str, wanted: str) -> bool:
    """Whether the words of `wanted` (folded) stand in the text one after the other."""
    return f" {wanted} " in f" {fold(text)} "


def _by_prefix(found: Mapping[str, T], prefix: str) -> T:
    if prefix in found:
        return found[prefix]
    fits = [id_ for id_ in found if id_.startswith(prefix) or id_.rpartition("-")[2].startswith(prefix)] if len(prefix) >= SHORTEST else []
    if len(fits) > 1:
        raise AmbiguousName(f"“{prefix}” begins {len(fits)} ids ({join_few(fits)}); give more of it.")
    if not fits:
        raise NoSuchRecord(f"Nothing on the record has the id “{prefix}”; ids are printed by every listing with --json.")
    return found[fits[0]]


def _suggest(wanted: str, people: Iterable[Entity], where: str) -> str:
    names = {fold(name): entity.name for entity in people for name in entity.names}
    close = get_close_matches(wanted, names, n=3)
    return f"; did you mean {join_few((names[c] for c in close), 3)}?" if close else f"; {where}"
