"""The place that a report's dateline names."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.add_column("report", sa.Column("place", sa.Text))
