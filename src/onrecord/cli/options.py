"""The options that commands share, and what they come to when they stand before the command, after it, or in the environment."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from onrecord.errors import InvalidOption

DB = "onrecord.db"

Db = Annotated[Path | None, typer.Option("--db", metavar="FILE", help=f"The database [default: {DB}; env: ONRECORD_DB].")]
AsOf = Annotated[str | None, typer.Option("--as-of", metavar="DATE", help="The day asked for [default: the last day of the reports].")]
KnownAt = Annotated[str | None, typer.Option("--known-at", metavar="DATE", help="Only what was published by that day.")]
Json = Annotated[bool, typer.Option("--json", help="Print JSON in the record format's words.")]

Wait = Annotated[
    float | None, typer.Option("--wait", metavar="SECONDS", min=0, help="How long to wait while another program writes [default: 30].")
]


@dataclass(frozen=True, slots=True)
class Scope:
    """Which record is asked for."""

    db: Path
    as_of: date | None = None
    known_at: date | None = None

    @property
    def is_now(self) -> bool:
        """Whether no day is asked for: then the record that is kept may answer."""
        return self.as_of is None and self.known_at is None


def make_scope(context: typer.Context, db: Path | None, as_of: str | None = None, known_at: str | None = None) -> Scope:
    """A command's own options, else those before the command."""
    before: Scope = context.find_root().obj
    return Scope(
        before.db if db is None else db,
        before.as_of if as_of is None else read_day("--as-of", as_of),
        before.known_at if known_at is None else read_day("--known-at", known_at),
    )


def read_day(option: str, value: str) -> date:
    """Raises `InvalidOption`."""
    try:
        return date.fromisoformat(value)
    except ValueError as error:
        raise InvalidOption(f"{option} takes a day such as 2025-02-15, not “{value}”.") from error
