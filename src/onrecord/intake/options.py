"""What the caller sets for reading input. Built once at the edge and passed down."""

from dataclasses import dataclass
from datetime import date

MAX_CHARS = 2_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class IntakeOptions:
    """`today` only serves to disbelieve dates that lie ahead of it; no date is ever filled in from it."""

    today: date
    max_chars: int = MAX_CHARS
    outlet: str | None = None
    language: str | None = None
    published: date | None = None
