"""The CRF's loss against all paths written out. Needs torch, which only training has."""

import itertools

import pytest

torch = pytest.importorskip("torch", reason="torch is installed for training only (make train)")

TAGS = ("O", "B-x", "I-x")
WORDS = 3


def test_the_loss_is_the_share_of_the_possible_paths() -> None:
    from training.crf import CRF

    torch.manual_seed(0)
    crf, scores = CRF(TAGS), torch.randn(1, WORDS, len(TAGS))
    possible = torch.tensor([[[True, True, False], [True, True, True], [True, False, True]]])
    start, moves = crf.constrained()
    total, wanted = [], []
    for path in itertools.product(range(len(TAGS)), repeat=WORDS):
        value = start[path[0]] + sum(scores[0, t, path[t]] for t in range(WORDS)) + sum(moves[a, b] for a, b in itertools.pairwise(path))
        total.append(value)
        if all(possible[0, t, path[t]] for t in range(WORDS)):
            wanted.append(value)
    expected = torch.stack(total).logsumexp(0) - torch.stack(wanted).logsumexp(0)
    assert torch.allclose(crf(scores, possible, torch.ones(1, WORDS, dtype=torch.bool)), expected, atol=1e-4)


def test_one_possible_path_that_is_all_there_is_costs_nothing() -> None:
    from training.crf import CRF

    crf = CRF(("O",))
    assert crf(torch.randn(1, 2, 1), torch.ones(1, 2, 1, dtype=torch.bool), torch.ones(1, 2, dtype=torch.bool)).item() == pytest.approx(0)
