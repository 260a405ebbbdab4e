"""One loss per head; a batch adds up those of the heads that its corpus labels."""

import torch
from torch import Tensor
from torch.nn import functional as F

from training.labels import ATTRIBUTION, IGNORE
from training.network import Reader

CUE = ATTRIBUTION.index("B-cue")


def loss(reader: Reader, out: dict[str, Tensor], gold: dict[str, Tensor]) -> dict[str, Tensor]:
    """Head name → loss, for the heads that `gold` has labels for."""
    parts: dict[str, Tensor] = {}
    for name in ("sentence", "upos", "tag"):
        if name in gold:
            parts[name] = cross_entropy(out[name], gold[name])
    if "heads" in gold:
        parts["arc"] = cross_entropy(within_sentences(out["arc"], gold), gold["heads"])
        scores = reader.relation_scores(out, gold["heads"].clamp(min=0))
        parts["relation"] = cross_entropy(scores, gold["relation"].masked_fill(gold["heads"] == IGNORE, IGNORE))
    if "entity" in gold:
        parts["entity"] = reader.entity_crf(out["entity"].float(), gold["entity"].clamp(min=0), gold["words"]) / 40
    if "attribution" in gold:
        parts["attribution"] = reader.attribution_crf(out["attribution"].float(), gold["attribution"].clamp(min=0), gold["words"]) / 40
        parts["link"] = link_loss(out, gold)
    return parts


def cross_entropy(scores: Tensor, gold: Tensor) -> Tensor:
    return F.cross_entropy(scores.float().flatten(0, 1), gold.flatten(), ignore_index=IGNORE)


def within_sentences(arcs: Tensor, gold: dict[str, Tensor]) -> Tensor:
    """A head must stand in the same sentence."""
    sentence = torch.cumsum(gold["sentence"].clamp(min=0), 1).masked_fill(~gold["words"], -1)
    other = sentence[:, :, None] != sentence[:, None, :]
    return arcs.float().masked_fill(other, -1e4)


def link_loss(out: dict[str, Tensor], gold: dict[str, Tensor]) -> Tensor:
    """Each span's first word chooses among the first words of the window's cues."""
    query, key = out["link_query"].float(), out["link_key"].float()
    scores = query @ key.transpose(1, 2) * key.shape[-1] ** -0.5
    scores = scores.masked_fill((gold["attribution"] != CUE)[:, None, :], -1e4)
    target = gold["link"]
    if not (target != IGNORE).any():
        return scores.sum() * 0.0
    return F.cross_entropy(scores.flatten(0, 1), target.flatten(), ignore_index=IGNORE)
