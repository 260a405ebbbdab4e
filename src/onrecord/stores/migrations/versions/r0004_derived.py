"""The record as derived, kept so that a question need not derive it again; and a count of changes that tells when it is out of date."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

SOURCES = ("report", "reading", "failure", "judgement")
"""What the record is derived from: any change of a row there makes the kept record out of date."""


def upgrade() -> None:
    op.create_table(
        "derived",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("type", sa.String, nullable=False),
        sa.Column("place", sa.Integer, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("evidence", sa.Text),
        sa.Column("digest", sa.String, nullable=False),
    )
    op.create_table(
        "derived_key",
        sa.Column("key", sa.String, primary_key=True),
        sa.Column("id", sa.String, primary_key=True),
        sqlite_with_rowid=False,
    )
    op.create_index("derived_key_id", "derived_key", ["id"])
    op.create_table(
        "derived_order",
        sa.Column("listing", sa.String, primary_key=True),
        sa.Column("place", sa.Integer, primary_key=True),
        sa.Column("id", sa.String, nullable=False),
        sa.Column("row", sa.Text),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "derived_from",
        sa.Column("only", sa.Integer, primary_key=True),
        sa.Column("changes", sa.Integer, nullable=False),
        sa.Column("kept_changes", sa.Integer),
        sa.Column("kept_rules", sa.String),
        sa.Column("keeper", sa.String),
    )
    op.execute("INSERT INTO derived_from (only, changes) VALUES (1, 0)")
    for table in SOURCES:
        for act in ("INSERT", "UPDATE", "DELETE"):
            counting = "BEGIN UPDATE derived_from SET changes = changes + 1; END"
            op.execute(f"CREATE TRIGGER {table}_{act.lower()}_counts AFTER {act} ON {table} {counting}")
