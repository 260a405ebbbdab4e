"""Precision, recall and F1, in percent."""

from dataclasses import dataclass


@dataclass
class Tally:
    """Counts of hits, of what was found, and of what is gold. `hits_gold` differs from `hits` where matching is many to many.

    Hits may be parts of one, where a score gives credit for similarity.
    """

    hits: float = 0
    found: float = 0
    gold: float = 0
    hits_gold: float = 0

    def add(self, hits: float, found: float, gold: float, hits_gold: float | None = None) -> None:
        self.hits += hits
        self.found += found
        self.gold += gold
        self.hits_gold += hits if hits_gold is None else hits_gold

    @property
    def precision(self) -> float:
        return self.hits / self.found if self.found > 0 else 0.0

    @property
    def recall(self) -> float:
        return self.hits_gold / self.gold if self.gold > 0 else 0.0

    @property
    def f1(self) -> float:
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total > 0 else 0.0

    def as_dict(self) -> dict[str, float]:
        return {"p": round(100 * self.precision, 1), "r": round(100 * self.recall, 1), "f1": round(100 * self.f1, 1)}
