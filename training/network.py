"""The reader network: MiniLM-L6 and word-level heads. Exported to ONNX by `export.py`; torch stays in training."""

from dataclasses import asdict, dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from onrecord.language.words import Break, Case, Quote
from training.crf import CRF
from training.labels import ATTRIBUTION, ENTITY, UPOS

FEATURES = (len(Case), len(Quote), len(Break))
OUTPUTS = ("sentence", "upos", "tag", "entity", "attribution", "arc", "relation_dep", "relation_head", "link_query", "link_key")


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
    dropout: float = 0.1

    def as_dict(self) -> dict[str, float]:
        return asdict(self)


class Layer(nn.Module):
    """One BERT layer (post-norm), with query, key and value in one product."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        d = shape.hidden
        self.heads, self.dropout = shape.attention_heads, shape.dropout
        self.qkv, self.out = nn.Linear(d, 3 * d), nn.Linear(d, d)
        self.up, self.down = nn.Linear(d, 4 * d), nn.Linear(4 * d, d)
        self.norm1, self.norm2 = nn.LayerNorm(d, eps=1e-12), nn.LayerNorm(d, eps=1e-12)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        b, t, d = x.shape
        q, k, v = self.qkv(x).view(b, t, 3, self.heads, d // self.heads).permute(2, 0, 3, 1, 4).unbind(0)
        scores = q @ k.transpose(-1, -2) * (d // self.heads) ** -0.5 + bias
        mixed = (torch.softmax(scores, -1) @ v).transpose(1, 2).reshape(b, t, d)
        x = self.norm1(x + F.dropout(self.out(mixed), self.dropout, self.training))
        return self.norm2(x + F.dropout(self.down(F.gelu(self.up(x))), self.dropout, self.training))


class Encoder(nn.Module):
    """Word pieces (batch, pieces) and their words' features (batch, pieces, 3) → (batch, pieces, hidden)."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.word = nn.Embedding(shape.vocabulary, shape.hidden)
        self.position = nn.Embedding(512, shape.hidden)
        self.kind = nn.Parameter(torch.zeros(shape.hidden))
        self.features = nn.ModuleList(nn.Embedding(n, shape.hidden) for n in FEATURES)
        for table in self.features:
            nn.init.zeros_(table.weight)
        self.norm = nn.LayerNorm(shape.hidden, eps=1e-12)
        self.layers = nn.ModuleList(Layer(shape) for _ in range(shape.layers))
        self.dropout = shape.dropout

    def forward(self, pieces: Tensor, mask: Tensor, features: Tensor) -> Tensor:
        where = torch.arange(pieces.shape[1], device=pieces.device)
        x = self.word(pieces) + self.position(where) + self.kind
        x = x + sum(table(features[..., i]) for i, table in enumerate(self.features))
        x = F.dropout(self.norm(x), self.dropout, self.training)
        bias = (1.0 - mask[:, None, None, :].to(x.dtype)) * -10000.0
        for layer in self.layers:
            x = layer(x, bias)
        return x


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

    def words(self, pieces: Tensor, mask: Tensor, piece_features: Tensor, first: Tensor, features: Tensor) -> Tensor:
        x = self.encoder(pieces, mask, piece_features)
        x = x.gather(1, first[..., None].expand(-1, -1, x.shape[-1]))
        extra = [table(features[..., i]).to(x.dtype) for i, table in enumerate(self.word_features)]
        return F.dropout(torch.cat([x, *extra], -1), self.shape.dropout, self.training)

    def forward(self, pieces: Tensor, mask: Tensor, piece_features: Tensor, first: Tensor, features: Tensor) -> dict[str, Tensor]:
        x = self.words(pieces, mask, piece_features, first, features)
        return {
            "sentence": self.sentence(x), "upos": self.upos(x), "tag": self.tag(x),
            "entity": self.entity(x), "attribution": self.attribution(x), "arc": self.arcs(x),
            "relation_dep": self.relation_dep(x), "relation_head": self.relation_head(x),
            "link_query": self.link_query(x), "link_key": self.link_key(x),
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


def load_minilm(encoder: Encoder, weights: dict[str, Tensor]) -> None:
    """Fill the encoder from MiniLM-L6-v2's own weight names."""
    get = lambda name: weights[name] if name in weights else weights[f"bert.{name}"]  # noqa: E731
    copy = {"word.weight": get("embeddings.word_embeddings.weight"), "position.weight": get("embeddings.position_embeddings.weight"),
            "kind": get("embeddings.token_type_embeddings.weight")[0],
            "norm.weight": get("embeddings.LayerNorm.weight"), "norm.bias": get("embeddings.LayerNorm.bias")}  # fmt: skip
    for i in range(len(encoder.layers)):
        base, here = f"encoder.layer.{i}", f"layers.{i}"
        for part in ("weight", "bias"):
            copy[f"{here}.qkv.{part}"] = torch.cat([get(f"{base}.attention.self.{n}.{part}") for n in ("query", "key", "value")])
            copy[f"{here}.out.{part}"] = get(f"{base}.attention.output.dense.{part}")
            copy[f"{here}.norm1.{part}"] = get(f"{base}.attention.output.LayerNorm.{part}")
            copy[f"{here}.up.{part}"] = get(f"{base}.intermediate.dense.{part}")
            copy[f"{here}.down.{part}"] = get(f"{base}.output.dense.{part}")
            copy[f"{here}.norm2.{part}"] = get(f"{base}.output.LayerNorm.{part}")
    missing = encoder.load_state_dict(copy, strict=False)
    assert not missing.unexpected_keys, missing
    assert all("features" in k for k in missing.missing_keys), missing
