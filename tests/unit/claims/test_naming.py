"""Who is named as of a group, read by the reader: the claim names where it was read, and only what is told plainly."""

from dataclasses import replace
from functools import cache

import pytest

from onrecord.claims import find_claims
from onrecord.extract.cast import find_cast
from onrecord.language.reader import Reader
from onrecord.model.claim import Claim, ClaimKind, Polarity, Role
from tests.fakes.docs import context


@cache
def reader() -> Reader:
    return Reader.load()


def claims(text: str, kind: ClaimKind) -> list[Claim]:
    found = context(reader().read([text])[0])
    return [c for c in find_claims(replace(found, cast=find_cast(found)), ()) if c.kind is kind]


def known(text: str, kind: ClaimKind) -> list[str]:
    return [p.text for c in claims(text, kind) for p in c.parties(Role.PATIENT) if p.entity is not None]


def test_a_name_of_the_next_sentence_is_evidence_too() -> None:
    (claim,) = claims("Two soldiers were killed in Marwan. They were later identified as Carl Poe and Bo Lee.", ClaimKind.KILL)
    assert [e.quote for e in claim.evidence] == [
        "Two soldiers were killed in Marwan.",
        "They were later identified as Carl Poe and Bo Lee.",
    ]


def test_a_group_keeps_its_own_words_beside_its_members() -> None:
    (claim,) = claims("Five soldiers, among them Captain Bo Lee, were captured.", ClaimKind.ABDUCT)
    assert [(p.text, p.entity is not None) for p in claim.parties(Role.PATIENT)] == [("Five soldiers", False), ("Captain Bo Lee", True)]


@pytest.mark.parametrize(
    ("text", "kind", "names"),
    [
        ("Oleh Bondar is one of the four freed on Sunday.", ClaimKind.RELEASE, ["Oleh Bondar"]),
        ("Carl Poe was among those killed in the attack.", ClaimKind.KILL, ["Carl Poe"]),
        ("One of those freed was Carl Poe.", ClaimKind.RELEASE, ["Carl Poe"]),
        ("Ann Roe, one of four hostages freed on Sunday, met the president.", ClaimKind.RELEASE, ["Ann Roe"]),
        ("Norland named Ann Roe as one of those killed.", ClaimKind.KILL, ["Ann Roe"]),
        ("Ann Roe was named as one of the four killed on Monday.", ClaimKind.KILL, ["Ann Roe"]),
        ("Three hostages were freed. They include Ann Roe and Carl Poe.", ClaimKind.RELEASE, ["Ann Roe", "Carl Poe"]),
        ("Two hostages were freed on Friday. The ministry identified them as Ann Roe and Aye Thida.", ClaimKind.RELEASE,
         ["Ann Roe", "Aye Thida"]),
        ("A fifth miner was also freed. The others flew home. It rained. The fifth miner was identified as Carl Poe.", ClaimKind.RELEASE,
         ["Carl Poe"]),
    ],
)  # fmt: skip
def test_members_are_named(text: str, kind: ClaimKind, names: list[str]) -> None:
    assert known(text, kind) == names


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Four hostages, reportedly including Ann Roe, were freed.", ClaimKind.RELEASE),
        ("It is unclear whether Carl Poe is among those freed.", ClaimKind.RELEASE),
        ("Six people, including the wife of Carl Poe, were killed.", ClaimKind.KILL),
        ("Ten people were killed and dozens wounded, among them Carl Poe.", ClaimKind.KILL),
        ("Gunmen killed three soldiers and wounded two policemen, including Carl Poe.", ClaimKind.KILL),
        ("Gunmen killed two guards. Carl Poe was among them.", ClaimKind.KILL),
        ("Two soldiers were killed by two gunmen. The two were identified as Carl Poe and Bo Lee.", ClaimKind.KILL),
        ("Rebels led by commanders including Bo Lee freed ten hostages.", ClaimKind.RELEASE),
    ],
)
def test_who_is_not_plainly_told_to_be_of_them_is_not_named(text: str, kind: ClaimKind) -> None:
    assert claims(text, kind) != []
    assert known(text, kind) == []


@pytest.mark.parametrize(
    "text",
    [
        "Carl Poe was not among those freed on Friday.",
        "Carl Poe is not one of the four freed on Friday.",
        "Three hostages were freed on Friday. Carl Poe was not among them.",
    ],
)
def test_who_was_not_among_the_freed_was_not_freed(text: str) -> None:
    denied = [c for c in claims(text, ClaimKind.RELEASE) if c.polarity is Polarity.NEGATIVE]
    assert [p.text for c in denied for p in c.parties(Role.PATIENT)] == ["Carl Poe"]


def test_who_may_not_be_among_them_is_not_denied() -> None:
    assert all(c.polarity is Polarity.POSITIVE for c in claims("Carl Poe may not be among those freed.", ClaimKind.RELEASE))


@pytest.mark.parametrize(
    ("text", "kind", "names"),
    [
        (
            "Three nurses were freed on Friday. Two of them, Samuel Kerr and Ann Roe, spoke to the Herald.",
            ClaimKind.RELEASE,
            ["Samuel Kerr", "Ann Roe"],
        ),
        ("Two pilots were freed by the rebels. One of them, Per Lund, spoke to the Herald.", ClaimKind.RELEASE, ["Per Lund"]),
        ("Nine sailors were kidnapped by pirates. One of them, Bo Lee, was freed on Monday.", ClaimKind.ABDUCT, ["Bo Lee"]),
    ],
)
def test_one_of_them_is_of_those_who_were_counted(text: str, kind: ClaimKind, names: list[str]) -> None:
    assert known(text, kind) == names


def test_one_of_those_who_may_have_escaped() -> None:
    text = "It is believed that 53 pupils were able to escape the kidnappers. One of them, 19-year-old Samuel Kerr, told the Herald so."
    (claim,) = claims(text, ClaimKind.ESCAPE)
    assert [p.text for p in claim.parties(Role.AGENT)] == ["53 pupils", "19-year-old Samuel Kerr"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Rebels shot dead three policemen and wounded five farmers. One of them, Bo Lee, spoke to the Herald.", ClaimKind.KILL),
        ("Rebels killed five farmers and took others. One of them, Bo Lee, told the Herald he was afraid.", ClaimKind.KILL),
        ("The army freed five farmers on Monday. One of the guards, Bo Lee, was a father of two.", ClaimKind.RELEASE),
        ("The army freed the farmers from the rebels. One of them, Bo Lee, was a father of two.", ClaimKind.RELEASE),
    ],
)
def test_one_of_them_may_be_another(text: str, kind: ClaimKind) -> None:
    assert known(text, kind) == []


@pytest.mark.parametrize(
    "text",
    [
        "A fifth miner was freed. The others flew home. The miner was identified as Carl Poe.",
        "A fifth miner was freed. The others flew home. The sixth miner was identified as Carl Poe.",
        "A fifth miner was freed. The others flew home. The fifth pilot was identified as Carl Poe.",
        "A fifth miner was freed. The others flew home. A fifth miner was identified as Carl Poe.",
        "A fifth miner was freed. In Varda a fifth miner was freed too. It rained. The fifth miner was identified as Carl Poe.",
    ],
)
def test_by_its_number_only_the_one_that_it_counts_is_named(text: str) -> None:
    assert known(text, ClaimKind.RELEASE) == []
