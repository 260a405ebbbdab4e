"""Pages by cursor: a cursor names the last thing of its page, so that what is added meanwhile moves nothing."""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Sequence
from typing import Annotated

from fastapi import Query

from onrecord.app.shown import Shown
from onrecord.errors import NoSuchRecord
from onrecord.export.jsonl import Row, Thing
from onrecord.model.report import Failure

MOST = 500

Cursor = Annotated[str | None, Query(description="`next` of the page before.", max_length=1000)]
Limit = Annotated[int, Query(ge=1, le=MOST, description="Objects of a page.")]


def page(shown: Shown, things: Sequence[Thing], cursor: str | None, limit: int) -> Row:
    """Raises `NoSuchRecord` where the cursor is none of these things."""
    start = 0 if cursor is None else _after(things, read_cursor(cursor))
    found = things[start : start + limit]
    has_more = start + limit < len(things)
    return {"items": [shown.row(t) for t in found], "next": write_cursor(name(found[-1])) if has_more else None, "total": len(things)}


def name(thing: Thing) -> str:
    return f"{thing.path}\n{thing.stage}\n{thing.code}\n{thing.message}" if isinstance(thing, Failure) else thing.id


def write_cursor(name: str) -> str:
    return urlsafe_b64encode(name.encode()).decode().rstrip("=")


def read_cursor(cursor: str) -> str:
    try:
        return urlsafe_b64decode(cursor.encode("ascii") + b"=" * (-len(cursor) % 4)).decode()
    except ValueError as error:
        raise _wrong() from error


def _after(things: Sequence[Thing], wanted: str) -> int:
    at = next((n for n, thing in enumerate(things) if name(thing) == wanted), None)
    if at is None:
        raise _wrong()
    return at + 1


def _wrong() -> NoSuchRecord:
    return NoSuchRecord("Nothing in this list is at that cursor, at least not any more; begin again without one.")
