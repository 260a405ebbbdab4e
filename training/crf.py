"""A linear-chain conditional random field over BIO tags (Lafferty et al. 2001), batched."""

import torch
from torch import Tensor, nn

FORBIDDEN = -1e4


def allowed(tags: tuple[str, ...]) -> Tensor:
    """A (tags, tags) mask: I-x may only follow B-x or I-x."""
    ok = torch.ones(len(tags), len(tags), dtype=torch.bool)
    for j, after in enumerate(tags):
        if after.startswith("I-"):
            for i, before in enumerate(tags):
                ok[i, j] = before[1:] == after[1:]
    return ok


class CRF(nn.Module):
    """`forward` is the mean negative log-likelihood per row; `constrained` gives start and transition scores."""

    def __init__(self, tags: tuple[str, ...]) -> None:
        super().__init__()
        self.start = nn.Parameter(torch.zeros(len(tags)))
        self.transitions = nn.Parameter(torch.zeros(len(tags), len(tags)))
        self.register_buffer("forbidden", ~allowed(tags))
        self.register_buffer("not_first", torch.tensor([t.startswith("I-") for t in tags]))

    def constrained(self) -> tuple[Tensor, Tensor]:
        return (self.start.masked_fill(self.not_first, FORBIDDEN), self.transitions.masked_fill(self.forbidden, FORBIDDEN))

    def forward(self, emissions: Tensor, possible: Tensor, mask: Tensor) -> Tensor:
        """`emissions` (batch, words, tags); `possible` of the same shape: the tags that each word may have (one, if the
        corpus says which; Tsuboi et al. 2008); `mask` (batch, words), of which the first of each row is real.
        """
        start, moves = self.constrained()
        both = torch.cat([emissions, emissions.masked_fill(~possible, FORBIDDEN)])
        every, gold = self._all_paths(both, torch.cat([mask, mask]), start, moves).chunk(2)
        return (every - gold).mean()

    @staticmethod
    def _all_paths(emissions: Tensor, mask: Tensor, start: Tensor, moves: Tensor) -> Tensor:
        alpha = start + emissions[:, 0]
        for t in range(1, emissions.shape[1]):
            onward = torch.logsumexp(alpha[:, :, None] + moves, dim=1) + emissions[:, t]
            alpha = torch.where(mask[:, t, None], onward, alpha)
        return torch.logsumexp(alpha, dim=1)
