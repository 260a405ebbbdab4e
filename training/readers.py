"""Corpora into documents with labels: PolNeAR, Universal Dependencies, Worldwide Newswire."""

import csv
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from onrecord.language.words import Break, blank_pipeline, line_breaks, make_doc
from training.labels import ATTRIBUTION, ENTITY, ENTITY_OF, IGNORE, UPOS
from training.windows import Document

Span = tuple[int, int]


# --- PolNeAR -----------------------------------------------------------------

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
        cues = [s for s in (word_span(starts, stops, p) for p in attribution["cue"]) if s]
        for role, pieces in attribution.items():
            for piece in pieces:
                mark(tags, link, word_span(starts, stops, piece), role, cues)
    return Document(name, tuple(t.text for t in tokens), tuple(line_breaks(doc)), {"attribution": tags, "link": link})


def word_span(starts: NDArray[np.int64], stops: NDArray[np.int64], piece: Span) -> Span | None:
    """Words that share a character with the piece."""
    first = int(np.searchsorted(stops, piece[0], side="right"))
    last = int(np.searchsorted(starts, piece[1], side="left"))
    return (first, last) if first < last else None


def mark(tags: NDArray[np.int64], link: NDArray[np.int64], span: Span | None, role: str, cues: list[Span]) -> None:
    if span is None:
        return
    tags[span[0]:span[1]] = ATTRIBUTION.index(f"I-{role}")
    tags[span[0]] = ATTRIBUTION.index(f"B-{role}")
    if cues:
        link[span[0]] = cues[0][0]


# --- Universal Dependencies --------------------------------------------------

UdSentence = tuple[bool, list[list[str]]]
"""Whether it starts a paragraph, and its rows, ranges of multiword tokens (`3-4`) included."""


def conllu_documents(path: Path) -> Iterator[tuple[str, list[UdSentence]]]:
    """Name and sentences of each `# newdoc`."""
    name, paragraph = "", True
    sentences: list[UdSentence] = []
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        if found := re.search(r"^# newdoc id ?= ?(.+)$", block, re.MULTILINE):
            if sentences:
                yield name, sentences
            name, sentences, paragraph = found[1].strip(), [], True
        rows = [line.split("\t") for line in block.splitlines() if re.match(r"\d+(-\d+)?\t", line)]
        if rows:
            sentences.append((paragraph or "# newpar" in block, rows))
            paragraph = False
    if sentences:
        yield name, sentences


def read_conllu(path: Path, tags: dict[str, int], relations: dict[str, int], only: frozenset[str] | None = None) -> Iterator[Document]:
    """One document per `# newdoc`; `tags` and `relations` number the labels and grow as new ones come."""
    for name, sentences in conllu_documents(path):
        if only is None or name in only:
            yield ud_document(name, sentences, tags, relations)


def ud_document(name: str, sentences: list[UdSentence], tags: dict[str, int], relations: dict[str, int]) -> Document:
    words, breaks, columns = [], [], {k: [] for k in ("sentence", "upos", "tag", "heads", "relation")}  # type: ignore[var-annotated]
    for paragraph, rows in sentences:
        offset = len(words)
        for i, row in enumerate(row for row in rows if "-" not in row[0]):
            words.append(row[1])
            breaks.append(int(Break.PARAGRAPH if paragraph and i == 0 else Break.NONE))
            head = int(row[6])
            columns["sentence"].append(int(i == 0))
            columns["upos"].append(UPOS.index(row[3]) if row[3] in UPOS else IGNORE)
            columns["tag"].append(tags.setdefault(row[4], len(tags)))
            columns["heads"].append(offset + (head - 1 if head else i))
            columns["relation"].append(relations.setdefault(row[7], len(relations)))
    return Document(name, tuple(words), tuple(breaks), {k: np.array(v, dtype=np.int64) for k, v in columns.items()})


def sentence_starts(document: Document) -> list[int]:
    return [int(i) for i in np.flatnonzero(document.labels["sentence"])]


# --- Worldwide Newswire ------------------------------------------------------

def read_newswire(folder: Path) -> Iterator[Document]:
    """Articles with entities; a word that our tokenizer splits hands its label on to its parts."""
    for path in sorted(folder.glob("*.tsv")):
        with path.open(encoding="utf-8", newline="") as lines:
            rows = list(csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
        yield newswire_document(path.stem, [r for r in rows if not (r and r[0].startswith("http"))])


def newswire_document(name: str, rows: list[list[str]]) -> Document:
    words, breaks, labels, pending = [], [], [], int(Break.PARAGRAPH)
    for row in rows:
        if len(row) < 2 or not row[0].strip():
            pending = pending or int(Break.LINE)
            continue
        for i, token in enumerate(t.text for t in blank_pipeline().make_doc(row[0].strip()) if not t.is_space):
            words.append(token)
            breaks.append(pending)
            labels.append(entity_label(row[1].strip(), first=i == 0))
            pending = 0
    return Document(name, tuple(words), tuple(breaks), {"entity": np.array(labels, dtype=np.int64)})


def entity_label(raw: str, *, first: bool) -> int:
    prefix, _, kind = raw.partition("-")
    if kind not in ENTITY_OF:
        return 0
    prefix = "B" if prefix in "BS" and first else "I"
    return ENTITY.index(f"{prefix}-{ENTITY_OF[kind]}")
