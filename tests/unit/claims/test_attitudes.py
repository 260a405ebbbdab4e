"""What is announced when it is done, as the shipped reader reads it."""

import pytest

from onrecord.model.claim import ClaimKind
from tests.fakes.told import told


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Norland announces the release of Lena Ford.", ClaimKind.RELEASE),
        ("The army announced the release of reporter Lena Ford on Monday.", ClaimKind.RELEASE),
        ("The ministry announced the death of Lena Ford.", ClaimKind.DIE),
        ("The police announced the arrest of Lena Ford.", ClaimKind.HOLD),
    ],
)
def test_what_is_announced_of_somebody_by_name_is_done(text: str, kind: ClaimKind) -> None:
    assert told(text, kind) == ["Lena Ford"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Norland announced the release of Lena Ford next week.", ["Lena Ford (planned)"]),
        ("Norland announced the release of Lena Ford by Sunday.", ["Lena Ford (unknown)"]),
        ("Norland announced the coming release of Lena Ford.", ["Lena Ford (unknown)"]),
        ("Norland announced the release of Lena Ford in exchange for ten spies.", ["Lena Ford (conditional)"]),
        ("Norland will announce the release of Lena Ford.", ["Lena Ford (unknown)"]),
        ("Norland announced the release of 50 prisoners.", []),
    ],
)
def test_what_is_announced_for_later_is_not(text: str, said: list[str]) -> None:
    assert told(text, ClaimKind.RELEASE) == said
