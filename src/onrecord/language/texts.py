"""Texts on their way into the network: which tokens of a Doc are read, their words, the breaks before them, and given sentences."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from spacy.attrs import IDX, IS_SPACE  # type: ignore[import-not-found]  # compiled, without stubs
from spacy.tokens import Doc

from onrecord.language.words import Break, line_breaks


@dataclass(frozen=True, slots=True)
class ReadInput:
    """A text, and the character ranges of it that are not to be read (page furniture)."""

    text: str
    skipped: tuple[tuple[int, int], ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Text:
    """`index` are the Doc's tokens that are read, with their words and breaks; `sentences` marks first words, if they are given."""

    doc: Doc
    skipped: NDArray[np.bool_]
    index: NDArray[np.int64]
    words: list[str]
    breaks: list[int]
    sentences: NDArray[np.bool_] | None


def prepare(doc: Doc, ranges: Sequence[tuple[int, int]]) -> Text:
    """White space and furniture are left out; what follows furniture starts a paragraph."""
    starts = np.asarray(doc.to_array(IDX)).astype(np.int64)
    skipped = np.zeros(len(doc), dtype=bool)
    for start, stop in ranges:
        skipped |= (starts >= start) & (starts < stop)
    space = np.asarray(doc.to_array(IS_SPACE)).astype(bool)
    index = np.flatnonzero(~(space | skipped))
    breaks = np.array(line_breaks(doc), dtype=np.int64)[~skipped[~space]]
    breaks[_follows_furniture(index, skipped, space)] = Break.PARAGRAPH
    breaks[:1] = Break.PARAGRAPH
    given = np.array([bool(doc[int(i)].is_sent_start) for i in index], dtype=bool) if doc.has_annotation("SENT_START") else None
    return Text(doc, skipped, index, [doc[int(i)].text for i in index], breaks.tolist(), given)


def _follows_furniture(index: NDArray[np.int64], skipped: NDArray[np.bool_], space: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Whether the token before each, or the one before that if it is white space, is furniture."""
    padded, blank = np.concatenate([[False, False], skipped]), np.concatenate([[False, False], space])
    return np.asarray(padded[index + 1] | (blank[index + 1] & padded[index]))
