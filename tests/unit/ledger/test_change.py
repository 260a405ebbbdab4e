"""Families of values: each value in the families that it is of."""

import pytest

from onrecord.ledger import change
from onrecord.model.status import StatusValue

FAMILIES = {"let go": "LET_GO", "free": "FREE", "ended": "ENDED", "ahead": "AHEAD", "kept": "KEPT", "final": "FINAL"}


@pytest.mark.parametrize(
    ("value", "families"),
    [
        ("missing", ["kept"]),
        ("held", ["kept"]),
        ("on_list", ["ahead"]),
        ("to_be_released", ["ahead"]),
        ("released", ["let go", "free", "final"]),
        ("exchanged", ["let go", "free", "final"]),
        ("rescued", ["let go", "free", "final"]),
        ("escaped", ["free", "final"]),
        ("at_liberty", ["free", "final"]),
        ("dead", ["ended", "final"]),
        ("body_held", ["ended", "final"]),
        ("body_returned", ["ended", "final"]),
        ("unknown", []),
    ],
)
def test_of_which_families_a_value_is(value: str, families: list[str]) -> None:
    assert [said for said, name in FAMILIES.items() if StatusValue(value) in getattr(change, name)] == families


def test_a_change_is_plain_until_something_is_said_of_it() -> None:
    made = change.Change(None, StatusValue.HELD, ())
    marks = (made.is_dated, made.is_cancelled, made.contested, made.unconfirmed, made.doubtful, made.is_news, made.is_rough)
    assert (marks, made.by_name, made.origins, made.reports) == ((False,) * 7, True, 1, frozenset())
