"""The reader network on ONNX Runtime.

One window a run, on as many threads as there are cores: int8 activations are scaled by run, so that
a batch would make a text's reading depend on its neighbours.
"""

import os
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from onrecord.errors import ModelMismatch
from onrecord.language.manifest import Manifest
from onrecord.language.pieces import Pieces

Floats = NDArray[np.float32]
Outputs = Mapping[str, Floats]
"""Head name → array (words, …) of one window."""
WindowInput = tuple[Pieces, NDArray[np.int64]]
"""A window's pieces and word features (words, 3)."""


class Network:
    """`run` is deterministic: the same window gives the same arrays, alone or among others."""

    def __init__(self, manifest: Manifest, threads: int | None = None) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        try:
            self._session = onnxruntime.InferenceSession(manifest.file("reader.onnx"), options, providers=["CPUExecutionProvider"])
        except onnxruntime.capi.onnxruntime_pybind11_state.InvalidProtobuf as error:
            raise ModelMismatch(f"{manifest.file('reader.onnx')} is not a model. Reinstall onrecord.") from error
        self._names = [o.name for o in self._session.get_outputs()]
        self._pool = ThreadPoolExecutor(threads or os.cpu_count() or 1, "reader")

    def run(self, windows: Sequence[WindowInput]) -> list[Outputs]:
        """Outputs of each window."""
        return [future.result() for future in self._start(windows)]

    def stream(self, groups: Iterable[Sequence[WindowInput]]) -> Iterator[list[Outputs]]:
        """`run` of group after group; the next one is under way while the caller works on what came of this one."""
        ahead: deque[list[Future[Outputs]]] = deque()
        for windows in groups:
            ahead.append(self._start(windows))
            if len(ahead) > 1:
                yield [future.result() for future in ahead.popleft()]
        for futures in ahead:
            yield [future.result() for future in futures]

    def _start(self, windows: Sequence[WindowInput]) -> list[Future[Outputs]]:
        """Longest first, so that no thread waits."""
        order = sorted(range(len(windows)), key=lambda i: -len(windows[i][0].ids))
        futures = {i: self._pool.submit(self._one, *windows[i]) for i in order}
        return [futures[i] for i in range(len(windows))]

    def _one(self, pieces: Pieces, features: NDArray[np.int64]) -> Outputs:
        values = self._session.run(
            None,
            {
                "pieces": pieces.ids[None],
                "mask": np.ones_like(pieces.ids)[None],
                "piece_features": features[pieces.word_of][None],
                "first": pieces.first[None],
                "features": features[None],
            },
        )
        return {name: np.asarray(value[0]) for name, value in zip(self._names, values, strict=True)}
