"""Scores of pairs of mentions → chains in which nothing speaks against another: no second name, no "he" beside "she"."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from onrecord.language.pairs import KINDS, Candidates
from onrecord.language.sexes import guessed_sex, told_sex

Floats = NDArray[np.float32]
NAME, NOMINAL = KINDS.index("name"), KINDS.index("nominal")
# Pronouns of which a chain holds those of one kind only.
PRONOUNS = {KINDS.index(kind): kind for kind in ("he", "she", "it")}
GUESS = 3.0
"""What a given name of the other sex takes from a score: names travel, so that it forbids nothing."""


@dataclass(frozen=True, slots=True)
class Trait:
    """What one mention brings to a chain: the words of a name, the pronoun that must stand for it, and the one that may."""

    name: frozenset[int]
    told: str
    guessed: str


@dataclass(slots=True)
class Chain:
    """What is known of the members so far."""

    names: set[frozenset[int]] = field(default_factory=set)
    told: str = field(default="")
    guessed: str = field(default="")

    def fits(self, other: Trait) -> bool:
        if self.names and other.name and not any(other.name & known for known in self.names):
            return False
        return not (self.told and other.told and self.told != other.told)

    def doubt(self, other: Trait) -> float:
        """What is to be taken from a score because a given name speaks against it."""
        ours, theirs = self.told or self.guessed, other.told or other.guessed
        return GUESS if ours and theirs and ours != theirs else 0.0

    def take_in(self, other: Trait) -> None:
        self.names |= {other.name} if other.name else set()
        self.told = self.told or other.told
        self.guessed = self.guessed or other.guessed


def traits(them: Candidates, mentions: Sequence[Sequence[str]], heads: Sequence[int]) -> list[Trait]:
    """`mentions` are the words of each candidate, `heads` the place of the head in them."""
    found = []
    for kind, text, words, head in zip(them.kinds.tolist(), them.texts, mentions, heads, strict=True):
        name = text if kind == NAME else frozenset()
        told = PRONOUNS.get(kind, "") or (told_sex(words, head) if kind in (NAME, NOMINAL) else "")
        found.append(Trait(name, told, guessed_sex(words, head) if kind == NAME else ""))
    return found


def chain(rows: Iterable[tuple[int, Floats]], them: Sequence[Trait]) -> NDArray[np.int64]:
    """The antecedent of each candidate, or −1: the best whose chain has nothing against it, if its score is above 0.

    `rows` hold, for each candidate, the number of the first one that it was scored with, and the scores of those before it.
    """
    antecedents = np.full(len(them), -1, dtype=np.int64)
    chains: list[Chain] = []
    for number, ((first, scores), trait) in enumerate(zip(rows, them, strict=True)):
        likely = [(float(scores[j]) - chains[first + j].doubt(trait), first + j) for j in np.flatnonzero(scores > 0).tolist()]
        fitting = [(score, j) for score, j in likely if score > 0 and chains[j].fits(trait)]
        antecedents[number] = max(fitting, default=(0.0, -1))[1]
        joined = chains[antecedents[number]] if fitting else Chain()
        joined.take_in(trait)
        chains.append(joined)
    return antecedents
