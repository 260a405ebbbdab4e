"""Precision, recall and F1, in percent."""

from dataclasses import dataclass


@dataclass
class Tally:
    """Counts of hits, of what was found, and of what is gold. `hits_gold` differs from `hits` where matching is many to many."""

    hits: int = 0
    found: int = 0
    gold: int = 0
    hits_gold: int = 0

    def add(self, hits: int, found: int, gold: int, hits_gold: int | None = None) -> None:
        self.hits += hits
        self.found += found
        self.gold += gold
        self.hits_gold += hits if hits_gold is None else hits_gold

    def as_dict(self) -> dict[str, float]:
        precision = self.hits / self.found if self.found > 0 else 0.0
        recall = self.hits_gold / self.gold if self.gold > 0 else 0.0
        total = precision + recall
        f1 = 2 * precision * recall / total if total > 0 else 0.0
        return {"p": round(100 * precision, 1), "r": round(100 * recall, 1), "f1": round(100 * f1, 1)}
