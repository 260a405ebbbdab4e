"""The phrase behind a name is of the named: *Ida Moen, a nurse who was held for a year*."""

import pytest

from onrecord.model.claim import ClaimKind
from tests.fakes.grouped import done_to


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Ida Moen, a nurse who was held for a year, met the president.", ["Ida Moen"]),
        ("Carl Poe, a former soldier held by the Reed Front for two years, has written a book.", ["Carl Poe"]),
        ("The president met Ida Moen, a nurse who was held in Varda.", ["Ida Moen"]),
        ("Ida Moen met a nurse who was held for a year.", ["[a nurse]"]),
        ("Ida Moen, Carl Poe and a nurse who was held for a year met the president.", ["[a nurse]"]),
        ("Ida Moen said a nurse was held for a year.", ["[a nurse]"]),
    ],
)
def test_who_was_held(text: str, held: list[str]) -> None:
    assert done_to(text, ClaimKind.HOLD) == held
