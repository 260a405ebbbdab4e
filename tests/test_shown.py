"""What the docs show is what is printed, and their Python runs."""

import re
from pathlib import Path

import pytest

from tools.shown import BLOCK, DOCS, add_examples, fits, pages, parse, perform, refit, stage

CODE = re.compile(r"^```python\n(.*?)^```$", re.DOTALL | re.MULTILINE)
PYTHON = [p for p in sorted(DOCS.rglob("*.md")) if "from onrecord" in "".join(CODE.findall(p.read_text(encoding="utf-8")))]
"""Pages with Python of ours; what needs other libraries (pandas) or a server is tested beside its subject."""


@pytest.fixture(scope="module")
def added(tmp_path_factory: pytest.TempPathFactory) -> Path:
    database = tmp_path_factory.mktemp("shown") / "added.db"
    add_examples(database)
    return database


@pytest.mark.parametrize("page", pages(), ids=lambda p: str(p.relative_to(DOCS)))
def test_the_page_shows_what_is_printed(page: Path, added: Path) -> None:
    blocks = BLOCK.findall(page.read_text(encoding="utf-8"))
    with stage(page, added):
        performed = [(shown, perform(shown.command)) for block in blocks for shown in parse(block)]
    wrong = ["\n".join((f"$ {s.command}", *printed)) for s, printed in performed if not fits(s.lines, printed)]
    assert wrong == [], "run make bless, and read the diff"


@pytest.mark.parametrize("page", PYTHON, ids=lambda p: str(p.relative_to(DOCS)))
def test_the_python_of_the_page_runs(page: Path, added: Path) -> None:
    block = "\n".join(CODE.findall(page.read_text(encoding="utf-8")))
    with stage(page, added):
        exec(compile(block, str(page), "exec"), {"__name__": "shown"})


def test_a_rest_stands_for_any_lines() -> None:
    assert fits(["…", "b", "…"], ["a", "b", "c"])
    assert fits(["a", "…"], ["a"])
    assert not fits(["…", "c", "…", "b"], ["a", "b", "c"])
    assert not fits(["a"], ["a", "b"])
    assert not fits(["a", "b"], ["a"])


def test_what_changed_is_found_again() -> None:
    printed = ["who  id", "Ida Moen: freed  1234567", "Jon Roe: held  89abcde"]
    assert refit(["…", "Jon Roe: missing  0000000"], printed) == ("…", "Jon Roe: held  89abcde")
    assert refit(["old"], printed) == tuple(printed)
