"""Whom *who* stands for behind a long apposition, as the shipped reader reads it."""

import pytest

from onrecord.model.claim import ClaimKind
from tests.fakes.told import told


@pytest.mark.parametrize(
    ("text", "kind", "said"),
    [
        (
            "One prisoner named in it is Samuel Kerr, a chemist with ties to the League who has been imprisoned in Kasra since 2020.",
            ClaimKind.HOLD,
            ["Samuel Kerr (ongoing)"],
        ),
        ("Samuel Kerr, an engineer with a firm in Kasra who was kidnapped on Friday, is 40.", ClaimKind.ABDUCT, ["Samuel Kerr"]),
        ("Samuel Kerr, the editor of the Herald who was jailed in May, is ill.", ClaimKind.HOLD, ["Samuel Kerr"]),
    ],
)
def test_who_is_no_firm_and_no_place(text: str, kind: ClaimKind, said: list[str]) -> None:
    assert told(text, kind) == said


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Ann Roe, the wife of an engineer with a firm in Kasra who was kidnapped on Friday, is 40.", ClaimKind.ABDUCT),
        ("Ann Roe, a friend of the editor of the Herald who was jailed in May, is ill.", ClaimKind.HOLD),
        ("Ann Roe, a relative of a pilot who was killed in May, spoke.", ClaimKind.KILL),
    ],
)
def test_who_may_be_somebody_else(text: str, kind: ClaimKind) -> None:
    assert told(text, kind) == []
