"""Groups by average linkage: two groups join while their pairs, taken together, are more likely one than `least`."""

import heapq
from collections.abc import Mapping, Sequence

Pair = tuple[int, int]


def link(size: int, scores: Mapping[Pair, float], least: float) -> list[tuple[int, ...]]:
    """All of `range(size)` in groups, in order; a pair without a score counts 0. Cost is in line with the pairs that have one."""
    totals: list[dict[int, float]] = [{} for _ in range(size)]
    for (a, b), s in scores.items():
        totals[a][b] = totals[b][a] = s
    members: dict[int, list[int]] = {i: [i] for i in range(size)}
    heap = [(-s, a, b) for (a, b), s in scores.items() if s >= least]
    heapq.heapify(heap)
    while heap:
        known, a, b = heapq.heappop(heap)
        if a in members and b in members and _mean(totals, members, a, b) == -known:
            _merge(totals, members, a, b)
            for c in totals[a]:
                mean = _mean(totals, members, a, c)
                if mean >= least:
                    heapq.heappush(heap, (-mean, a, c))
    return sorted(tuple(sorted(group)) for group in members.values())


def _mean(totals: Sequence[Mapping[int, float]], members: Mapping[int, Sequence[int]], a: int, b: int) -> float:
    return totals[a].get(b, 0.0) / (len(members[a]) * len(members[b]))


def _merge(totals: Sequence[dict[int, float]], members: dict[int, list[int]], kept: int, gone: int) -> None:
    members[kept] += members.pop(gone)
    for other, total in totals[gone].items():
        del totals[other][gone]
        if other != kept:
            totals[kept][other] = totals[other][kept] = totals[kept].get(other, 0.0) + total
    totals[gone].clear()
