"""Persons' names compared."""

import pytest

from onrecord.resolve.persons import PersonName, Verdict, compare


def verdict(left: str, right: str) -> Verdict:
    a, b = PersonName.parse(left), PersonName.parse(right)
    assert a is not None
    assert b is not None
    return compare(a, b)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Mussa Abu Harouz", "Musa Abu Haruz"),
        ("Alexander Sasha Belikov", "Sasha Belikov"),
        ("Aleksandr Belikov", "Alexander Belikov"),
        ("Noam Tal Regev", "Noam Tal-Regev"),
        ("Karim al-Basri", "Karim Basri"),
        ("Khair Ulla Said Basri", "Khairullah Basri"),
        ("Rahmat-Allah Basri", "Rahmatullah Basri"),
        ("Pak Min-ho", "Pak Min Ho"),
        ("Pak Min-Ho", "Pak Min-ho"),
    ],
)
def test_variants_of_one_name(left: str, right: str) -> None:
    assert verdict(left, right) is Verdict.SAME


@pytest.mark.parametrize(
    ("left", "right"), [("Oleg Belikov", "Alexander Belikov"), ("Omar Ali Nasser", "Omar Zaid Nasser"), ("Eitan Regev", "Noam Regev")]
)
def test_one_surname_with_other_given_names_forbids(left: str, right: str) -> None:
    assert verdict(left, right) is Verdict.FORBIDDEN


@pytest.mark.parametrize(("left", "right"), [("Belikov", "Alexander Belikov"), ("A. Belikov", "Alexander Belikov")])
def test_less_than_a_name_is_possible(left: str, right: str) -> None:
    assert verdict(left, right) is Verdict.POSSIBLE


def test_other_surname_is_unrelated() -> None:
    assert verdict("Oleg Belikov", "Oleg Sorin") is Verdict.UNRELATED


@pytest.mark.parametrize(
    ("name", "called"),
    [("Pak Min-ho", ("ho", "pak")), ("Kim Jong Un", ("un", "kim")), ("Oren Dalim", ("dalim",)), ("Talia Oren Dalim", ("dalim",))],
)
def test_what_somebody_is_called_by_alone(name: str, called: tuple[str, ...]) -> None:
    parsed = PersonName.parse(name)
    assert parsed is not None
    assert parsed.called == called
