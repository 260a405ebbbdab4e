import pytest

from tests.fakes.told import fates


@pytest.mark.parametrize(
    "text",
    [
        "Jan Roe is on a list of those to be freed.",
        "Jan Roe is named on the list of hostages to be released on Saturday.",
        "Jan Roe appears on the list of hostages to be freed.",
        "Jan Roe's name is on the list of hostages to be freed.",
        "The list of those to be freed includes Jan Roe.",
        "Norland published a list of hostages to be freed. The list includes Jan Roe.",
        "Among those to be freed is Jan Roe.",
        "Jan Roe is among the hostages to be released on Saturday.",
        "The Red League named Jan Roe as one of the hostages to be freed on Saturday.",
    ],
)
def test_who_is_on_a_list_of_those_to_be_freed(text: str) -> None:
    assert "Jan Roe: on_list" in fates(text)


def test_a_list_names_several() -> None:
    assert fates("The list of those to be freed includes Jan Roe and Bo Lee.") == ["Jan Roe: on_list", "Bo Lee: on_list"]


@pytest.mark.parametrize(
    "text",
    [
        "The guest list includes Jan Roe.",
        "The list includes Jan Roe.",
        "The list of the dead includes Jan Roe.",
        "Jan Roe is on a list of terrorists.",
        "Jan Roe is on the list of those to be tried.",
        "Jan Roe is not on the list of those to be freed.",
        "Jan Roe was among those freed.",
    ],
)
def test_other_lists_free_nobody(text: str) -> None:
    assert fates(text) == []
