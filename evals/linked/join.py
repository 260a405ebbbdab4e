"""Happenings of many reports → groups that are one happening each.

Compared are happenings of one report or of reports near one another, whose words are related; so that cost grows about with their number.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from evals.linked.collection import Collection
from evals.linked.compare import Features, Side, compare
from evals.linked.happening import Happening
from evals.linked.link import Pair, link
from evals.linked.score import load_weights, score
from onrecord.model.ids import ReportId

LEAST = 0.25
"""Mean score at which groups join: swept 0.2 to 0.5 on ECB+'s tuning topics."""


def join_happenings(happenings: Sequence[Happening], *, least: float = LEAST) -> list[tuple[Happening, ...]]:
    """Every happening is in one group; groups and their members keep the order given."""
    weights = load_weights()
    scores = {pair: score(features, weights) for pair, features in compared(happenings, Collection.of(happenings))}
    return [tuple(happenings[i] for i in group) for group in link(len(happenings), scores, least)]


def compared(happenings: Sequence[Happening], collection: Collection) -> Iterator[tuple[Pair, Features]]:
    """The pairs worth comparing, each once, the earlier first, with their features; `collection` has all their reports."""
    sides = [Side.of(h, collection) for h in happenings]
    by_report: dict[ReportId, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for i, side in enumerate(sides):
        for key in side.family.keys:
            by_report[side.happening.span.report][key].append(i)
    for left, right, likeness in (*((r, r, 1.0) for r in by_report), *collection.neighbours()):
        for a, b in _related(by_report[left], by_report[right]):
            yield (a, b), compare(sides[a], sides[b], likeness, collection)


def _related(left: Mapping[str, Iterable[int]], right: Mapping[str, Iterable[int]]) -> list[Pair]:
    shared = left.keys() & right.keys()
    return sorted({(min(a, b), max(a, b)) for key in shared for a in left[key] for b in right[key] if a != b})
