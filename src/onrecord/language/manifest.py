"""The reader model's files: what they are, and that they belong together and to this version of onrecord."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from onrecord.errors import ModelMismatch, ModelMissing

PROTOCOL = "onrecord.reader.v2"
WEIGHTS = Path(__file__).parent / "weights"


@dataclass(frozen=True, slots=True)
class Manifest:
    """`labels` holds one tuple per head; `id` names the weights and is stored with each reading."""

    id: str
    folder: Path
    labels: Mapping[str, tuple[str, ...]]

    def file(self, name: str) -> str:
        return str(self.folder / name)


def load_manifest(folder: Path = WEIGHTS) -> Manifest:
    """Read and check `manifest.json`; raises `ModelMissing` or `ModelMismatch`."""
    path = folder / "manifest.json"
    if not path.is_file():
        raise ModelMissing(f"There is no reader model in {folder}. Reinstall onrecord, or make one with `make train`.")
    data = json.loads(path.read_text(encoding="utf-8"))
    if data.get("protocol") != PROTOCOL:
        raise ModelMismatch(f"The model in {folder} speaks {data.get('protocol')}, this onrecord {PROTOCOL}. Reinstall onrecord.")
    for name, digest in data["files"].items():
        check_file(folder / name, digest)
    return Manifest(data["id"], folder, {head: tuple(names) for head, names in data["labels"].items()})


def check_file(path: Path, digest: str) -> None:
    if not path.is_file():
        raise ModelMissing(f"{path} is missing. Reinstall onrecord.")
    if hashlib.sha256(path.read_bytes()).hexdigest() != digest:
        raise ModelMismatch(f"{path} is not the file that the manifest names. Reinstall onrecord.")
