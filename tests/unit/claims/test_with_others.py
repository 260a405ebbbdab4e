"""Nobody meets himself."""

import pytest

from onrecord.claims.holders import with_others
from onrecord.model.claim import Role
from onrecord.model.entity import Party
from onrecord.model.ids import EntityId

VELL, LUND, UNNAMED = Party("Vell", EntityId("vell")), Party("Lund", EntityId("lund")), Party("the rebels")


@pytest.mark.parametrize(
    ("agents", "others", "left"),
    [
        ((VELL,), (VELL,), None),
        ((VELL,), (VELL, LUND), (LUND,)),
        ((VELL,), (LUND,), (LUND,)),
        ((UNNAMED,), (UNNAMED,), (UNNAMED,)),  # other rebels, perhaps
    ],
)
def test_of_one_on_both_sides_the_other_side_is_open(
    agents: tuple[Party, ...], others: tuple[Party, ...], left: tuple[Party, ...] | None
) -> None:
    found = dict(with_others(((Role.AGENT, agents), (Role.COUNTERPART, others))))
    assert (found[Role.AGENT], found.get(Role.COUNTERPART)) == (agents, left)


def test_who_hurts_himself_is_left() -> None:
    roles = ((Role.AGENT, (VELL,)), (Role.PATIENT, (VELL,)))
    assert with_others(roles) == roles
