"""Bring a database to the newest schema. Alembic is imported only where there is something to do (0.3 s saved at each start)."""

from sqlalchemy import Connection, Engine, inspect, text

from onrecord.errors import StoreError, StoreVersionMismatch
from onrecord.stores.connect import BEGIN, WAIT_SECONDS, set_wal
from onrecord.stores.tables import REVISIONS

MIGRATIONS = "onrecord.stores:migrations"


def upgrade(engine: Engine, path: str, wait_seconds: float = WAIT_SECONDS) -> None:
    """Raises `StoreVersionMismatch` for a newer schema, `StoreError` for another program's database."""
    with engine.connect() as db:
        if _version(db, path) == REVISIONS[-1]:
            return
    with engine.connect().execution_options(**{BEGIN: "BEGIN IMMEDIATE"}) as db, db.begin():
        # Asked again under the write lock: another process may have been quicker.
        if _version(db, path) != REVISIONS[-1]:
            _migrate(db)
    set_wal(engine, wait_seconds)


def _version(db: Connection, path: str) -> str | None:
    names = inspect(db).get_table_names()
    if not names:
        return None
    if "alembic_version" not in names or "report" not in names:
        raise StoreError(f"{path} is another program's database; give another file with --db")
    version = db.execute(text("SELECT version_num FROM alembic_version")).scalar_one_or_none()
    if version not in REVISIONS:
        raise StoreVersionMismatch(f"{path} was written by a newer onrecord (schema {version}); install that version, or give another --db")
    return str(version)


def _migrate(db: Connection) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", MIGRATIONS)
    config.attributes["connection"] = db
    command.upgrade(config, "head")
