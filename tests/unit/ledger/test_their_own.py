"""What a party is told to do on a condition, by nobody who is named; and what is announced as a warning."""

from dataclasses import replace
from datetime import date

import pytest

from onrecord.model.claim import Aspect, Claim, ClaimKind, Modality, Role
from onrecord.model.commitment import CommitmentKind
from onrecord.model.entity import Party
from tests.fakes.readings import Paper, record_of

DAY = date(2031, 3, 3)
REFUSAL, PROMISE, THREAT = CommitmentKind.REFUSAL, CommitmentKind.PROMISE, CommitmentKind.THREAT


def unnamed(paper: Paper) -> None:
    """The last statement is a minister's, whose name is not told."""
    paper.statements[-1] = replace(paper.statements[-1], sources=(Party("a minister"),))


@pytest.mark.parametrize(
    ("speaker", "condition", "upon", "negative", "kinds"),
    [
        (None, "unless they are freed", True, True, {REFUSAL}),
        (None, "if they are freed", True, False, {PROMISE}),
        (None, None, True, False, set()),  # a plan that nobody vouches for
        (None, "if they are freed", False, False, set()),  # "the army will stay if …"
        ("Sudria", "if they are freed", True, False, set()),  # another says what Norland will do
        ("Norland", "if they are freed", True, False, {PROMISE}),
    ],
)
def test_a_condition_binds_the_party_that_it_is_told_of(
    speaker: str | None, condition: str | None, upon: bool, negative: bool, kinds: set[CommitmentKind]
) -> None:
    paper = Paper("a", DAY)
    places = {name: paper.place(name) for name in ("Norland", "Sudria")}
    by = paper.says(places[speaker or "Sudria"], "It will be opened.")
    if speaker is None:
        unnamed(paper)
    modality = Modality.CONDITIONAL if condition is not None else Modality.PLANNED
    paper.claim(
        ClaimKind.OTHER, modality, agent=places["Norland"], by=by, condition=condition, negative=negative, predicate="open",
        patient="the border" if upon else None,
    )  # fmt: skip
    assert {c.kind for c in record_of(paper).commitments} == kinds


def warned(claim: Claim) -> Claim:
    return replace(claim, aspects=(Aspect.WARNED,))


@pytest.mark.parametrize(("is_warning", "kind"), [(True, THREAT), (False, PROMISE)])
def test_what_is_announced_as_a_warning_is_a_threat(is_warning: bool, kind: CommitmentKind) -> None:
    paper = Paper("a", DAY)
    norland = paper.place("Norland")
    by = paper.says(norland, "We will close it.")
    paper.claim(ClaimKind.OTHER, Modality.CONDITIONAL, agent=norland, patient="the port", condition="if attacked", by=by, predicate="close")
    if is_warning:
        paper.claims[-1] = warned(paper.claims[-1])
    (found,) = record_of(paper).commitments
    assert (found.kind, paper.claims[-1].parties(Role.AGENT)[0].text) == (kind, "Norland")
