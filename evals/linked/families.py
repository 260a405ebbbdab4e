"""Which words may tell of one happening: a verb and what is derived from it, synonyms, a word and its kind (see tools/word_families.py)."""

from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Family:
    """`words` are the word and the verbs that it is derived from; `senses` and `kinds` are numbers of WordNet's synsets."""

    words: frozenset[str]
    senses: frozenset[str] = _NONE
    kinds: frozenset[str] = _NONE

    @property
    def keys(self) -> frozenset[str]:
        """Two that may be related share one of these."""
        return self.words | self.senses | self.kinds


@lru_cache(maxsize=65536)
def family_of(lemma: str, part: str) -> Family:
    """An unknown word is its own family."""
    row = _table().get((lemma, part[0]))
    if row is None:
        return Family(frozenset({lemma}))
    verbs, senses, kinds = row
    derived = (_table().get((verb, "v")) for verb in verbs)
    of_verbs = {sense for found in derived if found is not None for sense in found[1][:2]}
    return Family(frozenset({lemma, *verbs}), frozenset({*senses, *of_verbs}), frozenset(kinds))


_Row = tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]


@cache
def _table() -> dict[tuple[str, str], _Row]:
    text = (Path(__file__).parent / "data" / "word_families.txt").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    return {(row[0], row[1]): (tuple(row[2].split()), tuple(row[3].split()), tuple(row[4].split())) for row in rows}
