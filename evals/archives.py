"""Development data out of ../shared: archives unpacked for the while, and digests that say which data it was."""

import hashlib
import tarfile
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def unpacked(source: Path, members: Sequence[str]) -> Iterator[Path]:
    """A folder with those files and folders of an archive, in one pass over it; a source that is none is its own folder."""
    if not source.name.endswith(".tar.xz"):
        yield source
        return
    inside = tuple(f"{m}/" for m in members)
    with tempfile.TemporaryDirectory() as folder:
        with tarfile.open(source, "r|xz") as archive:
            for member in archive:
                if member.isfile() and (member.name in members or member.name.startswith(inside)):
                    archive.extract(member, folder, filter="data")
        yield Path(folder)


def digest(path: Path) -> str:
    """Which data the floors stand on: SHA-256 of the archive, or of the files of a folder."""
    files = [path] if path.is_file() else sorted(p for p in path.rglob("*") if p.is_file())
    return hashlib.sha256(b"".join(p.read_bytes() for p in files)).hexdigest()[:16]
