"""What people do."""

import pytest

from onrecord.extract.attributes.find import find_attributes
from onrecord.model.entity import EntityKind, Property
from tests.unit.extract.attributes.scenes import scene, values

ANA = {"Ana Sample": EntityKind.PERSON}
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
        ("Ana Sample, a Russian Studies teacher, left.", "Russian Studies teacher"),
    ],
)
def test_what_narrows_an_occupation_is_kept(text: str, value: str) -> None:
    assert values(scene(text, ANA), Property.OCCUPATION) == [("Ana Sample", value)]


BO = {"Bo Lee": EntityKind.PERSON, "Norland": EntityKind.PLACE}


@pytest.mark.parametrize(
    ("text", "value", "speaks"),
    [
        ("President Bo Lee of Norland left.", "President of Norland", True),
        ("Rebel leader Bo Lee of Norland left.", "Rebel leader of Norland", False),  # he speaks for no state
        ("Former President Bo Lee of Norland left.", "Former President of Norland", False),
    ],
)
def test_the_state_may_be_told_after_the_name(text: str, value: str, speaks: bool) -> None:
    told = [a for a in find_attributes(scene(text, BO)) if a.property is Property.ROLE]
    assert [(a.value, a.value_entity is not None) for a in told] == [(value, speaks)]
