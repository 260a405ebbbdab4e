"""Fates over whole stories: `python -m evals.fates --data DIR [--set NAME] [--list]`.

DIR has NAME.jsonl, a story a file (reports/multi_outlet_conflict of the corpora). Each is one record, read as the product does.
Prints one JSON object: of the fates on record the share right, wrong and overtaken, of those labelled the share on
record; for all, and for those shown as sure (no word of doubt, dispute or hedge). `agreement` compares the two labellers.
The labels are of people only; a status `unknown` is no fate, nor is a doubtful reading.
"""

import argparse
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from evals.command import load_reader, make_parser, print_answer, some
from evals.conflicts import read_set
from evals.fates.compare import Told, Verdict, agrees, is_on_record, verdict
from evals.fates.labels import FOLDER, SECOND, Fate, read_fates, same_person, same_value
from onrecord.language.reader import Reader
from onrecord.model.record import Record
from onrecord.model.status import Status, StatusValue

LAYOUT = "a folder with a .jsonl file of reports for each file of evals/fates/labels"


def told_of(record: Record) -> list[Told]:
    """The fates on a record, with the sentences that they stand on."""
    names = {e.id: e.names for e in record.entities}
    quotes = {c.id: " ".join(c.evidence[0].quote.split()) for c in record.claims}
    found = []
    for status in record.statuses:
        if status.value is not StatusValue.UNKNOWN and not getattr(status, "doubtful", False):
            words = " | ".join(quotes[c][:160] for c in status.claims[:3])
            line = f"{names[status.person][0]}: {_said(status)} [{words}]"
            found.append(Told(names[status.person], status.value, status.period, _is_sure(status), line))
    return found


def _is_sure(status: Status) -> bool:
    """Shown without a word of doubt; records of before the three words have `contested` alone."""
    marks = (status.contested, getattr(status, "doubtful", False), getattr(status, "unconfirmed", False))
    return not any(marks)


def _said(status: Status) -> str:
    marks = [m for m in ("contested", "unconfirmed", "doubtful") if getattr(status, m, False)]
    return " ".join((status.value, f"{status.period.earliest}..{status.period.latest}", *marks))


def counts(told: Sequence[Told], labels: Sequence[Fate]) -> Counter[str]:
    """Numbers that add up over stories: fates by verdict, labels and those of them on record."""
    found: Counter[str] = Counter(verdict(t, labels) for t in told)
    found["fates"] = len(told)
    found["labels"] = len(labels)
    found["on record"] = sum(is_on_record(f, told) for f in labels)
    return found


def shares(found: Counter[str]) -> dict[str, Any]:
    """`right` in percent of the fates on record, `on record` in percent of the labels."""
    fates, labels = max(1, found["fates"]), max(1, found["labels"])
    row: dict[str, object] = {v.value: round(100 * found[v] / fates, 1) for v in Verdict}
    row["on record"] = round(100 * found["on record"] / labels, 1)
    return row | {"fates": found["fates"], "labels": found["labels"], "wrong fates": found[Verdict.WRONG]}


def evaluate(reader: Reader, data: Path, only: str | None = None, *, listed: bool = False) -> dict[str, dict[str, Any]]:
    """Shares of all fates and of the sure ones, counts by story, and the labellers' agreement."""
    paths = [p for p in sorted(FOLDER.glob("*.json")) if only in (None, p.stem)]
    everything, sure, stories = Counter[str](), Counter[str](), dict[str, Any]()
    for path in some([p for p in paths if (data / f"{p.stem}.jsonl").exists()], data, LAYOUT):
        labels, told = read_fates(path), told_of(read_set(reader, data / f"{path.stem}.jsonl"))
        everything += (own := counts(told, labels))
        sure += (certain := counts([t for t in told if t.is_sure], labels))
        stories[path.stem] = {"all": dict(own), "sure": dict(certain)}
        if listed:
            print_story(path.stem, told, labels)
    return {"all": shares(everything), "sure": shares(sure), "stories": stories, "agreement": agreement()}


def print_story(name: str, told: Sequence[Told], labels: Sequence[Fate]) -> None:
    """Every fate on record with its verdict, then the labels that are not there."""
    print(f"== {name}")
    for one in sorted(told, key=lambda t: (verdict(t, labels), not t.is_sure)):
        print(f"  {verdict(one, labels):9} {'sure ' if one.is_sure else 'doubt'} {one.line}")
    for fate in labels:
        if not is_on_record(fate, told):
            print(f"  missing   {fate.person}: {fate.value} from {_days(fate)} ({fate.sure})")


def _days(fate: Fate) -> str:
    return f"{fate.start.earliest}..{fate.end.latest}"


def agreement() -> dict[str, Any]:
    """Of the sets that two labelled: fates of one that the other has too, as F1 in percent; people likewise."""
    both = [(read_fates(FOLDER / p.name), read_fates(p)) for p in sorted(SECOND.glob("*.json"))]
    mine, theirs = sum(len(a) for a, _ in both), sum(len(b) for _, b in both)
    fates = sum(_shared(a, b) + _shared(b, a) for a, b in both)
    people = [({f.person for f in a}, {f.person for f in b}) for a, b in both]
    return {
        "sets": len(both), "fates": [mine, theirs], "fates f1": round(100 * fates / max(1, mine + theirs), 1),
        "people": [sum(len(a) for a, _ in people), sum(len(b) for _, b in people)],
    }  # fmt: skip


def _shared(one: Iterable[Fate], other: Sequence[Fate]) -> int:
    return sum(any(_same(f, g) for g in other) for f in one)


def _same(one: Fate, other: Fate) -> bool:
    """The same value at one time of the same person."""
    told = Told(tuple(other.names), other.value, other.start, is_sure=True)
    return (
        same_value(one.value, other.value)
        and same_person(one.names, other.names)
        and (agrees(told, one) or one.start.overlaps(other.start))
    )


def main() -> None:
    parser = make_parser(__doc__, "the folder with the stories' .jsonl files")
    parser.formatter_class = argparse.RawTextHelpFormatter
    parser.add_argument("--set", help="one story, by the name of its file; all without")
    parser.add_argument("--list", action="store_true", help="print each fate with its verdict first")
    args = parser.parse_args()
    print_answer(parser, lambda: evaluate(load_reader(args), args.data, args.set, listed=args.list))
