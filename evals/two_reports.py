"""The two reports in ../shared against the gold record: `python -m evals.two_reports --shared DIR`.

Runs the product as a user would (add, export) and the shared scorer on what comes out.
"""

import argparse
import importlib.util
import json
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml

from onrecord.cli.main import main as onrecord

Score = Callable[[Any, list[dict[str, Any]]], dict[str, Any]]


def load_scorer(path: Path) -> Score:
    spec = importlib.util.spec_from_file_location("score_record", path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"{path} cannot be loaded.")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    score: Score = module.score
    return score


def run(*arguments: str) -> None:
    """The command line in this process; its exit is ours if it fails."""
    before = sys.argv
    sys.argv = ["onrecord", *arguments]
    try:
        onrecord()
    except SystemExit as end:
        if end.code not in (0, None):
            raise
    finally:
        sys.argv = before


def evaluate(shared: Path) -> dict[str, object]:
    with tempfile.TemporaryDirectory() as folder:
        database, export = f"{folder}/record.db", Path(folder) / "record.jsonl"
        run("--db", database, "add", str(shared / "reports"))
        run("--db", database, "export", "--format", "jsonl", "-o", str(export))
        lines = [json.loads(line) for line in export.read_text(encoding="utf-8").splitlines()]
    gold = yaml.safe_load((shared / "gold" / "two-reports.yaml").read_text(encoding="utf-8"))
    return flat(load_scorer(shared / "tools" / "score_record.py")(gold, lines))


def flat(result: dict[str, Any]) -> dict[str, object]:
    row: dict[str, object] = {"never broken": len(result.pop("never"))}
    for part, score in result.items():
        row[f"{part} found"], row[f"{part} of"] = score["found"], score["of"]
        row |= {f"{part} {name}": score[name] for name in ("recall", "precision") if score.get(name) is not None}
    return row


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    print(json.dumps(evaluate(parser.parse_args().shared)))


if __name__ == "__main__":
    main()
