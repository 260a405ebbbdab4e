"""Mentions of one text and the earlier mention that each means: heads first, then spans, then pairs.

Word-level coreference after Dobrovolskii 2021. What a word brings comes from its window's encoder pass; pairs are
scored over the whole text, so that windows need no overlap for a name on the first line and a pronoun on the last.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from onrecord.language.chains import NAME, chain, traits
from onrecord.language.pairs import KINDS, Candidates, candidates, pair_columns
from onrecord.model.mention import Mention

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]

LEAST = -3.0
"""Log-odds below which a word is not looked at as the head of a mention."""
BLOCK, LIMIT = 64, 250
"""Candidates that are scored at once, and how many candidates back an antecedent may stand."""
NAME_AGAIN, NAME_MEANT = 3.0, 5.0
"""What speaks beforehand for a name that means an earlier mention, and for a name that "he" or "she" means.

The corpora that were learnt from say little of who was named once; chosen on development data (training/NOTES.md).
"""
_NEVER = np.float32(-1e9)
_SINGLE = [KINDS.index(kind) for kind in ("he", "she")]


@dataclass(frozen=True, slots=True)
class Heads:
    """Possible mention heads of a window: word numbers, first and last word of the mention, log-odds, and vectors for pairs."""

    words: Ints
    first: Ints
    last: Ints
    odds: Floats
    parts: Floats

    def moved(self, by: int) -> "Heads":
        return Heads(self.words + by, self.first + by, self.last + by, self.odds, self.parts)


class Resolver:
    """Finds the heads of a window, and the antecedents among all heads of a text. `weights` are those of `decode.npz`."""

    def __init__(self, weights: Mapping[str, Floats]) -> None:
        self._product, self._out, self._bias = weights["pair_product"], weights["pair_out"], weights["pair_bias"]
        self._tables = [weights[f"pair_column_{i}"] for i in range(4)]
        self._reach = weights["span_reach"]

    def heads(self, mention: Floats, span: Floats, parts: Floats, starts: NDArray[np.bool_]) -> Heads:
        """`mention` (words,), `span` and `parts` (words, width); a mention stays in its sentence.

        Of two heads with the same words, the likelier stays.
        """
        found = np.flatnonzero(mention > LEAST)
        first, last = self._edges(span, found, np.cumsum(starts))
        best: dict[tuple[int, int], int] = {}
        for row in np.argsort(-mention[found], kind="stable").tolist():
            best.setdefault((int(first[row]), int(last[row])), row)
        kept = np.sort(np.fromiter(best.values(), dtype=np.int64, count=len(best)))
        return Heads(found[kept], first[kept], last[kept], mention[found[kept]], parts[found[kept]])

    def _edges(self, span: Floats, heads: Ints, sentence: Ints) -> tuple[Ints, Ints]:
        """The first and last word of each head's mention."""
        width, longest = span.shape[1] // 4, self._reach.shape[1] - 1
        start_query, start_key, stop_query, stop_key = (span[:, i * width : (i + 1) * width] for i in range(4))
        away = np.arange(len(span))[None, :] - heads[:, None]
        starts = start_query[heads] @ start_key.T * np.float32(width**-0.5) + self._reach[0][np.clip(-away, 0, longest)]
        stops = stop_query[heads] @ stop_key.T * np.float32(width**-0.5) + self._reach[1][np.clip(away, 0, longest)]
        outside = (sentence[None, :] != sentence[heads][:, None]) | (np.abs(away) > longest)
        starts[outside | (away > 0)], stops[outside | (away < 0)] = _NEVER, _NEVER
        return starts.argmax(1), stops.argmax(1)

    def resolve(self, words: Sequence[str], quoted: Ints, windows: Sequence[Heads]) -> tuple[Mention, ...]:
        """Mentions that have an antecedent or are one, in the order of their heads; their numbers are those of `words`."""
        heads = joined(windows)
        if len(heads.words) == 0:
            return ()
        them = candidates(words, heads.words, heads.first, heads.last + 1, quoted)
        spans = [words[a : b + 1] for a, b in zip(heads.first.tolist(), heads.last.tolist(), strict=True)]
        people = traits(them, spans, (heads.words - heads.first).tolist())
        return _mentions(heads, chain(self._rows(heads, them), people))

    def _rows(self, heads: Heads, them: Candidates) -> Iterator[tuple[int, Floats]]:
        """For each candidate, the number of the first one that it is scored with, and the scores up to itself."""
        width = self._product.shape[0]
        left, right, mix, query, key = (heads.parts[:, i * width : (i + 1) * width] for i in range(5))
        for start in range(0, len(heads.words), BLOCK):
            rows, columns = slice(start, start + BLOCK), slice(max(0, start - LIMIT), start + BLOCK)
            hidden = (mix[rows, None] * mix[None, columns]) @ self._product.T + left[rows, None] + right[None, columns]
            for table, values in zip(self._tables, np.moveaxis(pair_columns(them, rows, columns), -1, 0), strict=True):
                hidden += table[values]
            np.maximum(hidden, 0, out=hidden)
            scores = hidden @ self._out + self._bias + query[rows] @ key[columns].T * np.float32(width**-0.5)
            scores += heads.odds[rows, None] + heads.odds[None, columns] + _beforehand(them.kinds[rows, None], them.kinds[None, columns])
            for number, row in enumerate(scores, start):
                yield columns.start, row[: number - columns.start]


def _beforehand(later: Ints, earlier: Ints) -> Floats:
    meant = np.isin(later, _SINGLE) & (earlier == NAME)
    return np.asarray(NAME_AGAIN * (later == NAME) + NAME_MEANT * meant, dtype=np.float32)


def joined(windows: Sequence[Heads]) -> Heads:
    fields = ("words", "first", "last", "odds", "parts")
    return Heads(*(np.concatenate([getattr(w, name) for w in windows]) for name in fields))


def _mentions(heads: Heads, antecedents: Ints) -> tuple[Mention, ...]:
    kept = np.union1d(np.flatnonzero(antecedents >= 0), antecedents[antecedents >= 0])
    number = {int(old): new for new, old in enumerate(kept)}
    return tuple(Mention(int(heads.first[i]), int(heads.last[i]) + 1, int(heads.words[i]), number.get(int(antecedents[i]))) for i in kept)
