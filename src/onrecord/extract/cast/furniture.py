"""What page furniture adds: the full name of a body in a title, caption or credit; the agency in the byline. Plain text, no parse."""

import re
from collections.abc import Iterable, Iterator

from onrecord.extract.cast.cluster import Cluster
from onrecord.extract.cast.lexicon import words
from onrecord.extract.cast.spelling import fold, is_ordered_subset
from onrecord.model.entity import Entity, EntityKind
from onrecord.model.ids import EntityId, content_id
from onrecord.model.report import FurnitureKind, Report
from onrecord.model.span import Span

_WORD = re.compile(r"[^\W\d_][\w’'.-]*")
_NAMING = (FurnitureKind.TITLE, FurnitureKind.CAPTION, FurnitureKind.CREDIT)
_CREDITING = (FurnitureKind.BYLINE, FurnitureKind.DATELINE, FurnitureKind.CREDIT)


def find_full_forms(report: Report, clusters: Iterable[Cluster]) -> dict[int, Span]:
    """Cluster number → where the furniture has a longer name that can only be its body's."""
    bodies = [(n, c) for n, c in enumerate(clusters) if c.kind == EntityKind.ORGANIZATION]
    found: dict[int, Span] = {}
    for span in furniture_bodies(report):
        fitting = [n for n, c in bodies if is_longer_form(span.quote, c)]
        known = any(fold(span.quote) in {fold(name) for name in c.names} for _, c in bodies)
        if len(fitting) == 1 and not known:
            longest = max((found.get(fitting[0], span), span), key=lambda s: (len(s.quote), -s.start))
            found[fitting[0]] = longest
    return found


def is_longer_form(long: str, cluster: Cluster) -> bool:
    """*Norland Foreign Ministry* for "Norland ministry": the same head, and all the words of the shorter in order."""
    parts = fold(long).split()
    short = fold(cluster.fullest).split()
    headed = short[-1:] == parts[-1:] and short[-1] in words("organization")
    return headed and 1 < len(short) < len(parts) and is_ordered_subset(short, parts)


def furniture_bodies(report: Report) -> Iterator[Span]:
    """Runs of capitalised words that end in the noun of a body, in titles, captions and credits."""
    for part in report.furniture:
        if part.kind in _NAMING:
            run: list[re.Match[str]] = []
            for word in _WORD.finditer(report.text, part.start, part.stop):
                follows = bool(run) and report.text[run[-1].end() : word.start()] == " "
                run = ([*run, word] if follows else [word]) if word[0][0].isupper() else []
                if run and word[0].lower() in words("organization"):
                    first = run[1] if run[0][0] == "The" and len(run) > 1 else run[0]
                    yield Span.cut(report.id, report.text, first.start(), word.end())


def add_agency(report: Report, entities: Iterable[Entity]) -> list[Entity]:
    """The agency that the byline credits, where the text does not name it."""
    agency = report.agency
    if agency is None or fold(agency) in {fold(n) for e in entities for n in e.names}:
        return []
    named = re.compile(rf"(?<!\w){re.escape(agency)}(?!\w)")
    places = [m for f in report.furniture if f.kind in _CREDITING and (m := named.search(report.text, f.start, f.stop))]
    if not places:
        return []
    identity = EntityId(content_id("entity", report.id, agency, EntityKind.ORGANIZATION))
    evidence = Span.cut(report.id, report.text, places[0].start(), places[0].end())
    return [Entity(identity, EntityKind.ORGANIZATION, agency, (agency,), (evidence,))]
