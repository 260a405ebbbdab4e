"""CHANGELOG.md is what the fragments say."""

from pathlib import Path

from tests.shared import ROOT
from tools.changelog import changelog, complaints, section

FRAGMENTS = sorted((ROOT / "docs" / "changes").rglob("*.md"))


def test_every_fragment_is_well_formed() -> None:
    assert [c for p in FRAGMENTS for c in complaints(p.name, p.read_text(encoding="utf-8"))] == []


def test_the_changelog_is_built_from_them() -> None:
    built = changelog(ROOT / "docs" / "changes")
    assert (ROOT / "CHANGELOG.md").read_text(encoding="utf-8") == built, "run make bless"


def test_kinds_come_in_the_usual_order() -> None:
    text = section("1.0", {"0001-a.fixed.md": "- mended", "0002-b.added.md": "- new"})
    assert text.index("### Added") < text.index("### Fixed")


def test_a_fragment_without_a_kind_is_refused() -> None:
    assert complaints("0001-a.md", "- new") == ["0001-a.md: name it NNNN-what.KIND.md"]


def test_the_newest_release_comes_first(tmp_path: Path) -> None:
    for release in ("0.9.0_2025-01-02", "0.10.0_2025-03-04"):
        (tmp_path / release).mkdir()
        (tmp_path / release / "0001-a.added.md").write_text("- new", encoding="utf-8")
    text = changelog(tmp_path)
    assert text.index("## 0.10.0 – 2025-03-04") < text.index("## 0.9.0 – 2025-01-02")
