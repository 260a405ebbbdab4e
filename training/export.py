"""A trained reader → the files that the package ships: `python -m training.export --run DIR --out DIR`.

Writes reader.onnx (int8), decode.npz (CRF and relation weights), tokenizer.json and manifest.json.
"""

import argparse
import hashlib
import json
import shutil
import tempfile
import warnings
from pathlib import Path

import numpy as np
import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from torch import Tensor, nn

from onrecord.language.manifest import PROTOCOL
from training.labels import ATTRIBUTION, ENTITY, MORPH, UPOS
from training.network import OUTPUTS, Reader, Shape
from training.train import base_folder

INPUTS = ("pieces", "mask", "piece_features", "first", "features")
AXES = {"pieces": {0: "batch", 1: "pieces"}, "mask": {0: "batch", 1: "pieces"}, "piece_features": {0: "batch", 1: "pieces"},
        "first": {0: "batch", 1: "words"}, "features": {0: "batch", 1: "words"},
        **{name: {0: "batch", 1: "words"} for name in OUTPUTS}, "arc": {0: "batch", 1: "words", 2: "words"}}  # fmt: skip


class Flat(nn.Module):
    """The reader with its outputs as a tuple, as the exporter wants them."""

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self.reader = reader

    def forward(self, pieces: Tensor, mask: Tensor, piece_features: Tensor, first: Tensor, features: Tensor) -> tuple[Tensor, ...]:
        out = self.reader(pieces, mask, piece_features, first, features)
        return tuple(out[name] for name in OUTPUTS)


def to_onnx(reader: Reader, path: Path) -> None:
    b, t, w = 2, 24, 16
    example = (torch.ones(b, t, dtype=torch.long), torch.ones(b, t, dtype=torch.long), torch.zeros(b, t, 3, dtype=torch.long),
               torch.arange(w).repeat(b, 1), torch.zeros(b, w, 3, dtype=torch.long))  # fmt: skip
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        torch.onnx.export(Flat(reader).eval(), example, str(path), input_names=list(INPUTS), output_names=list(OUTPUTS),
                          dynamic_axes=AXES, opset_version=17, dynamo=False)  # fmt: skip


# Word-level heads stay in float: they are 2 % of the work and decide span ends.
HEADS = ("/sentence/", "/upos/", "/tag/", "/morph/", "/entity/", "/attribution/", "/arc_", "/relation_", "/link_", "/event", "/mention",
         "/span/", "/coref", "/pairs/")  # fmt: skip


def quantize(source: Path, target: Path) -> None:
    """Weights of the encoder's products and the embeddings to int8, by channel; activations at run time."""
    with tempfile.TemporaryDirectory() as folder:
        ready = Path(folder) / "ready.onnx"
        quant_pre_process(str(source), str(ready), skip_symbolic_shape=True)
        names = [n.name for n in onnx.load(str(ready)).graph.node if n.op_type in ("MatMul", "Gemm") and any(h in n.name for h in HEADS)]
        quantize_dynamic(str(ready), str(target), per_channel=True, weight_type=QuantType.QInt8, nodes_to_exclude=names,
                         op_types_to_quantize=["MatMul", "Gather"], extra_options={"MatMulConstBOnly": True})  # fmt: skip


def decode_weights(reader: Reader) -> dict[str, "np.ndarray[tuple[int, ...], np.dtype[np.float32]]"]:
    out: dict[str, Tensor] = {"relation_weight": reader.relation_out.weight, "relation_bias": reader.relation_out.bias}
    for name in ("entity", "attribution"):
        out[f"{name}_start"], out[f"{name}_transitions"] = getattr(reader, f"{name}_crf").constrained()
    pairs = reader.pairs
    out |= {f"pair_column_{i}": table.weight for i, table in enumerate(pairs.columns)}
    out |= {"pair_product": pairs.product.weight, "pair_out": pairs.out.weight[0], "pair_bias": pairs.out.bias[0]}
    out["span_reach"] = pairs.reach
    return {name: value.detach().float().numpy() for name, value in out.items()}


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def export(run: Path, out: Path, checkpoint: Path, *, in_float: bool = False) -> None:
    notes = json.loads((run / "labels.json").read_text())
    reader = Reader(Shape(**notes["shape"]))
    state = torch.load(checkpoint, weights_only=True)
    reader.load_state_dict(state.get("reader", state))
    reader.eval()
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        to_onnx(reader, Path(folder) / "float.onnx")
        if in_float:
            shutil.copyfile(Path(folder) / "float.onnx", out / "reader.onnx")
        else:
            quantize(Path(folder) / "float.onnx", out / "reader.onnx")
    np.savez(out / "decode.npz", allow_pickle=False, **decode_weights(reader))
    shutil.copyfile(base_folder() / "tokenizer.json", out / "tokenizer.json")
    files = {name: sha256(out / name) for name in ("reader.onnx", "decode.npz", "tokenizer.json")}
    labels = {"upos": UPOS, "tag": notes["tags"], "relation": notes["relations"], "entity": ENTITY, "attribution": ATTRIBUTION,
              "morph": tuple(MORPH), **{f"morph {name}": values for name, values in MORPH.items()}}  # fmt: skip
    manifest = {"id": f"reader-{files['reader.onnx'][:8]}", "protocol": PROTOCOL, "files": files, "labels": labels,
                "training_data": notes["digests"], "recipe": notes.get("recipe", {})}  # fmt: skip
    (out / "manifest.json").write_text(json.dumps(manifest, indent=1) + "\n")
    print(json.dumps({"id": manifest["id"], "megabytes": round(sum((out / n).stat().st_size for n in files) / 1e6, 1)}))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--run", type=Path, required=True, help="folder of the last stage's run")
    parser.add_argument("--out", type=Path, default=Path("src/onrecord/language/weights"))
    parser.add_argument("--checkpoint", type=Path, help="default: RUN/reader.pt")
    parser.add_argument("--float", action="store_true", dest="in_float", help="without int8, to measure what that costs")
    args = parser.parse_args()
    export(args.run, args.out, args.checkpoint or args.run / "reader.pt", in_float=args.in_float)


if __name__ == "__main__":
    main()
