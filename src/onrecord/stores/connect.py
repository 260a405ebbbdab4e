"""How connections to SQLite are set up: WAL, foreign keys, and transactions that cover DDL too."""

from sqlite3 import Connection as Driver

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.pool import ConnectionPoolEntry, StaticPool

BEGIN = "onrecord_begin"
"""Execution option: how to begin, `BEGIN IMMEDIATE` to take the write lock at once."""

WAIT_SECONDS = 30


def connect(path: str) -> Engine:
    url = URL.create("sqlite", database=path)
    options = {"connect_args": {"timeout": WAIT_SECONDS}}
    engine = create_engine(url, poolclass=StaticPool, **options) if path == ":memory:" else create_engine(url, **options)
    event.listen(engine, "connect", _set_up)
    event.listen(engine, "begin", _begin)
    return engine


def _set_up(driver: Driver, entry: ConnectionPoolEntry) -> None:
    # The driver would commit before DDL; we begin by ourselves (docs.sqlalchemy.org, "Serializable isolation … pysqlite").
    driver.isolation_level = None
    driver.execute("PRAGMA foreign_keys = ON")
    driver.execute("PRAGMA synchronous = NORMAL")


def set_wal(engine: Engine) -> None:
    """Readers do not wait for a writer. Kept in the file, so it is set once, and only in a database that is ours."""
    driver = engine.raw_connection()
    try:
        driver.cursor().execute("PRAGMA journal_mode = WAL")
    finally:
        driver.close()


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql(connection.get_execution_options().get(BEGIN, "BEGIN"))
