"""How well one partition of mentions agrees with another: MUC, B-cubed and CEAF-e, and their mean, the CoNLL score.

After Pradhan et al. 2014, "Scoring Coreference Partitions of Predicted Mentions". Several documents
are scored by adding up their numerators and denominators, as the reference scorer does.
"""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass, field

import numpy as np
from scipy.optimize import linear_sum_assignment

from evals.scores import Tally

Span = tuple[int, int]
Partition = Sequence[frozenset[Hashable]]
"""Clusters of whatever names a mention: a span, or a document and a span."""


@dataclass(frozen=True, slots=True)
class PartitionScores:
    """Tallies of the documents added so far; `mentions` counts spans, whatever they corefer with."""

    muc: Tally = field(default_factory=Tally)
    b_cubed: Tally = field(default_factory=Tally)
    ceaf_e: Tally = field(default_factory=Tally)
    mentions: Tally = field(default_factory=Tally)

    def add(self, found: Partition, gold: Partition) -> None:
        """One document; a mention is in at most one cluster of each side."""
        count_links(self.muc, found, gold)
        count_shares(self.b_cubed, found, gold)
        count_entities(self.ceaf_e, found, gold)
        ours, theirs = frozenset[Hashable]().union(*found), frozenset[Hashable]().union(*gold)
        self.mentions.add(len(ours & theirs), len(ours), len(theirs))

    def as_dict(self) -> dict[str, object]:
        conll = (self.muc.f1 + self.b_cubed.f1 + self.ceaf_e.f1) / 3
        parts = {"muc": self.muc, "b_cubed": self.b_cubed, "ceaf_e": self.ceaf_e, "mentions": self.mentions}
        return {"conll": round(100 * conll, 1), **{name: tally.as_dict() for name, tally in parts.items()}}


def count_links(tally: Tally, found: Partition, gold: Partition) -> None:
    """MUC: of the links that hold a cluster together, those that the other side has too."""
    hits, hits_gold = kept_links(found, gold), kept_links(gold, found)
    tally.add(hits, sum(len(c) - 1 for c in found), sum(len(c) - 1 for c in gold), hits_gold)


def kept_links(clusters: Partition, others: Partition) -> int:
    number = {mention: n for n, cluster in enumerate(others) for mention in cluster}
    kept = 0
    for cluster in clusters:
        parts = {number[m] for m in cluster if m in number}
        alone = sum(m not in number for m in cluster)
        kept += len(cluster) - len(parts) - alone
    return kept


def count_shares(tally: Tally, found: Partition, gold: Partition) -> None:
    """B-cubed: for each mention, the share of its cluster that the other side's cluster of it holds."""
    hits = sum(len(f & g) ** 2 / len(f) for f in found for g in gold)
    hits_gold = sum(len(f & g) ** 2 / len(g) for f in found for g in gold)
    tally.add(hits, sum(map(len, found)), sum(map(len, gold)), hits_gold)


def count_entities(tally: Tally, found: Partition, gold: Partition) -> None:
    """CEAF with φ4: clusters aligned one to one, each pair worth its Dice coefficient."""
    similar = np.array([[2 * len(f & g) / (len(f) + len(g)) for g in gold] for f in found]).reshape(len(found), len(gold))
    rows, columns = linear_sum_assignment(similar, maximize=True)
    tally.add(float(similar[rows, columns].sum()), len(found), len(gold))
