"""The strong cases of evals/cases: every claim that a careful reader takes, and no other of a kind (see evals/claims.py)."""

from functools import cache
from pathlib import Path

import pytest

from evals.claims import WRITTEN, compare, shown
from evals.labelled import Case, read_cases
from evals.product import noted_claims, read_texts
from onrecord.language.reader import Reader
from onrecord.model.record import Record

CASES = tuple(c for c in read_cases(Path(__file__).parents[2] / "evals" / "cases") if not c.is_aside)
STRONG = tuple(c for c in CASES if c.quality == "strong")
MISREAD = {
    "headline-frees": "the reader takes the second word of a headline in capitals for a name",
    "demand-that": "the reader takes *free* for an adjective: *the prison free Omar Sayed*",
}
"""Phenomena of which one case is not read yet, and why; a case that is read after all fails, so that the list only shrinks."""


@cache
def records() -> dict[str, Record]:
    texts = [c.text for c in STRONG]
    return dict(zip(texts, read_texts(Reader.load(), texts, [WRITTEN] * len(texts)), strict=True))


def marked(case: Case) -> object:
    reason = MISREAD.get(case.phenomenon)
    marks = [] if reason is None else [pytest.mark.xfail(reason=reason, strict=True)]
    return pytest.param(case, id=case.phenomenon, marks=marks)


@pytest.mark.parametrize("case", [marked(c) for c in STRONG])
def test_strong_cases_are_read_as_labelled(case: Case) -> None:
    outcome = compare(case, noted_claims(records()[case.text]))
    assert [shown(n) for n in outcome.missed] == []
    assert [shown(n) for n in outcome.extra] == []


def test_there_are_enough_of_them() -> None:
    everything = read_cases(Path(__file__).parents[2] / "evals" / "cases")
    assert len(everything) >= 400
    assert sum(c.origin != "own" for c in everything) >= 250
    assert len(STRONG) >= 140
