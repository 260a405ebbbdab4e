"""Which reports may have text in common: a few fingerprints of each text, so that cost and memory grow with the reports, not their pairs.

Winnowing (Schleimer, Wilkerson and Aiken, SIGMOD 2003): of every `_WINDOW` shingles in a row the least is kept. Any run of
`_SHINGLE + _WINDOW - 1` words that two texts share gives both the same fingerprint, however much of either was left out; a MinHash
gives no such promise for trims. About one shingle in nine is kept.
"""

import zlib
from array import array
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

_SHINGLE = 5
_WINDOW = 16
_LEAST = 2
"""Fewer fingerprints in common are a phrase, unless a text has no more."""
_SHARE = 0.12
"""Of the shorter text's fingerprints; what is too little for any verdict is not aligned."""
_FIRST = 3
"""Those that had a fingerprint first are compared with all that have it after them, the others only with the next: a wire story in a
thousand papers makes some thousands of pairs, no million."""
_BITS = 24  # of the number of a report
_SHELVES = 16  # sorted one by one: as numbers of their own the rows need five times their room


def fingerprints(words: Sequence[str]) -> "array[int]":
    """The least of each window of shingles. A tuple of numbers has the same hash on every run, a word has not."""
    found = [zlib.crc32(word.encode()) for word in words]
    shingles = [hash(s) & 0xFFFFFFFFFF for s in zip(*(found[i:] for i in range(_SHINGLE)), strict=False)]
    windows = range(max(1, len(shingles) - _WINDOW + 1)) if shingles else ()
    return array("Q", sorted({min(shingles[i : i + _WINDOW]) for i in windows}))


def candidates(sets: Sequence["array[int]"]) -> list[tuple[int, int]]:
    """Pairs of places in `sets`, the earlier one first, that share enough fingerprints to be looked at."""
    shared = Counter(_pairs(sets))
    found = ((pair >> _BITS, pair & ((1 << _BITS) - 1), n) for pair, n in shared.items())
    return sorted((a, b) for a, b, n in found if n >= _enough(min(len(sets[a]), len(sets[b]))))


def _enough(shorter: int) -> float:
    return max(min(_LEAST, shorter), _SHARE * shorter)


def _pairs(sets: Sequence["array[int]"]) -> Iterator[int]:
    """One number for each pair and each fingerprint that it shares."""
    for shelf in _shelve(sets):
        for _, held in groupby(sorted(shelf), key=lambda row: row >> _BITS):
            places = [row & ((1 << _BITS) - 1) for row in held]
            for i in range(1, len(places)):
                for before in {*places[: min(i, _FIRST)], places[i - 1]}:
                    yield before << _BITS | places[i]


def _shelve(sets: Sequence["array[int]"]) -> "list[array[int]]":
    """Fingerprint and place in one number; all of a fingerprint are on one shelf."""
    shelves = [array("Q") for _ in range(_SHELVES)]
    for place, found in enumerate(sets):
        for value in found:
            shelves[value % _SHELVES].append(value << _BITS | place)
    return shelves
