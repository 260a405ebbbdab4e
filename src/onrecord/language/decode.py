"""The network's arrays → labels, trees, spans and attributions, window by window."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from onrecord.language.coreference import Heads, Resolver
from onrecord.language.links import join_spans
from onrecord.language.manifest import Manifest
from onrecord.language.morphology import Morphology
from onrecord.language.network import Outputs
from onrecord.language.quotations import whole_quotations
from onrecord.language.tags import TagSpan, tag_spans
from onrecord.language.trees import best_heads
from onrecord.language.viterbi import best_paths
from onrecord.model.attribution import Attribution

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]
SURE, ENDED = 1.5, -1.0
"""Log-odds from which a word starts a sentence inside a paragraph, and those after a full stop; chosen on development data
(training/NOTES.md)."""
_NEVER = np.float32(-1e9)
_SCALE = (-3.0, 3.0)


@dataclass(frozen=True, slots=True)
class WindowReading:
    """What was read of a window's words; heads are word numbers in the window, a root is its own head.

    `event` and `factuality` are one value a word, `mentions` possible heads of mentions, for the whole text to choose from.
    """

    starts: NDArray[np.bool_]
    upos: tuple[str, ...]
    tags: tuple[str, ...]
    morph: tuple[str, ...]
    heads: Ints
    relations: tuple[str, ...]
    entities: tuple[TagSpan, ...]
    attributions: tuple[Attribution, ...]
    event: NDArray[np.bool_]
    factuality: Floats
    mentions: Heads


@dataclass(frozen=True, slots=True)
class Bounds:
    """What is known of a window's words beforehand: paragraph starts, `Quote` states, whether a sentence may have ended before each
    (a full stop), and sentence starts if they were given.
    """

    paragraphs: NDArray[np.bool_]
    quotes: Ints
    ended: NDArray[np.bool_]
    sentences: NDArray[np.bool_] | None = field(default=None)


class Decoder:
    """Structured decoding: CRF paths for tags, spanning trees for heads, one cue for each span."""

    def __init__(self, manifest: Manifest) -> None:
        self._labels = manifest.labels
        with np.load(manifest.file("decode.npz")) as weights:
            self._weights: dict[str, Floats] = {name: weights[name] for name in weights.files}
        self._root = self._labels["relation"].index("root")
        self._morphology = Morphology({name: self._labels[f"morph {name}"] for name in self._labels["morph"]})
        self.resolver = Resolver(self._weights)

    def decode(self, outputs: Sequence[Outputs], bounds: Sequence[Bounds]) -> list[WindowReading]:
        """A paragraph starts a sentence whatever the model says; sentence starts that are given are kept as they are."""
        starts = [_sentence_starts(out, bound) for out, bound in zip(outputs, bounds, strict=True)]
        entities = self._tags("entity", outputs, starts)
        attributions = self._tags("attribution", outputs, [bound.paragraphs for bound in bounds])
        heads = [best_heads(out["arc"].astype(np.float32), s) for out, s in zip(outputs, starts, strict=True)]
        relations = [self._relations(out, h) for out, h in zip(outputs, heads, strict=True)]
        spans = [
            whole_quotations(tag_spans(tags), bound.quotes, bound.paragraphs) for tags, bound in zip(attributions, bounds, strict=True)
        ]
        return [self._window(*parts) for parts in zip(outputs, starts, heads, relations, entities, spans, strict=True)]

    def _tags(self, head: str, outputs: Sequence[Outputs], edges: Sequence[NDArray[np.bool_]]) -> list[list[str]]:
        """No span goes on over an edge: a name ends with its sentence, and what is quoted over paragraphs is a piece in each."""
        names, lengths = self._labels[head], np.array([len(o[head]) for o in outputs], dtype=np.int64)
        going_on = np.flatnonzero([name.startswith("I-") for name in names])
        emissions = np.zeros((len(outputs), int(lengths.max(initial=1)), len(names)), dtype=np.float32)
        for row, (o, edge) in enumerate(zip(outputs, edges, strict=True)):
            emissions[row, : lengths[row]] = o[head]
            emissions[row, np.flatnonzero(edge)[:, None], going_on] = _NEVER
        paths = best_paths(emissions, self._weights[f"{head}_start"], self._weights[f"{head}_transitions"], lengths)
        return [[names[tag] for tag in path[:n]] for path, n in zip(paths, lengths, strict=True)]

    def _window(
        self, out: Outputs, starts: NDArray[np.bool_], heads: Ints, relations: tuple[str, ...], entities: list[str], spans: list[TagSpan]
    ) -> WindowReading:
        links = join_spans(spans, out["link_query"], out["link_key"])
        upos, tags, morph = self._names("upos", out["upos"]), self._names("tag", out["tag"]), self._morphology.names(out["morph"])
        mentions = self.resolver.heads(out["mention"], out["span"], out["coref"], starts)
        event, factuality = out["event"][:, 0] > 0, np.clip(out["event"][:, 1], *_SCALE)
        return WindowReading(
            starts, upos, tags, morph, heads, relations, tuple(tag_spans(entities)), tuple(links), event, factuality, mentions
        )

    def _names(self, head: str, scores: Floats) -> tuple[str, ...]:
        names = self._labels[head]
        return tuple(names[i] for i in scores.argmax(1))

    def _relations(self, out: Outputs, heads: Ints) -> tuple[str, ...]:
        """A product for each window: in one for all, sums would depend on what else is read."""
        joint = np.maximum(out["relation_dep"] + out["relation_head"][heads], 0)
        scores = joint @ self._weights["relation_weight"].T + self._weights["relation_bias"]
        scores[:, self._root] = np.where(heads == np.arange(len(heads)), np.inf, -np.inf)
        return self._names("relation", scores)


def _sentence_starts(out: Outputs, bound: Bounds) -> NDArray[np.bool_]:
    odds = out["sentence"][:, 1] - out["sentence"][:, 0]
    starts = (odds > np.where(bound.ended, ENDED, SURE)) | bound.paragraphs if bound.sentences is None else bound.sentences.copy()
    starts[0] = True
    return np.asarray(starts, dtype=bool)
