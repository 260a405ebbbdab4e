"""Words of a text: spaCy's English tokenizer, and what the reader model is told about each word.

The reader model sees words, never white space, so that paragraph breaks, case and
quotation marks are given to it as three small numbers a word (`word_features`).
Training and reading share this file, so that both see the same words.
"""

import re
from collections.abc import Iterator, Sequence
from enum import IntEnum
from functools import cache

import numpy as np
import spacy
from numpy.typing import NDArray
from spacy.attrs import IS_SPACE  # type: ignore[import-not-found]  # compiled, without stubs
from spacy.language import Language
from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found]  # compiled, without stubs
from spacy.tokens import Doc

OPENING = "“„«‹‘"
CLOSING = "”»›"
STRAIGHT = ('"', "''", "``", "＂")
_PLAIN = str.maketrans({**dict.fromkeys("“”„«»‹›＂", '"'), **dict.fromkeys("’‘‛`´", "'"), "–": "-", "—": "-"})

LONGEST_WORD = 400
"""Characters. What stands without white space is cut here: spaCy's time for it grows with its square, and no news has longer words."""
MOST_STRINGS = 100_000
"""spaCy keeps every word that it ever met, two strings and 770 bytes each, so that its vocabulary is begun anew after so many."""
_LONG_RUN = re.compile(rf"(?<!\S)\S{{{LONGEST_WORD + 1},}}")
_BITS = re.compile(r"\S{1,N}(?!\S)|\S{1,N}\b(?=\w)|\S{1,N}".replace("N", str(LONGEST_WORD)))
_HALVES = re.compile(r"[\ud800-\udfff]")


class Case(IntEnum):
    LOWER, TITLE, UPPER, MIXED, DIGIT, OTHER = range(6)


class Quote(IntEnum):
    OUTSIDE, INSIDE, OPENS, CLOSES = range(4)


class Break(IntEnum):
    """What stands before a word: white space, a line end, or a blank line (also the start of the text)."""

    NONE, LINE, PARAGRAPH = range(3)


@cache
def blank_pipeline() -> Language:
    """The English tokenizer of spaCy, with dashes and ellipses glued to words split off."""
    nlp = spacy.blank("en")
    assert isinstance(nlp.tokenizer, Tokenizer)
    infixes = [*(nlp.Defaults.infixes or ()), r"(?<=[^\s\d])[–—…](?=\S)", r"(?<=\w)[\[\](){}](?=\w)", r"(?<=[a-z’”\"])[.](?=[A-Z])"]
    nlp.tokenizer.infix_finditer = spacy.util.compile_infix_regex(infixes).finditer
    nlp.max_length = 10_000_000
    return nlp


def make_doc(text: str) -> Doc:
    """The Doc of a text. Halves of characters (lone surrogates), which spaCy cannot hold, are read as U+FFFD, so that offsets hold."""
    pipeline = blank_pipeline()
    if len(pipeline.vocab.strings) > MOST_STRINGS:  # a Doc that was handed on keeps the vocabulary that it was made with
        blank_pipeline.cache_clear()
        pipeline = blank_pipeline()
    whole = _HALVES.sub("\ufffd", text)
    if _LONG_RUN.search(whole) is None:
        return pipeline.make_doc(whole)
    tokens = [token for part in _parts(whole) for token in pipeline.make_doc(part)]
    return Doc(pipeline.vocab, [t.text for t in tokens], [bool(t.whitespace_) for t in tokens])


def _parts(text: str) -> Iterator[str]:
    """The text, cut within what is too long for a word, where a word begins if there is one."""
    done = 0
    for run in _LONG_RUN.finditer(text):
        for bit in list(_BITS.finditer(text, run.start(), run.end()))[1:]:
            yield text[done : bit.start()]
            done = bit.start()
    yield text[done:]


def plain_word(word: str) -> str:
    """The word as the uncased encoder gets it: one form for each kind of quotation mark and dash."""
    return word.translate(_PLAIN)


def word_case(word: str) -> Case:
    if word.islower():
        return Case.LOWER
    if word.isupper():
        return Case.UPPER if len(word) > 1 else Case.TITLE
    if word[:1].isupper():
        return Case.TITLE
    if any(c.isdigit() for c in word):
        return Case.DIGIT
    return Case.MIXED if any(c.isalpha() for c in word) else Case.OTHER


def quote_states(words: Sequence[str], breaks: Sequence[int]) -> list[int]:
    """Inside or outside quotation marks, word by word; a paragraph starts outside."""
    states, inside = [], False
    for word, before in zip(words, breaks, strict=True):
        inside = inside and before != Break.PARAGRAPH
        straight = word in STRAIGHT
        if word in OPENING or (straight and not inside):
            states.append(Quote.OPENS)
            inside = True
        elif word in CLOSING or straight:
            states.append(Quote.CLOSES)
            inside = False
        else:
            states.append(Quote.INSIDE if inside else Quote.OUTSIDE)
    return [int(s) for s in states]


def word_features(words: Sequence[str], breaks: Sequence[int]) -> NDArray[np.int64]:
    """An array of shape (words, 3): case, quotation state, break before."""
    columns = [[int(word_case(w)) for w in words], quote_states(words, breaks), list(breaks)]
    return np.array(columns, dtype=np.int64).T.reshape(-1, 3)


def line_breaks(doc: Doc) -> list[int]:
    """The break before each word of a Doc that is not white space."""
    space = np.asarray(doc.to_array(IS_SPACE)).astype(bool)
    breaks = np.zeros(len(doc) - int(space.sum()) + 1, dtype=np.int64)
    breaks[0] = Break.PARAGRAPH
    at = np.cumsum(~space)
    for i in np.flatnonzero(space):
        lines = doc[int(i)].text.count("\n")
        breaks[at[i]] = max(breaks[at[i]], Break.PARAGRAPH if lines > 1 else Break.LINE if lines else Break.NONE)
    return [int(b) for b in breaks[:-1]]
