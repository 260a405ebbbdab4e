"""The reader: texts → spaCy Docs with every head of the model filled in. One encoder pass a text."""

from collections import deque
from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc

from onrecord.language.decode import Bounds, Decoder, WindowReading
from onrecord.language.fill import fill
from onrecord.language.manifest import Manifest, load_manifest
from onrecord.language.network import Network
from onrecord.language.pieces import Pieces, PieceTable
from onrecord.language.texts import ReadInput, Text, prepare
from onrecord.language.windows import MAX_WORDS, Window, cut_windows, seam_ranks
from onrecord.language.words import Break, Quote, make_doc, word_features
from onrecord.model.mention import Mention

__all__ = ["ReadInput", "Reader"]

GROUP = 64
"""Windows that are run and decoded together; bounds memory, and does not change any result."""
Encoded = tuple[Pieces, NDArray[np.int64]]
Part = tuple[Window, WindowReading, NDArray[np.int64]]
"""A window, what was read of it, and its words' features."""


class Reader:
    """`id` names the weights. `read` gives the same Doc for the same text, alone or among others."""

    def __init__(self, manifest: Manifest, threads: int | None = None, *, longest: int = MAX_WORDS) -> None:
        """`longest` is the most words of a window: the model was trained on 220, others are for experiments."""
        self.id = manifest.id
        self._longest = longest
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
        """The same for Docs that are already in words, each with its skipped ranges. The Docs are filled in place.

        Sentence starts that a Doc has already are kept.
        """
        texts = [prepare(doc, skipped) for doc, skipped in docs]
        ranks = [seam_ranks(text.words, text.breaks) for text in texts]
        windows = [w for number, text in enumerate(texts) for w in self._cut(number, text, ranks[number])]
        ended = [np.array(r) == 1 for r in ranks]
        parts: list[list[Part]] = [[] for _ in texts]
        for part in self._read_windows(texts, windows, ended):
            parts[part[0].text].append(part)
            if part[0].stop == len(texts[part[0].text].words):
                self._finish(texts[part[0].text], parts[part[0].text])
                parts[part[0].text] = []
        for text in texts:
            if not text.words:
                fill(text, [], ())
        return [text.doc for text in texts]

    def _cut(self, number: int, text: Text, ranks: Sequence[int]) -> list[Window]:
        seams = ranks if text.sentences is None else text.sentences.astype(int).tolist()
        return cut_windows(number, text.words, text.breaks, self._pieces.lengths(text.words), seams=seams, longest=self._longest)

    def _read_windows(self, texts: Sequence[Text], windows: Sequence[Window], ended: Sequence[NDArray[np.bool_]]) -> Iterator[Part]:
        groups = [windows[i : i + GROUP] for i in range(0, len(windows), GROUP)]
        under_way: deque[list[Encoded]] = deque()

        def encoded() -> Iterator[list[Encoded]]:
            for group in groups:
                under_way.append([self._encode(texts[w.text], w) for w in group])
                yield under_way[-1]

        for group, outputs in zip(groups, self._network.stream(encoded()), strict=True):
            features = [f for _, f in under_way.popleft()]
            bounds = [_bounds(texts[w.text], w, f, ended[w.text]) for w, f in zip(group, features, strict=True)]
            readings = self._decoder.decode(outputs, bounds)
            yield from zip(group, readings, features, strict=True)

    def _encode(self, text: Text, window: Window) -> Encoded:
        words, breaks = text.words[window.start : window.stop], text.breaks[window.start : window.stop]
        return self._pieces.encode(words), word_features(words, breaks)

    def _finish(self, text: Text, parts: Sequence[Part]) -> None:
        fill(text, [(w, r) for w, r, _ in parts], self._mentions(text, parts))

    def _mentions(self, text: Text, parts: Sequence[Part]) -> tuple[Mention, ...]:
        quoted = np.concatenate([features[:, 1] != Quote.OUTSIDE for _, _, features in parts]).astype(np.int64)
        return self._decoder.resolver.resolve(text.words, quoted, [r.mentions.moved(w.start) for w, r, _ in parts])


def _bounds(text: Text, window: Window, features: NDArray[np.int64], ended: NDArray[np.bool_]) -> Bounds:
    paragraphs = np.array(text.breaks[window.start : window.stop]) == Break.PARAGRAPH
    return Bounds(
        paragraphs,
        features[:, 1],
        ended[window.start : window.stop],
        None if text.sentences is None else text.sentences[window.start : window.stop],
    )
