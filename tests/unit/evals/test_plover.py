"""From claims to PLOVER's classes, and how sentences are counted."""

import json
from pathlib import Path

import pytest

from evals.command import NotThisLayout
from evals.plover import Coded, Gold, code_claims, forced_class, load_crosswalk, main_claim, read_gold, score
from onrecord.model.claim import Claim, ClaimKind, Modality, Polarity, Role
from onrecord.model.entity import Party
from onrecord.model.ids import ClaimId, ReportId
from onrecord.model.span import Span
from tests.fakes.docs import parsed

TEXT = "Arland agreed to free Bo ."
ROWS = """
Arland PROPN NNP Arland 2 nsubj
agreed VERB VBD agree 0 root
to PART TO to 4 mark
free VERB VB free 2 xcomp
Bo PROPN NNP Bo 4 obj
. PUNCT . . 2 punct
"""
DOC = parsed(TEXT, ROWS)
WALK = load_crosswalk()


def claim(kind: ClaimKind, word: str, modality: Modality = Modality.HAPPENED, **more: object) -> Claim:
    start = TEXT.index(word)
    trigger = Span.cut(ReportId("r"), TEXT, start, start + len(word))
    return Claim(ClaimId(word), kind, ReportId("r"), (trigger,), trigger, modality=modality, **more)  # type: ignore[arg-type]


def classes(*claims: Claim) -> list[str | None]:
    return [c.event for c in code_claims(claims, DOC, WALK)]


def coded(event: str | None) -> Coded:
    return Coded(claim(ClaimKind.AGREE, "agreed"), "agree", 0, event, event)


def test_the_crosswalk_says_something_of_every_kind() -> None:
    named = {kind for row in WALK.kinds for kind in row.kinds}
    assert named == {kind.value for kind in ClaimKind}


def test_its_classes_are_those_of_the_manual() -> None:
    known = {"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST",
             "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"}  # fmt: skip
    assert {row.to for row in WALK.kinds} <= known | {"", "ACT"}
    assert {row.to for row in WALK.forces} <= known | {"", "same"}
    assert set(WALK.folded.values()) <= known


def test_the_root_most_claim_comes_first() -> None:
    assert classes(claim(ClaimKind.RELEASE, "free", Modality.PROMISED), claim(ClaimKind.AGREE, "agreed")) == ["AGREE", "AGREE"]


def test_a_claim_of_no_class_is_passed_over() -> None:
    found = code_claims([claim(ClaimKind.ANNOUNCE, "agreed"), claim(ClaimKind.RELEASE, "free")], DOC, WALK)
    main = main_claim(found)
    assert main is not None
    assert (main.event, main.lemma, main.depth) == ("RETREAT", "free", 1)


def test_a_promise_of_harm_is_a_threat() -> None:
    attack = claim(ClaimKind.ATTACK, "free", Modality.PROMISED)
    assert classes(claim(ClaimKind.PROMISE, "agreed", act=attack.id), attack) == ["THREATEN", "THREATEN"]


def test_what_a_role_says_may_decide() -> None:
    roles = ((Role.OBJECT, (Party("the demands of Bo"),)),)
    assert classes(claim(ClaimKind.APPROVE, "agreed", roles=roles)) == ["CONCEDE"]
    assert classes(claim(ClaimKind.APPROVE, "agreed")) == ["SUPPORT"]


@pytest.mark.parametrize(
    ("base", "modality", "polarity", "event"),
    [
        ("CONSULT", Modality.HAPPENED, Polarity.POSITIVE, "CONSULT"),
        ("CONSULT", Modality.PLANNED, Polarity.POSITIVE, "AGREE"),
        ("CONSULT", Modality.PLANNED, Polarity.NEGATIVE, "REJECT"),
        ("RETREAT", Modality.DEMANDED, Polarity.POSITIVE, "REQUEST"),
        ("RETREAT", Modality.REFUSED, Polarity.POSITIVE, "REJECT"),
        ("ASSAULT", Modality.PLANNED, Polarity.POSITIVE, "THREATEN"),
        ("ASSAULT", Modality.PROMISED, Polarity.NEGATIVE, "AGREE"),
        ("ASSAULT", Modality.HAPPENED, Polarity.NEGATIVE, None),
        ("AGREE", Modality.HAPPENED, Polarity.NEGATIVE, "REJECT"),
        ("AID", Modality.DENIED, Polarity.POSITIVE, None),
        ("ACT", Modality.DEMANDED, Polarity.POSITIVE, "REQUEST"),
        ("ACT", Modality.PROMISED, Polarity.POSITIVE, "AGREE"),
        ("ACT", Modality.HAPPENED, Polarity.POSITIVE, None),
    ],
)
def test_force_makes_another_class_of_it(base: str, modality: Modality, polarity: Polarity, event: str | None) -> None:
    assert forced_class(base, modality, polarity, WALK) == event


def test_a_sentence_listed_twice_is_read_once(tmp_path: Path) -> None:
    rows = [{"event": "DOCUMENT", "eventText": "about"}, *({"event": e, "text": "``We {left}''"} for e in ("FIGHT", "COERCE"))]
    path = tmp_path / "gold.txt"
    path.write_text(json.dumps(rows), encoding="utf-8")
    assert read_gold(path, WALK.folded) == [Gold('"We left"', frozenset({"ASSAULT", "COERCE"}))]


@pytest.mark.parametrize("content", ["", "[]", "{}", '[{"event": "AID"}]'])
def test_another_layout_is_told(tmp_path: Path, content: str) -> None:
    (tmp_path / "gold.txt").write_text(content)
    with pytest.raises(NotThisLayout, match="PLOVER_GSR"):
        read_gold(tmp_path / "gold.txt", {})


def test_shares_of_what_is_right_and_of_what_has_no_claim() -> None:
    gold = [Gold(str(n), frozenset(c)) for n, c in enumerate([("AID",), ("AID", "REJECT"), ("AID",), ("PROTEST",)])]
    result = score(list(zip(gold, ([coded("AID")], [coded("REJECT")], [coded(None)], []), strict=True)))
    assert (result["right"], result["no claim"], result["claims of no class"]) == (50.0, 25.0, 25.0)
    table = result["classes"]
    assert isinstance(table, dict)
    assert table["AID"] == {"of": 2, "found": 1, "right": 1, "p": 100.0, "r": 50.0, "f1": 66.7}
    assert table["REJECT"]["right"] == 1
