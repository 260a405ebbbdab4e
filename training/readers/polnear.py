"""PolNeAR: articles with source, cue and content spans in brat's stand-off format."""

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from onrecord.language.words import line_breaks, make_doc
from training.labels import ATTRIBUTION, IGNORE
from training.windows import Document

Span = tuple[int, int]


def read_polnear(folder: Path) -> Iterator[Document]:
    """Articles of a folder with `text/` and `attributions/`; the first annotation file of each."""
    for path in sorted((folder / "text").glob("*.txt")):
        annotations = sorted((folder / "attributions").glob(f"{path.stem}*.ann"))
        if annotations:
            yield polnear_document(path.stem, path.read_text(encoding="utf-8"), annotations[0].read_text(encoding="utf-8"))


def polnear_attributions(annotation: str) -> Iterator[dict[str, list[Span]]]:
    """Attributions of a brat file: role → character spans. `Discuss` and `Discard` events are dropped."""
    spans: dict[str, list[Span]] = {}
    for line in annotation.splitlines():
        if re.match(r"T\d+\t", line):  # an annotated text may itself run over lines
            key, where, *_ = line.split("\t")
            spans[key] = [(int(a), int(b)) for a, b in (p.split()[-2:] for p in where.split(None, 1)[1].split(";"))]
    for line in annotation.splitlines():
        if re.match(r"E\d+\t", line):
            kind, *arguments = line.split("\t")[1].split()
            if kind.startswith("Attribution"):
                yield group_roles(arguments, spans)


def group_roles(arguments: Iterable[str], spans: dict[str, list[Span]]) -> dict[str, list[Span]]:
    roles: dict[str, list[Span]] = {"source": [], "cue": [], "content": []}
    for argument in arguments:
        role, _, key = argument.partition(":")
        role = re.sub(r"\d+$", "", role).lower()
        if role in roles:
            roles[role] += spans.get(key, [])
    return {role: sorted(pieces) for role, pieces in roles.items()}


def polnear_document(name: str, text: str, annotation: str) -> Document:
    doc = make_doc(text)
    tokens = [t for t in doc if not t.is_space]
    starts = np.array([t.idx for t in tokens])
    stops = starts + np.array([len(t) for t in tokens])
    tags = np.zeros(len(tokens), dtype=np.int64)
    link = np.full(len(tokens), IGNORE, dtype=np.int64)
    for attribution in polnear_attributions(annotation):
        found = {role: [s for s in (word_span(starts, stops, p) for p in pieces) if s] for role, pieces in attribution.items()}
        for role, pieces in found.items():
            mark(tags, role, pieces)
        point(link, found)
    return Document(name, tuple(t.text for t in tokens), tuple(line_breaks(doc)), {"attribution": tags, "link": link})


def word_span(starts: NDArray[np.int64], stops: NDArray[np.int64], piece: Span) -> Span | None:
    """Words that share a character with the piece."""
    first = int(np.searchsorted(stops, piece[0], side="right"))
    last = int(np.searchsorted(starts, piece[1], side="left"))
    return (first, last) if first < last else None


def mark(tags: NDArray[np.int64], role: str, spans: Sequence[Span]) -> None:
    for start, stop in spans:
        tags[start:stop] = ATTRIBUTION.index(f"I-{role}")
        tags[start] = ATTRIBUTION.index(f"B-{role}")


def point(link: NDArray[np.int64], found: dict[str, list[Span]]) -> None:
    """First words point: a source and a content to their cue, a cue to its source (to itself if it has none).

    A source that two cues share points to the first of them.
    """
    if not found["cue"]:
        return
    cue = found["cue"][0][0]
    for start, _ in (*found["content"], *found["cue"][1:]):
        link[start] = cue
    for start, _ in found["source"]:
        link[start] = cue if link[start] == IGNORE else link[start]
    link[cue] = found["source"][0][0] if found["source"] else cue
