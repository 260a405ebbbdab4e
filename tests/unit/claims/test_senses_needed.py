"""`senses.txt`: for each sense check sentences that are read right with it, of which one at least is misread without it.

Written on Wednesday, 15 March 2023; everybody in it is invented.
"""

from datetime import date
from functools import cache
from pathlib import Path

import pytest
from spacy.tokens import Doc

from onrecord.claims.read import read_report
from onrecord.claims.senses import SENSES
from onrecord.language.reader import Reader
from onrecord.model.claim import ClaimKind
from onrecord.model.ids import ReportId
from onrecord.model.period import Period
from onrecord.model.report import Basis, Report
from tests.fakes.claim_notation import print_claims

WRITTEN = Period.day(date(2023, 3, 15))
LINES = [
    line for line in Path(__file__).with_name("senses.txt").read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")
]
ROWS = [(check, *rest.split(" => ")) for check, _, rest in (line.partition(" | ") for line in LINES)]


@cache
def docs() -> dict[str, Doc]:
    texts = [sentence for _, sentence, _ in ROWS]
    return dict(zip(texts, Reader.load().read(texts), strict=True))


def claimed(text: str) -> str:
    """What is claimed but for kind `other`, and after `~` the fates that are told."""
    report = Report(ReportId("r"), "r.txt", text, "0" * 64, published=WRITTEN, published_basis=Basis.GIVEN)
    claims = read_report(report, docs()[text], "test").claims
    kept = tuple(c for c in claims if c.kind is not ClaimKind.OTHER)
    return " ~ ".join([print_claims(kept), *(c.fate.value for c in kept if c.fate is not None)])


def test_every_check_has_a_sentence() -> None:
    assert {check for check, _, _ in ROWS} == set(SENSES)


@pytest.mark.parametrize(("sentence", "expected"), [pytest.param(s, e, id=s) for _, s, e in ROWS])
def test_the_sentences_are_read_right(sentence: str, expected: str) -> None:
    assert claimed(sentence) == expected


@pytest.mark.parametrize("check", SENSES)
def test_a_sentence_is_misread_without_its_check(check: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(SENSES, check, lambda _: True)
    sentence, expected = next((s, e) for c, s, e in ROWS if c == check)
    assert claimed(sentence) != expected
