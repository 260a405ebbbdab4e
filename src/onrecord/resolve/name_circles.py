"""Persons who may be one by their names, put together so that each circle can be joined for itself.

Whoever is compared in `join_persons` shares a surname as it sounds, or the letters or consonants of the whole name.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from onrecord.memo import Memory
from onrecord.model.entity import EntityKind
from onrecord.resolve.clusters import connected
from onrecord.resolve.name_keys import NameKey, keys_of_same, keys_of_written
from onrecord.resolve.names import is_unvowelled, sound_of
from onrecord.resolve.profile import Profile


@dataclass(frozen=True, slots=True)
class _Page:
    """The named persons of one report; `keys` and `written` of each; `given`: first names, after how they sound."""

    persons: tuple[Profile, ...]
    keys: tuple[tuple[NameKey, ...], ...]
    written: tuple[tuple[NameKey, ...], ...]
    given: tuple[tuple[str, str], ...]
    is_foreign: bool

    @classmethod
    def of(cls, profiles: Sequence[Profile]) -> "_Page":
        persons = tuple(p for p in profiles if p.entity.kind is EntityKind.PERSON and p.is_named)
        full = [form for p in persons for form in p.full]
        return cls(
            persons,
            tuple(tuple(dict.fromkeys(_keys(p))) for p in persons),
            tuple(tuple(dict.fromkeys(k for form in p.full for k in keys_of_written(form))) for p in persons),
            tuple(dict.fromkeys((sound_of(form.given[0]), form.given[0]) for form in full)),
            any(is_unvowelled(form.written) for form in full),
        )


def _keys(profile: Profile) -> Iterator[NameKey]:
    yield from (("surname", sound_of(word)) for form in (*profile.full, *profile.bare) for word in form.called)
    yield from (key for form in profile.full for key in keys_of_same(form))


@dataclass(frozen=True, slots=True)
class NameCircles:
    """`given`: first names by how they sound; `is_foreign`: some names are in letters without vowels, so that consonants count."""

    pages: Sequence[_Page]
    given: Mapping[str, frozenset[str]]
    is_foreign: bool

    @classmethod
    def of(cls, found: Sequence[tuple[Profile, ...]], memory: Memory) -> "NameCircles":
        stage = memory.stage("names of persons")
        pages = [stage.part(profiles[0].key[0], profiles, partial(_Page.of, profiles)) for profiles in found if profiles]
        given: dict[str, set[str]] = {}
        for sound, name in (pair for page in pages for pair in page.given):
            given.setdefault(sound, set()).add(name)
        return cls(pages, {sound: frozenset(names) for sound, names in given.items()}, any(page.is_foreign for page in pages))

    def circles(self) -> list[list[Profile]]:
        """In the order of the record, and so are the persons of each."""
        persons = [person for page in self.pages for person in page.persons]
        keys = (
            (*own, *written) if self.is_foreign else own
            for page in self.pages
            for own, written in zip(page.keys, page.written, strict=True)
        )
        return [[persons[place] for place in circle] for circle in connected(keys)]
