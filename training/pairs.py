"""Scores of pairs of mentions: a word's vectors come from the network once, pairs are put together from them.

Word-level coreference after Dobrovolskii 2021 (heads first, then spans), with a scorer small enough for NumPy.
"""

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from onrecord.language.pairs import SIZES

REACH = 40
"""How far, in words, a mention may reach from its head."""


class PairScorer(nn.Module):
    """`project` gives what one word brings, (…, 5 × pair); `forward` scores later mentions against earlier ones."""

    def __init__(self, width: int, pair: int, span: int) -> None:
        super().__init__()
        self.pair, self.span = pair, span
        self.parts = nn.Linear(width, 5 * pair)
        self.product = nn.Linear(pair, pair, bias=False)
        self.columns = nn.ModuleList(nn.Embedding(size, pair) for size in SIZES)
        self.out = nn.Linear(pair, 1)
        self.reach = nn.Parameter(torch.zeros(2, REACH + 1))
        for table in self.columns:
            nn.init.normal_(table.weight, std=0.1)

    def project(self, x: Tensor) -> Tensor:
        out: Tensor = self.parts(x)
        return out

    def forward(self, parts: Tensor, later: Tensor, earlier: Tensor, columns: Tensor) -> Tensor:
        """Scores (pairs,) of `later` with `earlier`, both word numbers (pairs,); `columns` (pairs, 4) from `pair_columns`."""
        left, right, mix, query, key = parts.split(self.pair, -1)
        hidden = left[later] + right[earlier] + self.product(mix[later] * mix[earlier])
        hidden = hidden + sum(table(columns[:, i]) for i, table in enumerate(self.columns))
        out: Tensor = self.out(F.relu(hidden))[:, 0] + (query[later] * key[earlier]).sum(-1) * self.pair**-0.5
        return out

    def edges(self, span: Tensor, heads: Tensor, words: Tensor) -> tuple[Tensor, Tensor]:
        """Scores of each word as the first, and as the last, of each head's mention: two (heads, words) arrays.

        `words` (heads, words) is the distance word − head; what is out of reach or on the wrong side gets −1e4.
        """
        start_query, start_key, stop_query, stop_key = span.split(self.span, -1)
        back, ahead = (-words).clamp(0, REACH), words.clamp(0, REACH)
        starts = start_query[heads] @ start_key.T * self.span**-0.5 + self.reach[0][back]
        stops = stop_query[heads] @ stop_key.T * self.span**-0.5 + self.reach[1][ahead]
        return starts.masked_fill((words > 0) | (words < -REACH), -1e4), stops.masked_fill((words < 0) | (words > REACH), -1e4)
