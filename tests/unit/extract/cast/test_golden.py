"""Reads tests/golden/cast.txt: sentences with the model's entities marked, and the cast that follows."""

import pytest

from onrecord.extract.cast import find_cast
from onrecord.extract.context import Context
from tests.fakes.docs import context
from tests.fakes.golden import golden_lines
from tests.fakes.notation import read_notation


def shown(given: Context) -> str:
    cast = find_cast(given)
    parts = []
    for entity in cast.entities:
        mentions = [given.doc[m.start : m.stop].text for m, e in cast.mentions if e == entity.id]
        parts.append(f"{entity.kind} {entity.name}: {', '.join(mentions)}")
    return "; ".join(sorted(parts))


@pytest.mark.parametrize(("marked", "wanted"), golden_lines("cast.txt"))
def test_finds_the_cast(marked: str, wanted: str) -> None:
    assert shown(context(read_notation(marked))) == "; ".join(sorted(p.strip() for p in wanted.split(";")))
