"""Progress while reports are read, and what came of them."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, ProgressColumn, Task, TextColumn
from rich.progress import Progress as Bar
from rich.text import Text

from onrecord.app.add import Added, Desk, Duplicate, Failed, Progress, Taken, add
from onrecord.cli.output import console
from onrecord.errors import StoreError
from onrecord.export.views.languages import count_unread, say_unread
from onrecord.export.views.words import count
from onrecord.intake.find import find_inputs
from onrecord.model.report import Failure, Report

SHOWN = 20
"""Failures told one by one; all of them are listed by `onrecord failures`."""


@dataclass(slots=True)
class Tally:
    """What came of the inputs so far. `left`: inputs that were not opened yet. `unread`: the languages of reports that are not read."""

    left: int
    held: int = 0
    added: int = 0
    unread: list[str] = field(default_factory=list)
    known: int = 0
    failed: list[Failure] = field(default_factory=list)
    stopped: bool = False

    def note(self, progress: Progress) -> None:
        match progress:
            case Taken(inputs, held):
                self.left, self.held = self.left - inputs, self.held + held
            case Added(report):
                self._note_added(report)
            case Duplicate():
                self.known += 1
            case Failed(failure):
                self.failed.append(failure)

    def _note_added(self, report: Report) -> None:
        language = say_unread(report)
        if language is None:
            self.added += 1
        else:
            self.unread.append(language)

    @property
    def done(self) -> int:
        return self.added + len(self.unread) + self.known + len(self.failed)

    @property
    def total(self) -> int:
        return self.left + self.held


def follow(desk: Desk, paths: list[str], now: datetime) -> Tally:
    """Add all of them; progress goes to standard error and only to a terminal, the summary to standard output."""
    return watch(add(desk, find_inputs(paths), now=now), Tally(len(paths)))


def watch(steps: Iterable[Progress], tally: Tally, verb: str = "added") -> Tally:
    """Let it run to its end, or until Ctrl-C, and tell what came of it."""
    with _bar() as bar:
        task = bar.add_task("reading", total=tally.total)
        try:
            for progress in steps:
                tally.note(progress)
                bar.update(task, completed=tally.done, total=tally.total)
        except KeyboardInterrupt:
            tally.stopped = True
        except StoreError:
            bar.stop()
            tell(tally, verb)
            raise
    tell(tally, verb)
    return tally


def tell(tally: Tally, verb: str) -> None:
    for line in summarize(tally, verb):
        console().print(line, soft_wrap=True)


def summarize(tally: Tally, verb: str = "added") -> list[str]:
    """`12 added, 2 already there, 1 failed (1 binary-input)`, then what is not read, then the failures."""
    codes = ", ".join(f"{n} {code}" for code, n in sorted(Counter(f.code for f in tally.failed).items()))
    failed = f"{len(tally.failed)} failed" + (f" ({codes})" if codes else "")
    lines = [f"{count(tally.added, 'report')} {verb}, {tally.known} already there, {failed}"]
    if tally.unread:
        lines.append(count_unread(tally.unread))
    if tally.stopped:
        lines.insert(0, f"Stopped. What was {verb} is whole; the same command again goes on from there.")
    lines += [f"  {f.path}: {f.message} [{f.code}]" for f in tally.failed[:SHOWN]]
    more = len(tally.failed) - SHOWN
    return [*lines, f"  and {more} more: onrecord failures"] if more > 0 else lines


class Rate(ProgressColumn):
    """`12.3 reports/s, 0:01:20 left`, over the whole run: batches end in bursts, so that the last few seconds say little."""

    def render(self, task: Task) -> Text:
        if not task.completed or not task.elapsed or task.total is None:
            return Text("")
        speed = task.completed / task.elapsed
        left = timedelta(seconds=round((task.total - task.completed) / speed))
        return Text(f"{speed:.1f} reports/s, {left} left", style="dim")


def _bar() -> Bar:
    errors = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), Rate())
    return Bar(*columns, console=errors, transient=True, disable=not errors.is_terminal)
