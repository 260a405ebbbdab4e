"""Rules of the house that no linter checks."""

import re
import subprocess
import sys
from pathlib import Path

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
