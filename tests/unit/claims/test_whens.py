from datetime import date

import pytest
from spacy.tokens import Doc

from onrecord.claims.whens import agree_with_date, belongs
from onrecord.extract.context import Context, TimeExpression, TimeKind
from onrecord.model.claim import ClaimKind, Modality
from onrecord.model.period import Period
from tests.fakes.docs import context, parsed
from tests.fakes.told import days

WRITTEN = Period.day(date(2023, 3, 15))
LATER = Period.day(date(2023, 3, 18))


def taken_and_freed() -> Doc:
    """The date is hung on the first verb, as parsers do."""
    return parsed(
        "They were taken and freed in May.",
        """
        They PRON PRP they 3 nsubj:pass
        were AUX VBD be 3 aux:pass
        taken VERB VBN take 0 root
        and CCONJ CC and 5 cc
        freed VERB VBN free 3 conj
        in ADP IN in 7 case
        May PROPN NNP May 3 obl
        . PUNCT . . 3 punct
        """,
    )


def in_may() -> tuple[Context, TimeExpression]:
    return context(taken_and_freed()), TimeExpression(6, 7, 6, TimeKind.DATE, Period(date(2022, 5, 1), date(2022, 5, 31), "May"))


def test_a_date_belongs_to_the_verb_right_before_it() -> None:
    found, time = in_may()
    assert belongs(found, time, found.doc[4])


def test_a_date_after_the_last_of_two_verbs_is_not_the_first_ones() -> None:
    found, time = in_may()
    assert not belongs(found, time, found.doc[2])


def test_the_present_tense_with_a_later_date_is_a_plan() -> None:
    doc = parsed("They meet", "They PRON PRP they 2 nsubj\nmeet VERB VBP meet 0 root")
    assert agree_with_date(doc[1], Modality.HAPPENED, LATER, WRITTEN) == (Modality.PLANNED, LATER)


def test_the_past_tense_with_a_later_date_loses_the_date() -> None:
    doc = parsed("They met", "They PRON PRP they 2 nsubj\nmet VERB VBD meet 0 root")
    assert agree_with_date(doc[1], Modality.HAPPENED, LATER, WRITTEN) == (Modality.HAPPENED, None)


def test_a_plan_keeps_its_later_date() -> None:
    doc = parsed("They meet", "They PRON PRP they 2 nsubj\nmeet VERB VB meet 0 root")
    assert agree_with_date(doc[1], Modality.PLANNED, LATER, WRITTEN) == (Modality.PLANNED, LATER)


@pytest.mark.parametrize(
    "text",
    [
        "The 2014 detention of Samuel Kerr drew protests.",
        "Ann Roe wrote about the detention of Samuel Kerr, a reporter, in 2014.",
        "The minister recalled the 2014 detention of Samuel Kerr.",
        "The detention of Samuel Kerr, an editor of the Herald, in 2014 drew protests.",
    ],
)
def test_the_date_of_a_noun_over_an_apposition(text: str) -> None:
    assert days(text, ClaimKind.HOLD) == ["2014-01-01"]


@pytest.mark.parametrize(
    "text",
    [
        "The detention of Samuel Kerr, a reporter since 2014, drew protests.",
        "The detention of Samuel Kerr, a winner in 2014 of a prize, drew protests.",
        "The detention of Samuel Kerr drew protests.",
    ],
)
def test_the_date_inside_an_apposition_is_not_the_nouns(text: str) -> None:
    assert days(text, ClaimKind.HOLD) == ["none"]
