"""How likely two happenings are one: a logistic regression over the features and their products (training/happenings.py)."""

import tomllib
from functools import cache
from math import exp
from pathlib import Path

from evals.linked.compare import Features

Weights = tuple[tuple[tuple[str, ...], float], ...]
"""Names of features whose product counts, and how much."""


@cache
def load_weights() -> Weights:
    data = tomllib.loads((Path(__file__).parent / "data" / "happenings.toml").read_text(encoding="utf-8"))
    return tuple((tuple(name.split(" × ")), float(weight)) for name, weight in data["weights"].items())


def score(features: Features, weights: Weights) -> float:
    """Between 0 and 1; calibrated on ECB+'s tuning topics only."""
    total = sum(weight * product(features, names) for names, weight in weights)
    return 1 / (1 + exp(-total))


def product(features: Features, names: tuple[str, ...]) -> float:
    value = 1.0
    for name in names:
        value *= features[name]
    return value
