"""Reading without the model: one person and one statement per report. Keeps what it was given."""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from onrecord.app.add import Desk
from onrecord.app.store import Store
from onrecord.engines.local import LocalEngine
from onrecord.errors import ModelMismatch
from onrecord.intake.options import IntakeOptions
from onrecord.model.reading import Reading
from onrecord.model.report import Report
from onrecord.stores.memory import MemoryStore
from tests.fakes.facts import make_reading

OPTIONS = IntakeOptions(today=date(2031, 5, 20))


class FakeRead:
    """Refuses reports that hold `broken`, as a reader that fails on a text would."""

    def __init__(self) -> None:
        self.batches: list[list[str]] = []

    def __call__(self, reports: Sequence[Report]) -> list[Reading]:
        self.batches.append([report.path for report in reports])
        if any("broken" in report.text for report in reports):
            raise ModelMismatch("The text could not be read.")
        return [make_reading(report) for report in reports]


def make_desk(store: Store | None = None) -> Desk:
    return Desk(MemoryStore() if store is None else store, LocalEngine(FakeRead()), OPTIONS)


def write_reports(folder: Path, *texts: str) -> Iterator[str]:
    for n, text in enumerate(texts):
        path = folder / f"{n}.txt"
        path.write_text(text, encoding="utf-8")
        yield str(path)
