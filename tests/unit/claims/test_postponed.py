from dataclasses import replace
from datetime import date

import pytest

from onrecord.claims.postponed import moved_to
from onrecord.extract.times import find_times
from onrecord.model.period import Period
from tests.fakes.docs import context, parsed

WEDNESDAY = Period.day(date(2024, 3, 13))


def read(text: str, rows: str) -> Period | None:
    found = context(parsed(text, rows), WEDNESDAY)
    found = replace(found, times=find_times(found))
    return moved_to(found, found.doc[1])


@pytest.mark.parametrize(("verb", "lemma"), [("postponed", "postpone"), ("moved", "move"), ("delayed", "delay")])
def test_what_is_moved_from_a_day_to_another_is_on_the_second(verb: str, lemma: str) -> None:
    rows = f"""
    The DET DT the 2 det
    meeting NOUN NN meeting 4 nsubj:pass
    was AUX VBD be 4 aux:pass
    {verb} VERB VBN {lemma} 0 root
    from ADP IN from 6 case
    Monday PROPN NNP Monday 4 obl
    to ADP IN to 8 case
    Friday PROPN NNP Friday 4 obl
    """
    assert read(f"The meeting was {verb} from Monday to Friday", rows) == Period.day(date(2024, 3, 15), "Friday")


@pytest.mark.parametrize(("word", "expected"), [("to", Period.day(date(2024, 3, 17), "Sunday")), ("on", None)])
def test_to_gives_the_new_day_and_on_that_of_the_moving(word: str, expected: Period | None) -> None:
    rows = f"""
    The DET DT the 2 det
    meeting NOUN NN meeting 4 nsubj:pass
    was AUX VBD be 4 aux:pass
    postponed VERB VBN postpone 0 root
    {word} ADP IN {word} 6 case
    Sunday PROPN NNP Sunday 4 obl
    """
    assert read(f"The meeting was postponed {word} Sunday", rows) == expected


def test_what_is_held_to_a_day_is_not_moved() -> None:
    rows = """
    The DET DT the 2 det
    meeting NOUN NN meeting 3 nsubj
    lasted VERB VBD last 0 root
    to ADP IN to 5 case
    Sunday PROPN NNP Sunday 3 obl
    """
    assert read("The meeting lasted to Sunday", rows) is None
