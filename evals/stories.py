"""Whole stories against their gold records: `python -m evals.stories --data DIR [--story NAME]`.

DIR has `texts.tar.xz` (or its folders, unpacked) and NAME.gold.yaml, one for each story. Each story goes through the
product as a user's would (add, export) and through the shared scorer. Prints one JSON object: per story and part what was
found, recall, precision where the gold is complete, rows on record, doubles and stray fates; and for each miss the
nearest line on record, so that one sees where it fails.
"""

import argparse
import json
import sys
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any

import yaml

from evals.archives import unpacked
from evals.nearest import nearest
from evals.two_reports import load_scorer, run

SHOWN = ("found", "of", "recall", "precision", "held", "doubles", "stray", "split")
COUNTED = ("persons", "attributes", "events", "commitments", "statuses", "conflicts")
Lines = list[dict[str, Any]]


def exported(folder: Path) -> Lines:
    """The record of the reports in `folder`, as `onrecord export` writes it."""
    with tempfile.TemporaryDirectory() as out:
        database, export = f"{out}/record.db", Path(out) / "record.jsonl"
        with redirect_stdout(sys.stderr):
            run("--db", database, "add", str(folder))
            run("--db", database, "export", "--format", "jsonl", "-o", str(export))
        return [json.loads(line) for line in export.read_text(encoding="utf-8").splitlines()]


def measure(gold: Mapping[str, Any], lines: Lines, scorer: Path) -> dict[str, Any]:
    """The scorer's figures by part, and beside each miss what stands nearest to it on record."""
    result = load_scorer(scorer)(gold, lines)
    told: dict[str, Any] = {"never broken": len(result.pop("never"))}
    for part, row in result.items():
        told[part] = {name: row[name] for name in SHOWN if row.get(name) is not None}
        told[part]["missed"] = [{"gold": item, "nearest": nearest(part, item, lines)} for item in row["missed"]]
        told[part] |= {"extra": row["extra"]} if row.get("extra") else {}
    return told


def evaluate(data: Path, scorer: Path, story: str | None = None) -> dict[str, Any]:
    """Figures and misses by story. Raises FileNotFoundError where there is no such story."""
    golds = {path.name.removesuffix(".gold.yaml"): path for path in sorted(data.glob("*.gold.yaml"))}
    names = sorted(golds) if story is None else [story]
    archive = data / "texts.tar.xz"
    with unpacked(archive if archive.exists() else data, [f"stories/{n}" for n in names]) as folder:
        root = folder / "stories" if archive.exists() else folder
        return {name: measure(yaml.safe_load(golds[name].read_text(encoding="utf-8")), exported(root / name), scorer) for name in names}


def totals(told: Mapping[str, Any]) -> dict[str, object]:
    """One figure a part over all stories, for the gate: counts found, shares of persons, stray fates."""
    stories = list(told.values())
    row: dict[str, object] = {f"{part} found": sum(s[part]["found"] for s in stories if part in s) for part in COUNTED}
    row["stray broken"] = sum(len(s["statuses"].get("stray", ())) for s in stories if "statuses" in s)
    row["persons recall"] = share(stories, "recall")
    row["persons precision"] = share(stories, "precision")
    return row


def share(stories: Sequence[Mapping[str, Any]], figure: str) -> float:
    """The mean over stories of a figure of persons."""
    values = [s["persons"][figure] for s in stories if "persons" in s]
    return round(float(sum(values)) / max(1, len(values)), 3)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="the folder with stories and gold records")
    parser.add_argument("--story", help="one story, by the name of its folder; all without")
    parser.add_argument("--scorer", type=Path, help="score_record.py [default: DIR/../tools/score_record.py]")
    args = parser.parse_args()
    known = [p.name.removesuffix(".gold.yaml") for p in sorted(args.data.glob("*.gold.yaml"))]
    if not known or (args.story is not None and args.story not in known):
        parser.error(f"no such story; {args.data} has {', '.join(known) or 'none'}")
    scorer = args.scorer or args.data.parent / "tools" / "score_record.py"
    told = evaluate(args.data, scorer, args.story)
    json.dump({"all": totals(told), **told}, sys.stdout, default=str, ensure_ascii=False)
    print()


if __name__ == "__main__":
    main()
