"""A pronoun with an act of captivity means the captive: never who speaks in a quotation, nor an office-holder."""

import pytest

from onrecord.model.claim import ClaimKind
from tests.fakes.grouped import done_to

FREED = "Ivan Doss was freed by the Reed Front on Monday."


@pytest.mark.parametrize(
    ("text", "held"),
    [
        (f'{FREED} "He was held for five years," Senator Carl Kirk said.', ["Ivan Doss"]),
        (f'{FREED} Senator Carl Kirk met reporters. "He was held for five years," said Kirk.', ["Ivan Doss"]),
        (f"{FREED} President Olaf Keller welcomed it. He was held for five years.", ["Ivan Doss"]),
        (f"{FREED} Doss said that he was held for five years.", ["Ivan Doss"]),
        ('Senator Carl Kirk met reporters. "He was held for five years," said Kirk.', ["[He]"]),
        ("President Olaf Keller met reporters. He was held for five years.", ["[He]"]),
        pytest.param(
            f"{FREED} Senator Anna Kirk met reporters. She was held for five years.",
            ["[She]"],
            marks=pytest.mark.xfail(strict=True, reason="the sex of a captive is known by his pronouns alone"),
        ),
    ],
)
def test_who_was_held(text: str, held: list[str]) -> None:
    assert done_to(text, ClaimKind.HOLD) == held


def test_of_two_captives_none_is_taken() -> None:
    text = 'Ivan Doss was freed on Monday. Jan Berg was freed on Friday. "He was held for five years," Senator Carl Kirk said.'
    assert done_to(text, ClaimKind.HOLD) != ["Carl Kirk"]
