"""Reprints among the AllSides near-duplicates: `python -m evals.origins --data DIR [--misses]`.

DIR has articles.jsonl and pairs.jsonl; evals/cases/neardup_allsides.csv has our labels, by the ids of the articles. All articles
are taken in as the product does and looked through together, so that a pair also has to be found. A pair is a reprint if both are
of one origin for their text. `one origin` counts those too that are one for the agency which both credit: of pairs labelled as rewritten
or as a later state of one wire story some should be.
"""

import csv
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from pathlib import Path

from evals.command import expecting, make_parser, print_answer, some
from evals.scores import Tally
from onrecord.intake.options import IntakeOptions
from onrecord.intake.read import read_path
from onrecord.model.ids import ReportId
from onrecord.model.origin import Origin, Why
from onrecord.model.report import Report
from onrecord.resolve.origins import find_origins

LABELS = Path(__file__).parent / "cases" / "neardup_allsides.csv"
LAYOUT = "a folder with articles.jsonl, of whose articles evals/cases/neardup_allsides.csv labels pairs"
REPRINTS = frozenset({"reprint", "excerpt-or-trim"})
TODAY = date(2026, 1, 1)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two articles by their ids, and how they stand to one another."""

    a: str
    b: str
    label: str
    why: str


def read_pairs() -> list[Pair]:
    with LABELS.open(encoding="utf-8", newline="") as lines:
        return [Pair(row["a"], row["b"], row["label"], row["why"]) for row in csv.DictReader(lines)]


def read_reports(folder: Path) -> dict[str, Report]:
    """By the id that the article has in the file."""
    path = folder / "articles.jsonl"
    with expecting(folder, LAYOUT):
        rows = [(line, json.loads(line)["id"]) for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]
        read = {key: read_path(f"{key}.json", line.encode(), IntakeOptions(today=TODAY))[0] for line, key in rows}
    return {key: report for key, report in read.items() if isinstance(report, Report)}


def find_pairs(reports: Mapping[str, Report], origins: Sequence[Origin]) -> set[frozenset[str]]:
    """Each two articles of one of these origins. Articles with one text to the letter are one report."""
    keys: dict[ReportId, list[str]] = {}
    for key, report in reports.items():
        keys.setdefault(report.id, []).append(key)
    groups = [*keys.values(), *([key for r in o.reports for key in keys[r]] for o in origins)]
    return {frozenset(pair) for group in groups for pair in combinations(group, 2)}


def evaluate(folder: Path, *, misses: bool = False) -> dict[str, object]:
    reports = read_reports(folder)
    pairs = some([p for p in read_pairs() if p.a in reports and p.b in reports], folder, LAYOUT)
    origins = [o for o in find_origins(list({r.id: r for r in reports.values()}.values()), ()) if o.why in (Why.SAME_TEXT, Why.WIRE_CREDIT)]
    same, any_ = find_pairs(reports, [o for o in origins if o.why is Why.SAME_TEXT]), find_pairs(reports, origins)
    tally, ours = Tally(), {p: frozenset((p.a, p.b)) in same for p in pairs}
    for pair, found in ours.items():
        tally.add(found and pair.label in REPRINTS, found, pair.label in REPRINTS)
    wrong = [p for p, found in ours.items() if found != (p.label in REPRINTS)]
    for pair in wrong if misses else ():
        print(pair)
    credited = {label: sum(frozenset((p.a, p.b)) in any_ for p in pairs if p.label == label) for label in sorted({p.label for p in pairs})}
    return {
        "pairs": len(pairs),
        "reprints": sum(p.label in REPRINTS for p in pairs),
        "reprint": tally.as_dict(),
        "missed": [f"{p.a} {p.b}" for p in wrong if not ours[p]],
        "wrongly joined": [f"{p.a} {p.b}" for p in wrong if ours[p]],
        "unlabelled joined": len(same - {frozenset((p.a, p.b)) for p in pairs}),
        "one origin": credited,
    }


def main() -> None:
    parser = make_parser(__doc__, "reports/neardup_allsides")
    parser.add_argument("--misses", action="store_true", help="print each pair that is not as labelled first")
    args = parser.parse_args()
    print_answer(parser, lambda: evaluate(args.data, misses=args.misses))


if __name__ == "__main__":
    main()
