"""Commitments that were told together: one word of two sides, or about three persons, is one."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from onrecord.model.commitment import Commitment


def join_told_together(made: Sequence[Commitment]) -> tuple[Commitment, ...]:
    """One word of two sides, or about three persons, that all the same claims tell is one commitment."""
    about_several = _join_alike(made, lambda c: (*_told_by(c), c.by, c.by_words))
    return tuple(_join_alike(about_several, lambda c: (*_told_by(c), c.about)))


def _told_by(one: Commitment) -> tuple[object, ...]:
    return one.kind, one.act, one.claims, one.history, one.life, one.basis, one.due


def _join_alike(made: Sequence[Commitment], key: Callable[[Commitment], tuple[object, ...]]) -> list[Commitment]:
    found: dict[tuple[object, ...], Commitment] = {}
    for one in made:
        known = found.setdefault(key(one), one)
        by, to, about = (tuple(dict.fromkeys(pair)) for pair in (known.by + one.by, known.to + one.to, known.about + one.about))
        words, others = (tuple(dict.fromkeys(p)) for p in (known.by_words + one.by_words, known.to_words + one.to_words))
        found[key(one)] = replace(known, by=by, to=to, about=about, by_words=words, to_words=others)
    return list(found.values())
