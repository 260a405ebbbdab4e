"""Who are both sides: the two whom the report last told of as facing one another."""

import pytest

from onrecord.claims.both_sides import name_both_sides
from onrecord.model.claim import Claim, ClaimKind, Role
from onrecord.model.entity import Party
from onrecord.model.ids import ClaimId, EntityId, ReportId
from onrecord.model.span import Span

NORLAND, SUDRIA, FRONT = (Party(name, EntityId(name)) for name in ("Norland", "Sudria", "Reed Front"))
BOTH = Party("both sides")


def claim(kind: ClaimKind, agents: tuple[Party, ...], others: tuple[Party, ...] = (), role: Role = Role.COUNTERPART) -> Claim:
    span = Span(ReportId("r"), 0, 4, "told")
    roles = ((Role.AGENT, agents), *(((role, others),) if others else ()))
    return Claim(ClaimId("c"), kind, ReportId("r"), (span,), span, roles)


def agents(*claims: Claim) -> list[str]:
    return [p.text for p in name_both_sides(claims)[-1].parties(Role.AGENT)]


@pytest.mark.parametrize("text", ["both sides", "the two leaders", "The two warring parties"])
def test_they_are_the_two_who_met(text: str) -> None:
    met = claim(ClaimKind.MEET, (NORLAND,), (SUDRIA,))
    assert agents(met, claim(ClaimKind.WITHDRAW, (Party(text),))) == ["Norland", "Sudria"]


@pytest.mark.parametrize(
    "before",
    [
        claim(ClaimKind.MEET, (NORLAND,), (SUDRIA, FRONT)),  # three
        claim(ClaimKind.MEET, (NORLAND,)),
        claim(ClaimKind.TRAVEL, (NORLAND,), (SUDRIA,)),  # they did not face one another
        claim(ClaimKind.MEET, (NORLAND,), (SUDRIA, Party("the rebels"))),  # one of them unnamed
    ],
)
def test_nobody_is_named_where_two_cannot_be_told(before: Claim) -> None:
    assert agents(before, claim(ClaimKind.WITHDRAW, (BOTH,))) == ["both sides"]


def test_they_are_the_last_two() -> None:
    first, last = claim(ClaimKind.MEET, (NORLAND,), (SUDRIA,)), claim(ClaimKind.ATTACK, (FRONT,), (NORLAND,), Role.PATIENT)
    assert agents(first, last, claim(ClaimKind.CEASEFIRE, (BOTH,))) == ["Reed Front", "Norland"]


@pytest.mark.parametrize("text", ["two soldiers", "both men", "all sides", "sides"])
def test_other_words_are_left(text: str) -> None:
    met = claim(ClaimKind.MEET, (NORLAND,), (SUDRIA,))
    assert agents(met, claim(ClaimKind.WITHDRAW, (Party(text),))) == [text]


def test_what_is_told_before_them_names_nobody() -> None:
    met = claim(ClaimKind.MEET, (NORLAND,), (SUDRIA,))
    first, _ = name_both_sides((claim(ClaimKind.WITHDRAW, (BOTH,)), met))
    assert first.parties(Role.AGENT) == (BOTH,)
