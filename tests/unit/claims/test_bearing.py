"""Words that forbid to take an act for done, and words that leave it open."""

import pytest

from onrecord.claims.bearing import is_brief, is_hedged, is_long_past, may_be_done, tells_of_captivity
from onrecord.model.claim import Claim, ClaimKind, Modality
from onrecord.model.ids import ClaimId, ReportId
from onrecord.model.span import Span


def claim(sentence: str, act: str, kind: ClaimKind = ClaimKind.KILL) -> Claim:
    report, start = ReportId("report-a"), sentence.rindex(act)
    whole, trigger = Span(report, 0, len(sentence), sentence), Span(report, start, start + len(act), act)
    return Claim(ClaimId("claim-a"), kind, report, (whole,), trigger, modality=Modality.HAPPENED)


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("The gunmen said they would kill her on Friday.", "kill"),
        ("He escaped by pretending he was dead.", "dead"),
        ("They are ready to free Ida Moen.", "free"),
        ("She may soon be freed.", "freed"),
        ("Ida Moen was nearly killed.", "killed"),
        ("They asked whether Ida Moen had been freed.", "freed"),
    ],
)
def test_not_done(sentence: str, act: str) -> None:
    assert not may_be_done(claim(sentence, act))


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("Ida Moen was freed on Friday.", "freed"),
        ("Ida Moen is said to have been killed.", "killed"),
        ("He managed to escape.", "escape"),
        ("He confessed to killing her.", "killing"),
        ("Nearly 200 guards had been killed.", "killed"),
        ("If the talks end, it said, Per Lund was killed.", "killed"),
    ],
)
def test_may_be_done(sentence: str, act: str) -> None:
    assert may_be_done(claim(sentence, act))


def test_other_kinds_are_left_to_the_reader() -> None:
    assert may_be_done(claim("They would meet.", "meet", ClaimKind.MEET))


@pytest.mark.parametrize("sentence", ["Ida Moen was reportedly killed.", "Ida Moen is feared killed."])
def test_hedged(sentence: str) -> None:
    assert is_hedged(claim(sentence, "killed"))


def test_a_hedge_of_another_clause_does_not_count() -> None:
    assert not is_hedged(claim("Reportedly at dawn, Ida Moen was killed.", "killed"))


def test_pluperfect_is_long_past() -> None:
    assert is_long_past(claim("Per Lund, who had been abducted there, spoke.", "abducted", ClaimKind.ABDUCT))
    assert not is_long_past(claim("Per Lund was abducted there.", "abducted", ClaimKind.ABDUCT))


def test_who_claims_to_have_done_it_is_the_only_one_to_say_so() -> None:
    assert is_hedged(claim("The rebels claimed to have killed Ida Moen.", "killed"))
    assert not is_hedged(claim("The rebels claimed the town and killed Ida Moen.", "killed"))


def test_an_escape_is_from_captivity_where_a_word_says_so() -> None:
    assert tells_of_captivity(claim("Ida Moen escaped through a window while her captors slept.", "escaped"))
    assert not tells_of_captivity(claim("Ida Moen took her girls and escaped.", "escaped"))


@pytest.mark.parametrize(
    "sentence", ["Ida Moen was detained briefly.", "Ida Moen was detained for six hours.", "Ida Moen was briefly detained."]
)
def test_a_captivity_that_was_over_soon(sentence: str) -> None:
    assert is_brief(claim(sentence, "detained"))


@pytest.mark.parametrize(
    "sentence", ["Ida Moen was detained on Friday, two hours after the blast.", "Ida Moen was detained for two years."]
)
def test_a_captivity_that_lasted(sentence: str) -> None:
    assert not is_brief(claim(sentence, "detained"))
