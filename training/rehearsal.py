"""The whole of `make train` in minutes: `python -m training.rehearsal --corpora DIR --out DIR`.

Every stage, the teacher and the export, in their order and from the real archives, with a few windows of each corpus and two
epochs; at the end the exported model reads a sentence in onrecord's own reader. What comes out is worthless, and never lands
in the package. Each stage also says how long the whole of it would take on this machine: pieces of all its epochs, over the
pieces per second that a step on each corpus took here.
"""

import argparse
import json
import time
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import torch

from onrecord.language.manifest import load_manifest
from onrecord.language.reader import Reader as PackageReader
from training.batches import Example, batched
from training.corpora import Corpora, raw_documents
from training.export import export
from training.loop import IN_ORDER, best_device, optimizer, step, whole_documents
from training.network import Reader
from training.recipe import STAGES, Recipe
from training.train import ORDER, is_done, load_corpora, run_stage, run_teacher, start

WINDOWS, DOCUMENTS, EPOCHS = 24, 12, 2
SENTENCE = "Jane Roe of the ministry said on Friday that both sides had agreed to a truce."


def rehearsed(recipe: Recipe) -> Recipe:
    """Two epochs, the second with what joins late; everything else as in the recipe."""
    return replace(recipe, epochs=EPOCHS, joins=dict.fromkeys(recipe.joins, EPOCHS - 1), averaged=(1, EPOCHS), warmup=2)


def fewer(corpora: Corpora) -> Corpora:
    """A few windows of each corpus, of those with the most labels: what the teacher did not see has fewer."""
    train, dev = ({name: richest(those) for name, those in part.items()} for part in (corpora.train, corpora.dev))
    return replace(corpora, train=train, dev=dev)


def richest(examples: Sequence[Example]) -> list[Example]:
    most = max((len(e.document.labels) for e in examples), default=0)
    return [e for e in examples if len(e.document.labels) == most][:WINDOWS]


def pace(reader: Reader, recipe: Recipe, train: Mapping[str, list[Example]]) -> dict[str, float]:
    """Pieces per second of a training step, by corpus; the first batch of each warms up."""
    opt, chance = optimizer(reader, recipe), torch.Generator().manual_seed(recipe.seed)
    found = {}
    for name in recipe.shares:
        if not train[name]:
            continue
        by = whole_documents if name in IN_ORDER else batched
        groups = list(by(train[name], recipe.budget))
        step(reader, opt, groups[0], recipe.hidden, chance)
        began = time.perf_counter()
        for group in groups:
            step(reader, opt, group, recipe.hidden, chance)
        found[name] = sum(pieces(g) for g in groups) / (time.perf_counter() - began)
    return found


def pieces(examples: Sequence[Example]) -> int:
    return sum(len(e.pieces) for e in examples)


def minutes(recipe: Recipe, train: Mapping[str, Sequence[Example]], rates: Mapping[str, float]) -> float:
    """Of all epochs of a stage, without loading and measuring."""
    spent = {name: (recipe.epochs - recipe.joins.get(name, 0)) * recipe.shares[name] * pieces(train[name]) / rates[name] for name in rates}
    return sum(spent.values()) / 60


def rehearse_stage(name: str, corpora: Corpora, out: Path) -> dict[str, object]:
    recipe, few = STAGES[name], fewer(corpora)
    rates = pace(start(recipe, corpora, out).to(best_device()), recipe, few.train)
    run_stage(name, few, out, {n: rehearsed(r) for n, r in STAGES.items()})
    rounded = {corpus: round(rate) for corpus, rate in rates.items()}
    return {"pieces per second": rounded, "minutes in full": round(minutes(recipe, corpora.train, rates), 1)}


def rehearse(folder: Path, out: Path) -> None:
    """Stages that `out` has already are not gone through again, as in `training.train`."""
    for stage in ORDER:
        if is_done(stage, out):
            continue
        print(f"stage {stage}", flush=True)
        began = time.perf_counter()
        if stage == "teach":
            run_teacher({name: documents[:DOCUMENTS] for name, documents in raw_documents(folder).items()}, out)
            said: dict[str, object] = {}
        else:
            said = rehearse_stage(stage, load_corpora(folder, out), out)
        print(json.dumps({"stage": stage, **said, "seconds": round(time.perf_counter() - began)}), flush=True)
    export(out / ORDER[-1], out / "weights", out / ORDER[-1] / "reader.pt")
    print(json.dumps({"read": read_back(out / "weights")}), flush=True)


def read_back(weights: Path) -> list[str]:
    """The words of a sentence with their parts of speech, as the package reads it with these weights."""
    doc = PackageReader(load_manifest(weights)).read([SENTENCE])[0]
    return [f"{token.text}/{token.pos_}" for token in doc]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path, required=True, help="folder with the archives unpacked")
    parser.add_argument("--out", type=Path, required=True, help="folder for what it makes")
    args = parser.parse_args()
    began = time.perf_counter()
    rehearse(args.corpora, args.out)
    spent = round((time.perf_counter() - began) / 60, 1)
    print(json.dumps({"minutes": spent, "device": str(best_device()), "threads": torch.get_num_threads()}), flush=True)


if __name__ == "__main__":
    main()
