"""Dropout with random bytes from NumPy: on a CPU torch draws its own one by one, which is a tenth of a training step."""

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional as F

_random = {"": np.random.Generator(np.random.SFC64(0))}


def seed(value: int) -> None:
    _random[""] = np.random.Generator(np.random.SFC64(value))


def dropout(x: Tensor, share: float, training: bool) -> Tensor:
    """Zeroes about `share` of the values (in steps of 1/256) and scales the others, so that the mean stays."""
    if not training:
        return x
    if x.device.type != "cpu":
        return F.dropout(x, share)
    limit = round(share * 256)
    raw = np.frombuffer(_random[""].bytes(x.numel()), dtype=np.uint8)
    keep = torch.from_numpy(raw >= limit).view(x.shape)
    return x * keep * (256 / (256 - limit))
