"""Reports, readings, failures."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    _report()
    _reading()
    _failure()


def _report() -> None:
    op.create_table(
        "report",
        sa.Column("seq", sa.Integer, primary_key=True),
        sa.Column("id", sa.String, nullable=False, unique=True),
        sa.Column("path", sa.Text, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False, unique=True),
        sa.Column("outlet", sa.Text),
        sa.Column("agency", sa.Text),
        sa.Column("authors", sa.Text, nullable=False),
        sa.Column("title", sa.Text),
        sa.Column("url", sa.Text),
        sa.Column("language", sa.String),
        sa.Column("published_earliest", sa.Date),
        sa.Column("published_latest", sa.Date),
        sa.Column("published_text", sa.Text),
        sa.Column("published_basis", sa.String, nullable=False),
        sa.Column("published_note", sa.Text),
        sa.Column("furniture", sa.Text, nullable=False),
        sa.Column("posts", sa.Text, nullable=False),
        sa.Column("recorded_at", sa.DateTime, nullable=False),
    )


def _reading() -> None:
    op.create_table(
        "reading",
        sa.Column("seq", sa.Integer, primary_key=True),
        sa.Column("report", sa.String, sa.ForeignKey("report.id"), nullable=False),
        sa.Column("reader", sa.String, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("recorded_at", sa.DateTime, nullable=False),
        sa.UniqueConstraint("report", "reader"),
    )


def _failure() -> None:
    op.create_table(
        "failure",
        sa.Column("seq", sa.Integer, primary_key=True),
        sa.Column("path", sa.Text, nullable=False),
        sa.Column("stage", sa.String, nullable=False),
        sa.Column("code", sa.String, nullable=False),
        sa.Column("message", sa.Text, nullable=False),
        sa.Column("recorded_at", sa.DateTime, nullable=False),
        sa.UniqueConstraint("path", "stage", "code", "message"),
    )
