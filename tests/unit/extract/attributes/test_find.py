import pytest

from onrecord.extract.attributes import find_attributes
from onrecord.model.entity import EntityKind, Property
from tests.unit.extract.attributes.scenes import only, scene, values

ANA = {"Ana Sample": EntityKind.PERSON}
BOTH = {**ANA, "Ivo Muster": EntityKind.PERSON}
FRONT = {**ANA, "Dawn Front": EntityKind.ORGANIZATION}


@pytest.mark.parametrize(
    "text",
    [
        "Ana Sample, 36, left.",
        "Ana Sample (36) left.",
        "Ana Sample, aged 36, left.",
        "36-year-old Ana Sample left.",
        "The 36-year-old teacher Ana Sample left.",
        "Ana Sample, a 36-year-old teacher, left.",
        "Ana Sample, who is 36, left.",
    ],
)
def test_age(text: str) -> None:
    assert values(scene(text, ANA), Property.AGE) == [("Ana Sample", "36")]


@pytest.mark.parametrize("text", ["Ana Sample, 7 March 2020.", "Ana Sample, 200, left.", "Ana Sample left 36 teachers."])
def test_a_number_that_is_no_age(text: str) -> None:
    assert values(scene(text, ANA), Property.AGE) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Dual Russian-Israeli citizen Ana Sample left.", "Russian-Israeli"),
        ("The release of dual Russian-Israeli citizen Ana Sample left.", "Russian-Israeli"),
        ("American-Israeli Ana Sample left.", "American-Israeli"),
        ("Ana Sample, an Israeli-American woman, left.", "Israeli-American"),
        ("Brazilian teacher Ana Sample left.", "Brazilian"),
        ("Ana Sample, a dual Russian and Israeli citizen, left.", "Russian-Israeli"),
    ],
)
def test_citizenship(text: str, value: str) -> None:
    assert values(scene(text, ANA), Property.CITIZENSHIP) == [("Ana Sample", value)]


@pytest.mark.parametrize(
    "text",
    [
        "Israeli Prime Minister Ana Sample left.",
        "Deputy Russian foreign minister Ana Sample left.",
        "Russian official Ana Sample left.",
        "European teacher Ana Sample left.",
        "The Israeli said Ana Sample left.",
    ],
)
def test_the_nationality_of_an_office_is_no_citizenship(text: str) -> None:
    assert values(scene(text, ANA), Property.CITIZENSHIP) == []


def test_citizen_of_a_place() -> None:
    context = scene("Ana Sample, a citizen of Norland, left.", {**ANA, "Norland": EntityKind.PLACE})
    assert values(context, Property.CITIZENSHIP) == [("Ana Sample", "Norland")]


def test_gained_citizenship() -> None:
    links = [("citizenship", "gained", "obj"), ("Sample", "gained", "nsubj")]
    context = scene("Ana Sample gained Russian citizenship.", ANA, heads=links)
    assert values(context, Property.CITIZENSHIP) == [("Ana Sample", "Russian")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Senior harbour official Ana Sample left.", "Senior harbour official"),
        ("Deputy Russian foreign minister Ana Sample left.", "Deputy Russian foreign minister"),
        ("The island's ambassador to the coast, Ana Sample, left.", "island's ambassador to the coast"),
        ("Ana Sample, a senior member of the council, left.", "senior member of the council"),
        ("Ana Sample, who is also the special envoy on migration, left.", "special envoy on migration"),
        ("Secretary of State Ana Sample left.", "Secretary of State"),
        ("Minister of Defence General Ana Sample left.", "General"),
        ("Sample siege – Mayor Ana Sample left.", "Mayor"),
        ("The deal President Ana Sample left.", "President"),
    ],
)
def test_role(text: str, value: str) -> None:
    assert values(scene(text, ANA), Property.ROLE) == [("Ana Sample", value)]


@pytest.mark.parametrize(
    "text",
    [
        "Of Ana Sample, an official said little.",
        "Ana Sample met the president.",
        "Ana Sample and a minister left.",
        "Hostage Ana Sample left.",
    ],
)
def test_somebody_elses_role(text: str) -> None:
    assert values(scene(text, ANA), Property.ROLE) == []


def test_a_role_evidence_has_the_name() -> None:
    assert only(scene("Mayor Ana Sample left.", ANA), Property.ROLE).evidence[0].quote == "Mayor Ana Sample"


