from datetime import date

from onrecord.extract.times import find_times
from onrecord.model.period import Period
from tests.fakes.docs import context, parsed

WRITTEN = Period.day(date(2024, 3, 15))
MET = "They PRON PRP they 2 nsubj\nmet VERB VBD meet 0 root\nMonday PROPN NNP Monday 2 obl\n. PUNCT . . 2 punct\n"
BEGAN = "It PRON PRP it 6 nsubj\nbegan VERB VBD begin 0 root\nat ADP IN at 8 case\n2 NUM CD 2 6 obl\np.m. NOUN NN p.m. 8 nmod:unmarked\n"


def test_a_time_of_the_clock_is_on_the_day_told_of_before() -> None:
    text = "They met Monday. It began at 2 p.m."
    times = find_times(context(parsed(text, MET + BEGAN.replace(" 8 ", " 8 ")), WRITTEN))
    assert [t.period for t in times] == [Period.day(date(2024, 3, 11), "Monday"), Period.day(date(2024, 3, 11), "2 p.m.")]


def test_where_no_day_was_told_of_it_is_none() -> None:
    rows = BEGAN.replace(" 6 ", " 2 ").replace(" 8 ", " 4 ")
    assert find_times(context(parsed("It began at 2 p.m.", rows), WRITTEN)) == ()


def test_beside_a_day_of_its_own_sentence_it_adds_none() -> None:
    rows = (
        "They PRON PRP they 2 nsubj\nmet VERB VBD meet 0 root\nat ADP IN at 4 case\n2 NUM CD 2 2 obl\np.m. NOUN NN p.m. 4 nmod:unmarked\n"
    )
    rows += "Monday PROPN NNP Monday 2 obl"
    (time,) = find_times(context(parsed("They met at 2 p.m. Monday", rows), WRITTEN))
    assert time.period == Period.day(date(2024, 3, 11), "Monday")
