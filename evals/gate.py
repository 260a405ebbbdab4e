"""The ratchet: `python -m evals.gate [--shared DIR] [--update]` measures and compares with `evals/floors.json`.

A figure under its floor fails. What rose or fell against the last recorded figure is listed either way.
`--update` records the figures and raises floors to within SLACK of them; it never lowers one.
Data that is not on this machine is skipped, and said to be.
"""

import argparse
import hashlib
import json
import sys
import tarfile
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypedDict

FLOORS = Path(__file__).parent / "floors.json"
SLACK = 0.4
"""Points that a floor stays below what was measured: int8 sums differ from one kind of processor to another."""
FLIP, SHARE = 1, 0.09
"""The same for counts of things found, and for shares of a gold of 11 to 26: one or two sentences read otherwise."""


class Entry(TypedDict):
    """One figure on file: its floor (a ceiling where lower is better), and what was measured last."""

    floor: float
    last: float


@dataclass(frozen=True, slots=True)
class Check:
    """A gate: its name, the archive or folder below ../shared that it needs, and what measures it there."""

    name: str
    needs: str
    member: str
    measure: Callable[[Path], Mapping[str, object]]


def measure_attribution(folder: Path) -> Mapping[str, object]:
    from evals.attribution import evaluate
    from onrecord.language.reader import Reader

    result = evaluate(Reader.load(), folder)
    return {name: value["f1"] for name, value in result.items() if isinstance(value, dict)}


def measure_syntax(path: Path) -> Mapping[str, object]:
    from evals.syntax import evaluate
    from onrecord.language.reader import Reader

    return evaluate(Reader.load(), path)


def measure_entities(folder: Path) -> Mapping[str, object]:
    from evals.entities import evaluate
    from onrecord.language.reader import Reader

    result = evaluate(Reader.load(), folder, tenth=True)
    return {name: value["f1"] for name, value in result.items() if isinstance(value, dict)}


def measure_two_reports(shared: Path) -> Mapping[str, object]:
    from evals.two_reports import evaluate

    return evaluate(shared)


CHECKS = (
    Check("attribution, PolNeAR dev", "corpora/attribution.tar.xz", "polnear/dev", measure_attribution),
    Check("syntax, EWT dev", "corpora/syntax.tar.xz", "EWT/en_ewt-ud-dev.conllu", measure_syntax),
    Check("entities, Worldwide Newswire tenth", "corpora/ner.tar.xz", "worldwide_newswire/annotated", measure_entities),
    Check("two reports", "gold", "", measure_two_reports),
)


@contextmanager
def data(check: Check, shared: Path) -> Iterator[Path]:
    """The folder or file to measure on; an archive is unpacked for the while."""
    source = shared / check.needs
    if not source.name.endswith(".tar.xz"):
        yield shared
        return
    with tempfile.TemporaryDirectory() as folder, tarfile.open(source) as archive:
        wanted = [m for m in archive.getmembers() if check.member in m.name]
        archive.extractall(folder, members=wanted, filter="data")
        yield next(p for p in Path(folder).rglob("*") if str(p).endswith(check.member))


def digest(path: Path) -> str:
    """Which data the floors stand on: SHA-256 of the archive, or of the files of a folder."""
    files = [path] if path.is_file() else sorted(p for p in path.rglob("*") if p.is_file())
    return hashlib.sha256(b"".join(p.read_bytes() for p in files)).hexdigest()[:16]


def compare(floors: Mapping[str, Entry], figures: Mapping[str, object]) -> tuple[list[str], list[str]]:
    """Lines to print, and the names of figures that fell under their floors. Names ending in `broken` must not rise."""
    lines, failed = [], []
    for name, entry in floors.items():
        value = figures.get(name)
        got = float(value) if isinstance(value, int | float) else float("nan")
        ok = got <= entry["floor"] if name.endswith("broken") else got >= entry["floor"]
        moved = got - entry["last"]
        lines.append(f"  {'ok  ' if ok else 'FAIL'} {name:32} {got:8.3f}  floor {entry['floor']:8.3f}  {moved:+.3f} since last")
        if not ok:
            failed.append(name)
    return lines, failed


def raised(floors: Mapping[str, Entry], figures: Mapping[str, object]) -> dict[str, Entry]:
    """New floors: never lower than the old ones (nor higher, for what must not be broken)."""
    new: dict[str, Entry] = {}
    for name, entry in floors.items():
        got = float(str(figures[name]))
        floor = min(entry["floor"], got) if name.endswith("broken") else max(entry["floor"], round(got - slack_of(name), 3))
        new[name] = Entry(floor=floor, last=got)
    return new


def slack_of(name: str) -> float:
    if name.endswith("found"):
        return FLIP
    return SHARE if name.endswith(("recall", "precision")) else SLACK


def run_check(check: Check, shared: Path, stored: dict[str, dict[str, object]], *, update: bool) -> bool:
    entry = stored[check.name]
    seen = digest(shared / check.needs)
    if entry["data"] not in (seen, ""):
        print(f"{check.name}: other data ({seen}) than the floors stand on ({entry['data']})")
    with data(check, shared) as path:
        figures = check.measure(path)
    floors: Mapping[str, Entry] = entry["figures"]  # type: ignore[assignment]
    lines, failed = compare(floors, figures)
    print(f"{check.name}:", *lines, sep="\n")
    if update and not failed:
        stored[check.name] = {"data": seen, "figures": raised(floors, figures)}
    return not failed


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--update", action="store_true", help="record the figures; floors only rise")
    args = parser.parse_args()
    stored = json.loads(FLOORS.read_text(encoding="utf-8"))
    ok = True
    for check in CHECKS:
        if not (args.shared / check.needs).exists():
            print(f"{check.name}: skipped, {args.shared / check.needs} is not here")
            continue
        ok = run_check(check, args.shared, stored, update=args.update) and ok
    if args.update:
        FLOORS.write_text(json.dumps(stored, indent=1) + "\n", encoding="utf-8")
    sys.exit(0 if ok else 1)


if __name__ == "__main__":
    main()
