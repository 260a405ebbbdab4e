"""A consistent copy of an SQLite database, in pieces."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import Engine

CHUNK = 1 << 20


def copy_file(engine: Engine) -> Iterator[bytes]:
    """`VACUUM INTO` reads one snapshot: copying the file itself would miss what stands in the write-ahead log."""
    with TemporaryDirectory(prefix="onrecord-") as folder:
        copied = Path(folder, "copy.db")
        driver = engine.raw_connection()
        try:
            driver.cursor().execute("VACUUM INTO ?", (str(copied),))
        finally:
            driver.close()
        with copied.open("rb") as file:
            yield from iter(lambda: file.read(CHUNK), b"")
