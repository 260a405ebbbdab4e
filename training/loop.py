"""The training loop of one stage: which windows an epoch sees, in which batches, and a step."""

import json
import random
from collections.abc import Sequence
from pathlib import Path
from typing import TypeVar

import torch

from training import dropout
from training.batches import Example, batched, inputs, labels, masked
from training.checkpoints import Log, mean_weights, put, resume, save
from training.coreference import coreference_loss
from training.corpora import Corpora
from training.losses import loss
from training.measure import figures
from training.network import Reader
from training.recipe import Recipe

T = TypeVar("T")
MEASURED = 3
"""Every so many epochs the development windows are measured."""
IN_ORDER = frozenset({"gum", "litbank"})
"""Corpora of which a batch holds whole documents."""


def plan(corpora: Corpora, recipe: Recipe, epoch: int) -> list[list[Example]]:
    """The batches of one epoch; the same for the same seed and epoch."""
    rng = random.Random(recipe.seed * 1000 + epoch)
    groups: list[list[Example]] = []
    for name, share in recipe.shares.items():
        if epoch < recipe.joins.get(name, 0):
            continue
        if name in IN_ORDER:
            groups += sampled(list(whole_documents(corpora.train[name], recipe.budget)), share, rng)
        else:
            groups += batched(sampled(corpora.train[name], share, rng), recipe.budget, rng)
    rng.shuffle(groups)
    return groups


def sampled(items: Sequence[T], share: float, rng: random.Random) -> list[T]:
    """A share of the items; above 1, all of them once or more and a share of the rest."""
    whole, rest = int(share), round((share % 1) * len(items))
    return [*items] * whole + rng.sample(list(items), rest)


def whole_documents(examples: Sequence[Example], budget: int) -> Sequence[list[Example]]:
    """Windows in order, as many as the budget allows, a document's together where they fit."""
    groups: list[list[Example]] = []
    for e in examples:
        longest = max([len(e.pieces), *(len(x.pieces) for x in groups[-1])]) if groups else 0
        same = bool(groups) and groups[-1][-1].document.name.rpartition(":")[0] == e.document.name.rpartition(":")[0]
        if same and longest * (len(groups[-1]) + 1) <= budget * 1.25:
            groups[-1].append(e)
        else:
            groups.append([e])
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


def best_device() -> torch.device:
    return torch.device("cuda" if torch.cuda.is_available() else "cpu")


def train(corpora: Corpora, recipe: Recipe, reader: Reader, out: Path) -> Reader:
    """On a GPU if there is one: the same batches and hidden pieces, but its own random numbers and sums."""
    reader.to(best_device())
    opt = optimizer(reader, recipe)
    steps = sum(len(plan(corpora, recipe, e)) for e in range(recipe.epochs))
    rate = torch.optim.lr_scheduler.LambdaLR(opt, lambda s: min((s + 1) / recipe.warmup, max(0.0, (steps - s) / (steps - recipe.warmup))))
    done = resume(out, reader, opt, rate)
    clock, chosen = Log(steps), recipe.averaged or (recipe.epochs,)
    for epoch in range(done, recipe.epochs):
        torch.manual_seed(recipe.seed + epoch)
        dropout.seed(recipe.seed + epoch)
        chance = torch.Generator().manual_seed(recipe.seed + epoch)
        for group in plan(corpora, recipe, epoch):
            losses = step(reader, opt, group, recipe.hidden, chance)
            rate.step()
            clock.tick(rate.last_epoch, sum(len(e.pieces) for e in group), losses)
        if epoch + 1 in chosen:  # before the checkpoint, which says that the epoch is done
            put(out / f"epoch-{epoch + 1}.pt", reader.state_dict())
        save(out, epoch, reader, opt, rate)
        measured = figures(reader, corpora.dev) if (epoch + 1) % MEASURED == 0 else {}
        print(json.dumps({"epoch": epoch + 1, "losses": clock.losses(), **measured}), flush=True)
    reader.load_state_dict(mean_weights([out / f"epoch-{e}.pt" for e in chosen]))
    print(json.dumps({"averaged": chosen, **figures(reader, corpora.dev)}), flush=True)
    return reader


def step(reader: Reader, opt: torch.optim.Optimizer, group: list[Example], hidden: float, chance: torch.Generator) -> dict[str, float]:
    device = next(reader.parameters()).device
    given, gold = ({name: value.to(device) for name, value in t.items()} for t in (masked(inputs(group), hidden, chance), labels(group)))
    with torch.autocast(device.type, dtype=torch.bfloat16):
        out = {name: value.float() for name, value in reader(**given).items()}
    parts = loss(reader, out, gold)
    if "cluster" in gold:
        parts |= coreference_loss(reader, group, out, gold)
    opt.zero_grad(set_to_none=True)
    torch.stack(list(parts.values())).sum().backward()
    torch.nn.utils.clip_grad_norm_(reader.parameters(), 1.0)
    opt.step()
    return {name: float(value.detach()) for name, value in parts.items()}
