from pathlib import Path

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from onrecord.stores.connect import connect
from onrecord.stores.tables import REVISIONS, metadata
from onrecord.stores.upgrade import MIGRATIONS, upgrade


def test_the_tables_are_what_the_migrations_make() -> None:
    engine = connect(":memory:")
    upgrade(engine, ":memory:")
    with engine.connect() as db:
        assert compare_metadata(MigrationContext.configure(db), metadata) == []
    engine.dispose()


def test_every_migration_is_listed_in_order() -> None:
    config = Config()
    config.set_main_option("script_location", MIGRATIONS)
    revisions = [script.revision for script in ScriptDirectory.from_config(config).walk_revisions()]
    assert tuple(reversed(revisions)) == REVISIONS


def test_a_database_of_the_first_schema_is_brought_up(tmp_path: Path) -> None:
    path = str(tmp_path / "old.db")
    engine = connect(path)
    with engine.connect() as db, db.begin():
        config = Config()
        config.set_main_option("script_location", MIGRATIONS)
        config.attributes["connection"] = db
        command.upgrade(config, "0001")
    upgrade(engine, path)
    with engine.connect() as db:
        assert compare_metadata(MigrationContext.configure(db), metadata) == []
    engine.dispose()
