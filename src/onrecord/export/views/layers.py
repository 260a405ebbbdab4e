"""A report's text in layers: what was taken for source, cue, content, mention, claim and furniture, as segments that never overlap."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from onrecord.export.views.index import Index
from onrecord.model.claim import Claim
from onrecord.model.entity import Entity, EntityKind
from onrecord.model.ids import EntityId
from onrecord.model.report import Report
from onrecord.model.statement import Statement

NEAR = 300
"""Characters between a statement and the words for its source."""


class Layer(StrEnum):
    SOURCE = "source"
    CUE = "cue"
    CONTENT = "content"
    MENTION = "mention"
    CLAIM = "claim"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True)
class Stretch:
    """`text[start:stop]` belongs to a layer; `person` where it names one."""

    start: int
    stop: int
    layer: Layer
    person: EntityId | None = None


@dataclass(frozen=True, slots=True)
class LayeredSegment:
    """`is_first`: where what is marked begins."""

    text: str
    layers: tuple[Layer, ...]
    person: EntityId | None
    is_marked: bool
    is_first: bool


@dataclass(frozen=True, slots=True)
class Evidences:
    """What was read in one report."""

    statements: tuple[Statement, ...]
    claims: tuple[Claim, ...]
    entities: tuple[Entity, ...]


Paragraph = tuple[LayeredSegment, ...]


def show_layers(index: Index, report: Report, held: Evidences, marked: tuple[int, int] | None = None) -> tuple[Paragraph, ...]:
    """The whole text, line by line, empty lines left out."""
    stretches = list(_stretches(index, report, held))
    return tuple(
        tuple(_cut(report.text, line.start(), line.end(), stretches_in, marked))
        for line, stretches_in in _by_line(report.text, stretches)
        if line.group().strip()
    )


def _by_line(text: str, stretches: list[Stretch]) -> Iterator[tuple[re.Match[str], list[Stretch]]]:
    waiting, first = sorted(stretches, key=lambda s: s.start), 0
    carried: list[Stretch] = []
    for line in re.finditer(r"[^\n]+", text):
        while first < len(waiting) and waiting[first].start < line.end():
            carried.append(waiting[first])
            first += 1
        carried = [s for s in carried if s.stop > line.start()]
        yield line, carried


def _stretches(index: Index, report: Report, held: Evidences) -> Iterator[Stretch]:
    yield from (Stretch(f.start, f.stop, Layer.FURNITURE) for f in report.furniture)
    for statement in held.statements:
        yield from (Stretch(span.start, span.stop, Layer.CONTENT) for span in statement.content)
        if statement.cue is not None:
            yield Stretch(statement.cue.start, statement.cue.stop, Layer.CUE)
        yield from _sources(report.text, statement)
    for claim in held.claims:
        yield Stretch(claim.evidence[0].start, claim.evidence[0].stop, Layer.CLAIM)
    for entity in held.entities:
        person = entity.id if entity.kind == EntityKind.PERSON else None
        yield from (Stretch(span.start, span.stop, Layer.MENTION, person) for span in entity.evidence if span.report == report.id)


def _sources(text: str, statement: Statement) -> Iterator[Stretch]:
    """The words for each source that stand nearest to the cue, else to the content; never inside what was said."""
    at = statement.cue or (statement.content[0] if statement.content else None)
    if at is None:
        return
    low, high = max(0, at.start - NEAR), at.stop + NEAR
    for party in statement.sources:
        places = [m.span() for m in re.finditer(re.escape(party.text), text[low:high])] if party.text else []
        outside = [(low + a, low + b) for a, b in places if not any(c.start <= low + a < c.stop for c in statement.content)]
        if outside:
            start, stop = min(outside, key=lambda place: min(abs(place[0] - at.stop), abs(at.start - place[1])))
            yield Stretch(start, stop, Layer.SOURCE)


def _cut(text: str, start: int, stop: int, stretches: Iterable[Stretch], marked: tuple[int, int] | None) -> Iterator[LayeredSegment]:
    """Between two edges everything is the same."""
    opening, closing = defaultdict(list), defaultdict(list)
    for s in stretches:
        opening[max(s.start, start)].append(s)
        closing[min(s.stop, stop)].append(s)
    own = None if marked is None or marked[1] <= start or marked[0] >= stop else (max(marked[0], start), min(marked[1], stop))
    edges = sorted({start, stop, *opening, *closing, *(own or ())})
    open_: Counter[Stretch] = Counter()
    for a, b in pairwise(edges):
        open_.subtract(closing[a])
        open_.update(opening[a])
        live = [s for s, times in open_.items() if times > 0]
        is_marked = own is not None and own[0] <= a < own[1]
        person = next((s.person for s in live if s.person is not None), None)
        layers = tuple(layer for layer in Layer if any(s.layer == layer for s in live))
        yield LayeredSegment(text[a:b], layers, person, is_marked, is_marked and marked is not None and a == marked[0])
