"""Words of one verb, noun or adjective that tell a fate, and what does not, as the shipped reader reads them."""

import pytest

from onrecord.model.claim import ClaimKind, Modality, Role
from tests.fakes.told import days, fates, read_claims, told


@pytest.mark.parametrize(
    "text",
    [
        "Lena Ford vanished on 3 March near Eastport.",
        "Lena Ford disappeared from her home in May 2019.",
        "The missing soldier Lena Ford is 24 years old.",
        "The family of missing reporter Lena Ford spoke.",
        "Police are looking into the disappearance of Lena Ford.",
        "The government is silent on Lena Ford's disappearance.",
    ],
)
def test_who_disappeared_is_missing(text: str) -> None:
    assert told(text, ClaimKind.DISAPPEAR) == ["Lena Ford"]
    assert fates(text) == ["Lena Ford: missing"]


@pytest.mark.parametrize(
    "text",
    [
        "The smile vanished from Lena Ford's face.",
        "Lena Ford disappeared from view.",
        "Lena Ford vanished from the political scene.",
        "Lena Ford disappeared into the crowd.",
    ],
)
def test_who_is_out_of_sight_is_not_missing(text: str) -> None:
    assert fates(text) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Samuel Kerr is behind bars.", ["Samuel Kerr (ongoing)"]),
        ("Samuel Kerr has been behind bars since May.", ["Samuel Kerr (ongoing)"]),
        ("Samuel Kerr is under arrest.", ["Samuel Kerr (ongoing)"]),
        ("Samuel Kerr remains under house arrest.", ["Samuel Kerr (ongoing)"]),
        ("Samuel Kerr is in Red League hands.", ["Samuel Kerr (ongoing)"]),
        ("Samuel Kerr has been in Norland custody since May.", ["Samuel Kerr (ongoing)"]),
        ("The Red League holds journalist Samuel Kerr and two nurses.", ["Samuel Kerr (ongoing)"]),
        ("Captive soldier Samuel Kerr wrote to his mother.", ["Samuel Kerr"]),
        ("Diplomats met detained American Samuel Kerr on Monday.", ["Samuel Kerr"]),
        ("The army visited jailed Senator Samuel Kerr.", ["Samuel Kerr"]),
    ],
)
def test_who_is_held(text: str, said: list[str]) -> None:
    assert told(text, ClaimKind.HOLD) == said


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("Samuel Kerr has been in Norland custody since May.", "Norland"),
        ("Samuel Kerr is in Red League hands.", "Red League"),
        ("Samuel Kerr was in the hands of the Red League.", "the Red League"),
    ],
)
def test_whose_custody_it_is(text: str, holder: str) -> None:
    assert [p.text for c, _ in read_claims(text) if c.kind is ClaimKind.HOLD for p in c.parties(Role.AGENT)] == [holder]


@pytest.mark.parametrize(
    "text",
    [
        "Samuel Kerr is in good hands.",
        "The former captive Samuel Kerr wrote to his mother.",
        "Samuel Kerr was held at gunpoint.",
        "Samuel Kerr was held back by illness.",
        "Samuel Kerr was held scoreless on Monday.",
        "Bo Lee holds Samuel Kerr in his arms.",
        "Samuel Kerr is under pressure.",
        "Samuel Kerr runs bars in Eastport.",
    ],
)
def test_who_is_not_held(text: str) -> None:
    assert told(text, ClaimKind.HOLD) == []


@pytest.mark.parametrize("text", ["Samuel Kerr was captured on camera.", "Samuel Kerr was captured in a photograph."])
def test_who_is_filmed_is_not_taken(text: str) -> None:
    assert told(text, ClaimKind.ABDUCT) == []


@pytest.mark.parametrize(
    "text",
    [
        "Jan Roe released himself into custody on Monday.",
        "The striker Jan Roe was released by the club.",
        'Authorities released "Grace 1" on Monday.',
        "In his letter, released Wednesday, Jan Roe spoke of hope.",
    ],
)
def test_who_is_not_released(text: str) -> None:
    assert told(text, ClaimKind.RELEASE) == []


def test_a_total_of_people_are_people() -> None:
    found = [c for c, _ in read_claims("A total of 90 soldiers were released.") if c.kind is ClaimKind.RELEASE]
    assert [p.text for c in found for p in c.parties(Role.PATIENT)] == ["A total of 90 soldiers"]


@pytest.mark.parametrize(
    "text",
    ["Samuel Kerr was rescued by soldiers.", "The rescue of Samuel Kerr was hailed.", "The rescued pilot Samuel Kerr is 40."],
)
def test_who_is_rescued_is_so_by_the_word(text: str) -> None:
    assert fates(text) == ["Samuel Kerr: rescued"]


def test_captives_handed_over_are_free_unless_to_those_who_hold() -> None:
    assert [c.fate for c, _ in read_claims("The Red League handed over six captives to the Red Cross.")] == ["released"]
    assert [c.fate for c, _ in read_claims("The Red League hands over six captives")] == ["released"]
    assert [c.fate for c, _ in read_claims("Norland handed over six captives to the police.")] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "Police fatally shot Samuel Kerr on Monday.",
        "Samuel Kerr was fatally stabbed in May.",
        "Samuel Kerr was fatally wounded.",
        "Samuel Kerr was gunned down on Monday.",
        "Samuel Kerr was hanged in May.",
        "Samuel Kerr and Bo Lee, members of the Front who were killed on Monday, were brothers.",
        "Samuel Kerr, a member of the Front who was killed in May, was a poet.",
    ],
)
def test_who_is_killed(text: str) -> None:
    assert "Samuel Kerr" in told(text, ClaimKind.KILL)


