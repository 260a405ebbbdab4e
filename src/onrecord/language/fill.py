"""Write what was read into a spaCy Doc, so that spaCy's matchers, displaCy and our rules find it in the usual places."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from spacy.attrs import (  # type: ignore[import-not-found]  # compiled, without stubs
    DEP,
    ENT_IOB,
    ENT_TYPE,
    HEAD,
    LEMMA,
    MORPH,
    POS,
    TAG,
)  # fmt: skip
from spacy.tokens import Doc, Span, SpanGroup

from onrecord.language.according import mend_according
from onrecord.language.decode import WindowReading
from onrecord.language.lemmas import lemmas_of
from onrecord.language.participles import Tree, mend_participles
from onrecord.language.texts import Text
from onrecord.language.windows import Window
from onrecord.model.attribution import Attribution, Range
from onrecord.model.mention import EventMention, Mention, clusters

Ints = NDArray[np.int64]
_COLUMNS = [POS, TAG, LEMMA, HEAD, DEP, ENT_IOB, ENT_TYPE, MORPH]
_INSIDE, _OUTSIDE, _BEGINS = 1, 2, 3


def fill(text: Text, parts: Sequence[tuple[Window, WindowReading]], mentions: Sequence[Mention]) -> None:
    """What was read of each window, and the whole text's mentions, whose numbers are those of `text.words`."""
    doc, index = text.doc, text.index
    values = _unread(text)
    for window, reading in parts:
        _fill_window(doc, values, index[window.start : window.stop], reading)
    values[:, 3] -= np.arange(len(doc))
    doc.from_array(_COLUMNS, values.astype(np.uint64))  # type: ignore[arg-type]  # the stub says 32 bits, the keys need 64
    _fill_attributions(doc, tuple(_moved(a, index[w.start : w.stop]) for w, r in parts for a in r.attributions))
    _fill_mentions(doc, tuple(Mention(int(index[m.start]), int(index[m.stop - 1]) + 1, int(index[m.head]), m.antecedent) for m in mentions))
    _fill_events(doc, index, parts)


def _unread(text: Text) -> Ints:
    """The columns of a Doc of which nothing was read yet."""
    doc, values = text.doc, np.zeros((len(text.doc), len(_COLUMNS)), dtype=np.int64)
    values[:, 5] = _OUTSIDE
    values[:, 4] = _keys(doc, ["dep"])[0]  # spaCy drops the head of a token without a relation
    values[:, 0] = np.where(text.skipped, _keys(doc, ["X"])[0], _keys(doc, ["SPACE"])[0])
    values[:, 3] = unread_heads(len(doc), text.index, text.skipped)
    values[:, 7] = _morphs(doc, [""])[0]
    return values


def unread_heads(size: int, index: Ints, skipped: NDArray[np.bool_]) -> Ints:
    """White space hangs on the word before it; each range of furniture on its own first token."""
    read = np.zeros(size, dtype=bool)
    read[index] = True
    heads = np.arange(size)
    for i in np.flatnonzero(~read).tolist():
        if i == 0:
            continue
        if skipped[i]:
            heads[i] = heads[i - 1] if skipped[i - 1] else i
        else:
            heads[i] = i - 1 if read[i - 1] else heads[i - 1]
    return heads


def _fill_window(doc: Doc, values: Ints, tokens: Ints, reading: WindowReading) -> None:
    words = [doc[int(i)].text for i in tokens]
    lemmas = lemmas_of(words, reading.upos)
    tree = mend_according(mend_participles(Tree(words, reading.heads, reading.relations, reading.tags)))
    for column, names in ((0, reading.upos), (1, tree.tags), (2, lemmas), (4, tree.relations)):
        values[tokens, column] = _keys(doc, names)
    values[tokens, 3] = tokens[tree.heads]
    values[tokens, 7] = _morphs(doc, reading.morph)
    for span in reading.entities:
        first, stop = int(tokens[span.start]), int(tokens[span.stop - 1]) + 1
        values[first:stop, 5], values[first:stop, 6] = _INSIDE, _keys(doc, [span.kind])[0]
        values[first, 5] = _BEGINS


def _fill_attributions(doc: Doc, attributions: tuple[Attribution, ...]) -> None:
    doc.user_data["attributions"] = attributions
    for role in ("source", "cue", "content"):
        pieces = [Span(doc, start, stop, label=role) for a in attributions for start, stop in getattr(a, role)]
        doc.spans[role] = SpanGroup(doc, name=role, spans=pieces)


def _fill_mentions(doc: Doc, mentions: tuple[Mention, ...]) -> None:
    """Groups have the names that spacy-experimental gives them."""
    doc.user_data["mentions"] = mentions
    for number, group in enumerate(clusters(mentions), 1):
        name = f"coref_clusters_{number}"
        doc.spans[name] = SpanGroup(doc, name=name, spans=[Span(doc, m.start, m.stop) for m in group])


def _fill_events(doc: Doc, index: Ints, parts: Sequence[tuple[Window, WindowReading]]) -> None:
    factuality = np.full(len(doc), np.nan, dtype=np.float32)
    events: list[int] = []
    for window, reading in parts:
        tokens = index[window.start : window.stop]
        factuality[tokens] = reading.factuality
        events += tokens[reading.event].tolist()
    doc.user_data["factuality"] = factuality
    doc.user_data["events"] = tuple(EventMention(i, round(float(factuality[i]), 2)) for i in events)


def _keys(doc: Doc, names: Sequence[str]) -> Ints:
    """The keys of spaCy's string store, which are unsigned, as signed numbers of the same bits."""
    add = doc.vocab.strings.add
    return np.array([add(name) for name in names], dtype=np.uint64).view(np.int64)


def _morphs(doc: Doc, names: Sequence[str]) -> Ints:
    key = {name: doc.vocab.morphology.add(name) for name in set(names)}
    return np.array([key[name] for name in names], dtype=np.uint64).view(np.int64)


def _moved(attribution: Attribution, tokens: Ints) -> Attribution:
    def move(pieces: tuple[Range, ...]) -> tuple[Range, ...]:
        return tuple((int(tokens[a]), int(tokens[b - 1]) + 1) for a, b in pieces)

    return Attribution(move(attribution.source), move(attribution.cue), move(attribution.content))
