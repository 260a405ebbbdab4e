"""The docs say what is there: words, error codes, links and anchors, targets, commands."""

import importlib
import os
import pkgutil
import re
import shlex
import unicodedata
from collections import Counter
from enum import StrEnum
from pathlib import Path
from typing import Any

import pytest
from typer.main import get_command

import onrecord.model
from onrecord import errors
from onrecord.cli.main import app
from tests.shared import ROOT, shared
from tools.site import OUTSIDE, SECTIONS, nav

DOCS = ROOT / "docs"
PAGES = sorted([*DOCS.rglob("*.md"), *ROOT.glob("*.md")])
LINKED = [*PAGES, *(ROOT / path for path in OUTSIDE if (ROOT / path) not in PAGES)]
REFERENCE = DOCS / "reference"


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def _model_classes() -> list[type]:
    names = [m.name for m in pkgutil.iter_modules(onrecord.model.__path__, "onrecord.model.")]
    modules = [importlib.import_module(name) for name in names]
    return [
        v
        for m in modules
        for v in vars(m).values()
        if isinstance(v, type) and v.__module__ == m.__name__ and not v.__name__.startswith("_")
    ]


def _error_codes() -> set[str]:
    return {e.code for e in vars(errors).values() if isinstance(e, type) and issubclass(e, errors.OnRecordError)}


def test_every_model_class_is_in_the_glossary() -> None:
    glossary = _read(REFERENCE / "glossary.md")
    assert [c.__name__ for c in _model_classes() if f"`{c.__name__}`" not in glossary] == []


def test_the_glossary_has_the_choices_that_the_model_has() -> None:
    rows = {
        m[1]: re.findall(r"`(\w+)`", m[2])
        for m in re.finditer(r"^\| `(\w+)`[^|]*\| (.*) \|$", _read(REFERENCE / "glossary.md"), re.MULTILINE)
    }
    choices = {c.__name__: [str(v) for v in c] for c in _model_classes() if issubclass(c, StrEnum)}
    assert rows == choices


def test_error_codes_are_documented() -> None:
    documented = set(re.findall(r"`([a-z]+(?:-[a-z]+)*)`", _read(REFERENCE / "errors.md")))
    assert _error_codes() - documented == set()


def test_the_error_tree_is_drawn_in_full() -> None:
    drawn = set(re.findall(r"\b[A-Z]\w+", errors.__doc__ or ""))
    assert {n for n, e in vars(errors).items() if isinstance(e, type) and e.__module__ == errors.__name__} - drawn == set()


def _prose(page: Path) -> str:
    """Without its blocks of code."""
    return re.sub(r"^ *```.*?^ *```$", "", _read(page), flags=re.DOTALL | re.MULTILINE)


def _anchors(page: Path) -> set[str]:
    """As MkDocs makes them of headings: the second of a name gets _1."""
    names = [_anchor(heading) for heading in re.findall(r"^#+ (.*)$", _prose(page), re.MULTILINE)]
    return {f"{name}_{n - 1}" if n > 1 else name for i, name in enumerate(names) for n in [Counter(names[: i + 1])[name]]}


def _anchor(heading: str) -> str:
    plain = re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", heading)
    ascii_only = unicodedata.normalize("NFKD", plain).encode("ascii", "ignore").decode()
    return re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", ascii_only).strip().lower())


