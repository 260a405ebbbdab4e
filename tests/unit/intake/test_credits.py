"""Agencies credited at the end of a report."""

import pytest

from tests.unit.intake.reading import read_one

BODY = "HALDEN — The envoy arrived on Monday.\n\nHe met the governor for two hours and left without a word.\n\n"


@pytest.mark.parametrize(
    ("last", "agency"),
    [
        ("The Associated Press contributed to this report.", "AP"),
        ("Agence France-Presse and Reuters contributed reporting.", "AFP, Reuters"),
        ("With inputs from PTI.", "PTI"),
        ("Additional reporting by Reuters", "Reuters"),
        ("Source: AFP", "AFP"),
        ("© 2031 Agence France-Presse", "AFP"),
        ("AFP/Reuters", "AFP, Reuters"),
        ("(AP)", "AP"),
    ],
)
def test_credit(last: str, agency: str) -> None:
    assert read_one(BODY + last).agency == agency


@pytest.mark.parametrize(
    "last", ["He told Reuters that talks went on.", "Jane Roe contributed to this report.", "The Press was barred from the hall."]
)
def test_what_credits_nobody(last: str) -> None:
    assert read_one(BODY + last).agency is None


def test_the_agency_of_the_dateline_comes_first() -> None:
    assert read_one(BODY.replace("HALDEN —", "HALDEN (Reuters) -") + "AFP contributed to this report.").agency == "Reuters"
