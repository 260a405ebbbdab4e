"""The share of the conflicts on record that are real: `python -m evals.conflicts --data DIR [--list]`.

DIR has the sets of reports, those of them that are there: multi_outlet_conflict/*.jsonl, voa/*.jsonl, neardup_allsides/articles.jsonl,
wikipedia_current_events/events.jsonl. Each file is one record, taken in and read as the product does. Labels (evals/cases/conflicts.csv)
hold no text: a conflict is found by a digest of its relation and of the sentences that it stands on, of a denial of that which denies.
`precision` is the share of the real ones, which should be 0.7 and more.
"""

import csv
import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from evals.command import expecting, load_reader, make_parser, print_answer, some
from onrecord.app.record import build_record
from onrecord.claims.read import read_report
from onrecord.intake.options import IntakeOptions
from onrecord.intake.read import read_path
from onrecord.language.reader import Reader
from onrecord.model.conflict import Conflict, Relation
from onrecord.model.record import Record
from onrecord.model.report import Report

LABELS = Path(__file__).parent / "cases" / "conflicts.csv"
LAYOUT = "a folder with multi_outlet_conflict/*.jsonl, voa/*.jsonl and wikipedia_current_events/events.jsonl"
SETS = ("multi_outlet_conflict/*.jsonl", "voa/*.jsonl", "wikipedia_current_events/events.jsonl", "neardup_allsides/articles.jsonl")
TODAY = date(2026, 1, 1)


@dataclass(frozen=True, slots=True)
class Label:
    """`why` is the class of reason: what kind of conflict it is, or what went wrong."""

    is_real: bool
    why: str


def read_labels() -> dict[str, Label]:
    with LABELS.open(encoding="utf-8", newline="") as lines:
        return {row["key"]: Label(row["real"] == "yes", row["why"]) for row in csv.DictReader(lines)}


def find_sets(folder: Path, patterns: Sequence[str]) -> list[Path]:
    return some([path for pattern in patterns for path in sorted(folder.glob(pattern))], folder, LAYOUT)


def read_set(reader: Reader, path: Path) -> Record:
    """All reports of one file on one record; a text that stands there twice counts once."""
    with expecting(path, LAYOUT):
        found = [r for r in read_path(path.name, path.read_bytes(), IntakeOptions(today=TODAY)) if isinstance(r, Report)]
    reports = list({r.sha256: r for r in reversed(found)}.values())[::-1]
    readings = [
        read_report(r, doc, reader.id) for part in _parts(reports) for r, doc in zip(part, reader.read([r.text for r in part]), strict=True)
    ]
    return build_record(reports, readings)


def _parts(reports: Sequence[Report]) -> Iterator[Sequence[Report]]:
    return (reports[i : i + 32] for i in range(0, len(reports), 32))


def key_of(conflict: Conflict) -> str:
    sides = conflict.sides[-1:] if conflict.relation is Relation.DENIES else conflict.sides
    quotes = sorted({" ".join(span.quote.split()) for side in sides for span in side.evidence})
    return hashlib.sha256("\n".join((conflict.relation, *quotes)).encode()).hexdigest()[:16]


def evaluate(reader: Reader, folder: Path, *, patterns: Sequence[str] = SETS, listed: bool = False) -> dict[str, object]:
    labels, records = read_labels(), {path: read_set(reader, path) for path in find_sets(folder, patterns)}
    found = [(path, record, c) for path, record in records.items() for c in record.conflicts]
    for path, record, conflict in found if listed else ():
        print(shown(path, record, conflict, labels))
    return {"sets": len(records), "reports": sum(len(r.reports) for r in records.values()), **scores([c for _, _, c in found], labels)}


def scores(found: Sequence[Conflict], labels: Mapping[str, Label]) -> dict[str, object]:
    """`precision` is the share that is real of all; what is not labelled yet counts as not."""
    known = [labels[key] for c in found if (key := key_of(c)) in labels]
    real = [label.why for label in known if label.is_real]
    return {
        "conflicts": len(found),
        "not labelled": len(found) - len(known),
        "real found": len(real),
        "precision": round(len(real) / max(1, len(found)), 3),
        "relations": dict(Counter(c.relation.value for c in found)),
        "real": dict(Counter(real)),
        "false": dict(Counter(label.why for label in known if not label.is_real)),
    }


def shown(path: Path, record: Record, conflict: Conflict, labels: Mapping[str, Label]) -> str:
    names = {e.id: e.name for e in record.entities}
    label = labels.get(key_of(conflict))
    head = f"\n{key_of(conflict)} {path.stem}: {conflict.relation} {conflict.property}, {names[conflict.about]}: {label or 'not labelled'}"
    sides = [f"  {side.value}: {' | '.join(span.quote for span in side.evidence[:4])}" for side in conflict.sides]
    return "\n".join((head, *sides))


def main() -> None:
    parser = make_parser(__doc__, "reports, the archive's folder")
    parser.add_argument("--list", action="store_true", help="print each conflict with its sentences first")
    args = parser.parse_args()
    print_answer(parser, lambda: evaluate(load_reader(args), args.data, listed=args.list))


if __name__ == "__main__":
    main()