@pytest.mark.parametrize("page", LINKED, ids=lambda p: str(p.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    links = re.findall(r"\]\(([^)\s#]*)(?:#([^)\s]*))?\)", _prose(page))
    local = [((page.parent / path if path else page).resolve(), anchor) for path, anchor in links if "://" not in path]
    assert [path for path, _ in local if not path.exists()] == []
    assert [(path, anchor) for path, anchor in local if anchor and anchor not in _anchors(path)] == []


def test_every_target_named_in_the_docs_exists() -> None:
    targets = set(re.findall(r"^([a-z]+):", _read(ROOT / "Makefile"), re.MULTILINE))
    named = {m for page in PAGES for m in re.findall(r"(?:^|`)make ([a-z]+)\b", _read(page), re.MULTILINE)}
    assert named - targets == set()


def test_every_target_has_one_comment() -> None:
    makefile = _read(ROOT / "Makefile")
    phony = set(re.findall(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)[0].split())
    assert phony == set(re.findall(r"^([a-z]+):.*  ## \S", makefile, re.MULTILINE))


def test_every_decision_is_listed_and_has_its_parts() -> None:
    pages = sorted((DOCS / "decisions").glob("0*.md"))
    listed = re.findall(r"\((0[^)]*\.md)\)", _read(DOCS / "decisions" / "README.md"))
    parts = ["Context", "Decision", "Consequences", "Alternatives"]
    assert listed == [p.name for p in pages]
    assert [p.name for p in pages if re.findall(r"^## (\w+)$", _read(p), re.MULTILINE) != parts] == []


def test_the_nav_has_every_page() -> None:
    listed = [uri for part in nav() for below in part.values() for uri in ([below] if isinstance(below, str) else below)]
    pages = [p.relative_to(DOCS).as_posix() for p in DOCS.rglob("*.md") if p.parent.name != "changes"]
    assert Counter(uri for uri in listed if isinstance(uri, str)) == Counter(pages)
    assert {path.partition("/")[0] for path in pages} <= {"README.md", *SECTIONS.values()}


def test_every_page_is_in_an_index() -> None:
    indexes = "".join(_read(p) for p in [DOCS / "README.md", DOCS / "how-to" / "README.md", DOCS / "decisions" / "README.md"])
    pages = [p for p in DOCS.rglob("*.md") if p.parent.name != "changes" and p.name != "README.md"]
    assert [p.name for p in pages if p.name not in indexes] == []


@pytest.mark.shared
def test_the_record_format_is_the_agreed_one() -> None:
    assert _read(REFERENCE / "record-format.md") == _read(shared("record-format.md"))


def test_every_command_named_in_the_docs_exists() -> None:
    commands = {c.name or c.callback.__name__ for c in app.registered_commands if c.callback is not None}
    commands |= {g.name for g in app.registered_groups if g.name is not None}
    line = re.compile(r"^(?:\$ )?onrecord (?:--[\w-]+ \S+ )*([a-z]+)|`onrecord ([a-z]+)", re.MULTILINE)
    named = {a or b for page in PAGES for a, b in line.findall(_read(page))}
    assert named - commands == set()


def _lines_of(page: Path) -> list[str]:
    """The command lines in its blocks of code, without what is piped to them or from them."""
    found = re.findall(
        r"^(?:\$ |.*\| )?(onrecord .*)$", "\n".join(re.findall(r"^```\w*\n(.*?)^```$", _read(page), re.DOTALL | re.MULTILINE)), re.MULTILINE
    )
    return [re.split(r" [|>] ", line)[0] for line in found]


def _read_line(command: Any, words: list[str], above: Any = None) -> None:
    """As the command line does, without running anything: raises what it raises."""
    context = command.make_context(command.name or "onrecord", words, parent=above)
    name, *rest = [*context._protected_args, *context.args] or [None]
    if name is not None and hasattr(command, "commands"):
        _read_line(command.commands[name], rest, context)


@pytest.mark.parametrize("page", [p for p in PAGES if _lines_of(p)], ids=lambda p: str(p.relative_to(ROOT)))
def test_every_command_line_in_the_docs_can_be_read(page: Path) -> None:
    for line in _lines_of(page):
        _read_line(get_command(app), shlex.split(line, comments=True)[1:])


def test_ci_calls_what_people_call() -> None:
    script = ROOT / ".ci" / "run"
    assert os.access(script, os.X_OK)
    assert re.findall(r"^make (\w+)", _read(script), re.MULTILINE) == ["test", "check"]
