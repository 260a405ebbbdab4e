"""Rules of the house that no linter checks."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from onrecord.model.claim import ClaimKind
from onrecord.model.event import EventState
from tests.shared import ROOT

SRC = ROOT / "src" / "onrecord"
LONGER: dict[str, int] = {}
"""Modules allowed more than 300 lines: tables, SQL and grammars, by name."""

HEAVY = (
    "torch",
    "transformers",
    "onnxruntime",
    "spacy",
    "numpy",
    "tokenizers",
    "sqlalchemy",
    "trafilatura",
    "httpx",
    "fastapi",
    "starlette",
    "uvicorn",
)

COMPARED = {
    "ledger/accusations.py": ("quote", "what a side says is shown in its own words"),
    "ledger/namesakes.py": ("list quote", "surnames, and the titles before them"),
    "resolve/body_keys.py": ("list", "names of organizations"),
    "resolve/body_names.py": ("list pattern", "names of organizations"),
    "resolve/body_words.py": ("list pattern", "names of organizations"),
    "resolve/entities.py": ("quote", "which form of a name is written most often"),
    "resolve/events.py": ("quote", "whether two reports print one sentence"),
    "resolve/join_others.py": ("list", "names of organizations and places"),
    "resolve/judged/find.py": ("quote", "a judgement names words of a report (decision 0017)"),
    "resolve/judged/part.py": ("quote", "a judgement names words of a report (decision 0017)"),
    "resolve/names.py": ("list pattern", "names"),
    "resolve/nicknames.py": ("list", "given names and their short forms"),
    "resolve/occasions.py": ("list quote", "whether two reports print the same words of a speaker"),
    "resolve/offices.py": ("list", "names of offices"),
    "resolve/place_names.py": ("list", "names of places"),
    "resolve/second_look.py": ("list", "names of people"),
    "resolve/states.py": ("list", "names of states"),
    "resolve/texts.py": ("pattern", "whether one report is a reprint of another (decision 0016)"),
}
"""Modules of resolve and ledger that compare names, or words with the same words elsewhere: what they mean is asked by none. And why."""

TO_MOVE = {
    "ledger/changes.py": "quote",
    "ledger/denials.py": "pattern quote",
    "ledger/differing.py": "list pattern",
    "ledger/disputes.py": "pattern",
    "ledger/numbers.py": "pattern",
    "ledger/remains.py": "pattern",
    "ledger/standins.py": "list",
    "ledger/unnamed.py": "list pattern",
    "ledger/worth.py": "list",
    "resolve/birth.py": "pattern",
}
"""Modules that still ask what words mean, which claims are to carry. This table only gets shorter."""

_BY_IMPORT = {"re": "pattern", "regex": "pattern", **dict.fromkeys(("tomllib", "importlib", "json", "csv", "pathlib"), "list")}
_WORD = re.compile(r"[a-z][a-z’' -]*")


def _imported(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    return [node.module] if isinstance(node, ast.ImportFrom) and node.module is not None else []


def _is_word_list(node: ast.AST) -> bool:
    """Three words and more, but not states of an event."""
    if not isinstance(node, ast.Set | ast.Tuple | ast.List) or len(node.elts) < 3:
        return False
    values = {e.value if isinstance(e, ast.Constant) and isinstance(e.value, str) else "" for e in node.elts}
    return all(map(_WORD.fullmatch, values)) and not values <= set(EventState)


def _signs(code: str) -> Iterator[str]:
    """Of reading words: `pattern`, `list` (in a data file or in the module), `quote`."""
    for node in ast.walk(ast.parse(code)):
        yield from (_BY_IMPORT[top] for name in _imported(node) if (top := name.partition(".")[0]) in _BY_IMPORT)
        if _is_word_list(node):
            yield "list"
        if isinstance(node, ast.Attribute) and node.attr == "quote":
            yield "quote"


def _modules() -> list[Path]:
    return sorted(SRC.rglob("*.py"))


def test_no_module_is_over_300_lines() -> None:
    sizes = {str(p.relative_to(SRC)): len(p.read_text(encoding="utf-8").splitlines()) for p in _modules()}
    assert {name: n for name, n in sizes.items() if n > LONGER.get(name, 300)} == {}


def test_every_module_says_what_it_is() -> None:
    code = {str(p.relative_to(SRC)): p.read_text(encoding="utf-8") for p in _modules()}
    assert [name for name, text in code.items() if text.strip() and not text.startswith('"""')] == []


def test_the_model_knows_no_any() -> None:
    imports = re.compile(r"^(?:from typing import .*\bAny\b|import typing)", re.MULTILINE)
    assert [p.name for p in (SRC / "model").glob("*.py") if imports.search(p.read_text(encoding="utf-8"))] == []


def test_nothing_is_left_to_do() -> None:
    marks = re.compile(r"\b(TODO|FIXME|XXX|NotImplementedError)\b")
    assert [str(p.relative_to(SRC)) for p in _modules() if marks.search(p.read_text(encoding="utf-8"))] == []


