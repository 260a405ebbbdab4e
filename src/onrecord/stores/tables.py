"""The tables as the newest migration leaves them. A test compares the two."""

from sqlalchemy import Column, Date, DateTime, ForeignKey, Integer, MetaData, String, Table, Text, UniqueConstraint

REVISIONS = ("0001", "0002", "0003")
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
