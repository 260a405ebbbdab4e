"""Reads tests/golden/statements.txt: sentences as the model marks them, and the statements that follow."""

from dataclasses import replace

import pytest

from onrecord.extract.cast import find_cast
from onrecord.extract.context import Context
from onrecord.extract.statements import find_statements
from onrecord.model.entity import Party
from onrecord.model.statement import Statement
from tests.fakes.docs import context
from tests.fakes.golden import golden_lines
from tests.fakes.notation import read_notation


def shown_party(given: Context, party: Party) -> str:
    return party.text if party.entity is None else f"{party.text}={given.cast.entity(party.entity).name}"


def shown(given: Context, statement: Statement) -> str:
    sources = " + ".join(shown_party(given, p) for p in statement.sources)
    parts = [sources, str(statement.manner), " // ".join(s.quote for s in statement.content)]
    parts += [f"via {h.name} ({h.role})" for h in statement.chain]
    return " | ".join([*parts, *(f"to {shown_party(given, p)}" for p in statement.addressees)])


@pytest.mark.parametrize(("marked", "wanted"), golden_lines("statements.txt"))
def test_finds_the_statements(marked: str, wanted: str) -> None:
    plain = context(read_notation(marked))
    given = replace(plain, cast=find_cast(plain))
    assert " ;; ".join(shown(given, s) for s in find_statements(given)) == wanted
