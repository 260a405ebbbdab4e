"""`kill -9` at random moments of adding: `python -m benchmarks.kill --moments 50 --reports 200`. Prints one JSON object.

Each time a new database is begun, the command is killed, and the same command is given again; what `export` prints must
be what the undisturbed database prints, byte for byte. Moments are drawn, with a seed, from the time that an undisturbed run takes;
where the run was quicker this time and ended before its moment, that is told and another moment is drawn. Most of a short run is
starting; `--by-reports` draws the number of reports that are on record at the kill instead.
"""

import argparse
import json
import os
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from random import Random

from benchmarks.generate import make_text

MAIN = "from onrecord.cli.main import main; main()"


@dataclass(frozen=True, slots=True)
class Bench:
    folder: Path
    reports: Path
    jobs: int

    def add(self, db: str) -> subprocess.Popen[bytes]:
        """In a group of its own, so that the worker processes can be counted afterwards."""
        command = ["add", str(self.reports), "--db", str(self.folder / db), "--published", "2031-01-09", "--jobs", str(self.jobs)]
        return subprocess.Popen(
            [sys.executable, "-c", MAIN, *command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, process_group=0
        )

    def export(self, db: str) -> bytes:
        return subprocess.run([sys.executable, "-c", MAIN, "export", "--db", str(self.folder / db)], check=True, capture_output=True).stdout

    def count(self, db: str) -> int:
        """Reports that are there; none where the kill came before the first table."""
        if not (self.folder / db).exists():
            return 0
        with closing(sqlite3.connect(self.folder / db)) as driver:
            try:
                return int(driver.execute("SELECT count(*) FROM report").fetchone()[0])
            except sqlite3.OperationalError:
                return 0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--moments", type=int, default=50)
    parser.add_argument("--reports", type=int, default=200)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--by-reports", action="store_true", help="draw how many reports are there at the kill, not the time")
    parser.add_argument("--seed", type=int, default=5)
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        print(json.dumps(measure(Path(folder), wanted), indent=2))


def measure(folder: Path, wanted: argparse.Namespace) -> dict[str, object]:
    bench = Bench(folder, folder / "reports", wanted.jobs)
    bench.reports.mkdir()
    for n in range(wanted.reports):
        (bench.reports / f"{n:04d}.txt").write_text(make_text(n), encoding="utf-8")
    start = time.monotonic()
    if bench.add("whole.db").wait() != 0:
        raise SystemExit("The undisturbed run failed.")
    took, whole, random = time.monotonic() - start, bench.export("whole.db"), Random(wanted.seed)
    rows: list[dict[str, object]] = []
    while sum(bool(row["killed"]) for row in rows) < wanted.moments:
        moment = float(random.randrange(wanted.reports)) if wanted.by_reports else random.uniform(0, took)
        rows.append(disturb(bench, f"{len(rows)}.db", moment, whole, by_reports=wanted.by_reports))
        if wanted.by_reports:
            continue
        took = min(took, took if rows[-1]["killed"] else float(str(rows[-1]["moment"])))
    return {
        "reports": wanted.reports,
        "moments": wanted.moments,
        "jobs": wanted.jobs,
        "undisturbed_seconds": round(took, 1),
        "killed": sum(bool(row["killed"]) for row in rows),
        "ended_before_the_kill": sum(not row["killed"] for row in rows),
        "equal": sum(bool(row["equal"]) for row in rows),
        "bytes": len(whole),
        "kept_at_the_kill": [row["kept"] for row in rows],
    }


def disturb(bench: Bench, db: str, moment: float, whole: bytes, *, by_reports: bool) -> dict[str, object]:
    process = bench.add(db)
    if by_reports:
        while process.poll() is None and bench.count(db) <= moment:
            time.sleep(0.002)
    killed = _kill_after(process, 0 if by_reports else moment)
    kept = bench.count(db)
    if bench.add(db).wait() != 0:
        raise SystemExit(f"After a kill at {moment:.2f} s adding again failed.")
    equal = bench.export(db) == whole
    for path in bench.folder.glob(f"{db}*"):
        path.unlink()
    row: dict[str, object] = {"moment": round(moment, 2), "killed": killed, "kept": kept, "equal": equal}
    print(json.dumps(row), file=sys.stderr, flush=True)
    return row


def _kill_after(process: subprocess.Popen[bytes], seconds: float) -> bool:
    """Only the command itself: its workers must notice by themselves."""
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
        return True
    return False


if __name__ == "__main__":
    main()
