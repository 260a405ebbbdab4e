"""`claims.txt`: a sentence, `=>`, and the claims taken from it. Written on Wednesday, 15 March 2023; everybody in it is invented."""

from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from onrecord.claims import find_claims
from onrecord.extract.cast import find_cast
from onrecord.extract.times import find_times
from onrecord.language.reader import Reader
from onrecord.model.period import Period
from tests.fakes.claim_notation import print_claims
from tests.fakes.docs import context

WRITTEN = Period.day(date(2023, 3, 15))
LINES = [
    line for line in Path(__file__).with_name("claims.txt").read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")
]


@cache
def reader() -> Reader:
    return Reader.load()


def read_claims(sentence: str) -> str:
    """The claims of one sentence in the notation, without statements: every claim is the report's own."""
    found = context(reader().read([sentence])[0], WRITTEN)
    found = replace(found, times=find_times(found))
    found = replace(found, cast=find_cast(found))
    return print_claims(find_claims(found, ()))


@pytest.mark.parametrize("line", LINES)
def test_claims_are_read_as_written(line: str) -> None:
    sentence, _, expected = line.partition(" => ")
    assert read_claims(sentence) == expected


def test_the_file_is_long_enough_to_mean_something() -> None:
    assert len(LINES) >= 60