def test_importing_onrecord_loads_nothing_heavy() -> None:
    code = f"import sys, onrecord, onrecord.errors; print([m for m in {HEAVY} if m in sys.modules])"
    printed = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT / "src")
    assert printed.stdout.strip() == "[]"


def test_the_runtime_needs_no_torch() -> None:
    core = (ROOT / "pyproject.toml").read_text(encoding="utf-8").partition("[project.optional-dependencies]")[0]
    assert not re.search(r'"(torch|transformers)\b', core)


def test_the_pins_cover_what_the_package_asks_for() -> None:
    asked = re.findall(r'^    "([\w-]+)[>=<]', (ROOT / "pyproject.toml").read_text(encoding="utf-8"), re.MULTILINE)
    pinned = re.findall(r"^([\w.-]+)==", (ROOT / "constraints.txt").read_text(encoding="utf-8"), re.MULTILINE)
    assert [name for name in asked if name.lower() not in pinned] == []


def test_what_the_notice_names_is_there() -> None:
    named = re.findall(r"\b(?:onrecord|evals|docs|tests)/[\w./-]*\w", (ROOT / "NOTICE").read_text(encoding="utf-8"))
    assert named
    assert [path for path in named if not (ROOT / path).exists() and not (ROOT / "src" / path).exists()] == []


@pytest.mark.parametrize(
    ("code", "signs"),
    [
        ("import re", ["pattern"]),
        ("from re import compile as made", ["pattern"]),
        ("import tomllib", ["list"]),
        ("from importlib.resources import files", ["list"]),
        ('X = frozenset({"freed", "let go", "released"})', ["list"]),
        ('def f(w):\n    return w in ("freed", "let go", "released")', ["list"]),
        ("def f(claim):\n    return claim.trigger.quote.lower()", ["quote"]),
        ('X = ("happened", "ongoing", "unknown")', []),
        ('names = ("of_person", "in_report", "of_event")', []),
        ("from onrecord.model.claim import Claim", []),
    ],
)
def test_what_reads_words_is_seen(code: str, signs: list[str]) -> None:
    assert list(_signs(code)) == signs


def test_resolve_and_ledger_read_no_words_but_where_it_is_said_why() -> None:
    """A module that reads words in a new way fails this, and so does a row of the tables that no longer holds."""
    modules = [p for package in ("resolve", "ledger") for p in sorted((SRC / package).rglob("*.py"))]
    found = {str(p.relative_to(SRC)): " ".join(sorted(set(_signs(p.read_text(encoding="utf-8"))))) for p in modules}
    listed = TO_MOVE | {name: signs for name, (signs, _) in COMPARED.items()}
    assert {name: signs for name, signs in found.items() if signs} == listed


_KINDS_BY_HAND = 3
"""Kinds in one collection from which on it is a list by hand: two may be told apart in place."""


def _is_kind(node: ast.AST | None) -> bool:
    if not isinstance(node, ast.Attribute) or not isinstance(node.value, ast.Name):
        return False
    return node.value.id == "ClaimKind" and node.attr in ClaimKind.__members__


def _kind_lists(code: str) -> Iterator[str]:
    """Sets, tuples, lists and dicts of kinds, and `or` and `|` over them, as they are written."""
    for node in ast.walk(ast.parse(code)):
        parts: Iterable[ast.AST | None] = ()
        if isinstance(node, ast.Set | ast.Tuple | ast.List):
            parts = node.elts
        elif isinstance(node, ast.Dict):
            parts = (*node.keys, *node.values)
        elif isinstance(node, ast.Compare | ast.BoolOp | ast.BinOp | ast.MatchOr):
            parts = ast.walk(node)
        if sum(map(_is_kind, parts)) >= _KINDS_BY_HAND:
            yield ast.unparse(node)


@pytest.mark.parametrize(
    ("code", "is_list"),
    [
        ("X = frozenset({ClaimKind.KILL, ClaimKind.DIE, ClaimKind.INJURE})", True),
        ("X = {ClaimKind.KILL: 1, ClaimKind.DIE: 2, ClaimKind.INJURE: 3}", True),
        ("x = k is ClaimKind.KILL or k is ClaimKind.DIE or k is ClaimKind.INJURE", True),
        ("X = {ClaimKind.KILL, ClaimKind.DIE} | {ClaimKind.INJURE}", True),
        ("X = DEATHS | {ClaimKind.INJURE, ClaimKind.ATTACK}", False),
        ("X = (Modality.PLANNED, Modality.DENIED, Modality.UNKNOWN)", False),
    ],
)
def test_a_list_of_kinds_is_seen(code: str, is_list: bool) -> None:
    assert bool(list(_kind_lists(code))) is is_list


def test_only_the_table_of_kinds_lists_kinds() -> None:
    """Everybody else asks `model/kinds.py`, so that a new kind is one row there."""
    code = {str(p.relative_to(SRC)): p.read_text(encoding="utf-8") for p in _modules()}
    assert {name: found for name, text in code.items() if (found := list(_kind_lists(text)))} == {}
