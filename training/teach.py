"""Trees for the corpora that have none, from a reader that was trained on trees alone, and names for PolNeAR, from one that
was trained on names: `python -m training.train --stage teach`.
"""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import numpy as np
import torch

from onrecord.language.pieces import PieceTable
from onrecord.language.trees import best_heads
from onrecord.language.viterbi import best_paths
from training.batches import Example, batched, example, inputs
from training.labels import IGNORE
from training.network import Reader
from training.readers import sentence_starts
from training.windows import Document, Labels, cut, paragraph_starts

SURE = 0.6
"""An arc that the teacher gives less than this probability is not taught."""


def teach_trees(reader: Reader, documents: Mapping[str, Iterable[Document]], table: PieceTable) -> dict[str, Labels]:
    """`corpus/document` → upos, tag, sentence, heads, relation, `taught` (ones), and `top`: all heads, sure or not."""
    return {f"{corpus}/{d.name}": labels for corpus, those in documents.items() for d, labels in _all(reader, those, table)}


@torch.inference_mode()
def teach_names(reader: Reader, corpus: str, documents: Iterable[Document], table: PieceTable) -> dict[str, Labels]:
    """`corpus/document` → entity, the tags of names."""
    documents = list(documents)
    found = {f"{corpus}/{d.name}": {"entity": np.zeros(len(d.words), dtype=np.int64)} for d in documents}
    windows = [e for d in documents for w in cut(d, _seams(d)) if (e := example(w, table)) is not None]
    start, moves = (t.numpy() for t in reader.entity_crf.constrained())
    for group in batched(windows, 6000):
        with torch.autocast("cpu", dtype=torch.bfloat16):
            scores = reader(**inputs(group))["entity"].float().numpy()
        lengths = np.array([len(e.first) for e in group])
        for e, path, size in zip(group, best_paths(scores, start, moves, lengths), lengths, strict=True):
            document, _, first = e.document.name.rpartition(":")
            found[f"{corpus}/{document}"]["entity"][int(first) : int(first) + size] = path[:size]
    return found


def _all(reader: Reader, documents: Iterable[Document], table: PieceTable) -> Iterator[tuple[Document, Labels]]:
    documents = list(documents)
    windows = [e for d in documents for w in cut(d, _seams(d)) if (e := example(w, table)) is not None]
    found: dict[str, list[tuple[int, Labels]]] = {}
    for group in batched(windows, 6000):
        with torch.inference_mode(), torch.autocast("cpu", dtype=torch.bfloat16):
            out = reader(**inputs(group))
        for row, e in enumerate(group):
            name, _, start = e.document.name.rpartition(":")
            found.setdefault(name, []).append((int(start), _labels(reader, e, {k: v[row : row + 1].float() for k, v in out.items()})))
    for d in documents:
        yield d, _joined(d, found.get(d.name, []))


def _seams(document: Document) -> list[int]:
    return sentence_starts(document) if "sentence" in document.labels else paragraph_starts(document.breaks)


def _labels(reader: Reader, e: Example, out: dict[str, torch.Tensor]) -> Labels:
    size = len(e.first)
    starts = (out["sentence"][0, :size].argmax(-1) == 1).numpy()
    starts = e.document.labels.get("sentence", starts).astype(bool)
    starts[0] = True
    arcs = out["arc"][0, :size, :size].numpy()
    sentence = np.cumsum(starts)
    arcs[sentence[:, None] != sentence[None]] = -1e4
    heads = best_heads(arcs.copy(), starts)
    sure = torch.softmax(torch.from_numpy(arcs), -1).numpy()[np.arange(size), heads] >= SURE
    padded = torch.zeros(1, out["arc"].shape[1], dtype=torch.long)
    padded[0, :size] = torch.from_numpy(heads)
    relation = reader.relation_scores(out, padded)[0, :size].argmax(-1).detach().numpy()
    top = {name: out[name][0, :size].argmax(-1).numpy() for name in ("upos", "tag")}
    return {**top, "sentence": starts.astype(np.int64), "top": heads, "heads": np.where(sure, heads, IGNORE), "relation": relation}


def _joined(document: Document, parts: list[tuple[int, Labels]]) -> Labels:
    size = len(document.words)
    labels = {name: np.full(size, IGNORE, dtype=np.int64) for name in ("upos", "tag", "heads", "relation")}
    labels |= {"sentence": np.zeros(size, dtype=np.int64), "top": np.arange(size), "taught": np.ones(size, dtype=np.int64)}
    for start, part in parts:
        for name, values in part.items():
            moved = np.where(values == IGNORE, IGNORE, values + start) if name in ("heads", "top") else values
            labels[name][start : start + len(values)] = moved
    return labels


def save_taught(labels: Mapping[str, Labels], path: Path) -> None:
    arrays = {f"{name}|{kind}": value for name, those in labels.items() for kind, value in those.items()}
    np.savez_compressed(path.with_suffix(".new.npz"), allow_pickle=False, **arrays)
    path.with_suffix(".new.npz").replace(path)


def load_taught(path: Path) -> dict[str, Labels]:
    labels: dict[str, Labels] = {}
    with np.load(path) as stored:
        for key in stored.files:
            name, _, kind = key.rpartition("|")
            labels.setdefault(name, {})[kind] = stored[key].astype(np.int64)
    return labels
