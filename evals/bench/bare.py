"""The encoder without heads, cut out of reader.onnx: the yardstick for what heads, decoding and tokenizing cost."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import onnx
import onnxruntime
from onnx.utils import Extractor

from evals.bench.texts import timed
from onrecord.language.network import WindowInput

INPUTS = ("pieces", "mask", "piece_features")
_GATHERS = ("Gather", "GatherElements", "GatherND")


def encoder_output(graph: onnx.GraphProto) -> str:
    """What the first gathering of words' first pieces takes from: there the encoder ends and the heads begin.

    Found by what each tensor comes from, not by its name, so that another export does not break it.
    """
    origins = {i.name: {i.name} for i in graph.input}
    for node in graph.node:
        inputs = [origins.get(name, set()) for name in node.input]
        if node.op_type in _GATHERS and "pieces" in inputs[0] and "first" not in inputs[0] and "first" in inputs[1]:
            return str(node.input[0])
        origins |= {name: set().union(*inputs) for name in node.output}
    raise ValueError("Nothing in this model gathers the first pieces of words from the encoder.")


def cut_encoder(path: str) -> bytes:
    model = onnx.load(path)
    end = encoder_output(model.graph)
    if end not in {value.name for value in model.graph.value_info}:  # an export may leave out what lies within
        model.graph.value_info.append(onnx.helper.make_tensor_value_info(end, onnx.TensorProto.FLOAT, None))
    part = Extractor(model).extract_model([i.name for i in model.graph.input if i.name in INPUTS], [end])
    return bytes(part.SerializeToString())


class BareEncoder:
    """Runs as `Network` does: a window a run, on as many threads."""

    def __init__(self, path: str, threads: int) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self._session = onnxruntime.InferenceSession(cut_encoder(path), options, providers=["CPUExecutionProvider"])
        self._pool = ThreadPoolExecutor(threads)

    def seconds(self, windows: Sequence[WindowInput]) -> float:
        ordered = sorted(windows, key=lambda w: -len(w[0].ids))
        return timed(lambda: list(self._pool.map(self._one, ordered)))[1]

    def _one(self, window: WindowInput) -> int:
        pieces, features = window
        feeds = {"pieces": pieces.ids[None], "mask": np.ones_like(pieces.ids)[None], "piece_features": features[pieces.word_of][None]}
        return len(self._session.run(None, feeds))
