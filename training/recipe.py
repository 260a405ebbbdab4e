"""Everything that decides what training gives, beside the data: one recipe for each stage."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Recipe:
    """`shares` says how much of each corpus an epoch sees, and so which heads are trained."""

    epochs: int
    shares: Mapping[str, float]
    joins: Mapping[str, int] = field(default_factory=dict)
    """Corpora that are seen only from an epoch on, counted from 0."""
    start: str = field(default="")
    """The stage whose weights this one starts from; MiniLM's if empty."""
    encoder_rate: float = 2e-4
    head_rate: float = 1e-3
    warmup: int = 200
    hidden: float = 0.08
    """Share of the word pieces that are hidden in training."""
    averaged: tuple[int, ...] = ()
    """The weights are the mean of those after these epochs, counted from 1; those of the last if empty."""
    seed: int = 13
    budget: int = 2000
    """Word pieces in a batch."""
    weight_decay: float = 0.01


STAGES = {
    "first": Recipe(10, {"polnear": 1, "ewt": 1, "gum": 1, "newswire": 0.5}, averaged=(7, 8, 9, 10)),
    "trees": Recipe(6, {"ewt": 1, "gum": 1}, start="first", encoder_rate=1.5e-4, head_rate=5e-4, warmup=60),
    "all": Recipe(
        12, {"polnear": 0.75, "ewt": 1.5, "gum": 2, "newswire": 0.4, "litbank": 0.6, "uw": 1, "crossner": 1, "pronouns": 0.8},
        joins={"pronouns": 8}, start="first", encoder_rate=1.8e-4, averaged=(8, 10, 11, 12),
    ),
}  # fmt: skip
FOLD = Recipe(4, {"polnear": 1, "ewt": 1, "newswire": 0.4}, averaged=(3, 4))
"""Of cross-validation (`training.folds`); short, as it is run for several folds."""
