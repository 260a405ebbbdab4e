from datetime import date

from onrecord.extract.times import find_times
from onrecord.model.period import Period
from tests.fakes.docs import context, parsed

FRIDAY = Period.day(date(2024, 3, 15))
THREAT = """
They PRON PRP they 2 nsubj
threatened VERB VBD threaten 0 root
Tuesday PROPN NNP Tuesday 2 obl
to PART TO to 5 mark
kill VERB VB kill 2 xcomp
him PRON PRP he 5 obj
within ADP IN within 9 case
72 NUM CD 72 9 nummod
hours NOUN NNS hour 5 obl
"""


def test_a_delay_counts_from_the_day_of_the_threat() -> None:
    times = find_times(context(parsed("They threatened Tuesday to kill him within 72 hours", THREAT), FRIDAY))
    assert times[1].period == Period(date(2024, 3, 12), date(2024, 3, 15), "within 72 hours")


def test_without_a_day_of_the_threat_it_counts_from_the_day_of_writing() -> None:
    rows = THREAT.replace("Tuesday PROPN NNP Tuesday 2 obl", "again ADV RB again 2 advmod")
    (time,) = find_times(context(parsed("They threatened again to kill him within 72 hours", rows), FRIDAY))
    assert time.period == Period(date(2024, 3, 15), date(2024, 3, 18), "within 72 hours")


def test_a_coming_weekday_follows_the_telling() -> None:
    rows = """
    They PRON PRP they 2 nsubj
    said VERB VBD say 0 root
    Monday PROPN NNP Monday 2 obl
    he PRON PRP he 6 nsubj
    would AUX MD would 6 aux
    go VERB VB go 2 ccomp
    Wednesday PROPN NNP Wednesday 6 obl
    """
    times = find_times(context(parsed("They said Monday he would go Wednesday", rows), FRIDAY))
    assert times[1].period == Period.day(date(2024, 3, 13), "Wednesday")


def test_what_is_told_as_past_is_not_counted_from_the_telling() -> None:
    rows = """
    They PRON PRP they 2 nsubj
    said VERB VBD say 0 root
    Monday PROPN NNP Monday 2 obl
    he PRON PRP he 5 nsubj
    left VERB VBD leave 2 ccomp
    Sunday PROPN NNP Sunday 5 obl
    """
    times = find_times(context(parsed("They said Monday he left Sunday", rows), FRIDAY))
    assert times[1].period == Period.day(date(2024, 3, 10), "Sunday")
