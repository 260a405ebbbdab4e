"""What can be seen of two mentions without a network: distance, kinds, shared words, quotation marks.

Training and reading share this file, so that both see the same pairs.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]

PRONOUNS = {
    "i": "i me my mine myself", "we": "we us our ours ourselves let's", "you": "you your yours yourself yourselves",
    "he": "he him his himself", "she": "she her hers herself", "it": "it its itself", "they": "they them their theirs themselves themself",
    "this": "this that these those", "who": "who whom whose which what", "one": "one another other others each both all some many none",
}  # fmt: skip
KINDS = ("name", "nominal", *PRONOUNS)
_KIND_OF = {form: KINDS.index(kind) for kind, forms in PRONOUNS.items() for form in forms.split()}
_FIRST_PRONOUN = 2
# Words that two names or noun phrases may share without meaning the same.
_EMPTY_WORDS = "a an the of in at on for to and or by with from 's ’s ' ’ , . - mr mr. mrs mrs. ms ms. dr dr. sir"
_EMPTY = frozenset(_EMPTY_WORDS.split()) | frozenset(_KIND_OF)

DISTANCES = np.array([1, 2, 4, 8, 16, 32, 64, 128, 256, 512])
SIZES = (len(DISTANCES) + 1, len(KINDS) ** 2, 16, 9)
"""How many values each of the four columns of `pair_columns` has."""


@dataclass(frozen=True, slots=True)
class Candidates:
    """Possible mentions of one text, in order: word number of the head, kind, and whether it stands in quotation marks.

    `texts` are the different words of a mention, as numbers, but those that say nothing.
    """

    heads: Ints
    kinds: Ints
    head_ids: Ints
    text_ids: Ints
    texts: tuple[frozenset[int], ...]
    quoted: Ints


def candidates(words: Sequence[str], heads: Ints, starts: Ints, stops: Ints, quoted: Ints) -> Candidates:
    """Mentions `[start, stop)` with their heads, as numbers; `quoted` is 0 or 1 for each word of the text."""
    low = [w.lower() for w in words]
    head_words = [low[h] for h in heads]
    texts = [tuple(w for w in low[a:b] if w not in _EMPTY) for a, b in zip(starts, stops, strict=True)]
    number: dict[str, int] = {}
    bags = tuple(frozenset(number.setdefault(word, len(number)) for word in text) for text in texts)
    kinds = np.array([mention_kind(words[h]) for h in heads], dtype=np.int64)
    return Candidates(heads, kinds, _ids(head_words), _ids(texts), bags, quoted[heads])


def mention_kind(head: str) -> int:
    """The number of the head's kind: a pronoun's class, a name by its capital, else nominal."""
    kind = _KIND_OF.get(head.lower())
    return kind if kind is not None else int(not head[:1].isupper())


def _ids(values: Sequence[object]) -> Ints:
    """Equal values get equal numbers; an empty tuple is equal to nothing."""
    seen: dict[object, int] = {}
    return np.array([seen.setdefault(v if v != () else (i,), len(seen)) for i, v in enumerate(values)], dtype=np.int64)


def pair_columns(them: Candidates, rows: slice, columns: slice) -> Ints:
    """An array (rows, columns, 4) of numbers below `SIZES`: distance, kinds, match, quotation marks; the rows are among the columns.

    Match is a sum of 1 (same head word), 2 (same words), 4 (all words of one are in the other), 8 (a word is shared).
    """
    distance = np.abs(them.heads[rows, None] - them.heads[None, columns])
    kinds = them.kinds[rows, None] * len(KINDS) + them.kinds[None, columns]
    quotes = them.quoted[rows, None] * 3 + them.quoted[None, columns]
    return np.stack([np.searchsorted(DISTANCES, distance, side="right"), kinds, _match(them, rows, columns), quotes], axis=-1)


def _match(them: Candidates, rows: slice, columns: slice) -> Ints:
    bags = _bags(them.texts[columns])
    first, stop, _ = rows.indices(len(them.texts))
    own = bags[first - columns.indices(len(them.texts))[0] :][: stop - first]
    shared = own @ bags.T
    smaller = np.minimum(own.sum(1)[:, None], bags.sum(1)[None])
    words = (them.kinds[rows, None] < _FIRST_PRONOUN) & (them.kinds[None, columns] < _FIRST_PRONOUN)
    same_text = them.text_ids[rows, None] == them.text_ids[None, columns]
    match = 2 * same_text + 4 * ((shared > 0) & (shared >= smaller)) + 8 * (shared > 0)
    same_head = them.head_ids[rows, None] == them.head_ids[None, columns]
    return np.asarray(np.where(words, match, 0) + same_head, dtype=np.int64)


def _bags(texts: Sequence[frozenset[int]]) -> NDArray[np.float32]:
    """One row a text and one column for each of their words: 1 where the text has the word."""
    sizes = np.fromiter((len(t) for t in texts), dtype=np.int64, count=len(texts))
    words = np.fromiter((w for t in texts for w in t), dtype=np.int64, count=int(sizes.sum()))
    known, column = np.unique(words, return_inverse=True)
    bags = np.zeros((len(texts), max(len(known), 1)), dtype=np.float32)
    bags[np.repeat(np.arange(len(texts)), sizes), column] = 1
    return bags
