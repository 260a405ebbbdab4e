"""What is read: files again and again, each copy with a line of its own, so that no two are the same text."""

import json
import time
from collections.abc import Callable, Iterator
from datetime import date
from itertools import cycle, islice
from pathlib import Path
from typing import TypeVar

from onrecord.intake.options import IntakeOptions
from onrecord.intake.read import read_path
from onrecord.model.report import Report

T = TypeVar("T")


def timed(work: Callable[[], T]) -> tuple[T, float]:
    start = time.perf_counter()
    result = work()
    return result, time.perf_counter() - start


def load_texts(path: Path) -> list[str]:
    """The .txt files of a folder, or the texts of a .jsonl."""
    if path.is_dir():
        return [p.read_text(encoding="utf-8") for p in sorted(path.glob("*.txt"))]
    with path.open(encoding="utf-8") as lines:
        return [str(json.loads(line)["text"]) for line in lines]


def numbered(texts: list[str], count: int) -> Iterator[tuple[str, bytes]]:
    for i, text in enumerate(islice(cycle(texts), count)):
        yield f"{i}.txt", f"{text}\n\nCopy {i}.\n".encode()


def intake(files: Iterator[tuple[str, bytes]]) -> list[Report]:
    options = IntakeOptions(today=date(2030, 1, 1))
    return [r for path, data in files for r in read_path(path, data, options) if isinstance(r, Report)]
