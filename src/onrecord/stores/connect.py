"""How connections to SQLite are set up: WAL, foreign keys, and transactions that cover DDL too."""

import os
from sqlite3 import Connection as Driver
from sqlite3 import OperationalError
from time import sleep
from urllib.parse import quote

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.pool import ConnectionPoolEntry, StaticPool

BEGIN = "onrecord_begin"
"""Execution option: how to begin, `BEGIN IMMEDIATE` to take the write lock at once."""

WAIT_SECONDS = 30
WAL_PAUSE = 0.05


def connect(path: str, wait_seconds: float = WAIT_SECONDS) -> Engine:
    """`wait_seconds`: how long a connection waits for another's lock."""
    fixed = {"mode": "ro", "immutable": "1", "uri": "true"} if is_fixed(path) else {}
    url = URL.create("sqlite", database=f"file:{quote(path)}" if fixed else path, query=fixed)
    options = {"connect_args": {"timeout": wait_seconds}}
    engine = create_engine(url, poolclass=StaticPool, **options) if path == ":memory:" else create_engine(url, **options)
    event.listen(engine, "connect", _set_up)
    event.listen(engine, "begin", _begin)
    return engine


def is_fixed(path: str) -> bool:
    """In a folder that may not be written to, where WAL's helper files cannot be made, and with none of them left there."""
    return os.path.isfile(path) and not os.access(os.path.dirname(path) or ".", os.W_OK) and not os.path.exists(f"{path}-wal")  # noqa: PTH110, PTH113, PTH120


def _set_up(driver: Driver, entry: ConnectionPoolEntry) -> None:
    # The driver would commit before DDL; we begin by ourselves (docs.sqlalchemy.org, "Serializable isolation … pysqlite").
    driver.isolation_level = None
    driver.execute("PRAGMA foreign_keys = ON")
    driver.execute("PRAGMA synchronous = NORMAL")


def set_wal(engine: Engine, wait_seconds: float = WAIT_SECONDS) -> None:
    """Readers do not wait for a writer. Kept in the file, so it is set once, and only in a database that is ours.

    SQLite does not wait for a lock here as it does elsewhere, so that we ask again for a while.
    """
    driver = engine.raw_connection()
    try:
        for left in range(1 + round(wait_seconds / WAL_PAUSE), 0, -1):
            try:
                driver.cursor().execute("PRAGMA journal_mode = WAL")
            except OperationalError:
                if left == 1:
                    raise
                sleep(WAL_PAUSE)
            else:
                return
    finally:
        driver.close()


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql(connection.get_execution_options().get(BEGIN, "BEGIN"))
