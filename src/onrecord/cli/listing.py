"""What every listing has in common: rows as a table with a line that counts them, or as JSON."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from onrecord.cli.output import pick, print_json, print_rows, read_objects
from onrecord.export.views.brief import trim
from onrecord.export.views.words import count

if TYPE_CHECKING:
    from rich.table import Table

    from onrecord.app.ask import Asked
    from onrecord.app.pages import Page, V


class HasId(Protocol):
    @property
    def id(self) -> str: ...


Row = TypeVar("Row", bound=HasId)


@dataclass(frozen=True, slots=True)
class Listing(Generic[Row]):
    """`noun` and `nouns`: what a row is called. `order`: in which order they stand. `nothing`: said where there is none."""

    table: "Callable[[Sequence[Row]], Table]"
    noun: str
    nouns: str
    order: str
    nothing: str


def show(asked: "Asked", rows: Sequence[Row], listing: Listing[Row], *, json: bool, limit: int | None = None) -> None:
    shown = rows if limit is None else rows[:limit]
    if json:
        print_json(pick(read_objects(asked.record), [row.id for row in shown]))
    else:
        print_rows(
            listing.table(shown if limit is None else trim(tuple(shown))),
            say_nothing(asked, listing.nothing),
            say_note(asked.days, (len(rows), len(shown)), listing) if shown else asked.days,
        )


def show_first(found: "tuple[Page[V], str] | None", listing: "Listing[V]") -> bool:
    """A page and for which day it is. False where it cannot stand for the listing."""
    if found is None or not found[0].rows:
        return False
    page, days = found
    print_rows(listing.table(page.rows), listing.nothing, say_note(days, (page.found, len(page.rows)), listing))
    return True


def say_nothing(asked: "Asked", nothing: str) -> str:
    """Whether the record is empty, or has reports but nothing of this kind."""
    if not asked.record.reports:
        return "No report is on the record; onrecord add PATH puts some there. (With --known-at: none was published by that day.)"
    return nothing


def say_note(days: str, counts: tuple[int, int], listing: Listing[Row]) -> str:
    """`50 statements, showing 15; newest first; as of 14 Mar 2025`."""
    found, shown = counts
    showing = f", showing {shown}" if shown < found else ""
    of = f"; {days}" if days else ""
    return f"{count(found, listing.noun, listing.nouns)}{showing}; {listing.order}{of}"
