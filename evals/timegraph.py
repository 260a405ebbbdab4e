"""Two timelines compared as SemEval-2015 Task 4 does, with temporal awareness of TempEval-3 (UzZaman and Allen 2011).

After the task's readme and `evaluation_timeline.py` (github.com/newsreader/evaluation, timeline-evaluation): the events of a timeline
are put in order; each is SIMULTANEOUS with its time anchor, and BEFORE or SIMULTANEOUS with the next event. Position 0 (no place
known) is left out. Relations that those before them entail are dropped, what contradicts them is kept. Precision: how many of the
reduced relations found follow from the gold timeline's; recall the other way round. Counts are summed over the timelines (micro).
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from evals.scores import Tally


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a timeline: mentions of one event, its anchor as written, and its place in the order."""

    order: int
    anchor: str
    mentions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """`first` is before `second`, or at the same time."""

    first: str
    second: str
    before: bool = False


@dataclass
class Graph:
    """What follows from links: groups of what is simultaneous, and which group comes before which."""

    group: dict[str, str] = field(default_factory=dict)
    later: dict[str, set[str]] = field(default_factory=dict)

    def find(self, node: str) -> str:
        while self.group.get(node, node) != node:
            node = self.group[node]
        return node

    def follows(self, link: Link) -> bool | None:
        """Whether the link is entailed, or contradicted; None if neither."""
        first, second = self.find(link.first), self.find(link.second)
        if first == second:
            return not link.before
        if self._leads(first, second):
            return link.before
        return False if self._leads(second, first) else None

    def add(self, link: Link) -> None:
        """A link that is neither entailed nor contradicted."""
        first, second = self.find(link.first), self.find(link.second)
        if link.before:
            self.later.setdefault(first, set()).add(second)
            return
        self.group[second] = first
        self.later.setdefault(first, set()).update(self.later.pop(second, set()))

    def _leads(self, first: str, second: str) -> bool:
        """Whether a way leads from one group to a later one."""
        seen, waiting = {first}, [first]
        while waiting:
            for node in {self.find(n) for n in self.later.get(waiting.pop(), ())} - seen:
                if node == second:
                    return True
                seen.add(node)
                waiting.append(node)
        return False


def reduce(links: Iterable[Link]) -> tuple[list[Link], Graph]:
    """The links that those before them do not entail, and what follows from them."""
    graph, kept = Graph(), list[Link]()
    for link in links:
        verdict = graph.follows(link)
        if verdict is None:
            graph.add(link)
        if not verdict:
            kept.append(link)
    return kept, graph


def links_of(rows: Iterable[Row]) -> list[Link]:
    """Anchors first, then each event with the next. A mention that comes twice is two events."""
    seen, events = Counter[str](), list[tuple[int, str, str]]()
    for row in sorted((r for r in rows if r.order > 0), key=_natural):
        for mention in row.mentions:
            events.append((row.order, row.anchor, f"{mention}#{seen[mention]}"))
            seen[mention] += 1
    anchored = [Link(node, f"on {anchor}") for _, anchor, node in events]
    return anchored + [Link(a, b, before=m < n) for (m, _, a), (n, _, b) in pairwise(events)]


def _natural(row: Row) -> list[tuple[int, str]]:
    """Numbers in a line count as numbers, as in the task's script."""
    line = "\t".join((str(row.order), row.anchor, *row.mentions))
    return [(int(part), "") if part.isdigit() else (-1, part) for part in re.split(r"(\d+)", line)]


def count(tally: Tally, found: Sequence[Row], gold: Sequence[Row]) -> None:
    ours, theirs = links_of(found), links_of(gold)
    (our_reduced, our_graph), (their_reduced, their_graph) = reduce(ours), reduce(theirs)
    tally.add(_verified(our_reduced, theirs, their_graph), len(our_reduced), len(their_reduced), _verified(their_reduced, ours, our_graph))


def _verified(links: Sequence[Link], stated: Sequence[Link], graph: Graph) -> int:
    """Links that the other side states, against its own graph even, or that follow from it."""
    told = {*stated, *(Link(s.second, s.first) for s in stated if not s.before)}
    known = {node for s in stated for node in (s.first, s.second)}
    return sum(link in told or ({link.first, link.second} <= known and graph.follows(link) is True) for link in links)
