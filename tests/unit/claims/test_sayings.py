from datetime import date

from onrecord.claims.sayings import is_asked_for, is_of_saying, is_of_what_is_said, is_own_day
from onrecord.extract.context import TimeExpression, TimeKind
from onrecord.model.period import Period
from tests.fakes.docs import parsed

MONDAY = Period.day(date(2024, 3, 11), "Monday")
AGREED = """
They PRON PRP they 2 nsubj
agreed VERB VBD agree 0 root
on ADP IN on 4 case
Monday PROPN NNP Monday 2 obl
to ADP IN to 6 case
truces NOUN NNS truce 2 obl
"""
ANNOUNCED = """
They PRON PRP they 2 nsubj
announced VERB VBD announce 0 root
truces NOUN NNS truce 2 obj
from ADP IN from 5 case
Monday PROPN NNP Monday 2 obl
"""


def at(token: int) -> TimeExpression:
    return TimeExpression(token, token + 1, token, TimeKind.DATE, MONDAY)


def test_a_date_between_the_word_and_what_is_agreed_is_that_of_the_word() -> None:
    doc = parsed("They agreed on Monday to truces", AGREED)
    assert is_of_saying(at(3), doc[5])
    assert not is_of_what_is_said(at(3), doc[1])


def test_a_date_before_the_word_is_that_of_the_word() -> None:
    doc = parsed("Monday they agreed to truces", "Monday PROPN NNP Monday 3 obl\nthey PRON PRP they 3 nsubj\nagreed VERB VBD agree 0 root\n"
                 "to ADP IN to 5 case\ntruces NOUN NNS truce 3 obl")  # fmt: skip
    assert is_of_saying(at(0), doc[4])


def test_a_date_from_which_something_is_announced_is_that_of_the_act() -> None:
    doc = parsed("They announced truces from Monday", ANNOUNCED)
    assert is_of_what_is_said(at(4), doc[1])
    assert is_asked_for(at(4), doc[2])
    assert not is_of_saying(at(4), doc[2])


def test_without_such_an_opening_it_may_be_of_both() -> None:
    doc = parsed("They announced truces on Monday", ANNOUNCED.replace("from ADP IN from", "on ADP IN on"))
    assert not is_of_what_is_said(at(4), doc[1])
    assert not is_of_saying(at(4), doc[2])


def test_a_verb_that_binds_nobody_takes_its_date_alone() -> None:
    doc = parsed("They greeted on Monday to truces", AGREED.replace("agreed VERB VBD agree", "greeted VERB VBD greet"))
    assert not is_of_saying(at(3), doc[5])


def test_a_clause_beside_the_noun_tells_when_it_is() -> None:
    rows = "Truces NOUN NNS truce 0 root\nstarting VERB VBG start 1 acl\nMonday PROPN NNP Monday 2 obl"
    assert is_own_day(at(2), parsed("Truces starting Monday", rows)[0])
    rows = rows.replace("starting VERB VBG start", "praised VERB VBN praise")
    assert not is_own_day(at(2), parsed("Truces praised Monday", rows)[0])
