from datetime import date

from onrecord.extract.times import find_times
from onrecord.model.period import Period
from tests.fakes.docs import context, parsed

WRITTEN = Period.day(date(2024, 3, 15))
MONDAY = Period.day(date(2024, 3, 11), "Monday")
MET = """
They PRON PRP they 2 nsubj
met VERB VBD meet 0 root
Monday PROPN NNP Monday 2 obl
. PUNCT . . 2 punct
"""


def began(first: int) -> str:
    """*It began at 2 p.m.* from the word `first` on."""
    return f"""It PRON PRP it {first + 1} nsubj
began VERB VBD begin 0 root
at ADP IN at {first + 3} case
2 NUM CD 2 {first + 1} obl
p.m. NOUN NN p.m. {first + 3} nmod:unmarked
"""


def test_a_time_of_the_clock_is_on_the_day_told_of_before() -> None:
    times = find_times(context(parsed("They met Monday. It began at 2 p.m.", MET + began(5)), WRITTEN))
    assert [t.period for t in times] == [MONDAY, Period.day(date(2024, 3, 11), "2 p.m.")]


def test_a_day_told_of_two_sentences_before_is_too_far() -> None:
    rows = MET + "He PRON PRP he 6 nsubj\nleft VERB VBD leave 0 root\n. PUNCT . . 6 punct\n" + began(8)
    (time,) = find_times(context(parsed("They met Monday. He left. It began at 2 p.m.", rows), WRITTEN))
    assert time.period == MONDAY


def test_where_no_day_was_told_of_it_is_none() -> None:
    assert find_times(context(parsed("It began at 2 p.m.", began(1)), WRITTEN)) == ()


def test_beside_a_day_of_its_own_sentence_it_adds_none() -> None:
    rows = """
    They PRON PRP they 2 nsubj
    met VERB VBD meet 0 root
    at ADP IN at 4 case
    2 NUM CD 2 2 obl
    p.m. NOUN NN p.m. 4 nmod:unmarked
    Monday PROPN NNP Monday 2 obl
    """
    (time,) = find_times(context(parsed("They met at 2 p.m. Monday", rows), WRITTEN))
    assert time.period == MONDAY
