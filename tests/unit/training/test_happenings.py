"""The weights of pairs."""

import numpy as np

from training.happenings import NAMES, PENALTY, fit, row


def test_what_goes_with_one_gets_weight() -> None:
    random = np.random.default_rng(1)
    same = random.random(400) < 0.5
    inputs = np.stack([np.ones(400), same + random.normal(0, 0.3, 400), random.normal(0, 1, 400)], axis=1)
    weights = fit(inputs, same)
    assert weights[1] > 3 * abs(weights[2])
    assert ((inputs @ weights > 0) == same).mean() > 0.9
    assert PENALTY > 0


def test_products_stand_in_the_order_of_their_names() -> None:
    features = {name: 2.0 for names in NAMES for name in names}
    assert row(features) == [2.0 ** len(names) for names in NAMES]
