"""For whom a noun speaks, read by the reader: a body by name, a state by its own offices only."""

from dataclasses import replace
from functools import cache

import pytest

from onrecord.extract.cast import find_cast
from onrecord.extract.cast.spoken_for import spoken_for
from onrecord.language.reader import Reader
from tests.fakes.docs import context


@cache
def reader() -> Reader:
    return Reader.load()


def side(text: str, head: str) -> str | None:
    """The name of the body for which the word speaks."""
    found = context(reader().read([text])[0])
    found = replace(found, cast=find_cast(found))
    word = next(t for t in found.doc if t.text == head)
    entity = spoken_for(found, word)
    return None if entity is None else found.cast.entity(entity).name


@pytest.mark.parametrize(
    ("text", "head", "body"),
    [
        ("Qatar waits. Qatari officials promised to free Ida Moen.", "officials", "Qatar"),
        ("Qatar waits. Qatar's emir promised to free Ida Moen.", "emir", "Qatar"),
        ("France waits. The French foreign minister promised to free Ida Moen.", "minister", "France"),
        ("North Korea waits. The North Korean leader promised to free Ida Moen.", "leader", "North Korea"),
        ("Hamas waits. Senior Hamas officials promised to free Ida Moen.", "officials", "Hamas"),
        ("Hamas waits. Hamas fighters promised to free Ida Moen.", "fighters", "Hamas"),
    ],
)
def test_whoever_speaks_for_a_body_or_a_state(text: str, head: str, body: str) -> None:
    assert side(text, head) == body


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("Syria is at war. Syrian rebels promised to free Ida Moen.", "rebels"),
        ("Syria is at war. Syrian fighters promised to free Ida Moen.", "fighters"),
        ("Russia waits. The Russian opposition leader promised to free Ida Moen.", "leader"),
        ("Ukraine waits. The Ukrainian separatist leaders promised to free Ida Moen.", "leaders"),
        ("France waits. The former French president promised to free Ida Moen.", "president"),
        ("France waits. The French nurse promised to free Ida Moen.", "nurse"),
        ("France and Qatar wait. The officials promised to free Ida Moen.", "officials"),
    ],
)
def test_whoever_speaks_for_none(text: str, head: str) -> None:
    assert side(text, head) is None
