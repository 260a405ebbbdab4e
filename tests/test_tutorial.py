"""The tutorial goes from three reports to a calendar (tests/test_shown.py runs it)."""

from tools.shown import BLOCK, DOCS, parse

PAGE = DOCS / "tutorial.md"


def test_it_begins_with_three_reports_and_ends_with_a_calendar() -> None:
    shown = [s for block in BLOCK.findall(PAGE.read_text(encoding="utf-8")) for s in parse(block)]
    exports = [s for s in shown if "--format ics" in s.command]
    assert shown[0].command.count("examples/") == 3
    assert shown[0].lines == ("3 reports added, 0 already there, 0 failed",)
    assert exports != []
    assert any("SUMMARY:" in line for s in shown[shown.index(exports[0]) :] for line in s.lines)
