"""Write what was read into a spaCy Doc, so that spaCy's matchers, displaCy and our rules find it in the usual places."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from spacy.attrs import DEP, ENT_IOB, ENT_TYPE, HEAD, LEMMA, POS, TAG  # type: ignore[import-not-found]  # compiled, without stubs
from spacy.tokens import Doc, Span, SpanGroup

from onrecord.language.decode import WindowReading
from onrecord.language.lemmas import lemma
from onrecord.language.windows import Window
from onrecord.model.attribution import Attribution, Range

Ints = NDArray[np.int64]
_COLUMNS = [POS, TAG, LEMMA, HEAD, DEP, ENT_IOB, ENT_TYPE]
_INSIDE, _OUTSIDE, _BEGINS = 1, 2, 3


def fill(doc: Doc, index: Ints, skipped: NDArray[np.bool_], parts: Sequence[tuple[Window, WindowReading]]) -> None:
    """`index` are the Doc's tokens that were read, `skipped` those of furniture; the rest is white space."""
    values = np.zeros((len(doc), len(_COLUMNS)), dtype=np.int64)
    values[:, 5] = _OUTSIDE
    values[:, 4] = _keys(doc, ["dep"])[0]  # spaCy drops the head of a token without a relation
    values[:, 0] = np.where(skipped, _keys(doc, ["X"])[0], _keys(doc, ["SPACE"])[0])
    values[:, 3] = unread_heads(len(doc), index, skipped)
    for window, reading in parts:
        _fill_window(doc, values, index[window.start : window.stop], reading)
    values[:, 3] -= np.arange(len(doc))
    doc.from_array(_COLUMNS, values.astype(np.uint64))  # type: ignore[arg-type]  # the stub says 32 bits, the keys need 64
    attributions = tuple(_moved(a, index[w.start : w.stop]) for w, r in parts for a in r.attributions)
    doc.user_data["attributions"] = attributions
    for role in ("source", "cue", "content"):
        pieces = [Span(doc, start, stop, label=role) for a in attributions for start, stop in getattr(a, role)]
        doc.spans[role] = SpanGroup(doc, name=role, spans=pieces)


def unread_heads(size: int, index: Ints, skipped: NDArray[np.bool_]) -> Ints:
    """White space hangs on the word before it; each range of furniture on its own first token."""
    read = np.zeros(size, dtype=bool)
    read[index] = True
    heads = np.arange(size)
    for i in range(1, size):
        if not read[i]:
            heads[i] = (heads[i - 1] if skipped[i - 1] else i - 1) if not skipped[i] else (heads[i - 1] if skipped[i - 1] else i)
            if not skipped[i] and not read[i - 1]:
                heads[i] = heads[i - 1]
    return heads


def _fill_window(doc: Doc, values: Ints, tokens: Ints, reading: WindowReading) -> None:
    words = [doc[int(i)].text for i in tokens]
    lemmas = [lemma(w, u) for w, u in zip(words, reading.upos, strict=True)]
    for column, names in ((0, reading.upos), (1, reading.tags), (2, lemmas), (4, reading.relations)):
        values[tokens, column] = _keys(doc, names)
    values[tokens, 3] = tokens[reading.heads]
    for span in reading.entities:
        first, stop = int(tokens[span.start]), int(tokens[span.stop - 1]) + 1
        values[first:stop, 5], values[first:stop, 6] = _INSIDE, _keys(doc, [span.kind])[0]
        values[first, 5] = _BEGINS


def _keys(doc: Doc, names: Sequence[str]) -> Ints:
    """The keys of spaCy's string store, which are unsigned, as signed numbers of the same bits."""
    add = doc.vocab.strings.add
    return np.array([add(name) for name in names], dtype=np.uint64).view(np.int64)


def _moved(attribution: Attribution, tokens: Ints) -> Attribution:
    def move(pieces: tuple[Range, ...]) -> tuple[Range, ...]:
        return tuple((int(tokens[a]), int(tokens[b - 1]) + 1) for a, b in pieces)

    return Attribution(move(attribution.source), move(attribution.cue), move(attribution.content))
