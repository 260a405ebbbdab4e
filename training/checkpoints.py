"""Checkpoints, resuming, starting from another run's weights, and the log."""

import time
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

import torch

from training.network import Reader


class Log:
    """One line a minute: steps, pieces per second, minutes left; and the mean loss of each head since it was asked last."""

    def __init__(self, steps: int) -> None:
        self.steps, self.started, self.said, self.pieces, self.count = steps, time.monotonic(), time.monotonic(), 0, 0
        self.seen: dict[str, list[float]] = defaultdict(list)

    def tick(self, at: int, pieces: int, losses: Mapping[str, float]) -> None:
        self.pieces, self.count = self.pieces + pieces, self.count + 1
        for name, value in losses.items():
            self.seen[name].append(value)
        now = time.monotonic()
        if now - self.said >= 60:
            spent = now - self.started
            left = spent / self.count * (self.steps - at) / 60
            print(f"step {at}/{self.steps}  {self.pieces / spent:.0f} pieces/s  {left:.0f} min left", flush=True)
            self.said = now

    def losses(self) -> dict[str, float]:
        means = {name: round(sum(values) / len(values), 3) for name, values in sorted(self.seen.items())}
        self.seen.clear()
        return means


def resume(out: Path, reader: Reader, opt: torch.optim.Optimizer, rate: torch.optim.lr_scheduler.LambdaLR) -> int:
    """The number of epochs that are done."""
    path = out / "checkpoint.pt"
    if not path.exists():
        return 0
    state = torch.load(path, weights_only=True, map_location="cpu")
    reader.load_state_dict(state["reader"])
    opt.load_state_dict(state["optimizer"])
    rate.load_state_dict(state["rate"])
    return int(state["epoch"]) + 1


def put(path: Path, state: Mapping[str, object]) -> None:
    """The file is whole or not there, however the process ends."""
    path.parent.mkdir(parents=True, exist_ok=True)
    torch.save(state, path.with_suffix(".new"))
    path.with_suffix(".new").replace(path)


def save(out: Path, epoch: int, reader: Reader, opt: torch.optim.Optimizer, rate: torch.optim.lr_scheduler.LambdaLR) -> None:
    state = {"reader": reader.state_dict(), "optimizer": opt.state_dict(), "rate": rate.state_dict(), "epoch": epoch}
    put(out / "checkpoint.pt", state)


def mean_weights(paths: list[Path]) -> dict[str, torch.Tensor]:
    """The mean of several checkpoints of one run; masks, which never change, are taken from the first."""
    states = [torch.load(path, weights_only=True, map_location="cpu") for path in paths]
    first = states[0]
    return {name: torch.stack([s[name] for s in states]).mean(0) if value.is_floating_point() else value for name, value in first.items()}


def start_from(reader: Reader, state: Mapping[str, torch.Tensor]) -> list[str]:
    """Take over all weights of the same name and shape; returns the names of those that stay new."""
    own = reader.state_dict()
    fits = {name: value for name, value in state.items() if name in own and own[name].shape == value.shape}
    reader.load_state_dict({**own, **fits})
    return sorted(own.keys() - fits.keys())
