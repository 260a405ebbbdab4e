"""The day of what is done as, while or when something dated was done."""

import pytest

from onrecord.model.claim import ClaimKind
from tests.fakes.told import days


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The money was sent on 4 March, as Ann Roe was freed.", "2024-03-04"),
        ("The bridge collapsed on 4 March while Ann Roe was freed nearby.", "2024-03-04"),
        ("The money will be sent on 20 March as Ann Roe is freed.", "none"),
        ("The money was sent on 4 March, before Ann Roe was freed.", "none"),
        ("The money was sent on 4 March, because Ann Roe was freed.", "none"),
        ("The money was sent on 4 March, as Ann Roe was freed on 6 March.", "2024-03-06"),
    ],
)
def test_the_day_of_a_release_told_beside_a_dated_act(text: str, day: str) -> None:
    assert days(text, ClaimKind.RELEASE) == [day]
