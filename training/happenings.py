"""Fits the weights that say which happenings are one: `python -m training.happenings --data ecbplus`; needs SciPy, no torch.

Pairs of the tuning topics (evals.topics), as the product compares them, with the corpus's verdict; logistic regression with an L2
penalty on standardized features, written in terms of the plain ones. `--folds` measures by cross-validation and writes nothing.
"""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from evals.linked.collection import Collection
from evals.linked.compare import Features
from evals.linked.find import find_happenings
from evals.linked.happening import Happening
from evals.linked.join import compared
from evals.linked.link import Pair, link
from evals.linked.score import product
from evals.topics import Read, gold_clusters, placed, read_all
from evals.topics import compare as compare_clusters
from onrecord.language.reader import Reader
from training.readers.ecbplus import Document

OUT = Path("evals/linked/data/happenings.toml")
HEAD = """# How much each feature of two happenings, or product of features, speaks for their being one (resolve/happenings/compare.py).
# Written by training/happenings.py, not by hand. Fitted on ECB+ (Cybulska and Vossen 2014; annotation CC BY 3.0), 26 of topics 1-35.

[weights]
"""
PLAIN = ("likeness", "lemma", "family", "synonym", "kind", "kin", "rare", "verbs", "nouns", "first", "second", "crossed", "arguments",
         "other first", "other second", "context", "names", "one text", "distance", "same time", "other time", "doubt")  # fmt: skip
CROSSED = {
    "one text": ("lemma", "family", "synonym", "first", "second", "arguments", "context", "other first", "other second", "verbs", "doubt"),
    "family": ("likeness", "first", "second", "arguments", "context", "rare", "names", "other first", "other second"),
    "lemma": ("likeness", "arguments", "context", "rare", "names"),
    "likeness": ("likeness", "first", "second", "arguments", "context", "rare", "names", "synonym", "kind", "verbs"),
}
NAMES = (("bias",), *((name,) for name in PLAIN), *((a, b) for a, others in CROSSED.items() for b in others))
PENALTY = 3.0


@dataclass(frozen=True)
class Pairs:
    """`inputs` has a row a pair; `topics` those of its two sides."""

    happenings: Sequence[Happening]
    pairs: list[Pair]
    inputs: NDArray[np.float64]
    same: NDArray[np.bool_]
    topics: NDArray[np.int64]


def make_pairs(read: Sequence[Read]) -> Pairs:
    found = [h for r in read for h in find_happenings(r.context)]
    documents = {r.document.name: r.document for r in read}
    kept = [(h, name) for h in found if (name := _cluster(h, documents[h.span.report])) is not None]
    happenings, names = [h for h, _ in kept], [name for _, name in kept]
    rows = [(pair, row(features)) for pair, features in compared(happenings, Collection.of(found))]
    pairs = [pair for pair, _ in rows]
    topics = np.array([documents[h.span.report].topic for h in happenings])
    same = np.array([names[a] == names[b] for a, b in pairs])
    return Pairs(happenings, pairs, np.array([r for _, r in rows]), same, topics[np.array(pairs)])


def _cluster(happening: Happening, document: Document) -> str | None:
    """None outside the checked sentences; a name of its own for what is no gold mention."""
    place = document.place(happening.span.start, happening.span.stop)
    if place is None:
        return None
    marks = [m for m in document.marked if m.is_event and m.place[0] <= place[0] <= m.place[1]]
    exact = [m for m in marks if m.place == place] or marks
    return exact[0].cluster if exact else f"{document.name} {place}"


def row(features: Features) -> list[float]:
    return [product(features, names) for names in NAMES]


def fit(inputs: NDArray[np.float64], same: NDArray[np.bool_]) -> NDArray[np.float64]:
    """Weights for plain features. The first column is the bias, which is not held small."""
    scale = inputs.std(0)
    scale[scale == 0] = 1
    x, y = inputs / scale, np.where(same, 1.0, -1.0)

    def loss(w: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        margin = y * (x @ w)
        held = w.copy()
        held[0] = 0
        slope = -y / (1 + np.exp(np.clip(margin, -30, 30)))
        return float(np.logaddexp(0, -margin).sum() + PENALTY / 2 * held @ held), x.T @ slope + PENALTY * held

    found = minimize(loss, np.zeros(x.shape[1]), jac=True, method="L-BFGS-B", options={"maxiter": 2000})
    return found.x / scale


def cross_validate(read: Sequence[Read], found: Pairs, folds: int = 5) -> None:
    """CoNLL F1 on the tuning topics, each scored by weights that did not see it."""
    topics = sorted(set(found.topics.ravel().tolist()))
    scores = np.zeros(len(found.pairs))
    for fold in range(folds):
        aside = np.isin(found.topics, topics[fold::folds]).any(1)
        weights = fit(found.inputs[~aside], found.same[~aside])
        scores[aside] = 1 / (1 + np.exp(-(found.inputs[aside] @ weights)))
    gold = gold_clusters([r.document for r in read], lambda m: m.is_event)
    documents = {r.document.name: r.document for r in read}
    for least in (0.15, 0.2, 0.25, 0.3, 0.35, 0.4):
        groups = link(len(found.happenings), dict(zip(found.pairs, scores.tolist(), strict=True)), least)
        ours = placed([[found.happenings[i].span for i in g] for g in groups], documents)
        print(least, compare_clusters(ours, gold))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--folds", action="store_true")
    args = parser.parse_args()
    read = read_all(Reader.load(), args.data, aside=False)
    found = make_pairs(read)
    print(f"{len(found.happenings)} happenings, {len(found.pairs)} pairs, {int(found.same.sum())} of them one")
    if args.folds:
        cross_validate(read, found)
        return
    weights = fit(found.inputs, found.same)
    lines = [f'"{" × ".join(names)}" = {weight:.4f}' for names, weight in zip(NAMES, weights.tolist(), strict=True)]
    OUT.write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
