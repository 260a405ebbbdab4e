"""The embedded store: one SQLite file. A report and its reading are one transaction, so that a kill leaves whole reports only."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from itertools import chain
from pathlib import Path
from sqlite3 import Error as DriverError
from typing import Any, TypeVar
from uuid import uuid4

from pydantic import ValidationError
from sqlalchemy import Column, Connection, Executable, RowMapping, Select, delete, func, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.exc import SQLAlchemyError

from onrecord.errors import StoreError
from onrecord.model.ids import ReportId
from onrecord.model.judgement import Judgement
from onrecord.model.reading import Reading
from onrecord.model.report import Failure, Report
from onrecord.stores import keeping, rows, tables
from onrecord.stores.connect import BEGIN, WAIT_SECONDS, connect
from onrecord.stores.copy import copy_file
from onrecord.stores.derived import CHUNK, DerivedRows, chunks, count_changes, is_current
from onrecord.stores.evidence import check_evidence
from onrecord.stores.keeping import Kept, Listed
from onrecord.stores.trouble import explain
from onrecord.stores.upgrade import upgrade

T = TypeVar("T")


class SQLiteStore:
    def __init__(self, path: str | Path, wait_seconds: float = WAIT_SECONDS) -> None:
        """Open or make the database; raises `StoreError` if the file is something else or cannot be opened.

        Writers wait for one another; whoever has waited that long gets `StoreBusy`, and nothing of its transaction is kept.
        """
        self._path = str(path)
        self._engine = connect(self._path, wait_seconds)
        self._writing = self._engine.execution_options(**{BEGIN: "BEGIN IMMEDIATE"})
        try:
            with self._told():
                upgrade(self._engine, self._path, wait_seconds)
        except StoreError:
            self.close()
            raise

    def put(self, report: Report, reading: Reading, *, now: datetime) -> bool:
        check_evidence(report, reading)
        with self._write() as db:
            db.execute(insert(tables.report).values(rows.report_values(report, now)).on_conflict_do_nothing())
            if _report_with(db, report.sha256) != report.id:
                return False
            result = db.execute(insert(tables.reading).values(rows.reading_values(reading, now)).on_conflict_do_nothing())
            return result.rowcount == 1

    def fail(self, failure: Failure, *, now: datetime) -> None:
        again = {"recorded_at": rows.instant(now)}
        with self._write() as db:
            new = insert(tables.failure).values(rows.failure_values(failure, now))
            db.execute(new.on_conflict_do_update(index_elements=["path", "stage", "code", "message"], set_=again))

    def judge(self, judgements: Sequence[Judgement], *, now: datetime) -> int:
        with self._write() as db:
            new = [insert(tables.judgement).values(rows.judgement_values(j, now)).on_conflict_do_nothing() for j in judgements]
            return sum(db.execute(each).rowcount for each in new)

    def judgements(self) -> list[Judgement]:
        found = self._rows(select(tables.judgement).order_by(tables.judgement.c.seq))
        return self._read(rows.read_judgement, found, "judgement that this version cannot read; install the onrecord that wrote it")

    def reports(self, only: Collection[ReportId] | None = None) -> list[Report]:
        query = select(tables.report).order_by(tables.report.c.seq)
        return [rows.read_report(row) for row in self._of(query, tables.report.c.id, only)]

    def readings(self, only: Collection[ReportId] | None = None) -> list[Reading]:
        query = select(tables.reading).join(tables.report).where(tables.reading.c.seq.in_(_newest())).order_by(tables.report.c.seq)
        found = self._of(query, tables.report.c.id, only)
        return self._read(rows.read_reading, found, "reading that this version cannot read; add the reports again to a new --db")

    def stamps(self) -> Mapping[ReportId, object]:
        report, reading = tables.report.c, tables.reading.c
        marks = report.seq, report.recorded_at, reading.seq, reading.recorded_at, reading.reader, func.length(reading.body)
        found = select(report.id, *marks).select_from(tables.reading.join(tables.report)).where(reading.seq.in_(_newest()))
        with self._transaction() as db:
            return {ReportId(id_): tuple(marks) for id_, *marks in db.execute(found.order_by(report.seq))}

    def failures(self) -> list[Failure]:
        return [rows.read_failure(row) for row in self._rows(_unmended())]

    def recorded(self) -> Mapping[ReportId | Failure, datetime]:
        reports = self._rows(select(tables.report.c.id, tables.report.c.recorded_at))
        found: dict[ReportId | Failure, datetime] = {ReportId(row["id"]): row["recorded_at"] for row in reports}
        found.update({rows.read_failure(row): row["recorded_at"] for row in self._rows(_unmended())})
        return {thing: now.replace(tzinfo=UTC) for thing, now in found.items()}

    def remove(self, report: ReportId) -> bool:
        with self._write() as db:
            db.execute(delete(tables.reading).where(tables.reading.c.report == report))
            return db.execute(delete(tables.report).where(tables.report.c.id == report)).rowcount == 1

    def has_text(self, sha256: str) -> ReportId | None:
        with self._transaction() as db:
            return _report_with(db, sha256)

    def readers(self) -> Mapping[ReportId, str]:
        rows = self._rows(select(tables.reading.c.report, tables.reading.c.reader).where(tables.reading.c.seq.in_(_newest())))
        return {ReportId(row["report"]): row["reader"] for row in rows}

    def revision(self) -> str:
        return str(self.changes())

    def changes(self) -> int:
        """How often the sources were changed, to be asked before they are read."""
        with self._transaction() as db:
            return count_changes(db)

    def keep(self, things: Iterable[Kept], listed: Iterable[Listed], made: tuple[str, int]) -> bool:
        """Keep the record that follows from the sources by those rules at that count of changes. False if another began after us."""
        keeper = uuid4().hex
        with self._write() as db:
            before = keeping.begin(db, keeper)
        for chunk in chunks(map(keeping.make_row, things)):
            changed = [(row, keys) for row, keys in chunk if before.pop(row["id"], None) != row["digest"]]
            if changed and not self._keep(keeper, partial(keeping.put, changed=changed)):
                return False
        sizes: Counter[str] = Counter()
        steps = (
            (partial(keeping.drop, ids=ids) for ids in chunks(before)),
            (partial(keeping.put_order, listed=rows) for rows in chunks(_counted(listed, sizes))),
            (partial(keeping.cut_order, sizes=each) for each in [sizes]),
        )
        end = partial(keeping.end, rules=made[0], changes=made[1])
        return all(self._keep(keeper, step) for step in chain(*steps, [end]))

    def _keep(self, keeper: str, step: Callable[[Connection], None]) -> bool:
        """One short transaction; False if another keeper began."""
        with self._write() as db:
            is_ours = keeping.is_keeper(db, keeper)
            if is_ours:
                step(db)
            return is_ours

    @contextmanager
    def kept(self, rules: str) -> Iterator[DerivedRows | None]:
        """The record as kept, if it is of now and of these rules; all of one moment, whoever writes meanwhile."""
        with self._transaction() as db:
            yield DerivedRows(db) if is_current(db, rules) else None

    def copy(self) -> Iterator[bytes]:
        """The file as it stands, also while others write to it."""
        try:
            yield from copy_file(self._engine)
        except DriverError as error:
            raise StoreError(f"{self._path}: it cannot be copied ({error}); try again, or free some space") from error

    def close(self) -> None:
        self._engine.dispose()

    def _rows(self, query: Executable) -> list[RowMapping]:
        with self._transaction() as db:
            return list(db.execute(query).mappings())

    def _of(self, query: Select[Any], column: Column[str], only: Collection[ReportId] | None) -> list[RowMapping]:
        """Of so many that they do not fit into one question all are asked for."""
        few = None if only is None or len(only) > CHUNK else list(only)
        found = self._rows(query if few is None else query.where(column.in_(few)))
        return found if only is None or few is not None else [row for row in found if _report_of(row) in only]

    def _read(self, read: Callable[[RowMapping], T], found: list[RowMapping], trouble: str) -> list[T]:
        try:
            return [read(row) for row in found]
        except ValidationError as error:
            raise StoreError(f"{self._path} holds a {trouble}") from error

    @contextmanager
    def _transaction(self) -> Iterator[Connection]:
        with self._told(), self._engine.begin() as db:
            yield db

    @contextmanager
    def _write(self) -> Iterator[Connection]:
        """The write lock is taken first, so that two processes never decide on the same snapshot."""
        with self._told(), self._writing.begin() as db:
            yield db

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except SQLAlchemyError as error:
            raise explain(error, self._path) from error


def _newest() -> Select[tuple[int]]:
    """Numbers of the newest reading of each report."""
    return select(func.max(tables.reading.c.seq)).group_by(tables.reading.c.report)


def _report_of(row: RowMapping) -> ReportId:
    return ReportId(row["report"] if "report" in row else row["id"])


def _unmended() -> Select[tuple[object, ...]]:
    """Failures of a path of which nothing was put since, oldest first."""
    report, reading, failure = tables.report.c, tables.reading.c, tables.failure.c
    read_since = select(reading.seq).join(tables.report).where(report.path == failure.path, reading.recorded_at >= failure.recorded_at)
    return select(tables.failure).where(~read_since.exists()).order_by(failure.seq)


def _report_with(db: Connection, sha256: str) -> ReportId | None:
    found = db.execute(select(tables.report.c.id).where(tables.report.c.sha256 == sha256)).scalar_one_or_none()
    return None if found is None else ReportId(found)


def _counted(listed: Iterable[Listed], sizes: Counter[str]) -> Iterator[Listed]:
    """Counts the rows of each listing as they pass."""
    for row in listed:
        sizes[row[0]] += 1
        yield row
