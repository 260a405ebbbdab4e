"""Lemmas from lemminflect's tables, by word and part of speech."""

from functools import lru_cache

_INFLECTED = frozenset({"NOUN", "VERB", "AUX", "ADJ", "ADV"})
# Forms that the tables do not have, being clitics.
_CLITICS = {"n't": "not", "n’t": "not", "'ll": "will", "’ll": "will", "'ve": "have", "’ve": "have", "'re": "be", "’re": "be",
            "'m": "be", "’m": "be", "wo": "will", "ca": "can"}  # fmt: skip


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
