import pytest

from onrecord.model.claim import ClaimKind
from tests.fakes.told import days, fates, told

EXCHANGE = ClaimKind.EXCHANGE


@pytest.mark.parametrize(
    "text",
    [
        "Norland freed Jan Roe in exchange for Bo Lee on Monday.",
        "Jan Roe was freed on Monday in exchange for Bo Lee.",
        "Norland swapped two spies for Bo Lee on Monday.",
    ],
)
def test_who_stands_on_the_other_side_is_exchanged(text: str) -> None:
    assert told(text, EXCHANGE) == ["Bo Lee"]
    assert days(text, EXCHANGE)[-1] == "2024-03-11"


def test_both_are_exchanged() -> None:
    assert told("Jan Roe was traded for Bo Lee in May.", EXCHANGE) == ["Jan Roe", "Bo Lee"]


def test_who_is_freed_for_somebody_is_exchanged() -> None:
    assert fates("The Red League released Jan Roe in exchange for five prisoners.") == ["Jan Roe: exchanged"]


def test_an_offer_exchanges_nobody_yet() -> None:
    assert told("Norland offered to free Jan Roe in exchange for Bo Lee.", EXCHANGE) == ["Bo Lee (offered)"]


@pytest.mark.parametrize(
    "text",
    [
        "Jan Roe was freed in exchange for money.",
        "Jan Roe was freed in exchange for information on Bo Lee.",
        "Norland freed Jan Roe for lack of evidence.",
        "Jan Roe was released for the funeral of Bo Lee.",
        "Norland freed Jan Roe for Bo Lee's sake.",
    ],
)
def test_what_is_given_for_nobody(text: str) -> None:
    assert told(text, EXCHANGE) == []
    assert fates(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "In 2011, the state handed over 1027 prisoners, a quarter of them serving life terms, in exchange for Bo Lee.",
        "Norland handed over three spies, some of them old, in exchange for Bo Lee.",
        "In May, Norland handed over three spies in exchange for Bo Lee.",
    ],
)
def test_who_is_got_for_those_handed_over(text: str) -> None:
    assert told(text, EXCHANGE) == ["Bo Lee"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Norland refused to hand over ten prisoners in exchange for Bo Lee.", ["Bo Lee (refused)"]),
        ("Norland handed over ten fighters in exchange for Bo Lee's body.", []),
        ("Norland handed over ten fighters in exchange for Bo Lee's support.", []),
        ("Norland handed over ten tanks in exchange for Bo Lee's body.", []),
        ("Norland agreed to hand over ten prisoners in exchange for Bo Lee, who had been kidnapped.", ["Bo Lee (promised)"]),
    ],
)
def test_who_is_not_got_for_those_handed_over(text: str, said: list[str]) -> None:
    assert told(text, EXCHANGE) == said
