"""Trees mended where *according to* was read as the main clause: *two died, according to the ministry* tells that two died."""

import numpy as np

from onrecord.language.participles import Ints, Tree

_FINITE = ("VBD", "VBZ", "VBP")
_CLAUSES = ("ccomp", "advcl", "parataxis", "conj", "csubj", "nsubj", "dep")
_NOMINAL = ("NNP", "NNPS", "NN", "NNS", "PRP", "CD")


def mend_according(tree: Tree) -> Tree:
    """The same tree where nothing is to mend."""
    for word in range(1, len(tree.words) - 2):
        if tree.words[word].lower() == "according" and tree.words[word + 1] == "to" and int(tree.heads[word]) == word:
            verb, source = _told(tree, word), _source(tree, word)
            if verb is not None and source is not None:
                tree = _turned(tree, word, verb, source)
    return tree


def _told(tree: Tree, according: int) -> int | None:
    """The last finite verb before it that hangs, by clauses alone or below its subject, on it."""
    own = [i for i in range(according) if tree.tags[i] in _FINITE and tree.relations[i] in _CLAUSES]
    direct = [i for i in own if int(tree.heads[i]) == according]
    below = [i for i in own if _hangs_on(tree.heads, i, according)]
    return max(direct or below, default=None)


def _hangs_on(heads: Ints, word: int, above: int) -> bool:
    for _ in range(len(heads)):
        if word == above:
            return True
        word = int(heads[word])
    return False


def _source(tree: Tree, according: int) -> int | None:
    """The head of the phrase after *to*."""
    after = [i for i in range(according + 2, len(tree.words)) if tree.tags[i] in _NOMINAL]
    inside = set(range(according + 1, len(tree.words)))
    return next((i for i in after if int(tree.heads[i]) not in inside or int(tree.heads[i]) == according + 1), None)


def _turned(tree: Tree, according: int, verb: int, source: int) -> Tree:
    heads, relations = tree.heads.copy(), list(tree.relations)
    heads[np.flatnonzero(tree.heads == according)] = verb
    heads[verb], relations[verb] = verb, "root"
    heads[source], relations[source] = verb, "obl"
    heads[according], relations[according] = source, "case"
    heads[according + 1], relations[according + 1] = according, "fixed"
    return Tree(tree.words, heads, tuple(relations), tree.tags)
