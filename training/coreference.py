"""The loss of the coreference heads: which words head a mention, where it starts and stops, and which earlier one it means."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional as F

from onrecord.language.pairs import KINDS, candidates, mention_kind, pair_columns
from training.batches import Example
from training.labels import IGNORE
from training.network import Reader

SHARE, FEWEST = 0.22, 40
"""So many of the words are candidates, beside the mentions that are annotated."""


@dataclass(frozen=True, slots=True)
class Flat:
    """A batch of windows as one row of words: gold labels, the document of each word, and what the network gave."""

    words: list[str]
    quoted: "np.ndarray[tuple[int], np.dtype[np.int64]]"
    document: Tensor
    cluster: Tensor
    start: Tensor
    stop: Tensor
    out: dict[str, Tensor]


def flatten(group: Sequence[Example], out: dict[str, Tensor], gold: dict[str, Tensor]) -> Flat:
    real = gold["words"]
    names = [e.document.name.rpartition(":")[0] for e in group]
    number = torch.tensor([names.index(n) for n in names], device=real.device)[:, None].expand(real.shape)[real]
    before = torch.tensor([0, *np.cumsum([len(e.first) for e in group])[:-1]], device=real.device)[:, None]
    start, stop = (torch.where(gold[n] == IGNORE, IGNORE, gold[n] + before)[real] for n in ("mention_start", "mention_stop"))
    cluster = gold["cluster"][real]
    words = [w for e in group for w in e.document.words]
    quoted = np.concatenate([(e.features[:, 1] > 0).astype(np.int64) for e in group])
    parts = {name: out[name][real] for name in ("mention", "span", "coref")}
    return Flat(words, quoted, number, torch.where(cluster < 0, -1, cluster + number * 100_000), start, stop, parts)


def coreference_loss(reader: Reader, group: Sequence[Example], out: dict[str, Tensor], gold: dict[str, Tensor]) -> dict[str, Tensor]:
    """`single` among the labels: the corpus annotates mentions that corefer with nothing, and only some kinds of things,
    so that nothing is learnt there from words that are no mention. `names`: it annotates no pronouns but those that it
    swapped for names, so that the others are left out.
    """
    flat = flatten(group, out, gold)
    heads = torch.nonzero(flat.cluster >= 0)[:, 0]
    if not len(heads):
        return {}
    partial = "single" in gold
    chosen = choose(flat, heads)
    if "names" in gold:
        named = [KINDS[mention_kind(flat.words[i])] in ("name", "nominal") for i in chosen.tolist()]
        chosen = chosen[(flat.cluster[chosen] >= 0) | torch.tensor(named, device=chosen.device)]
    parts = {"span": span_loss(reader, flat, heads), "antecedent": antecedent_loss(reader, flat, chosen, partial=partial)}
    if not partial:
        parts["mention"] = F.binary_cross_entropy_with_logits(flat.out["mention"], (flat.cluster >= 0).float())
    return parts


def choose(flat: Flat, heads: Tensor) -> Tensor:
    """The words most likely to head a mention, and those that do; in order."""
    number = min(max(FEWEST, int(SHARE * len(flat.words))), len(flat.words))
    likely = flat.out["mention"].detach().topk(number).indices
    return torch.unique(torch.cat([likely, heads]))


def span_loss(reader: Reader, flat: Flat, heads: Tensor) -> Tensor:
    starts, stops = reader.pairs.edges(flat.out["span"], heads, distances(flat, heads))
    losses = [F.cross_entropy(scores, gold[heads], ignore_index=IGNORE)
              for scores, gold in ((starts, flat.start), (stops, flat.stop)) if (gold[heads] != IGNORE).any()]  # fmt: skip
    return torch.stack(losses).sum() / 2 if losses else flat.out["span"].sum() * 0.0


def distances(flat: Flat, heads: Tensor) -> Tensor:
    return torch.arange(len(flat.words), device=heads.device)[None] - heads[:, None]


def antecedent_loss(reader: Reader, flat: Flat, chosen: Tensor, *, partial: bool) -> Tensor:
    """Each candidate chooses among the earlier ones of its document and "none"; any mention of its cluster is right."""
    later, earlier = torch.tril_indices(len(chosen), len(chosen), -1, device=chosen.device)
    same = flat.document[chosen[later]] == flat.document[chosen[earlier]]
    later, earlier = later[same], earlier[same]
    columns = seen(reader, flat, chosen)[later, earlier]
    scores = reader.pairs(flat.out["coref"], chosen[later], chosen[earlier], columns)
    scores = scores + flat.out["mention"][chosen[later]] + flat.out["mention"][chosen[earlier]]
    table = scores.new_full((len(chosen), len(chosen) + 1), -1e4)
    table[:, -1] = 0.0
    table = table.index_put((later, earlier), scores)
    cluster = flat.cluster[chosen]
    right = torch.zeros_like(table, dtype=torch.bool)
    right[later, earlier] = (cluster[later] == cluster[earlier]) & (cluster[later] >= 0)
    right[:, -1] = ~right.any(1)
    losses = table.logsumexp(1) - table.masked_fill(~right, -1e4).logsumexp(1)
    return losses[cluster >= 0].mean() if partial else losses.mean()


@torch.no_grad()
def seen(reader: Reader, flat: Flat, chosen: Tensor) -> Tensor:
    """`pair_columns` of all candidates; annotated mentions have their own spans, others those that the model gives them."""
    starts, stops = (s.argmax(1) for s in reader.pairs.edges(flat.out["span"], chosen, distances(flat, chosen)))
    known = (flat.start[chosen] != IGNORE) & (flat.stop[chosen] != IGNORE)
    starts, stops = torch.where(known, flat.start[chosen], starts), torch.where(known, flat.stop[chosen], stops)
    them = candidates(flat.words, chosen.cpu().numpy(), starts.cpu().numpy(), stops.cpu().numpy() + 1, flat.quoted)
    return torch.from_numpy(pair_columns(them, slice(None), slice(None))).to(chosen.device)
