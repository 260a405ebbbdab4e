"""Whom somebody binds: the body of the only office, else the only one that he belongs to."""

import pytest

from onrecord.ledger.ground import find_main
from onrecord.model.entity import EntityKind
from onrecord.model.ids import EntityId

VELL, EGYPT, PARTY, UNION = map(EntityId, ("vell", "egypt", "party", "union"))
KINDS = {EGYPT: EntityKind.PLACE, PARTY: EntityKind.ORGANIZATION, UNION: EntityKind.ORGANIZATION}


@pytest.mark.parametrize(
    ("member_of", "offices", "main"),
    [
        ({PARTY}, {EGYPT}, EGYPT),  # the president of a state, from a party
        ({PARTY}, set(), PARTY),
        ({EGYPT}, set(), EGYPT),
        ({PARTY, EGYPT}, set(), PARTY),  # an organization before a state
        ({PARTY, UNION}, set(), None),
        ({PARTY}, {EGYPT, UNION}, None),  # two offices, three bodies
        (set(), {EGYPT, UNION}, UNION),  # of two offices the one in an organization
    ],
)
def test_whom_he_binds(member_of: set[EntityId], offices: set[EntityId], main: EntityId | None) -> None:
    sides = {VELL: frozenset(member_of | offices)}
    held = {VELL: frozenset(offices)} if offices else {}
    assert find_main(sides, KINDS, held).get(VELL) == main
