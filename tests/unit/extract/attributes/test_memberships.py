"""Bodies that people belong to."""

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


def test_who_joined_somebody_in_doing_something_is_no_member() -> None:
    heads = [("Sample", "joined", "nsubj"), ("Front", "joined", "obj"), ("Dawn", "Front", "compound")]
    text = "Ana Sample joined Dawn Front in ruling so."
    assert bodies(scene(text, FRONT, None, heads)) == ["Dawn Front"]
    assert bodies(scene(text, FRONT, None, [*heads, ("ruling", "joined", "advcl")])) == []


def test_how_a_body_is_written() -> None:
    text = "Ana Sample, a member of Dawn Front's ruling council, left."
    assert bodies(scene(text, FRONT)) == ["Dawn Front's ruling council"]
    police = {**ANA, "'s police": EntityKind.ORGANIZATION}
    assert bodies(scene("Portville's police official Ana Sample left.", police)) == ["police"]


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
