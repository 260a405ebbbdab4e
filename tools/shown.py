"""What the docs show is what is printed: the `console` blocks of docs/, run and compared. `python -m tools.shown` rewrites them.

A block has commands (`$ onrecord …`) with what they print below; a line of `…` stands for any lines. The blocks of a page run in their
order, in a folder of their own where `examples/` is, with the examples on record in `onrecord.db` (the tutorial begins with nothing).
"""

import os
import re
import shlex
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import chdir, contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from difflib import SequenceMatcher
from io import StringIO
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
BLOCK = re.compile(r"(?<=^```console\n)(.*?)(?=^```$)", re.DOTALL | re.MULTILINE)
EMPTY = frozenset({"tutorial.md"})
"""Pages that begin with nothing on record."""
REST = "…"
WIDTH = "80"
ID = re.compile(r"\b[0-9a-f]{7}\b")


@dataclass(frozen=True, slots=True)
class Shown:
    """A command of a block, and what the page shows of what it prints."""

    command: str
    lines: tuple[str, ...]

    def __str__(self) -> str:
        return "".join(f"{line}\n" for line in (f"$ {self.command}", *self.lines))


def pages() -> list[Path]:
    return [p for p in sorted(DOCS.rglob("*.md")) if BLOCK.search(p.read_text(encoding="utf-8"))]


def parse(block: str) -> Iterator[Shown]:
    for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        command, *lines = part.rstrip("\n").split("\n")
        yield Shown(command, tuple(lines))


def fits(lines: Sequence[str], printed: Sequence[str]) -> bool:
    """Whether a page may show `lines` of what was printed."""
    if not lines:
        return not printed
    if lines[0] == REST:
        return any(fits(lines[1:], printed[n:]) for n in range(len(printed) + 1))
    return bool(printed) and lines[0] == printed[0] and fits(lines[1:], printed[1:])


def refit(lines: Sequence[str], printed: Sequence[str]) -> tuple[str, ...]:
    """What was printed, with as much left out as `lines` leave out: each run of lines is the one that is likest."""
    if REST not in lines:
        return tuple(printed)
    found: list[str] = []
    for rest, run in groupby(lines, lambda line: line == REST):
        shown = list(run)
        found += [REST] if rest else _likest(shown, printed)
    return tuple(found)


def _likest(lines: Sequence[str], printed: Sequence[str]) -> Sequence[str]:
    runs = [printed[n : n + len(lines)] for n in range(max(len(printed) - len(lines), 0) + 1)]
    return max(runs, key=lambda run: SequenceMatcher(None, "\n".join(lines), "\n".join(run), autojunk=False).ratio())


def perform(command: str) -> tuple[str, ...]:
    """Runs a command line here; `onrecord` in this process."""
    first, _, after = command.partition(" | ")
    if not first.startswith("onrecord "):
        return _lines(_shell(command, ""))
    printed = _run(shlex.split(first)[1:])
    return _lines(_shell(after, printed) if after else printed)


def _lines(printed: str) -> tuple[str, ...]:
    return tuple(line.rstrip() for line in printed.strip("\n").splitlines())


def _shell(command: str, given: str) -> str:
    return subprocess.run(command, shell=True, input=given, capture_output=True, text=True, check=True).stdout  # noqa: S602 - our own pages


def _run(words: list[str]) -> str:
    from onrecord.cli.main import run

    printed = StringIO()
    with redirect_stdout(printed), redirect_stderr(printed):
        code = run(words)
    if code:
        raise RuntimeError(printed.getvalue())
    return printed.getvalue()


@contextmanager
def stage(page: Path, added: Path) -> Iterator[None]:
    """A folder where the commands of a page may run; `added` is a database with the examples."""
    from onrecord.cli.output import console

    kept = dict(os.environ)
    with TemporaryDirectory() as folder, chdir(folder):
        Path("examples").symlink_to(ROOT / "examples")
        if page.relative_to(DOCS).as_posix() not in EMPTY:
            shutil.copy(added, "onrecord.db")
        os.environ.pop("ONRECORD_DB", None)
        os.environ.update(COLUMNS=WIDTH, NO_COLOR="1")
        console.cache_clear()
        try:
            yield
        finally:
            os.environ.clear()
            os.environ.update(kept)
            console.cache_clear()


def add_examples(database: Path) -> None:
    with chdir(ROOT):
        _run(["--db", str(database), "add", "examples/"])


def rewrite(page: Path, added: Path) -> None:
    """Ids that changed are changed in the commands below too."""
    text, ids = page.read_text(encoding="utf-8"), dict[str, str]()

    def renew(shown: Shown) -> Shown:
        command = ID.sub(lambda m: ids.get(m[0], m[0]), shown.command)
        printed = perform(command)
        if fits(shown.lines, printed):
            return Shown(command, shown.lines)
        lines = refit(shown.lines, printed)
        ids.update(zip(ID.findall("\n".join(shown.lines)), ID.findall("\n".join(lines)), strict=False))
        return Shown(command, lines)

    with stage(page, added):
        page.write_text(BLOCK.sub(lambda m: "\n".join(str(renew(s)).rstrip("\n") for s in parse(m[1])) + "\n", text), encoding="utf-8")


def main() -> None:
    with TemporaryDirectory() as folder:
        added = Path(folder) / "added.db"
        add_examples(added)
        for page in pages():
            rewrite(page, added)


if __name__ == "__main__":
    main()
