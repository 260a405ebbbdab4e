import pytest

from onrecord.extract.times.timex.amounts import amount, duration, whole


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("three", "3"),
        ("twenty-one", "21"),
        ("two hundred and ten", "210"),
        ("a thousand", "1000"),
        ("a dozen", "12"),
        ("a couple of", "2"),
        ("an", "1"),
        ("1,200", "1200"),
        ("2 1/2", "2.5"),
        ("two and a half", "2.5"),
        ("half an", "0.5"),
        ("several", "X"),
        ("border", None),
    ],
)
def test_reads_the_amount(words: str, number: str | None) -> None:
    assert amount(words) == number


def test_a_vague_amount_is_no_number() -> None:
    assert whole("several") is None


@pytest.mark.parametrize(
    ("count", "unit", "value"),
    [
        ("3", "days", "P3D"),
        ("4", "hours", "PT4H"),
        ("X", "minutes", "PTXM"),
        ("X", "months", "PXM"),
        ("2", "decades", "P20Y"),
        ("X", "decades", "PXDE"),
        ("2", "centuries", "P200Y"),
        ("1", "weekend", "P1WE"),
        ("2.5", "years", "P2Y6M"),
        ("0.5", "hour", "PT30M"),
        ("0.5", "year", "P6M"),
        ("1.5", "weeks", "P1.5W"),
    ],
)
def test_a_duration_of_it(count: str, unit: str, value: str) -> None:
    assert duration(count, unit) == value
