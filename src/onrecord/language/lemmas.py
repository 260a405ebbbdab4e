"""Lemmas from lemminflect's tables, by word and part of speech."""

from collections.abc import Sequence
from functools import lru_cache

_INFLECTED = frozenset({"NOUN", "VERB", "AUX", "ADJ", "ADV"})
# Forms that the tables do not have, being clitics.
_CLITICS = {"n't": "not", "n’t": "not", "'ll": "will", "’ll": "will", "'ve": "have", "’ve": "have", "'re": "be", "’re": "be",
            "'m": "be", "’m": "be", "wo": "will", "ca": "can"}  # fmt: skip
_COMPOUNDS = {("cease", "-", "fire"): "ceasefire", ("cease", "-", "fires"): "ceasefire", ("cease", "fire"): "ceasefire"}
"""Words in pieces that are one word elsewhere; the last piece has the lemma."""


def lemmas_of(words: Sequence[str], upos: Sequence[str]) -> list[str]:
    """The lemma of each word of a sentence or more."""
    found = [lemma(w, u) for w, u in zip(words, upos, strict=True)]
    low = [w.lower() for w in words]
    for i in range(1, len(words)):
        whole = _COMPOUNDS.get(tuple(low[max(i - 2, 0) : i + 1])) or _COMPOUNDS.get(tuple(low[i - 1 : i + 1]))
        if whole is not None and upos[i] in ("NOUN", "PROPN"):
            found[i] = whole
    return found


@lru_cache(maxsize=100_000)
def lemma(word: str, upos: str) -> str:
    """The dictionary form; a proper noun is its own, a word that the tables do not know its lower case."""
    low = word.lower()
    if upos in ("PROPN", "X", "PUNCT", "SYM", "NUM"):
        return word
    if low in ("'s", "’s", "'d", "’d"):
        return low if upos == "PART" else ("be" if low.endswith("s") else "would")
    if low in _CLITICS:
        return _CLITICS[low]
    if upos not in _INFLECTED:
        return low
    from lemminflect import getLemma

    found = getLemma(low, upos=upos) or getLemma(low, upos="VERB" if upos == "AUX" else upos)
    return str(found[0]) if found else low