@pytest.mark.parametrize("text", ["Dawn Front official Ana Sample left.", "Ana Sample, an official of Dawn Front, left."])
def test_member_of_a_named_body(text: str) -> None:
    found = only(scene(text, FRONT), Property.MEMBER_OF)
    assert (found.entity, found.value, found.value_entity) == ("Ana Sample", "Dawn Front", "Dawn Front")


def test_member_of_a_part_of_a_named_body() -> None:
    found = only(scene("Ana Sample, a member of Dawn Front's political bureau, left.", FRONT), Property.MEMBER_OF)
    assert (found.value, found.value_entity) == ("Dawn Front's political bureau", "Dawn Front")


def test_a_critic_of_a_body_is_no_member() -> None:
    assert values(scene("Ana Sample, a critic of Dawn Front, left.", FRONT), Property.MEMBER_OF) == []


@pytest.mark.parametrize("text", ["Soldier Ana Sample left.", "Ana Sample, a soldier, left.", "The soldier, Ana Sample, left."])
def test_occupation(text: str) -> None:
    assert [v.lower() for _, v in values(scene(text, ANA), Property.OCCUPATION)] == ["soldier"]


def test_a_pronoun_is_a_soldier() -> None:
    links = [("is", "soldier", "cop"), ("he", "soldier", "nsubj")]
    context = scene("Ana Sample said he is a soldier.", ANA, {"he": "Ana Sample"}, links)
    assert values(context, Property.OCCUPATION) == [("Ana Sample", "soldier")]


def test_parents_take_no_single_name() -> None:
    assert values(scene("Ana Sample's parents, Ivo Muster and another, left.", BOTH), Property.RELATIVE) == [("Ana Sample", "parents")]


def test_who_is_not_a_soldier() -> None:
    links = [("is", "soldier", "cop"), ("he", "soldier", "nsubj"), ("not", "soldier", "advmod")]
    context = scene("Ana Sample said he is not a soldier.", ANA, {"he": "Ana Sample"}, links)
    assert values(context, Property.OCCUPATION) == []


def test_each_relative_in_a_list() -> None:
    text = "Ana Sample left her 3-year-old daughter, 11-year-old brother, and mother."
    found = values(scene(text, ANA, {"her": "Ana Sample"}), Property.RELATIVE)
    assert found == [("Ana Sample", "daughter"), ("Ana Sample", "brother"), ("Ana Sample", "mother")]


def test_the_evidence_of_a_listed_relative_has_the_possessor() -> None:
    context = scene("Ana Sample left her daughter and mother.", ANA, {"her": "Ana Sample"})
    assert [a.evidence[0].quote for a in find_attributes(context)] == ["her daughter", "her daughter and mother"]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Sample left with her husband, Ivo Muster.",
        "Ana Sample left with her husband Ivo Muster.",
        "Ana Sample left; Ivo Muster, her husband, said so.",
        "Ana Sample's husband, Ivo Muster, left.",
    ],
)
def test_a_named_relative(text: str) -> None:
    found = only(scene(text, BOTH, {"her": "Ana Sample"}), Property.RELATIVE)
    assert (found.entity, found.value, found.value_entity) == ("Ana Sample", "husband: Ivo Muster", "Ivo Muster")


def test_the_wife_of_somebody() -> None:
    found = only(scene("Ana Sample, the wife of Ivo Muster, left.", BOTH), Property.RELATIVE)
    assert (found.entity, found.value) == ("Ivo Muster", "wife: Ana Sample")


@pytest.mark.parametrize("text", ["Ana Sample said his mother left.", "Ana Sample left her sister city.", "A mother met Ana Sample."])
def test_nobodys_relative(text: str) -> None:
    assert values(scene(text, ANA, {"her": "Ana Sample"}), Property.RELATIVE) == []


def test_origin_of_a_man_from_a_place() -> None:
    context = scene(
        "Ana Sample, a woman from the Delta area of Norland, left.", {**ANA, "Delta": EntityKind.PLACE, "Norland": EntityKind.PLACE}
    )
    assert values(context, Property.ORIGIN) == [("Ana Sample", "Delta area of Norland")]


