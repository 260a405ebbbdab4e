from pathlib import Path

import pytest

from onrecord.app.demo import find_examples, list_examples
from onrecord.errors import NoSuchPath


def test_the_folder_given_is_taken(tmp_path: Path) -> None:
    assert find_examples(tmp_path, Path("/a/b/c/d/e")) == tmp_path


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NoSuchPath, match="--folder"):
        find_examples(tmp_path / "nowhere", Path("/a/b/c/d/e"))


def test_the_checkout_s_examples_are_found_from_anywhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "repo" / "examples").mkdir(parents=True)
    assert find_examples(None, tmp_path / "repo" / "src" / "onrecord" / "cli" / "demo.py") == tmp_path / "repo" / "examples"


def test_without_examples_it_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(NoSuchPath, match="--folder"):
        find_examples(None, tmp_path / "a" / "b" / "c" / "d.py")


def test_only_reports_are_read(tmp_path: Path) -> None:
    for name in ("b.txt", "a.json", "SOURCES.md", "picture.jpg"):
        (tmp_path / name).write_text("x")
    assert [Path(path).name for path in list_examples(tmp_path)] == ["a.json", "b.txt"]
