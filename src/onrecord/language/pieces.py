"""Words → the encoder's word pieces."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from onrecord.language.words import LONGEST_WORD, plain_word

Ints = NDArray[np.int64]
CLS, SEP, UNKNOWN = 101, 102, 100
PIECES_A_WORD = 8


@dataclass(frozen=True, slots=True)
class Pieces:
    """Piece ids of a window with [CLS] and [SEP]; `word_of` each piece; `first` piece of each word."""

    ids: Ints
    word_of: Ints
    first: Ints


class PieceTable:
    """Word → pieces, remembered; a word is at most eight pieces, so that a web address cannot fill a window."""

    def __init__(self, tokenizer_file: str) -> None:
        tokenizer = Tokenizer.from_file(tokenizer_file)
        tokenizer.no_truncation()
        tokenizer.no_padding()

        @lru_cache(maxsize=100_000)
        def pieces(word: str) -> tuple[int, ...]:
            ids = tokenizer.encode(plain_word(word[:LONGEST_WORD]), add_special_tokens=False).ids
            return tuple(ids[:PIECES_A_WORD]) or (UNKNOWN,)

        self.pieces = pieces

    def lengths(self, words: Sequence[str]) -> Ints:
        return np.array([len(self.pieces(w)) for w in words], dtype=np.int64)

    def encode(self, words: Sequence[str]) -> Pieces:
        ids = [self.pieces(w) for w in words]
        lengths = np.array([len(i) for i in ids], dtype=np.int64)
        flat = np.array([CLS, *(p for i in ids for p in i), SEP], dtype=np.int64)
        word_of = np.concatenate([[0], np.repeat(np.arange(len(ids)), lengths), [len(ids) - 1]])
        first = np.concatenate([[0], np.cumsum(lengths)[:-1]]) + 1
        return Pieces(flat, word_of.astype(np.int64), first.astype(np.int64))
