"""What the reader model's coreference and event heads found in one text: mentions with their antecedents, and events."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mention:
    """Tokens `[start, stop)` of a spaCy Doc that name or stand for something; `head` is their head word.

    `antecedent` is the number, in the Doc's tuple of mentions, of an earlier mention of the same; None for the first.
    """

    start: int
    stop: int
    head: int
    antecedent: int | None = None


@dataclass(frozen=True, slots=True)
class EventMention:
    """A word that tells of something that happens or may, and whether it did: −3 (certainly not) to 3 (certainly)."""

    token: int
    factuality: float


def clusters(mentions: Sequence[Mention]) -> tuple[tuple[Mention, ...], ...]:
    """Mentions of the same, in the order of their first; each group has at least two."""
    first: list[int] = []
    groups: dict[int, list[Mention]] = defaultdict(list)
    for number, mention in enumerate(mentions):
        first.append(number if mention.antecedent is None else first[mention.antecedent])
        groups[first[number]].append(mention)
    return tuple(tuple(g) for g in groups.values() if len(g) > 1)
