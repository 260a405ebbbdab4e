"""Where the material lies that is not part of this repository: `ONRECORD_SHARED`, else `../shared`."""

import json
import os
import tarfile
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


def shared(*parts: str) -> Path:
    """A path in there; skips the test where it does not exist."""
    path = Path(os.environ.get("ONRECORD_SHARED", ROOT.parent / "shared")).joinpath(*parts)
    if not path.exists():
        pytest.skip(f"needs {path}")
    return path


def current_events() -> Iterator[str]:
    """The texts of wikipedia_current_events."""
    with tarfile.open(shared("corpora", "reports.tar.xz")) as tar:
        file = tar.extractfile("reports/wikipedia_current_events/events.jsonl")
        assert file is not None
        yield from (json.loads(line)["text"] for line in file)
