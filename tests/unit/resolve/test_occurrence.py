"""What is compared as one kind of occurrence, and what happens to persons."""

from dataclasses import replace

import pytest

from onrecord.model.claim import Claim, ClaimKind
from onrecord.model.status import StatusValue
from onrecord.resolve.occurrence import Occurrence, is_of_person, occurrences_of
from tests.fakes.readings import Paper


def claim(kind: ClaimKind, fate: StatusValue | None = None) -> Claim:
    paper = Paper("a")
    paper.claim(kind, patient=paper.person("Ida Moen"))
    return replace(paper.claims[0], fate=fate)


def occurrence(kind: ClaimKind, fate: StatusValue | None) -> Occurrence:
    return Occurrence(claim(kind, fate), frozenset(), "happened", None, None)


@pytest.mark.parametrize(
    ("kind", "fate", "what"),
    [
        (ClaimKind.RELEASE, None, "release"),
        (ClaimKind.RELEASE, StatusValue.RESCUED, "release"),  # only how it was done
        (ClaimKind.RELEASE, StatusValue.ON_LIST, "release on_list"),
        (ClaimKind.EXCHANGE, None, "release"),
        (ClaimKind.EXCHANGE, StatusValue.ON_LIST, "release on_list"),
        (ClaimKind.DIE, None, "kill"),
        (ClaimKind.KILL, None, "kill"),
        (ClaimKind.DIE, StatusValue.BODY_RETURNED, "kill body_returned"),
        (ClaimKind.DIE, StatusValue.BODY_HELD, "kill body_held"),
        (ClaimKind.TRANSFER, None, "transfer"),
        (ClaimKind.TRANSFER, StatusValue.RELEASED, "release"),
        (ClaimKind.NEGOTIATE, None, "meet"),
        (ClaimKind.AGREE, None, "agree"),
    ],
)
def test_what_is_one_kind(kind: ClaimKind, fate: StatusValue | None, what: str) -> None:
    assert occurrence(kind, fate).what == what


@pytest.mark.parametrize(
    ("kind", "fate", "is_once"),
    [
        (ClaimKind.RELEASE, None, True),
        (ClaimKind.KILL, None, True),
        (ClaimKind.DISAPPEAR, None, True),
        (ClaimKind.INJURE, None, False),
        (ClaimKind.TRANSFER, None, False),
        (ClaimKind.TRANSFER, StatusValue.RELEASED, True),
        (ClaimKind.PROOF_OF_LIFE, None, False),
        (ClaimKind.MEET, None, False),
        (ClaimKind.MIGRATE, None, True),
        (ClaimKind.OTHER, StatusValue.AT_LIBERTY, True),
    ],
)
def test_what_happens_to_one_person_once(kind: ClaimKind, fate: StatusValue | None, *, is_once: bool) -> None:
    assert occurrence(kind, fate).is_once is is_once


@pytest.mark.parametrize(
    ("kind", "fate", "is_so"),
    [
        (ClaimKind.RELEASE, None, True),
        (ClaimKind.INJURE, None, True),
        (ClaimKind.MEET, None, False),
        (ClaimKind.MIGRATE, None, False),
        (ClaimKind.OTHER, StatusValue.MISSING, True),
        (ClaimKind.ANNOUNCE, StatusValue.DEAD, True),
    ],
)
def test_what_happens_to_persons(kind: ClaimKind, fate: StatusValue | None, *, is_so: bool) -> None:
    assert is_of_person(claim(kind, fate)) is is_so


@pytest.mark.parametrize(("fate", "is_one"), [(None, False), (StatusValue.DEAD, True)])
def test_what_is_said_is_an_occurrence_only_with_a_fate(fate: StatusValue | None, *, is_one: bool) -> None:
    assert bool(occurrences_of(claim(ClaimKind.ANNOUNCE, fate), {})) is is_one
