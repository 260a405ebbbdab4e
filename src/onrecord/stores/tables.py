"""The tables as the newest migration leaves them. A test compares the two."""

from sqlalchemy import Column, Date, DateTime, ForeignKey, Index, Integer, MetaData, String, Table, Text, UniqueConstraint

REVISIONS = ("0001", "0002", "0003", "0004")
"""Every migration in order, so that opening a database of today needs no Alembic. A test compares this with the folder."""

metadata = MetaData()

report = Table(
    "report",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("id", String, nullable=False, unique=True),
    Column("path", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("sha256", String(64), nullable=False, unique=True),
    Column("outlet", Text),
    Column("agency", Text),
    Column("authors", Text, nullable=False),
    Column("title", Text),
    Column("url", Text),
    Column("language", String),
    Column("published_earliest", Date),
    Column("published_latest", Date),
    Column("published_text", Text),
    Column("published_basis", String, nullable=False),
    Column("published_note", Text),
    Column("furniture", Text, nullable=False),
    Column("posts", Text, nullable=False),
    Column("recorded_at", DateTime, nullable=False),
    Column("place", Text),
)

reading = Table(
    "reading",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("report", String, ForeignKey("report.id"), nullable=False),
    Column("reader", String, nullable=False),
    Column("body", Text, nullable=False),
    Column("recorded_at", DateTime, nullable=False),
    UniqueConstraint("report", "reader"),
)

failure = Table(
    "failure",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("path", Text, nullable=False),
    Column("stage", String, nullable=False),
    Column("code", String, nullable=False),
    Column("message", Text, nullable=False),
    Column("recorded_at", DateTime, nullable=False),
    UniqueConstraint("path", "stage", "code", "message"),
)

judgement = Table(
    "judgement",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("id", String, nullable=False, unique=True),
    Column("body", Text, nullable=False),
    Column("recorded_at", DateTime, nullable=False),
)

derived = Table(
    "derived",
    metadata,
    Column("id", String, primary_key=True),
    Column("type", String, nullable=False),
    Column("place", Integer, nullable=False),
    Column("body", Text, nullable=False),
    Column("evidence", Text),
    Column("digest", String, nullable=False),
)
"""One thing of the record a row. The mentions of an entity stand apart: a body that every report names has a hundred thousand."""

derived_key = Table(
    "derived_key",
    metadata,
    Column("key", String, primary_key=True),
    Column("id", String, primary_key=True),
    Index("derived_key_id", "id"),
    sqlite_with_rowid=False,
)
"""Under which ids and words a thing is looked up."""

derived_order = Table(
    "derived_order",
    metadata,
    Column("listing", String, primary_key=True),
    Column("place", Integer, primary_key=True),
    Column("id", String, nullable=False),
    Column("row", Text),
    sqlite_with_rowid=False,
)
"""Which things stand in a listing, in its order; the row itself where it takes too many things to put it together at each question."""

derived_from = Table(
    "derived_from",
    metadata,
    Column("only", Integer, primary_key=True),
    Column("changes", Integer, nullable=False),
    Column("kept_changes", Integer),
    Column("kept_rules", String),
    Column("keeper", String),
)
"""One row: changes of the sources so far (triggers count them), and at which count and by which rules `derived` was made.

Both are null while `keeper` is writing it.
"""
