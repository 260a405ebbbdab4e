"""How much reports are about the same, and how rare words are: tf-idf over the content words around their happenings."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import log, sqrt

from evals.linked.happening import Happening
from onrecord.model.ids import ReportId

NEAR = 0.1
"""Likeness below which two reports are not compared: of ECB+'s pairs of mentions that belong together 3 in 100 lie below."""
_TELLING = 24
"""So many words of a report, its most telling ones, lead to others like it."""
_COMMON = 200
"""A word that tells so many reports leads nowhere: that keeps the cost in line with the reports."""

Vector = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Collection:
    """`rarity` of a word is its inverse document frequency; a report's vector has length one."""

    size: int
    frequency: Mapping[str, int]
    vectors: Mapping[ReportId, Vector]

    @classmethod
    def of(cls, happenings: Sequence[Happening]) -> "Collection":
        counts: dict[ReportId, Counter[str]] = defaultdict(Counter)
        for h in happenings:
            counts[h.span.report].update({h.lemma, *h.around})
        frequency = Counter(word for found in counts.values() for word in found)
        empty = cls(len(counts), frequency, {})
        return cls(len(counts), frequency, {r: empty.vector_of(found) for r, found in counts.items()})

    def rarity(self, word: str) -> float:
        return log(1 + self.size / self.frequency.get(word, 1))

    def vector_of(self, counts: Mapping[str, int]) -> Vector:
        weights = {word: (1 + log(n)) * self.rarity(word) for word, n in counts.items()}
        length = sqrt(sum(w * w for w in weights.values())) or 1.0
        return {word: w / length for word, w in weights.items()}

    def likeness(self, left: ReportId, right: ReportId) -> float:
        return cosine(self.vectors[left], self.vectors[right])

    def neighbours(self) -> Iterator[tuple[ReportId, ReportId, float]]:
        """Pairs of reports near one another, each once, with their likeness."""
        told: dict[str, list[ReportId]] = defaultdict(list)
        for report, vector in self.vectors.items():
            for word in sorted(vector, key=lambda w: (-vector[w], w))[:_TELLING]:
                told[word].append(report)
        seen = dict.fromkeys(pair for reports in told.values() if len(reports) <= _COMMON for pair in combinations(reports, 2))
        for left, right in seen:
            likeness = self.likeness(left, right)
            if likeness >= NEAR:
                yield left, right, likeness

    def overlap(self, left: Iterable[str], right: Iterable[str]) -> float:
        """The share of the smaller side's rarity that both sides have."""
        a, b = frozenset(left), frozenset(right)
        shared = a & b
        if not shared:
            return 0.0
        least = min(sum(map(self.rarity, a)), sum(map(self.rarity, b)))
        return sum(map(self.rarity, shared)) / least if least else 0.0


def cosine(left: Vector, right: Vector) -> float:
    small, large = sorted((left, right), key=len)
    return sum(weight * large.get(word, 0.0) for word, weight in small.items())
