"""What the hundred-thousandth report costs: `python -m benchmarks.grow --reports 100000`. Prints one JSON object.

Reports and their readings are generated directly, without the reader, which looks at one report and never at the record:
measured is what adding does in the database, what deriving the record costs, and what asking it costs.
Report number 1,000 and the last one are added in turn to two databases, so that whatever else the machine does falls on both.
"""

import argparse
import gc
import json
import resource
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from statistics import median, quantiles

from sqlalchemy import create_engine, text

from benchmarks.generate import make_paper
from onrecord.app.add import keep
from onrecord.app.ask import ask
from onrecord.app.live import derive, name_record_rules, open_brief, uncollected
from onrecord.app.pages import LISTINGS, AnyListing
from onrecord.app.remembered import Remembered
from onrecord.app.slices import Derived
from onrecord.errors import AmbiguousName
from onrecord.stores.sqlite import SQLiteStore

NOW = datetime(2031, 5, 1, tzinfo=UTC)
EARLY = 1000
ROWS = 50
"""Of a page."""
Times = tuple[float, float]
"""Milliseconds on the wall and of the processor."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reports", type=int, default=100_000)
    parser.add_argument("--more", type=int, default=500, help="reports that are added to both and timed")
    parser.add_argument("--questions", type=int, default=200)
    parser.add_argument("--again", action="store_true", help="derive a second time, after one more report")
    parser.add_argument("--folder", type=Path, help="where to put the databases; kept there")
    wanted = parser.parse_args()
    if wanted.folder is not None:
        print(json.dumps(measure(wanted.folder, wanted), indent=2))
        return
    with tempfile.TemporaryDirectory() as folder:
        print(json.dumps(measure(Path(folder), wanted), indent=2))


def measure(folder: Path, wanted: argparse.Namespace) -> dict[str, object]:
    small, large = SQLiteStore(folder / "small.db"), SQLiteStore(folder / "large.db")
    fill(small, range(count(folder / "small.db"), EARLY))
    fill(large, range(count(folder / "large.db"), wanted.reports))
    found: dict[str, object] = {"adding": compare(small, large, folder, wanted.more), "reports": count(folder / "large.db")}
    found["deriving"] = measure_deriving(large, folder / "large.db", again=wanted.again)
    gc.collect()
    gc.freeze()  # whoever only asks has not derived before: what that left behind was gone through for garbage, half a second now and then
    with large.kept(name_record_rules()) as kept:
        assert kept is not None
        found["asking"] = measure_questions(kept, wanted.questions, wanted.reports)
    small.close()
    large.close()
    return found | {
        "database_mb": (folder / "large.db").stat().st_size // 2**20,
        "memory_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 2**10,
    }


def fill(store: SQLiteStore, numbers: range) -> None:
    for number in numbers:
        add(store, number)


def add(store: SQLiteStore, number: int) -> float:
    """Milliseconds: what `onrecord add` does in the database with a report that was read."""
    paper = make_paper(number)
    report, reading = paper.report(), paper.reading()
    start = time.perf_counter()
    store.has_text(report.sha256)
    keep(store, report, reading, NOW)
    return (time.perf_counter() - start) * 1000


def compare(small: SQLiteStore, large: SQLiteStore, folder: Path, more: int) -> dict[str, float]:
    early, late = [], []
    first, last = count(folder / "small.db"), count(folder / "large.db")
    for n in range(more):
        early.append(add(small, first + n))
        late.append(add(large, last + n))
    return {
        "number_early": first,
        "number_late": last,
        "early_ms": round(median(early), 3),
        "late_ms": round(median(late), 3),
        "ratio_of_medians": round(median(late) / median(early), 3),
        "ratio_of_means": round(sum(late) / sum(early), 3),
    }


def count(path: Path) -> int:
    return int(query(path, "SELECT count(*) FROM report")[0][0])


def query(path: Path, words: str) -> list[tuple[str, ...]]:
    engine = create_engine(f"sqlite:///{path}")
    with engine.connect() as db:
        found = [tuple(row) for row in db.execute(text(words))]
    engine.dispose()
    return found


def digests(path: Path) -> dict[str, str]:
    return {row[0]: row[1] for row in query(path, "SELECT id, digest FROM derived")}


def measure_deriving(store: SQLiteStore, path: Path, *, again: bool) -> dict[str, object]:
    """All of it, and again after one more report: how many parts and rows that one touched, and how long it took."""
    found: dict[str, object] = {"anew": timed(lambda: derive(store))}
    if again:
        before = digests(path)
        found["remembering"] = measure_remembering(store, path)
        found["anew_after_one_more"] = timed(lambda: derive(store))
        after = digests(path)
        written = sum(before.get(id_) != digest for id_, digest in after.items()) + len(before.keys() - after.keys())
        found |= {"rows": len(after), "rows_written_for_one_more": written}
    return found


def measure_remembering(store: SQLiteStore, path: Path) -> dict[str, object]:
    """Of one that derived before, as the server has, when one more report is added."""
    remembered = Remembered()
    first = timed(lambda: ask(store, remembered=remembered))
    add(store, count(path))
    again = timed(lambda: ask(store, remembered=remembered))
    memory = remembered.memory
    touched = {"reports_read": remembered.sources.read, "parts": memory.parts.total(), "parts_made": memory.made.total()}
    return {"first": first, "after_one_more": again, **touched}


def timed(act: Callable[[], object]) -> dict[str, float]:
    start, spent = time.perf_counter(), time.process_time()
    with uncollected():
        act()
    return {"wall": round(time.perf_counter() - start, 1), "processor": round(time.process_time() - spent, 1)}


def measure_questions(kept: Derived, number: int, reports: int) -> dict[str, object]:
    """Of dossiers: of persons drawn as they stand in the list, and drawn as often as they are named."""
    random = Random(5)
    listings = {f"listing {each.name}": [turn(kept, each, random, first=n % 4 == 0) for n in range(number)] for each in LISTINGS}
    listed = [kept.page("people", random.randrange(kept.count("people")), 1)[0][0] for _ in range(number)]
    named = [captive_of(random.randrange(reports)) for _ in range(number)]
    dossiers = {"dossier of anybody": list(ask_all(kept, listed)), "dossier of those named most": list(ask_all(kept, named))}
    return {name: say(times) for name, times in (listings | dossiers).items()}


def captive_of(number: int) -> str:
    return next(iter(make_paper(number).entities.values())).name


def turn(kept: Derived, listing: AnyListing, random: Random, *, first: bool) -> Times:
    start = 0 if first else random.randrange(max(1, kept.count(listing.name)))
    with clock() as times:
        listing.turn_to(kept, start, ROWS)
    return times[0]


def ask_all(kept: Derived, names: Sequence[str]) -> Iterator[Times]:
    """A name that several bear is asked for, and told to be so."""
    for name in names:
        with clock() as times, suppress(AmbiguousName):
            open_brief(kept, name)
        yield times[0]


@contextmanager
def clock() -> Iterator[list[Times]]:
    times: list[Times] = []
    start, spent = time.perf_counter(), time.process_time()
    yield times
    times.append(((time.perf_counter() - start) * 1000, (time.process_time() - spent) * 1000))


def say(times: Sequence[Times]) -> dict[str, float]:
    """p95 of both, since the machine may be busy with other things."""
    wall, spent = ([each[n] for each in times] for n in (0, 1))
    return {
        "p50_ms": round(median(wall), 1),
        "p95_ms": round(quantiles(wall, n=20)[-1], 1),
        "p50_processor_ms": round(median(spent), 1),
        "p95_processor_ms": round(quantiles(spent, n=20)[-1], 1),
        "most_processor_ms": round(max(spent), 1),
    }


if __name__ == "__main__":
    main()
