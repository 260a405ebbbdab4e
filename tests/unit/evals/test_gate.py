"""The gate itself: what it takes for figures, what it records, and what it skips."""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from evals.command import HeadMissing
from evals.gate import CHECKS, FLOORS, Check, Stored, figures_of, judge, measured
from onrecord.language.reader import Reader


def no_head(_: Reader, __: Path) -> Mapping[str, object]:
    raise HeadMissing("The reader's weights have no head for mentions.")


def check(measure: object = no_head) -> Check:
    return Check("coreference", "corpora", ("",), measure)  # type: ignore[arg-type]  # any function of a reader and a path


def stored(**figures: float) -> Stored:
    return Stored(data="", figures={name: {"floor": value, "last": value} for name, value in figures.items()})


def test_a_group_of_scores_is_its_f1() -> None:
    result = {"reader": "r", "documents": 3, "all": {"p": 1.0, "r": 2.0, "f1": 1.5}, "news": {"conll": 60.0, "muc": {}}, "genres": {}}
    assert figures_of(result) == {"documents": 3, "all": 1.5, "news": 60.0}


def test_a_head_that_is_missing_gives_no_figures(capsys: pytest.CaptureFixture[str]) -> None:
    never_asked = Reader.__new__(Reader)
    assert measured(check(), never_asked, Path()) == {}
    assert "no head for mentions" in capsys.readouterr().out


def test_a_figure_on_file_fails_when_its_head_is_gone() -> None:
    assert judge(check(), {}, stored(conll=50), "digest").fell == ["coreference: conll"]


def test_what_holds_is_recorded_with_its_data() -> None:
    on_file = stored(conll=50)
    assert judge(check(), {"conll": 60.0}, on_file, "digest").fell == []
    assert on_file == {"data": "digest", "figures": {"conll": {"floor": 59.6, "last": 60.0}}}


def test_what_fell_is_not_recorded() -> None:
    on_file = stored(conll=50)
    judge(check(), {"conll": 40.0}, on_file, "digest")
    assert on_file == stored(conll=50)


def test_other_data_is_said_to_be(capsys: pytest.CaptureFixture[str]) -> None:
    judge(check(), {"conll": 60.0}, Stored(data="old", figures={}), "new")
    assert "other data (new)" in capsys.readouterr().out


def test_every_check_is_on_file() -> None:
    on_file: dict[str, Stored] = json.loads(FLOORS.read_text(encoding="utf-8"))
    assert list(on_file) == [c.name for c in CHECKS]
    assert all(c["figures"] for c in on_file.values())