@pytest.mark.parametrize(
    "text",
    [
        "Samuel Kerr was wounded.",
        "Samuel Kerr was fatally flawed.",
        "Samuel Kerr hanged the picture.",
        "Samuel Kerr gunned the motor.",
        "Samuel Kerr, the brother of a nurse who was killed in May, was a poet.",
    ],
)
def test_who_is_not_killed(text: str) -> None:
    assert told(text, ClaimKind.KILL) == []


def test_who_drowns_dies_and_debts_drown_nobody() -> None:
    assert told("Samuel Kerr drowned in the river.", ClaimKind.DIE) == ["Samuel Kerr"]
    assert told("Samuel Kerr drowned in debt.", ClaimKind.DIE) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Jan Roe was the first prisoner from Norland to be released since 2010.", ["Jan Roe"]),
        ("Jan Roe will be the first prisoner to be freed.", []),
    ],
)
def test_who_was_the_first_to_be_freed_was_freed(text: str, said: list[str]) -> None:
    assert [s for s in told(text, ClaimKind.RELEASE) if "(" not in s] == said


def test_who_became_the_last_to_be_freed_was_freed() -> None:
    found = [c.modality for c, _ in read_claims("Jan Roe became the last hostage to be freed.") if c.kind is ClaimKind.RELEASE]
    assert found == [Modality.HAPPENED]


def test_when_it_was_last_so_is_not_when_the_first_was_freed() -> None:
    assert days("Jan Roe was the first prisoner to be released since 2010.", ClaimKind.RELEASE) == ["none"]


@pytest.mark.parametrize(
    ("text", "kind", "said"),
    [
        ("Jan Roe was mistakenly reported as freed.", ClaimKind.RELEASE, ["not Jan Roe"]),
        ("Jan Roe was wrongly reported as dead.", ClaimKind.DIE, ["not Jan Roe"]),
        ("Jan Roe was falsely reported to have been killed.", ClaimKind.KILL, ["not Jan Roe"]),
        ("Reports that Jan Roe was freed were false.", ClaimKind.RELEASE, ["not Jan Roe"]),
        ("The newspaper has wrongly reported that Jan Roe was killed.", ClaimKind.KILL, ["Jan Roe (unknown)"]),
    ],
)
def test_what_was_wrongly_reported_is_not_so(text: str, kind: ClaimKind, said: list[str]) -> None:
    assert told(text, kind) == said


@pytest.mark.parametrize(
    "text",
    [
        "Jan Roe was seized as soon as he entered the office on 2 March.",
        "Jan Roe was seized when he entered the office on 2 March.",
        "Jan Roe was kidnapped as he left his home on 2 March.",
    ],
)
def test_the_moment_has_the_day(text: str) -> None:
    assert days(text, ClaimKind.ABDUCT) == ["2024-03-02"]


def test_another_day_than_the_moment_stands() -> None:
    assert days("Jan Roe was seized after he entered the office on 2 March.", ClaimKind.ABDUCT) == ["none"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The president welcomed home Aafia Qureshi, freed on Thursday by Norland.", "Aafia Qureshi"),
        ("The president, Bo Lee, met Aafia Qureshi, freed on Thursday by Norland.", "Aafia Qureshi"),
        ("Held for a year, Aafia Qureshi was freed on Thursday.", "Aafia Qureshi"),
    ],
)
def test_a_participle_behind_a_name_is_said_of_it(text: str, name: str) -> None:
    assert told(text, ClaimKind.RELEASE) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "They were locked up together in six prisons before Per Lund broke free by climbing through a window.",
        "Per Lund was kidnapped in May but got away after two days.",
        "Per Lund broke free of the kidnappers after two days.",
        "Per Lund slipped away from his captors in May.",
    ],
)
def test_who_breaks_free_has_escaped(text: str) -> None:
    assert told(text, ClaimKind.ESCAPE) == ["Per Lund"]


@pytest.mark.parametrize(
    "text",
    [
        "Per Lund broke free down the left wing.",
        "Per Lund got away with murder.",
        "Per Lund got away from the office on Sunday.",
        "Per Lund slipped away from the party.",
        "The kidnappers got away.",
        "Per Lund was locked up before he broke free of the party line.",
    ],
)
def test_who_breaks_free_of_nothing_has_not(text: str) -> None:
    assert told(text, ClaimKind.ESCAPE) == []


@pytest.mark.parametrize(
    "text", ["Per Lund was locked up by the rebels.", "Per Lund was chained up in a cellar.", "Rebels locked Per Lund up."]
)
def test_who_is_locked_up_is_held(text: str) -> None:
    assert told(text, ClaimKind.HOLD) == ["Per Lund"]


@pytest.mark.parametrize("text", ["Per Lund chained up his bike.", "Per Lund locked up his shop.", "Per Lund locked himself up."])
def test_who_locks_up_a_thing_holds_nobody(text: str) -> None:
    assert told(text, ClaimKind.HOLD) == []


def test_a_headline_with_the_verb_read_as_an_adjective() -> None:
    assert told("Rebels free Lena Ford", ClaimKind.RELEASE) == ["Lena Ford"]
