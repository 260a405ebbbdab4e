"""The network's arrays → labels, trees, spans and attributions, window by window."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from onrecord.language.links import join_spans
from onrecord.language.manifest import Manifest
from onrecord.language.network import Outputs
from onrecord.language.tags import TagSpan, tag_spans
from onrecord.language.trees import best_heads
from onrecord.language.viterbi import best_paths
from onrecord.model.attribution import Attribution

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class WindowReading:
    """What was read of a window's words; heads are word numbers in the window, a root is its own head."""

    starts: NDArray[np.bool_]
    upos: tuple[str, ...]
    tags: tuple[str, ...]
    heads: Ints
    relations: tuple[str, ...]
    entities: tuple[TagSpan, ...]
    attributions: tuple[Attribution, ...]


class Decoder:
    """Structured decoding: CRF paths for tags, spanning trees for heads, one cue for each span."""

    def __init__(self, manifest: Manifest) -> None:
        self._labels = manifest.labels
        with np.load(manifest.file("decode.npz")) as weights:
            self._weights: dict[str, Floats] = {name: weights[name] for name in weights.files}
        self._root = self._labels["relation"].index("root")

    def decode(self, outputs: Sequence[Outputs], forced: Sequence[NDArray[np.bool_]]) -> list[WindowReading]:
        """`forced` marks words that start a sentence whatever the model says, being the first of a paragraph."""
        entities, attributions = self._tags("entity", outputs), self._tags("attribution", outputs)
        starts = [_sentence_starts(out, first) for out, first in zip(outputs, forced, strict=True)]
        heads = [best_heads(out["arc"].astype(np.float32), s) for out, s in zip(outputs, starts, strict=True)]
        relations = self._relations(outputs, heads)
        return [self._window(*parts) for parts in zip(outputs, starts, heads, relations, entities, attributions, strict=True)]

    def _tags(self, head: str, outputs: Sequence[Outputs]) -> list[list[str]]:
        lengths = np.array([len(o[head]) for o in outputs], dtype=np.int64)
        emissions = np.zeros((len(outputs), int(lengths.max(initial=1)), len(self._labels[head])), dtype=np.float32)
        for row, o in enumerate(outputs):
            emissions[row, : lengths[row]] = o[head]
        paths = best_paths(emissions, self._weights[f"{head}_start"], self._weights[f"{head}_transitions"], lengths)
        return [[self._labels[head][tag] for tag in path[:n]] for path, n in zip(paths, lengths, strict=True)]

    def _window(
        self, out: Outputs, starts: NDArray[np.bool_], heads: Ints, relations: tuple[str, ...], entities: list[str], attributions: list[str]
    ) -> WindowReading:
        links = join_spans(tag_spans(attributions), out["link_query"], out["link_key"])
        upos, tags = self._names("upos", out["upos"]), self._names("tag", out["tag"])
        return WindowReading(starts, upos, tags, heads, relations, tuple(tag_spans(entities)), tuple(links))

    def _names(self, head: str, scores: Floats) -> tuple[str, ...]:
        names = self._labels[head]
        return tuple(names[i] for i in scores.argmax(1))

    def _relations(self, outputs: Sequence[Outputs], heads: Sequence[Ints]) -> list[tuple[str, ...]]:
        """One product for all windows: many small ones cost more in threads than in arithmetic."""
        if not outputs:
            return []
        joint = np.concatenate([o["relation_dep"] + o["relation_head"][h] for o, h in zip(outputs, heads, strict=True)])
        scores = np.maximum(joint, 0) @ self._weights["relation_weight"].T + self._weights["relation_bias"]
        is_root = np.concatenate([h == np.arange(len(h)) for h in heads])
        scores[:, self._root] = np.where(is_root, np.inf, -np.inf)
        names = self._names("relation", scores)
        ends = np.cumsum([len(h) for h in heads])
        return [names[end - len(h) : end] for end, h in zip(ends, heads, strict=True)]


def _sentence_starts(out: Outputs, forced: NDArray[np.bool_]) -> NDArray[np.bool_]:
    starts = (out["sentence"].argmax(1) == 1) | forced
    starts[0] = True
    return np.asarray(starts, dtype=bool)
