"""Quick figures on development windows while training; `evals/` has the ones that count."""

from collections.abc import Iterable, Sequence

import numpy as np
import torch
from numpy.typing import NDArray

from onrecord.language.viterbi import best_paths
from training.batches import Example, batched, inputs, labels
from training.crf import CRF
from training.labels import ATTRIBUTION, ENTITY, IGNORE
from training.losses import within_sentences
from training.network import Reader
from training.readers.factuality import NONE, SCALE

Spans = set[tuple[int, int, str]]


def spans(tags: Iterable[int], names: Sequence[str]) -> Spans:
    found, start, kind = set(), 0, ""
    for i, tag in enumerate([*tags, 0]):
        name = names[tag]
        if kind and not (name[:1] == "I" and name[2:] == kind):
            found.add((start, i, kind))
            kind = ""
        if name != "O" and not kind:
            start, kind = i, name[2:]
    return found


def f1(hits: int, found: int, gold: int) -> float:
    return round(200 * hits / max(found + gold, 1), 1)


@torch.inference_mode()
def tagged(reader: Reader, examples: Sequence[Example], head: str, names: Sequence[str], crf: CRF) -> dict[str, float]:
    """Exact span F1 by type."""
    counts = {n[2:]: np.zeros(3, int) for n in names if n != "O"}
    start, moves = (t.numpy() for t in crf.constrained())
    for group in batched(examples, 6000):
        lengths = np.array([len(e.first) for e in group])
        paths = best_paths(reader(**inputs(group))[head].float().numpy(), start, moves, lengths)
        for e, path in zip(group, paths, strict=True):
            gold, found = spans(e.document.labels[head], names), spans(path[: len(e.first)], names)
            for kind in counts:
                ours, theirs = {s for s in found if s[2] == kind}, {s for s in gold if s[2] == kind}
                counts[kind] += (len(ours & theirs), len(ours), len(theirs))
    return {kind: f1(*map(int, row)) for kind, row in counts.items()}


@torch.inference_mode()
def syntax(reader: Reader, examples: Sequence[Example]) -> dict[str, float]:
    """UPOS, UAS and LAS with gold sentences, by greedy heads; F1 of sentence starts."""
    right = np.zeros(4, int)
    starts = np.zeros(3, int)
    for group in batched(examples, 6000):
        gold, out = labels(group), reader(**inputs(group))
        real = gold["words"] & (gold["upos"] != IGNORE)
        heads = within_sentences(out["arc"], gold).argmax(-1)
        relation = reader.relation_scores(out, heads).argmax(-1)
        hit = (heads == gold["heads"]) & real
        right += (int(real.sum()), int(((out["upos"].argmax(-1) == gold["upos"]) & real).sum()), int(hit.sum()),
                  int((hit & (relation == gold["relation"])).sum()))  # fmt: skip
        found, true = (out["sentence"].argmax(-1) == 1) & gold["words"], gold["sentence"] == 1
        starts += (int((found & true).sum()), int(found.sum()), int(true.sum()))
    share: NDArray[np.float64] = 100 * right / right[0]
    return {"upos": round(share[1], 1), "uas": round(share[2], 1), "las": round(share[3], 1), "sentence": f1(*map(int, starts))}


@torch.inference_mode()
def factuality(reader: Reader, examples: Sequence[Example]) -> dict[str, float]:
    """Pearson's r and the mean absolute error over the annotated events."""
    pairs: list[NDArray[np.float64]] = []
    for group in batched(examples, 6000):
        gold = labels(group)["factuality"]
        known = gold != NONE
        found = reader(**inputs(group))["event"][..., 1][known]
        pairs.append(np.stack([found.double().numpy(), gold[known].numpy() / SCALE]))
    found, gold = np.concatenate(pairs, axis=1)
    return {"r": round(float(np.corrcoef(found, gold)[0, 1]), 3), "mae": round(float(np.abs(found - gold).mean()), 3)}


def figures(reader: Reader, dev: dict[str, list[Example]]) -> dict[str, dict[str, float]]:
    """Measured on the CPU, wherever the reader is trained."""
    there = next(reader.parameters()).device
    reader.cpu().eval()
    result = {"attribution": tagged(reader, dev["polnear"], "attribution", ATTRIBUTION, reader.attribution_crf),
              "entity": tagged(reader, dev["newswire"], "entity", ENTITY, reader.entity_crf),
              "ewt": syntax(reader, dev["ewt"]), "factuality": factuality(reader, dev["uw"])}  # fmt: skip
    reader.to(there).train()
    return result
