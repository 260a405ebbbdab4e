"""Two happenings side by side: what speaks for their being one. Every feature is between −1 and about 2, and named in the weights."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import log1p

from evals.linked.collection import Collection, Vector, cosine
from evals.linked.families import Family, family_of
from evals.linked.happening import Happening

Features = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Side:
    """A happening with what is looked up for it once."""

    happening: Happening
    family: Family
    context: Vector
    rarity: float

    @classmethod
    def of(cls, happening: Happening, collection: Collection) -> "Side":
        context = collection.vector_of(dict.fromkeys((happening.lemma, *happening.around), 1))
        return cls(happening, family_of(happening.lemma, happening.part), context, collection.rarity(happening.lemma))


def compare(left: Side, right: Side, likeness: float, collection: Collection) -> Features:
    """`likeness` is that of the two reports, 1 for one report."""
    return {
        "bias": 1.0,
        "likeness": likeness,
        **_of_words(left, right),
        **_of_roles(left.happening, right.happening, collection),
        **_of_place(left, right, collection),
        **_of_time(left.happening, right.happening),
    }


def _of_words(left: Side, right: Side) -> Features:
    a, b = left.family, right.family
    parts = {left.happening.part, right.happening.part}
    return {
        "lemma": float(left.happening.lemma == right.happening.lemma),
        "family": float(bool(a.words & b.words)),
        "synonym": float(bool(a.senses & b.senses)),
        "kind": float(bool(a.senses & b.kinds or a.kinds & b.senses)),
        "kin": float(bool(a.kinds & b.kinds)),
        "rare": (left.rarity + right.rarity) / 10,
        "verbs": float(parts == {"verb"}),
        "nouns": float(parts == {"noun"}),
    }


def _of_roles(a: Happening, b: Happening, collection: Collection) -> Features:
    return {
        "first": collection.overlap(a.first, b.first),
        "second": collection.overlap(a.second, b.second),
        "crossed": collection.overlap(a.first | a.others, b.second | b.others),
        "arguments": collection.overlap(a.arguments, b.arguments),
        "other first": float(bool(a.first and b.first and not a.first & b.first)),
        "other second": float(bool(a.second and b.second and not a.second & b.second)),
    }


def _of_place(left: Side, right: Side, collection: Collection) -> Features:
    a, b = left.happening, right.happening
    same = a.span.report == b.span.report
    return {
        "context": cosine(left.context, right.context),
        "names": collection.overlap(a.names, b.names),
        "one text": float(same),
        "distance": log1p(abs(a.span.start - b.span.start)) / 8 if same else 0.0,
    }


def _of_time(a: Happening, b: Happening) -> Features:
    known = a.when is not None and b.when is not None
    together = a.when is not None and b.when is not None and a.when.overlaps(b.when)
    return {
        "same time": float(known and together),
        "other time": float(known and not together),
        "doubt": abs(a.factuality - b.factuality) / 6,
    }
