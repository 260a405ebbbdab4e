"""The reader network: MiniLM-L6 and word-level heads. Exported to ONNX by `export.py`; torch stays in training."""

from dataclasses import asdict, dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from training.crf import CRF
from training.dropout import dropout
from training.encoder import FEATURES, Encoder
from training.labels import ATTRIBUTION, ENTITY, MORPH, UPOS
from training.pairs import PairScorer

OUTPUTS = ("sentence", "upos", "tag", "morph", "entity", "attribution", "arc", "relation_dep", "relation_head", "link_query", "link_key",
           "event", "mention", "span", "coref")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Shape:
    """Sizes of the network; the encoder's are MiniLM-L6's."""

    tags: int
    relations: int
    vocabulary: int = 30522
    hidden: int = 384
    layers: int = 6
    attention_heads: int = 12
    feature: int = 16
    arc: int = 192
    relation: int = 128
    link: int = 96
    event: int = 96
    coref: int = 192
    pair: int = 48
    span: int = 48
    dropout: float = 0.1

    def as_dict(self) -> dict[str, float]:
        return asdict(self)


class Reader(nn.Module):
    """All heads over one encoder pass. Inputs: pieces and mask (batch, pieces), piece_features (batch, pieces, 3),
    first (batch, words: index of each word's first piece), features (batch, words, 3).
    """

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.shape, self.encoder = shape, Encoder(shape)
        self.word_features = nn.ModuleList(nn.Embedding(n, shape.feature) for n in FEATURES)
        d = shape.hidden + 3 * shape.feature
        self.sentence, self.upos, self.tag = nn.Linear(d, 2), nn.Linear(d, len(UPOS)), nn.Linear(d, shape.tags)
        self.entity, self.attribution = nn.Linear(d, len(ENTITY)), nn.Linear(d, len(ATTRIBUTION))
        self.entity_crf, self.attribution_crf = CRF(ENTITY), CRF(ATTRIBUTION)
        self.arc_dep, self.arc_head = nn.Linear(d, shape.arc), nn.Linear(d, shape.arc)
        self.arc_bilinear, self.arc_bias, self.arc_root = nn.Linear(shape.arc, shape.arc), nn.Linear(shape.arc, 1), nn.Linear(shape.arc, 1)
        self.relation_dep, self.relation_head = nn.Linear(d, shape.relation), nn.Linear(d, shape.relation)
        self.relation_out = nn.Linear(shape.relation, shape.relations)
        self.link_query, self.link_key = nn.Linear(d, shape.link), nn.Linear(d, shape.link)
        self.morph = nn.Linear(d, sum(map(len, MORPH.values())))
        self.event_hidden, self.event = nn.Linear(d, shape.event), nn.Linear(shape.event, 2)
        self.mention_hidden, self.mention = nn.Linear(d, shape.event), nn.Linear(shape.event, 1)
        self.span, self.coref_hidden = nn.Linear(d, 4 * shape.span), nn.Linear(d, shape.coref)
        self.pairs = PairScorer(shape.coref, shape.pair, shape.span)

    def words(self, pieces: Tensor, mask: Tensor, piece_features: Tensor, first: Tensor, features: Tensor) -> Tensor:
        x = self.encoder(pieces, mask, piece_features)
        x = x.gather(1, first[..., None].expand(-1, -1, x.shape[-1]))
        extra = [table(features[..., i]).to(x.dtype) for i, table in enumerate(self.word_features)]
        return dropout(torch.cat([x, *extra], -1), self.shape.dropout, self.training)

    def forward(self, pieces: Tensor, mask: Tensor, piece_features: Tensor, first: Tensor, features: Tensor) -> dict[str, Tensor]:
        x = self.words(pieces, mask, piece_features, first, features)
        return {
            "sentence": self.sentence(x), "upos": self.upos(x), "tag": self.tag(x),
            "entity": self.entity(x), "attribution": self.attribution(x), "arc": self.arcs(x),
            "relation_dep": self.relation_dep(x), "relation_head": self.relation_head(x),
            "link_query": self.link_query(x), "link_key": self.link_key(x), "morph": self.morph(x),
            "event": self.event(F.gelu(self.event_hidden(x))), "mention": self.mention(F.gelu(self.mention_hidden(x)))[..., 0],
            "span": self.span(x), "coref": self.pairs.project(F.gelu(self.coref_hidden(x))),
        }  # fmt: skip

    def arcs(self, x: Tensor) -> Tensor:
        """Scores (batch, dependent, head); a word's score for itself is its score as a root."""
        dep, head = F.gelu(self.arc_dep(x)), F.gelu(self.arc_head(x))
        scores = self.arc_bilinear(dep) @ head.transpose(1, 2) * self.shape.arc**-0.5 + self.arc_bias(head).transpose(1, 2)
        own = torch.eye(scores.shape[1], device=x.device, dtype=scores.dtype)
        return scores * (1 - own) + self.arc_root(dep) * own

    def relation_scores(self, out: dict[str, Tensor], heads: Tensor) -> Tensor:
        """Label scores (batch, words, relations) for given heads (batch, words)."""
        width = out["relation_head"].shape[-1]
        head = out["relation_head"].gather(1, heads[..., None].expand(-1, -1, width))
        return self.relation_out(F.relu(out["relation_dep"] + head))
