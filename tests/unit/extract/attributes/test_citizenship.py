"""Whose citizen somebody is."""

import pytest

from onrecord.model.entity import EntityKind, Property
from tests.unit.extract.attributes.scenes import scene, values

ANA = {"Ana Sample": EntityKind.PERSON}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("South Korean teacher Ana Sample left.", "South Korean"),
        ("Sri Lankan teacher Ana Sample left.", "Sri Lankan"),
        ("Saudi Arabian teacher Ana Sample left.", "Saudi Arabian"),
        ("The Russians Ana Sample left.", "Russian"),
    ],
)
def test_how_a_nationality_is_written(text: str, value: str) -> None:
    assert values(scene(text, ANA), Property.CITIZENSHIP) == [("Ana Sample", value)]


@pytest.mark.parametrize("word", ["Republican", "Muslim", "Kurdish", "Communist"])
def test_party_faith_and_people_are_no_citizenship(word: str) -> None:
    assert values(scene(f"The {word} Ana Sample left.", ANA), Property.CITIZENSHIP) == []
    assert values(scene(f"The {word} teacher Ana Sample left.", ANA), Property.CITIZENSHIP) == []
