"""The encoder: MiniLM-L6, with features of words added to its input."""

from typing import TYPE_CHECKING

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from onrecord.language.words import Break, Case, Quote
from training.dropout import dropout

if TYPE_CHECKING:
    from training.network import Shape

FEATURES = (len(Case), len(Quote), len(Break))


class Layer(nn.Module):
    """One BERT layer (post-norm), with query, key and value in one product."""

    def __init__(self, shape: "Shape") -> None:
        super().__init__()
        d = shape.hidden
        self.heads, self.dropout = shape.attention_heads, shape.dropout
        self.qkv, self.out = nn.Linear(d, 3 * d), nn.Linear(d, d)
        self.up, self.down = nn.Linear(d, 4 * d), nn.Linear(4 * d, d)
        self.norm1, self.norm2 = nn.LayerNorm(d, eps=1e-12), nn.LayerNorm(d, eps=1e-12)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        b, t, d = x.shape
        q, k, v = self.qkv(x).view(b, t, 3, self.heads, d // self.heads).permute(2, 0, 3, 1, 4).unbind(0)
        scores = (q * (d // self.heads) ** -0.5) @ k.transpose(-1, -2) + bias
        mixed = (torch.softmax(scores, -1) @ v).transpose(1, 2).reshape(b, t, d)
        x = self.norm1(x + dropout(self.out(mixed), self.dropout, self.training))
        return self.norm2(x + dropout(self.down(F.gelu(self.up(x))), self.dropout, self.training))


class Encoder(nn.Module):
    """Word pieces (batch, pieces) and their words' features (batch, pieces, 3) → (batch, pieces, hidden)."""

    def __init__(self, shape: "Shape") -> None:
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
        x = dropout(self.norm(x), self.dropout, self.training)
        bias = (1.0 - mask[:, None, None, :].to(x.dtype)) * -10000.0
        if torch.is_autocast_enabled(x.device.type):
            bias = bias.bfloat16()
        for layer in self.layers:
            x = layer(x, bias)
        return x


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
