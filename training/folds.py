"""Cross-validation: train without a tenth of the training documents, and lay that tenth out as its corpora are, for the evals.

`python -m training.folds --corpora DIR --out DIR --fold K` trains from MiniLM's own weights with the recipe `FOLD`, which is
short, and writes `OUT/fold-K/`: `weights/`, and `held/polnear`, `held/ewt.conllu` and `held/newswire`.
What an eval gives on these, beside what it gives with the same weights on the development data, says how much our choices
(thresholds, epochs to average) were fitted to the development data.
"""

import argparse
import hashlib
import json
import re
import shutil
from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path

import torch

from onrecord.language.pieces import PieceTable
from training.batches import Example
from training.corpora import EWT, NEWSWIRE, POLNEAR, Corpora, load
from training.export import export
from training.loop import train
from training.recipe import FOLD
from training.train import base_folder, start

FOLDS = 10


def in_fold(name: str, fold: int) -> bool:
    """By another hash than `is_held_out`, so that each fold has its share of what is held out always."""
    return int(hashlib.sha256(f"fold {name}".encode()).hexdigest(), 16) % FOLDS == fold


def without(examples: Sequence[Example], fold: int) -> list[Example]:
    """Windows are named after their document and their first word."""
    return [e for e in examples if not in_fold(e.document.name.rpartition(":")[0], fold)]


def write_held(folder: Path, out: Path, fold: int) -> None:
    for text in sorted((folder / POLNEAR / "train/text").glob("*.txt")):
        if in_fold(text.stem, fold):
            annotations = (folder / POLNEAR / "train/attributions").glob(f"{text.stem}*.ann")
            copy([text], out / "polnear/text")
            copy(sorted(annotations), out / "polnear/attributions")
    copy([p for p in sorted((folder / NEWSWIRE).glob("*.tsv")) if in_fold(p.stem, fold)], out / "newswire")
    treebank = (folder / EWT / "en_ewt-ud-train.REBUILT.conllu").read_text(encoding="utf-8")
    documents = re.split(r"(?m)^(?=# newdoc id)", treebank)
    kept = [d for d in documents if (found := re.match(r"# newdoc id ?= ?(.+)", d)) and in_fold(found[1].strip(), fold)]
    (out / "ewt.conllu").write_text("".join(kept), encoding="utf-8")


def copy(files: Sequence[Path], folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for path in files:
        shutil.copyfile(path, folder / path.name)


def run_fold(folder: Path, out: Path, fold: int) -> None:
    table = PieceTable(str(base_folder() / "tokenizer.json"))
    corpora: Corpora = load(folder, table, {})
    kept = {name: without(corpora.train[name], fold) for name in FOLD.shares}
    print({name: f"{len(kept[name])} of {len(corpora.train[name])} windows" for name in kept}, flush=True)
    place = out / f"fold-{fold}"
    write_held(folder, place / "held", fold)
    recipe = replace(FOLD, seed=FOLD.seed + fold)
    reader = train(replace(corpora, train=kept), recipe, start(recipe, corpora, out), place)
    notes = {"tags": corpora.tags, "relations": corpora.relations, "digests": corpora.digests,
             "recipe": {"fold": asdict(recipe)}, "shape": reader.shape.as_dict()}  # fmt: skip
    (place / "labels.json").write_text(json.dumps(notes, indent=1))
    torch.save(reader.cpu().state_dict(), place / "reader.pt")
    export(place, place / "weights", place / "reader.pt", in_float=False)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path, required=True, help="folder with the archives unpacked")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--fold", type=int, choices=range(FOLDS), required=True)
    args = parser.parse_args()
    run_fold(args.corpora, args.out, args.fold)


if __name__ == "__main__":
    main()
