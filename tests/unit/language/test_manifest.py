"""The model's files are checked before they are used."""

import json
import shutil
from pathlib import Path

import pytest

from onrecord.errors import ModelMismatch, ModelMissing
from onrecord.language.manifest import WEIGHTS, load_manifest


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return Path(shutil.copytree(WEIGHTS, tmp_path / "weights"))


def test_the_shipped_files_belong_together() -> None:
    assert load_manifest().id.startswith("reader-")


def test_no_model(tmp_path: Path) -> None:
    with pytest.raises(ModelMissing, match="make train"):
        load_manifest(tmp_path)


def test_a_changed_file_is_refused(copy: Path) -> None:
    with (copy / "reader.onnx").open("ab") as file:
        file.write(b"x")
    with pytest.raises(ModelMismatch, match=r"reader\.onnx"):
        load_manifest(copy)


def test_a_missing_file_is_named(copy: Path) -> None:
    (copy / "decode.npz").unlink()
    with pytest.raises(ModelMissing, match=r"decode\.npz"):
        load_manifest(copy)


def test_another_protocol_is_refused(copy: Path) -> None:
    path = copy / "manifest.json"
    path.write_text(json.dumps({**json.loads(path.read_text()), "protocol": "onrecord.reader.v0"}))
    with pytest.raises(ModelMismatch, match="speaks"):
        load_manifest(copy)


def test_the_weights_are_small() -> None:
    assert sum(p.stat().st_size for p in WEIGHTS.iterdir()) <= 30_000_000
