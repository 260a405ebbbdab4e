"""Garden paths mended: in *a nurse held since May has been freed* it is *has been freed* that is the main verb.

A verb with a finite auxiliary cannot be a loose clause without subject, opener and *and*: then the verb before it is a
participle (the reduced relative clause of Bever 1970), and the subject that it took belongs to the other.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]

_LOOSE = ("advcl", "ccomp", "conj", "parataxis", "xcomp", "dep", "acl")
_SUBJECTS = ("nsubj", "nsubj:pass", "csubj", "csubj:pass", "expl")
_AUXILIARIES = ("aux", "aux:pass", "cop")
_FINITE = ("VBZ", "VBP", "VBD", "MD")
_NOUNS = ("NN", "NNS", "NNP", "NNPS", "CD")


@dataclass(frozen=True, slots=True)
class Tree:
    """Heads (words,), relations and tags of a window's words; a root is its own head."""

    heads: Ints
    relations: tuple[str, ...]
    tags: tuple[str, ...]


class _Draft:
    """The tree while it is mended, and which words have a dependent of a kind."""

    def __init__(self, tree: Tree) -> None:
        self.heads, self.relations, self.tags = tree.heads.copy(), np.array(tree.relations, dtype=object), list(tree.tags)
        finite = np.isin(self.relations, _AUXILIARIES) & np.isin(tree.tags, _FINITE)
        self.has_subject, self.has_aux = self._above(np.isin(self.relations, _SUBJECTS)), self._above(np.isin(self.relations, _AUXILIARIES))
        self.has_finite, self.has_opener = self._above(finite), self._above(np.isin(self.relations, ("mark", "cc")))

    def _above(self, below: Bools) -> Bools:
        found = np.zeros(len(self.heads), dtype=bool)
        found[self.heads[below]] = True
        return found

    def below(self, word: int, relations: Sequence[str]) -> list[int]:
        return [int(i) for i in np.flatnonzero((self.heads == word) & np.isin(self.relations, relations)) if i != word]

    def done(self) -> Tree:
        return Tree(self.heads, tuple(self.relations), tuple(self.tags))


def mend_participles(tree: Tree) -> Tree:
    """The same tree where nothing is to mend."""
    draft = _Draft(tree)
    bare = (
        ~draft.has_subject & ~draft.has_opener & np.isin(draft.relations, _LOOSE) & np.char.startswith(np.array(tree.tags, dtype=str), "VB")
    )
    mains, loose = np.flatnonzero(bare & draft.has_finite), np.flatnonzero(bare & ~draft.has_aux & (np.array(tree.tags) == "VBN"))
    if not len(mains) and not len(loose):
        return tree
    for word in mains.tolist():
        _raise(draft, word)
    for word in loose.tolist():
        _lower(draft, word)
    return draft.done()


def _raise(draft: _Draft, main: int) -> None:
    """*A nurse* **held** *since May has been* **freed**: *held* hangs on *nurse*, which is the subject of *freed*."""
    first = int(draft.heads[main])
    subjects = [s for s in draft.below(first, _SUBJECTS[:2]) if s < first]
    participle = first < main and draft.tags[first] in ("VBD", "VBN") and not draft.has_aux[first] and not draft.has_opener[first]
    opening = min(draft.below(main, _AUXILIARIES), default=main)
    if len(subjects) != 1 or not participle or draft.tags[subjects[0]] not in _NOUNS or not first < opening:
        return
    if any(
        draft.relations[c] == "punct" for c in (*draft.below(first, ("punct",)), *draft.below(main, ("punct",))) if subjects[0] < c < main
    ):
        return
    subject, root = subjects[0], int(draft.heads[first]) == first
    draft.heads[main], draft.relations[main] = (main if root else draft.heads[first]), draft.relations[first]
    for other in np.flatnonzero(draft.heads == first).tolist():
        if other != first and (other < subject or other > main):
            draft.heads[other] = main
    for between in np.flatnonzero(draft.heads == main).tolist():
        if first < between < opening:
            draft.heads[between] = first  # "since May"
    draft.heads[subject], draft.heads[first] = main, subject
    draft.relations[subject] = "nsubj:pass" if draft.below(main, ("aux:pass",)) else "nsubj"
    draft.relations[first], draft.tags[first] = "acl", "VBN"
    for bare in (o for o in draft.below(first, ("obj",)) if not draft.below(o, ("det", "nmod:poss", "nummod", "amod"))):
        draft.relations[bare] = "xcomp"  # "held hostage"


def _lower(draft: _Draft, participle: int) -> None:
    """*A nurse* **held** *captive has been freed, he said*, with *held* hung on *said*: a participle right after a subject is its own."""
    noun = participle - 1
    while noun >= 0 and draft.tags[noun] in _NOUNS and int(draft.heads[noun]) != noun and draft.heads[noun] < participle:
        noun = int(draft.heads[noun])
    if noun < 0 or draft.tags[noun] not in _NOUNS or draft.relations[noun] not in _SUBJECTS[:2] or draft.heads[noun] <= participle:
        return
    if draft.heads[participle] not in (noun, draft.heads[noun]) and not _hangs_below(draft, noun, participle):
        draft.heads[participle], draft.relations[participle] = noun, "acl"


def _hangs_below(draft: _Draft, word: int, above: int) -> bool:
    for _ in range(len(draft.heads)):
        if word == above:
            return True
        if int(draft.heads[word]) == word:
            return False
        word = int(draft.heads[word])
    return True