def test_emigrated_from() -> None:
    links = [("Sample", "emigrated", "nsubj"), ("Norland", "emigrated", "obl"), ("from", "Norland", "case")]
    context = scene("Ana Sample emigrated from Norland.", {**ANA, "Norland": EntityKind.PLACE}, heads=links)
    assert values(context, Property.ORIGIN) == [("Ana Sample", "Norland")]


LIVES = [("Sample", "lives", "nsubj"), ("Norland", "lives", "obl"), ("in", "Norland", "case")]


def test_lives_in() -> None:
    context = scene("Ana Sample lives in Norland.", {**ANA, "Norland": EntityKind.PLACE}, heads=LIVES)
    assert values(context, Property.RESIDENCE) == [("Ana Sample", "Norland")]


def test_will_live_in() -> None:
    links = [(w, h.replace("lives", "live"), d) for w, h, d in LIVES] + [("will", "live", "aux")]
    context = scene("Ana Sample will live in Norland.", {**ANA, "Norland": EntityKind.PLACE}, heads=links)
    assert values(context, Property.RESIDENCE) == []


@pytest.mark.parametrize(
    "text", ["Ana Sample, known as Nana, left.", "Ana Sample (also known as Nana) left.", 'Ana Sample, known as "Nana", left.']
)
def test_alias(text: str) -> None:
    assert values(scene(text, ANA), Property.ALIAS) == [("Ana Sample", "Nana")]


def test_a_nickname_within_the_name() -> None:
    name = 'Ana "Nana" Sample'
    assert values(scene(f"{name} left.", {name: EntityKind.PERSON}), Property.ALIAS) == [(name, "Nana")]


def test_the_shorter_form_of_a_role_is_no_second_role() -> None:
    context = scene("Harbour minister Ana Sample left.", ANA)
    again = scene("Harbour minister Ana Sample, the minister, left.", ANA)
    assert values(context, Property.ROLE) == values(again, Property.ROLE) == [("Ana Sample", "Harbour minister")]


def test_ids_are_stable_and_differ() -> None:
    context = scene("Mayor Ana Sample, 36, a teacher, left.", ANA)
    first, second = find_attributes(context), find_attributes(context)
    assert first == second
    assert len({a.id for a in first}) == len(first) == 3


def test_an_office_told_of_before_the_name() -> None:
    given = scene(
        "A deputy harbour minister met them. Ana Sample, who is old, met friends.",
        ANA,
        heads=[("minister", "met", "nsubj"), ("Ana", "met", "nsubj")],
    )
    assert values(given, Property.ROLE) == [("Ana Sample", "deputy harbour minister")]


def test_an_office_of_one_of_two_is_left_open() -> None:
    heads = [("minister", "met", "nsubj"), ("Ana", "met", "nsubj"), ("Ivo", "met", "nsubj")]
    given = scene("A deputy harbour minister met them. Ana Sample and Ivo Muster met friends.", BOTH, heads=heads)
    assert values(given, Property.ROLE) == []


def test_who_did_something_else_is_somebody_else() -> None:
    heads = [("minister", "met", "nsubj"), ("Ana", "left", "nsubj")]
    assert values(scene("A deputy harbour minister met them. Ana Sample left friends.", ANA, heads=heads), Property.ROLE) == []


def test_a_state_that_an_office_is_sent_to_is_no_citizenship() -> None:
    assert values(scene("The ambassador to the US Ana Sample left.", ANA), Property.CITIZENSHIP) == []


@pytest.mark.parametrize("text", ["Ana Sample, head of the Harbour Agency Ivo Muster, left.", "Officials of Mr. Ana Sample left."])
def test_another_in_a_list_and_somebodys_officials_give_no_role(text: str) -> None:
    people = {name: kind for name, kind in BOTH.items() if name in text}
    assert [v for v in values(scene(text, people), Property.ROLE) if v[0] == "Ana Sample"] == []


def test_an_office_under_a_named_minister_stays_a_role() -> None:
    found = values(scene("Ana Sample, a spokesman for minister Ivo Muster, left.", BOTH), Property.ROLE)
    assert ("Ana Sample", "spokesman for minister Ivo Muster") in found


def test_an_office_before_a_title_and_the_name() -> None:
    found = values(scene("The Dawn Front's commander, General Ana Sample, left.", FRONT), Property.ROLE)
    assert ("Ana Sample", "Dawn Front's commander") in found
