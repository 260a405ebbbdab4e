"""A table: its columns, and how a row of it is made."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Generic, TypeVar

from onrecord.export.grounds import grounds
from onrecord.export.views.index import Index
from onrecord.model.period import Period

Cell = str | int | bool | date | None
T = TypeVar("T")


class Kind(StrEnum):
    """Of a column, in the words of Table Schema."""

    TEXT = "string"
    NUMBER = "integer"
    FLAG = "boolean"
    DAY = "date"


@dataclass(frozen=True, slots=True)
class Column(Generic[T]):
    """`to`: the table whose id it holds."""

    name: str
    what: str
    cell: Callable[[Index, T], Cell]
    kind: Kind = Kind.TEXT
    to: str = ""


@dataclass(frozen=True, slots=True)
class Table(Generic[T]):
    """`key`: the columns that tell one row from another; empty where nothing does."""

    name: str
    what: str
    columns: tuple[Column[T], ...]
    things: Callable[[Index], Iterable[T]]
    key: tuple[str, ...] = ("id",)

    def rows(self, index: Index) -> Iterator[tuple[Cell, ...]]:
        for thing in self.things(index):
            yield tuple(column.cell(index, thing) for column in self.columns)


def join_words(words: Iterable[str]) -> str | None:
    """Several in one cell."""
    return "; ".join(words) or None


def period_columns(name: str, what: str, of: Callable[[T], Period | None]) -> tuple[Column[T], ...]:
    """Earliest and latest day, and the words."""

    def part(end: str) -> Callable[[Index, T], Cell]:
        def cell(index: Index, thing: T) -> Cell:
            found = of(thing)
            value: Cell = None if found is None else getattr(found, end)
            return value

        return cell

    return (
        Column(f"{name}_earliest", f"{what}: not before this day", part("earliest"), Kind.DAY),
        Column(f"{name}_latest", f"{what}: not after this day", part("latest"), Kind.DAY),
        Column(f"{name}_text", f"{what}: as the report has it", part("text")),
    )


def sentence_columns(of: Callable[[Index, T], object] = lambda index, thing: thing) -> tuple[Column[T], ...]:
    """Where it was read first; the table `evidence` has all of it. `of`: the thing that stands on the sentence."""

    def part(name: str) -> Callable[[Index, T], Cell]:
        return lambda index, thing: _ground(index, of(index, thing), name)

    return (
        Column("quote", "the words that it was read from", part("quote")),
        Column("quote_report", "the report that they stand in", part("report"), to="reports"),
        Column("quote_start", "where they begin in its stored text, in code points", part("start"), Kind.NUMBER),
        Column("quote_stop", "where they end in it", part("stop"), Kind.NUMBER),
    )


def _ground(index: Index, thing: object, part: str) -> Cell:
    first = next(iter(grounds(thing, index)), None)
    value: Cell = None if first is None else getattr(first, part)
    return value
