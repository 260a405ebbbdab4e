"""Bodies that people belong to, and work told by a verb."""

import pytest

from onrecord.extract.context import Context
from onrecord.model.entity import EntityKind, Property
from tests.unit.extract.attributes.scenes import only, scene, values

ANA = {"Ana Sample": EntityKind.PERSON}
BOTH = {**ANA, "Ivo Muster": EntityKind.PERSON}
FRONT = {**ANA, "Dawn Front": EntityKind.ORGANIZATION}
SERVED = [("who", "served", "nsubj"), ("served", "Ana", "acl:relcl"),
          ("platoon", "served", "obl"), ("in", "platoon", "case")]  # fmt: skip


def bodies(context: Context) -> list[str]:
    return [value for _, value in values(context, Property.MEMBER_OF)]


def test_who_served_in_his_platoon() -> None:
    text = "Ivo Muster left. Ana Sample, who served in his platoon, said so."
    heads = [*SERVED, ("his", "platoon", "nmod:poss")]
    assert bodies(scene(text, BOTH, {"his": "Ivo Muster"}, heads)) == ["Ivo Muster's platoon"]
    assert bodies(scene(text, BOTH, None, heads)) == ["platoon"]


def test_who_was_in_the_same_platoon() -> None:
    heads = [("who", "platoon", "nsubj"), ("was", "platoon", "cop"), ("in", "platoon", "case"),
             ("platoon", "Ana", "acl:relcl")]  # fmt: skip
    text = "Ana Sample, who was in the same platoon as Ivo Muster, left."
    assert bodies(scene(text, BOTH, None, heads)) == ["same platoon as Ivo Muster"]


@pytest.mark.parametrize("verb", ["joined", "left"])
def test_who_joined_the_legal_team(verb: str) -> None:
    heads = [("Sample", verb, "nsubj"), ("team", verb, "obj"), ("legal", "team", "amod"),
             ("the", "team", "det")]  # fmt: skip
    context = scene(f"Ana Sample {verb} the legal team.", ANA, None, heads)
    assert bodies(context) == (["legal team"] if verb == "joined" else [])


def test_a_body_with_no_name_and_no_word_about_it_says_nothing() -> None:
    context = scene("Ana Sample, who served in the platoon, left.", ANA, None, SERVED)
    assert bodies(context) == []


def test_what_is_over_binds_nobody_to_the_body() -> None:
    heads = [("who", "served", "nsubj"), ("served", "Ana", "acl:relcl"),
             ("Front", "served", "obl"), ("in", "Front", "case")]  # fmt: skip
    found = only(scene("Ana Sample, who served in Dawn Front, left.", FRONT, None, heads), Property.MEMBER_OF)
    assert (found.value, found.value_entity) == ("Dawn Front", None)


@pytest.mark.parametrize("word", ["former", "ex-", "retired"])
def test_a_former_official_is_no_member(word: str) -> None:
    start = word if word.endswith("-") else f"{word} "
    assert bodies(scene(f"The {start}Dawn Front official Ana Sample left.", FRONT)) == []


def test_who_was_a_member_is_none() -> None:
    assert bodies(scene("Ana Sample, who was a member of Dawn Front, left.", FRONT)) == []
    assert bodies(scene("Ana Sample, who is a member of Dawn Front, left.", FRONT)) == ["Dawn Front"]


def test_a_secretary_of_state_is_no_member_of_a_state() -> None:
    state = {**ANA, "State": EntityKind.ORGANIZATION}
    assert bodies(scene("Secretary of State Ana Sample left.", state)) == []


TAUGHT = [("Sample", "taught", "nsubj"), ("accounting", "taught", "obj")]


def test_who_taught_accounting() -> None:
    context = scene("Ana Sample taught accounting.", ANA, None, TAUGHT)
    assert values(context, Property.OCCUPATION) == [("Ana Sample", "taught accounting")]


@pytest.mark.parametrize(
    ("text", "heads"),
    [
        ("Ana Sample taught the lesson.", [("lesson", "taught", "obj"), ("the", "lesson", "det")]),
        ("Ana Sample taught parents.", [("parents", "taught", "obj")]),
        ("Ana Sample will taught accounting.", [*TAUGHT, ("will", "taught", "aux")]),
    ],
)
def test_what_is_taught_and_no_work(text: str, heads: list[tuple[str, str, str]]) -> None:
    subject = ("Sample", "taught", "nsubj")
    links = [*(h for h in heads if h != subject), subject]
    assert values(scene(text, ANA, None, links), Property.OCCUPATION) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Ana Sample, a former private contractor, left.", "former private contractor"),
        ("Global affairs analyst Ana Sample left.", "Global affairs analyst"),
        ("Ana Sample, a Russian aid worker, left.", "aid worker"),
        ("The 36-year-old Russian teacher Ana Sample left.", "teacher"),
        ("Ana Sample, a former Russian teacher, left.", "former Russian teacher"),
    ],
)
def test_what_narrows_an_occupation_is_kept(text: str, value: str) -> None:
    assert values(scene(text, ANA), Property.OCCUPATION) == [("Ana Sample", value)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("South Korean teacher Ana Sample left.", "South Korean"),
        ("Sri Lankan teacher Ana Sample left.", "Sri Lankan"),
        ("Saudi Arabian teacher Ana Sample left.", "Saudi Arabian"),
    ],
)
def test_nationalities_of_two_words(text: str, value: str) -> None:
    assert values(scene(text, ANA), Property.CITIZENSHIP) == [("Ana Sample", value)]


@pytest.mark.parametrize("word", ["Republican", "Muslim", "Kurdish", "Communist"])
def test_party_faith_and_people_are_no_citizenship(word: str) -> None:
    assert values(scene(f"The {word} Ana Sample left.", ANA), Property.CITIZENSHIP) == []
    assert values(scene(f"The {word} teacher Ana Sample left.", ANA), Property.CITIZENSHIP) == []
