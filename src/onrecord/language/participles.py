"""Garden paths mended: in *a nurse held since May has been freed* it is *has been freed* that is the main verb.

A verb with a finite auxiliary cannot be a loose clause without subject, opener and *and*: then the verb before it is a
participle (the reduced relative clause, the garden path of T. G. Bever 1970), and the subject that it took belongs to the other.
"""

import calendar
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
_DATES = frozenset((*calendar.month_name, *calendar.month_abbr, *calendar.day_name)) - {""}
_NOUNS = ("NN", "NNS", "NNP", "NNPS", "CD")


@dataclass(frozen=True, slots=True)
class Tree:
    """The words of a window with their heads (words,), relations and tags; a root is its own head."""

    words: Sequence[str]
    heads: Ints
    relations: tuple[str, ...]
    tags: tuple[str, ...]


class _Draft:
    """The tree while it is mended, and which words have a dependent of a kind."""

    def __init__(self, tree: Tree) -> None:
        self.words = tree.words
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

    def left_of(self, word: int) -> int:
        """The word before it and what hangs on it."""
        return int(min([word, *np.flatnonzero(self.heads == word).tolist()])) - 1

    def done(self) -> Tree:
        return Tree(self.words, self.heads, tuple(self.relations), tuple(self.tags))


def mend_participles(tree: Tree) -> Tree:
    """The same tree where nothing is to mend."""
    draft = _Draft(tree)
    _free_dates(draft)
    active = _make_active(draft)
    bare = (
        ~draft.has_subject & ~draft.has_opener & np.isin(draft.relations, _LOOSE) & np.char.startswith(np.array(tree.tags, dtype=str), "VB")
    )
    mains, loose = np.flatnonzero(bare & draft.has_finite), np.flatnonzero(bare & ~draft.has_aux & (np.array(tree.tags) == "VBN"))
    if not active and not len(mains) and not len(loose):
        return tree
    for word in mains.tolist():
        _raise(draft, word)
    for word in loose.tolist():
        _lower(draft, word)
    return draft.done()


def _free_dates(draft: _Draft) -> None:
    """*held since* **May** *has been freed*: a date between a preposition and an auxiliary is no subject, unless nothing else can be."""
    subjects = np.flatnonzero(np.isin(draft.relations, _SUBJECTS[:2]) & draft.has_finite[draft.heads])
    for date in (int(i) for i in subjects if _is_date(draft.words[int(i)])):
        verb = int(draft.heads[date])
        openers = [m for m in draft.below(verb, ("mark",)) if m == draft.left_of(date) and draft.tags[m] == "IN"]
        first = int(draft.heads[verb])
        told = [s for s in draft.below(first, _SUBJECTS[:2]) if s < first] if first < date and not draft.has_aux[first] else []
        if openers and told and draft.relations[verb] in _LOOSE:
            draft.relations[date], draft.heads[openers[0]], draft.relations[openers[0]] = "obl", date, "case"
            draft.has_subject[verb], draft.has_opener[verb] = False, bool(draft.below(verb, ("mark", "cc")))


def _make_active(draft: _Draft) -> bool:
    """*in 2011, the state* **handed** *over a hundred prisoners*: with a subject, an object and no auxiliary it is a past tense."""
    bare = np.isin(draft.relations, ("root", "parataxis", "conj", "ccomp")) & (np.array(draft.tags) == "VBN") & ~draft.has_aux
    found = False
    for verb in np.flatnonzero(bare).tolist():
        subjects, objects = draft.below(verb, ("nsubj:pass",)), draft.below(verb, ("obj",))
        if len(subjects) == 1 and subjects[0] < verb < min(objects, default=-1):
            draft.relations[subjects[0]], draft.tags[verb], found = "nsubj", "VBD", True
    return found


def _is_date(word: str) -> bool:
    return word in _DATES or (word.isdigit() and len(word) == len("2000"))


def _raise(draft: _Draft, main: int) -> None:
    """*A nurse* **held** *since May has been* **freed**: *held* hangs on *nurse*, which is the subject of *freed*."""
    first = int(draft.heads[main])
    subjects = [s for s in draft.below(first, _SUBJECTS[:2]) if s < first]
    participle = first < main and draft.tags[first] in ("VBD", "VBN") and not draft.has_aux[first] and not draft.has_opener[first]
    opening = min(draft.below(main, _AUXILIARIES), default=main)
    if len(subjects) != 1 or not participle or draft.tags[subjects[0]] not in _NOUNS or not first < opening < main:
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
