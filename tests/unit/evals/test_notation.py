"""Labels written by hand are parsed, and what is none is refused."""

import pytest

from evals.notation import Noted, parse_claims, parse_commitments


def test_a_claim_with_everything() -> None:
    text = 'release agent="The rebels" patient="Ann Roe"+captives not happened when=2023-03-13..None stage="phase one" if="if dry" n=2'
    parts = {
        "agent": ("The rebels",), "patient": ("Ann Roe", "captives"), "when": ("2023-03-13..None",), "stage": ("phase one",),
        "if": ("if dry",), "n": ("2",),
    }  # fmt: skip
    assert parse_claims(text) == (Noted("release", "not happened", parts),)


def test_nothing_and_several() -> None:
    assert parse_claims("nothing") == ()
    assert [n.kind for n in parse_claims("meet agent=Ann counterpart=Bo planned | die patient=Ann unknown")] == ["meet", "die"]


@pytest.mark.parametrize(
    "text", ["vanish patient=Ann happened", "release patient=Ann", "release who=Ann happened", "release patient= x happened"]
)
def test_what_is_no_claim_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  # of which word, differs
        parse_claims(text)


def test_commitments() -> None:
    assert parse_commitments('promise by="The rebels" act=release due=2023-03-18..2023-03-18')[0].parts["by"] == ("The rebels",)
    with pytest.raises(ValueError):  # noqa: PT011
        parse_commitments("promise by=Ann happened")
