"""The reader: texts → spaCy Docs with every head of the model filled in. One encoder pass a text."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc

from onrecord.language.decode import Decoder, WindowReading
from onrecord.language.fill import fill
from onrecord.language.manifest import Manifest, load_manifest
from onrecord.language.network import Network
from onrecord.language.pieces import Pieces, PieceTable
from onrecord.language.windows import Window, cut_windows
from onrecord.language.words import Break, line_breaks, make_doc, word_features

GROUP = 64
"""Windows that are run and decoded together; bounds memory, and does not change any result."""


@dataclass(frozen=True, slots=True)
class ReadInput:
    """A text, and the character ranges of it that are not to be read (page furniture)."""

    text: str
    skipped: tuple[tuple[int, int], ...] = field(default=())


@dataclass(frozen=True, slots=True)
class _Text:
    """A Doc on its way: `index` are its tokens that are read, with their words and breaks."""

    doc: Doc
    skipped: NDArray[np.bool_]
    index: NDArray[np.int64]
    words: list[str]
    breaks: list[int]


class Reader:
    """`id` names the weights. `read` gives the same Doc for the same text, alone or among others."""

    def __init__(self, manifest: Manifest, threads: int | None = None) -> None:
        self.id = manifest.id
        self._pieces = PieceTable(manifest.file("tokenizer.json"))
        self._network = Network(manifest, threads)
        self._decoder = Decoder(manifest)

    @classmethod
    def load(cls, threads: int | None = None) -> "Reader":
        """The reader that is shipped with the package; raises `ModelError`."""
        return cls(load_manifest(), threads)

    def read(self, inputs: Sequence[ReadInput | str]) -> list[Doc]:
        """One Doc per text, in order. See `extract.context` for what is in it."""
        given = [i if isinstance(i, ReadInput) else ReadInput(i) for i in inputs]
        return self.read_docs([(make_doc(i.text), i.skipped) for i in given])

    def read_docs(self, docs: Sequence[tuple[Doc, tuple[tuple[int, int], ...]]]) -> list[Doc]:
        """The same for Docs that are already in words, each with its skipped ranges. The Docs are filled in place."""
        texts = [_prepare(doc, skipped) for doc, skipped in docs]
        windows = [w for n, t in enumerate(texts) for w in cut_windows(n, t.words, t.breaks, self._pieces.lengths(t.words))]
        parts: list[list[tuple[Window, WindowReading]]] = [[] for _ in texts]
        for group in _groups(windows):
            for window, reading in zip(group, self._read_windows(texts, group), strict=True):
                parts[window.text].append((window, reading))
        for text, readings in zip(texts, parts, strict=True):
            fill(text.doc, text.index, text.skipped, readings)
        return [text.doc for text in texts]

    def _read_windows(self, texts: Sequence[_Text], windows: Sequence[Window]) -> list[WindowReading]:
        encoded: list[tuple[Pieces, NDArray[np.int64]]] = []
        for w in windows:
            words, breaks = texts[w.text].words[w.start : w.stop], texts[w.text].breaks[w.start : w.stop]
            encoded.append((self._pieces.encode(words), word_features(words, breaks)))
        forced = [np.array(texts[w.text].breaks[w.start : w.stop]) == Break.PARAGRAPH for w in windows]
        return self._decoder.decode(self._network.run(encoded), forced)


def _prepare(doc: Doc, ranges: Sequence[tuple[int, int]]) -> _Text:
    starts = np.array([t.idx for t in doc], dtype=np.int64)
    skipped = np.zeros(len(doc), dtype=bool)
    for start, stop in ranges:
        skipped |= (starts >= start) & (starts < stop)
    space = np.array([t.is_space for t in doc], dtype=bool)
    index = np.flatnonzero(~(space | skipped))
    breaks = np.array(line_breaks(doc), dtype=np.int64)[~skipped[~space]] if len(doc) else np.zeros(0, dtype=np.int64)
    after_furniture = [bool(i) and bool(skipped[i - 1] or (space[i - 1] and i > 1 and skipped[i - 2])) for i in index]
    breaks[after_furniture] = Break.PARAGRAPH
    breaks[:1] = Break.PARAGRAPH
    return _Text(doc, skipped, index, [doc[int(i)].text for i in index], [int(b) for b in breaks])


def _groups(windows: Sequence[Window]) -> Iterable[Sequence[Window]]:
    for start in range(0, len(windows), GROUP):
        yield windows[start : start + GROUP]
