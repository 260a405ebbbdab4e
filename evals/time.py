"""Time expressions against TimeML: `python -m evals.time --data DIR` prints one JSON object. For information, no gate.

Only TIMEX3 of type DATE count. The text is read without the reader model, so that no tense is known.
"""

import argparse
import hashlib
import json
import re
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from onrecord.extract.context import TimeKind
from onrecord.extract.times.calendar import Bounds, make_day, month_bounds, unit_bounds, year_bounds
from onrecord.extract.times.scan import Found, find_in
from onrecord.extract.times.tense import Tense

SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


@dataclass(frozen=True, slots=True)
class Timex:
    """One annotated expression: code points `[start, stop)` of the text."""

    start: int
    stop: int
    type: str
    value: str


def read_timeml(path: Path) -> tuple[str, date | None, list[Timex]]:
    """The text, its day of creation and its expressions."""
    root = ET.fromstring(path.read_text("utf-8"))
    created = root.find("DCT/TIMEX3")
    body = root.find("TEXT")
    pieces: list[str] = []
    found: list[Timex] = []
    _walk(root if body is None else body, pieces, found)
    bounds = None if created is None else bounds_of(created.get("value", ""))
    return "".join(pieces), bounds and bounds[0], found


def _walk(node: ET.Element, pieces: list[str], found: list[Timex]) -> None:
    start = sum(map(len, pieces))
    pieces.append(node.text or "")
    for child in node:
        _walk(child, pieces, found)
        pieces.append(child.tail or "")
    if node.tag == "TIMEX3" and node.get("functionInDocument") != "CREATION_TIME":
        found.append(Timex(start, sum(map(len, pieces)), node.get("type", ""), node.get("value", "")))


def bounds_of(value: str) -> Bounds | None:
    """A TIMEX3 value as first and last day; None for what is no calendar period."""
    if day := re.match(r"(\d{4})-?(\d\d)-?(\d\d)(?:T|$)", value):
        found = make_day(*(int(part) for part in day.groups()))
        return None if found is None else (found, found)
    if week := re.fullmatch(r"(\d{4})-W(\d\d)(-WE)?", value):
        monday = date.fromisocalendar(int(week[1]), max(1, min(int(week[2]), 52)), 1)
        return unit_bounds(monday, "weekend" if week[3] else "week", 0)
    if season := re.fullmatch(r"(\d{4})-(SP|SU|FA|WI)", value):
        first = date(int(season[1]), SEASONS[season[2]], 1)
        return first, month_bounds(first.year + (first.month + 2) // 13, (first.month + 1) % 12 + 1)[1]
    if month := re.fullmatch(r"(\d{4})-(\d\d)", value):
        return month_bounds(int(month[1]), int(month[2]))
    if re.fullmatch(r"\d{4}", value):
        return year_bounds(int(value))
    return (date(int(value) * 10, 1, 1), date(int(value) * 10 + 9, 12, 31)) if re.fullmatch(r"\d{3}", value) else None


def right_value(found: Found, gold: Timex) -> bool:
    """Whether each end that is known is the annotated one; `since May` has one end only."""
    bounds, period = bounds_of(gold.value), found.period
    if period is None or bounds is None:
        return period is None and bounds is None
    ends = [(ours, theirs) for ours, theirs in zip((period.earliest, period.latest), bounds, strict=True) if ours is not None]
    return bool(ends) and all(ours == theirs for ours, theirs in ends)


def count(path: Path) -> Counter[str]:
    """What was found, what is annotated, and how many agree, for one document."""
    text, day, gold = read_timeml(path)
    dates = [g for g in gold if g.type == "DATE"]
    ours = [f for f in find_in(text, () if day is None else (day,), lambda _start, _stop: Tense.UNKNOWN) if f.kind is TimeKind.DATE]
    ours = [f for f in ours if not any(g.type != "DATE" and _overlap(f, g) for g in gold)]
    pairs = [(f, g) for g in dates for f in ours if _overlap(f, g)]
    matched = {g: f for f, g in reversed(pairs)}
    return Counter(
        ours=len(ours), gold=len(dates), relaxed=len(matched),
        strict=sum((f.core, f.stop) == (g.start, g.stop) for g, f in matched.items()),
        value=sum(right_value(f, g) for g, f in matched.items()),
    )  # fmt: skip


def _overlap(found: Found, gold: Timex) -> bool:
    return found.core < gold.stop and gold.start < found.stop


def scores(total: Counter[str]) -> dict[str, object]:
    """F1 (and precision, recall) of strict spans, overlapping spans, and overlapping spans of the right value."""
    report: dict[str, object] = {"found": total["ours"], "annotated": total["gold"]}
    for name in ("strict", "relaxed", "value"):
        precision, recall = total[name] / max(total["ours"], 1), total[name] / max(total["gold"], 1)
        f1 = 2 * precision * recall / (precision + recall) if total[name] else 0.0
        report[name] = {"precision": round(100 * precision, 1), "recall": round(100 * recall, 1), "f1": round(100 * f1, 1)}
    return report


def documents(folder: Path, *, tenth: bool) -> Iterator[Path]:
    """All TimeML files in order; or the tenth of them that their names' hashes choose."""
    for path in sorted(folder.rglob("*.tml")):
        if not tenth or int(hashlib.sha256(path.name.encode()).hexdigest(), 16) % 10 == 0:
            yield path


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with .tml files")
    parser.add_argument("--tenth", action="store_true", help="only the tenth of the documents that their names' hashes choose")
    given = parser.parse_args()
    paths = list(documents(given.data, tenth=given.tenth))
    total = sum((count(path) for path in paths), Counter[str]())
    print(json.dumps({"documents": len(paths), **scores(total)}))


if __name__ == "__main__":
    main()
