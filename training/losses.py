"""One loss per head; a batch adds up those of the heads that its corpus labels."""

import torch
from torch import Tensor
from torch.nn import functional as F

from training.labels import ATTRIBUTION, ENTITY, IGNORE, MORPH
from training.network import Reader
from training.readers.factuality import NONE, SCALE

SOURCE, CUE, CONTENT = (ATTRIBUTION.index(f"B-{role}") for role in ("source", "cue", "content"))
WORDS_A_ROW = 40
"""CRF losses grow with the length of a row; divided by this they weigh about as much as the others."""
TAUGHT = 0.3
"""What a tree weighs that another model of ours found, beside one that a person drew."""


def loss(reader: Reader, out: dict[str, Tensor], gold: dict[str, Tensor]) -> dict[str, Tensor]:
    """Head name → loss, for the heads that `gold` has labels for (coreference has its own module)."""
    parts = syntax_losses(reader, out, gold)
    if "entity_mask" in gold:
        possible = (gold["entity_mask"][..., None] >> torch.arange(len(ENTITY), device=out["entity"].device)) & 1 == 1
        parts["entity"] = reader.entity_crf(out["entity"], possible, gold["words"]) / WORDS_A_ROW
    if "attribution" in gold:
        possible = F.one_hot(gold["attribution"].clamp(min=0), len(ATTRIBUTION)) == 1
        parts["attribution"] = reader.attribution_crf(out["attribution"], possible, gold["words"]) / WORDS_A_ROW
        parts["link"] = link_loss(out, gold)
    if "factuality" in gold:
        parts["factuality"] = factuality_loss(out, gold)
    if "event" in gold:
        parts["event"] = F.binary_cross_entropy_with_logits(out["event"][..., 0][gold["words"]], gold["event"][gold["words"]].float())
    return parts


def syntax_losses(reader: Reader, out: dict[str, Tensor], gold: dict[str, Tensor]) -> dict[str, Tensor]:
    weight = TAUGHT if "taught" in gold else 1.0
    parts: dict[str, Tensor] = {name: weight * cross_entropy(out[name], gold[name]) for name in ("sentence", "upos", "tag") if name in gold}
    if "heads" in gold:
        parts["arc"] = weight * cross_entropy(within_sentences(out["arc"], gold), gold["heads"])
        scores = reader.relation_scores(out, gold["heads"].clamp(min=0))
        parts["relation"] = weight * cross_entropy(scores, gold["relation"].masked_fill(gold["heads"] == IGNORE, IGNORE))
    if "morph" in gold:
        groups = out["morph"].split([len(values) for values in MORPH.values()], -1)
        parts["morph"] = torch.stack([cross_entropy(g, gold["morph"][..., i]) for i, g in enumerate(groups)]).mean() * weight
    return parts


def cross_entropy(scores: Tensor, gold: Tensor) -> Tensor:
    """Nothing to learn, and no NaN, where no word has a label: a teacher may be sure of no arc of a batch."""
    if not (gold != IGNORE).any():
        return scores.sum() * 0.0
    return F.cross_entropy(scores.flatten(0, 1), gold.flatten(), ignore_index=IGNORE)


def within_sentences(arcs: Tensor, gold: dict[str, Tensor]) -> Tensor:
    """A head must stand in the same sentence."""
    sentence = torch.cumsum(gold["sentence"].clamp(min=0), 1).masked_fill(~gold["words"], -1)
    other = sentence[:, :, None] != sentence[:, None, :]
    return arcs.masked_fill(other, -1e4)


def link_loss(out: dict[str, Tensor], gold: dict[str, Tensor]) -> Tensor:
    """First words choose: a source's and a content's among the cues' of the window, a cue's among the sources' and itself."""
    query, key, tags, target = out["link_query"], out["link_key"], gold["attribution"], gold["link"]
    if not (target != IGNORE).any():
        return query.sum() * 0.0
    scores = query @ key.transpose(1, 2) * key.shape[-1] ** -0.5
    from_cue = (tags == CUE)[:, :, None]
    own = torch.eye(tags.shape[1], dtype=torch.bool, device=tags.device)
    fits = torch.where(from_cue, (tags == SOURCE)[:, None, :] | own, (tags == CUE)[:, None, :])
    return F.cross_entropy(scores.masked_fill(~fits, -1e4).flatten(0, 1), target.flatten(), ignore_index=IGNORE)


def factuality_loss(out: dict[str, Tensor], gold: dict[str, Tensor]) -> Tensor:
    known = gold["factuality"] != NONE
    if not known.any():
        return out["event"].sum() * 0.0
    return F.smooth_l1_loss(out["event"][..., 1][known], gold["factuality"][known].float() / SCALE)
