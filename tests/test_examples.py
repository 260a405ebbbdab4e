"""The dispatches in examples/ are short, in several formats, and in our own words."""

import json
import re
from datetime import date
from pathlib import Path

import pytest

from onrecord.intake.options import IntakeOptions
from onrecord.intake.read import read_path
from onrecord.model.report import Report
from tests.shared import ROOT, current_events, shared

EXAMPLES = ROOT / "examples"
BODY_KEYS = ("text", "maintext", "articleBody", "body_text", "content")


def _json_bodies(raw: str) -> list[str]:
    items = [json.loads(line) for line in raw.splitlines()] if not raw.startswith("{\n") else [json.loads(raw)]
    return [next(item[k] for k in BODY_KEYS if k in item) for item in items]


def _bodies(path: Path) -> list[str]:
    raw = path.read_text(encoding="utf-8")
    if path.suffix in {".json", ".jsonl"}:
        return _json_bodies(raw)
    return ["\n\n".join(re.findall(r"<p>(.*?)</p>", raw))] if path.suffix == ".html" else [raw]


def _dispatches() -> list[tuple[str, str]]:
    return [(path.name, body) for path in sorted(EXAMPLES.iterdir()) for body in _bodies(path)]


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


def _runs(text: str) -> set[tuple[str, ...]]:
    """Every sequence of eight words."""
    words = _words(text)
    return {tuple(words[i : i + 8]) for i in range(len(words) - 7)}


def _unquoted_runs(text: str) -> set[tuple[str, ...]]:
    return set().union(*map(_runs, re.split(r"“[^”]*”", text)))


def test_there_are_eight_to_twelve() -> None:
    assert 8 <= len(_dispatches()) <= 12


@pytest.mark.parametrize(("name", "body"), _dispatches())
def test_each_has_80_to_250_words(name: str, body: str) -> None:
    assert 80 <= len(body.split()) <= 250, name


def test_they_come_in_four_formats() -> None:
    assert {p.suffix for p in EXAMPLES.iterdir()} >= {".txt", ".html", ".json", ".jsonl"}


def test_every_dispatch_says_what_it_rests_on() -> None:
    sources = (ROOT / "docs" / "reference" / "examples.md").read_text(encoding="utf-8")
    assert [name for name, _ in _dispatches() if f"## {name}" not in sources] == []


def test_one_wire_story_is_carried_twice() -> None:
    long, short = (" ".join(_bodies(EXAMPLES / name)[0].split()) for name in ("05-list-herald.txt", "06-list-times.json"))
    assert short in long


@pytest.mark.shared
def test_nothing_is_copied_from_the_reports() -> None:
    theirs = set().union(*(_runs(p.read_text(encoding="utf-8")) for p in shared("reports").glob("*.txt")))
    assert [(name, _unquoted_runs(body) & theirs) for name, body in _dispatches() if _unquoted_runs(body) & theirs] == []


@pytest.mark.shared
def test_nothing_is_copied_from_current_events() -> None:
    ours = set().union(*(_unquoted_runs(body) for _, body in _dispatches()))
    assert [run for text in current_events() for run in _runs(text) & ours] == []


@pytest.mark.shared
def test_every_quotation_stands_in_a_report() -> None:
    theirs = " | ".join(" ".join(_words(p.read_text(encoding="utf-8"))) for p in shared("reports").glob("*.txt"))
    quotations = [q for _, body in _dispatches() for q in re.findall(r"“([^”]*)”", body)]
    assert [q for q in quotations if " ".join(_words(q)) not in theirs] == []


def test_intake_knows_outlet_and_day_of_each() -> None:
    options = IntakeOptions(today=date(2026, 1, 1))
    found = [r for p in sorted(EXAMPLES.iterdir()) for r in read_path(p.name, p.read_bytes(), options)]
    known = [r for r in found if isinstance(r, Report) and r.outlet is not None and r.published is not None and r.published.is_day]
    assert len(known) == len(_dispatches())
