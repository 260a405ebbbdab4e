"""When a contested status makes a conflict: each condition by itself."""

from dataclasses import replace

import pytest

from onrecord.ledger.fates_differ import find_differing_fates
from onrecord.model.claim import ClaimKind, Modality
from onrecord.model.ids import ClaimId, StatusId
from onrecord.model.period import Period
from onrecord.model.status import Status, StatusValue
from tests.fakes.ledger import Scene, day

Told = tuple[str, ClaimKind, Modality]
FREED, KILLED = ("a", ClaimKind.RELEASE, Modality.HAPPENED), ("b", ClaimKind.KILL, Modality.HAPPENED)


def found(*told: Told, **status: object) -> list[list[str]]:
    """The sides of each conflict over a contested status that stands on these claims."""
    scene = Scene()
    ida = scene.person("Ida Moen")
    papers = {name: scene.paper(name=name) for name, _, _ in told}
    ids = tuple(papers[name].claim(kind, modality, patient=ida) for name, kind, modality in told)
    made = Status(StatusId("s"), ida, StatusValue.RELEASED, Period(day(3), None), (*ids, ClaimId("of no report")), contested=True)
    conflicts = find_differing_fates([replace(made, **status)], scene.ground())  # type: ignore[arg-type]
    return [[side.value for side in c.sides] for c in conflicts]


def test_freed_by_one_report_and_killed_by_another() -> None:
    assert found(FREED, KILLED) == [["dead", "freed"]]


@pytest.mark.parametrize(
    "status",
    [{"contested": False}, {"doubtful": True}, {"value": StatusValue.UNKNOWN}, {"contested": False, "doubtful": True}],
)
def test_only_of_what_is_contested_sure_and_known(status: dict[str, object]) -> None:
    assert found(FREED, KILLED, **status) == []


def test_who_is_missing_may_be_contested() -> None:
    assert found(("a", ClaimKind.DISAPPEAR, Modality.HAPPENED), KILLED, value=StatusValue.MISSING) == [["dead", "held"]]


@pytest.mark.parametrize(
    "told",
    [
        (FREED,),
        (FREED, ("b", ClaimKind.EXCHANGE, Modality.HAPPENED)),  # one family
        (FREED, ("a", ClaimKind.KILL, Modality.HAPPENED)),  # one report tells both
        (FREED, KILLED, ("a", ClaimKind.KILL, Modality.HAPPENED)),
        (FREED, ("b", ClaimKind.KILL, Modality.PLANNED)),  # not done
        (FREED, ("b", ClaimKind.MEET, Modality.HAPPENED)),  # no fate
        (),
    ],
)
def test_what_does_not_differ(told: tuple[Told, ...]) -> None:
    assert found(*told) == []
