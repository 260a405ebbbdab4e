"""Sentences labelled by hand: one a line, `quality origin phenomenon | sentence => claims ;; commitments` (evals/cases/README.md)."""

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

from evals.notation import Noted, parse_claims, parse_commitments

LAYOUT = "a file of cases or a folder of .txt files with them, as evals/cases is"
LINE = re.compile(
    r"(?P<quality>strong|medium|weak) (?P<origin>\w+) (?P<phenomenon>\S+) \| (?P<text>.+?) => (?P<claims>.+?)(?: ;; (?P<commitments>.+))?"
)


@dataclass(frozen=True, slots=True)
class Case:
    quality: str
    origin: str
    phenomenon: str
    text: str
    claims: tuple[Noted, ...]
    commitments: tuple[Noted, ...]

    @property
    def is_aside(self) -> bool:
        return int(hashlib.sha256(self.text.encode()).hexdigest(), 16) % 10 == 0


def read_cases(path: Path) -> list[Case]:
    files = sorted(path.glob("*.txt")) if path.is_dir() else [path]
    lines = [line for file in files for line in file.read_text(encoding="utf-8").splitlines()]
    return [parse_case(line) for line in lines if line.strip() and not line.startswith("#")]


def parse_case(line: str) -> Case:
    """Raises `ValueError` with the line that is none."""
    found = LINE.fullmatch(line.strip())
    if found is None:
        raise ValueError(f"No case: {line!r}")
    quality, origin, phenomenon, text, claims, commitments = found.groups(default="")
    return Case(quality, origin, phenomenon, text, parse_claims(claims), parse_commitments(commitments))
