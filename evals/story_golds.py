"""Whole stories labelled blind, stored without their text: `python -m evals.story_golds --data DIR [--story NAME] [--second]`.

DIR has NAME.jsonl for each of `evals/story_golds/` (the sets of `reports/multi_outlet_conflict`). Prints what
`python -m evals.stories` prints. `--keep GOLD.yaml --data DIR` stores a gold record: every string of four words and more
that stands in a report becomes the report's SHA-256 and offsets; comments are left out.
"""

import argparse
import hashlib
import json
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import yaml

from evals.stories import exported, measure, totals

FOLDER = Path(__file__).parent / "story_golds"
SECOND = FOLDER / "second"
_WORDS = 4
"""Shorter strings are names, numbers and days: facts, and no text."""
Texts = Mapping[str, str]
"""By SHA-256."""


def read_set(path: Path) -> list[dict[str, Any]]:
    """The reports of a set, in order of day and id."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    return sorted(rows, key=lambda row: (row["date"], row["id"]))


def sha256_of(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def keep(gold: Mapping[str, Any], texts: Texts) -> dict[str, Any]:
    """The gold record without words of the reports. Raises ValueError for a long string that stands in none."""

    def stored(words: str) -> object:
        if len(words.split()) < _WORDS:
            return words
        for sha, text in texts.items():
            start = text.find(words)
            if start >= 0:
                return {"sha256": sha, "start": start, "stop": start + len(words)}
        return _shortened(words)

    kept: dict[str, Any] = _each(gold, stored)
    return kept


def _shortened(words: str) -> str:
    """A description of the labeller's own."""
    return " ".join(words.split()[: _WORDS - 1])


def restore(kept: object, texts: Texts) -> Any:
    """The record as it was labelled. Raises KeyError where a report is missing."""
    if isinstance(kept, dict):
        if kept.keys() == {"sha256", "start", "stop"}:
            return texts[kept["sha256"]][kept["start"] : kept["stop"]]
        return {key: restore(value, texts) for key, value in kept.items()}
    return [restore(one, texts) for one in kept] if isinstance(kept, list) else kept


def _each(value: Any, change: Callable[[str], object]) -> Any:
    if isinstance(value, dict):
        return {str(key): _each(one, change) for key, one in value.items()}
    if isinstance(value, list):
        return [_each(one, change) for one in value]
    return change(value) if isinstance(value, str) else value if isinstance(value, bool | int | float | None) else str(value)


def store(path: Path, data: Path, files: Mapping[str, str], folder: Path = FOLDER) -> Path:
    """`files`: the name of each report in the gold record → the SHA-256 of its text."""
    name = path.name.removesuffix(".yaml").removesuffix(".gold")
    texts = {sha256_of(row["text"]): row["text"] for row in read_set(data / f"{name}.jsonl")}
    gold = keep(yaml.safe_load(path.read_text(encoding="utf-8")), {sha: texts[sha] for sha in files.values()})
    folder.mkdir(parents=True, exist_ok=True)
    out = folder / f"{name}.json"
    out.write_text(json.dumps({"files": dict(files), "gold": gold}, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return out


def name_files(data: Path, gold: Mapping[str, Any], name: str) -> dict[str, str]:
    """The reports of the gold record are the first of the set, in its order."""
    rows = read_set(data / f"{name}.jsonl")
    return {str(r["file"]): sha256_of(row["text"]) for r, row in zip(gold["reports"], rows, strict=False)}


def evaluate(data: Path, scorer: Path, story: str | None = None, folder: Path = FOLDER) -> dict[str, Any]:
    """Figures and misses by story."""
    return {p.stem: _measure(p, data, scorer) for p in sorted(folder.glob("*.json")) if story in (None, p.stem)}


def _measure(path: Path, data: Path, scorer: Path) -> dict[str, Any]:
    kept = json.loads(path.read_text(encoding="utf-8"))
    rows = {sha256_of(row["text"]): row for row in read_set(data / f"{path.stem}.jsonl")}
    gold = restore(kept["gold"], {sha: row["text"] for sha, row in rows.items()})
    with tempfile.TemporaryDirectory() as made:
        for file, sha in kept["files"].items():
            row = rows[sha]
            told = {"title": row["title"], "outlet": row["source"], "url": row["url"], "published": row["date"]}
            report = {**told, "authors": row["authors"], "text": row["text"]}
            (Path(made) / f"{file}.json").write_text(json.dumps(report), encoding="utf-8")
        return measure(gold, exported(Path(made)), scorer)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="the folder with the sets, NAME.jsonl")
    parser.add_argument("--story", help="one story, by the name of its set; all without")
    parser.add_argument("--second", action="store_true", help="the second labeller's records")
    parser.add_argument("--scorer", type=Path, default=Path("../shared/tools/score_record.py"), help="score_record.py")
    parser.add_argument("--keep", type=Path, metavar="GOLD.yaml", help="store this gold record, without text")
    args = parser.parse_args()
    folder = SECOND if args.second else FOLDER
    if args.keep is not None:
        name = args.keep.name.removesuffix(".yaml").removesuffix(".gold")
        gold = yaml.safe_load(args.keep.read_text(encoding="utf-8"))
        print(store(args.keep, args.data, name_files(args.data, gold, name), folder))
        return
    told = evaluate(args.data, args.scorer, args.story, folder)
    if not told:
        parser.error(f"no such story; there are {', '.join(p.stem for p in sorted(folder.glob('*.json')))}")
    json.dump({"all": totals(told), **told}, sys.stdout, default=str, ensure_ascii=False)
    print()


if __name__ == "__main__":
    main()
