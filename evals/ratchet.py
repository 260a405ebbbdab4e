"""Floors that only rise. A figure on file has a floor, what was measured last, and perhaps what is asked of it.

A figure under its floor fails. One that is under what is asked is listed; once it has got there, its floor is
never lower than that. For what should be low (`mae`, `broken`), a floor is a ceiling. Figures without a floor are new.
"""

import math
from collections.abc import Mapping
from typing import TypedDict

SLACK = 0.4
"""Points that a floor stays below what was measured: int8 sums differ from one kind of processor to another."""
FLIP, SHARE = 1, 0.09
"""The same for counts of things found, and for shares of a gold of 11 to 26: one or two sentences read otherwise."""
ONE_OF_SIXTY = 1.7
"""The same for shares of some sixty fates, in points."""
NUMBER = 0.01
"""The same for factuality, which goes from −3 to 3, and its correlation."""


class Entry(TypedDict, total=False):
    """One figure on file; without `floor` and `last` before it was first measured."""

    asked: float
    floor: float
    last: float


def is_lower_better(name: str) -> bool:
    return name.endswith(("broken", "mae"))


def meets(name: str, got: float, mark: float) -> bool:
    return got <= mark if is_lower_better(name) else got >= mark


def slack_of(name: str) -> float:
    if name.endswith("fates broken"):
        return FLIP
    if name.endswith("broken"):
        return 0
    if name.endswith(("fates right", "labels on record")):
        return ONE_OF_SIXTY
    if name.endswith("found"):
        return FLIP
    if name.endswith(("pearson", "mae")):
        return NUMBER
    return SHARE if name.endswith(("recall", "precision")) else SLACK


def number_of(figures: Mapping[str, object], name: str) -> float:
    """The figure; not a number where it was not measured."""
    value = figures.get(name)
    return float(value) if isinstance(value, int | float) else math.nan


def compare(entries: Mapping[str, Entry], figures: Mapping[str, object]) -> tuple[list[str], list[str]]:
    """Lines to print, and the names of figures that fell under their floors."""
    lines, failed = [], []
    for name, entry in entries.items():
        got = number_of(figures, name)
        fell = "floor" in entry and not meets(name, got, entry["floor"])
        lines.append(f"  {'FAIL' if fell else 'ok  ' if 'floor' in entry else 'new '} {name:32} {got:8.3f}{remarks(name, entry, got)}")
        if fell:
            failed.append(name)
    return lines, failed


def remarks(name: str, entry: Entry, got: float) -> str:
    parts = []
    if "floor" in entry:
        parts.append(f"  floor {entry['floor']:8.3f}")
    if "last" in entry:
        parts.append(f"  {got - entry['last']:+.3f} since last")
    if is_short(name, entry, got):
        parts.append(f"  SHORT of the {entry['asked']:g} asked")
    return "".join(parts)


def is_short(name: str, entry: Entry, got: float) -> bool:
    """Whether a figure is not what is asked of it; so is one that was not measured."""
    return "asked" in entry and not meets(name, got, entry["asked"])


def raised(entries: Mapping[str, Entry], figures: Mapping[str, object]) -> dict[str, Entry]:
    """The entries with new floors, never lower than the old ones (nor higher, for ceilings)."""
    return {name: raise_one(name, entry, number_of(figures, name)) for name, entry in entries.items()}


def raise_one(name: str, entry: Entry, got: float) -> Entry:
    if math.isnan(got):
        return entry
    slack = slack_of(name)
    marks = [round(got + slack if is_lower_better(name) else got - slack, 3)]
    if "floor" in entry:
        marks.append(entry["floor"])
    if "asked" in entry and meets(name, got, entry["asked"]):
        marks.append(entry["asked"])
    best = min(marks) if is_lower_better(name) else max(marks)
    return {**entry, "floor": best, "last": got}
