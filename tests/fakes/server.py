"""A server over a small record, without the reader model, and with a clock that stands still."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime

from starlette.testclient import TestClient

from onrecord.app.ask import Asked
from onrecord.app.held import Held, Look
from onrecord.app.shown import Shown
from onrecord.app.store import Store
from onrecord.errors import FetchError
from onrecord.export.views.index import last_day, make_index
from onrecord.intake.find import Found
from onrecord.model.reading import Reading
from onrecord.model.record import Record
from onrecord.model.report import Failure, Report
from onrecord.server.make import serve_store
from onrecord.server.settings import Settings
from onrecord.stores.memory import MemoryStore
from tests.fakes.facts import make_reading
from tests.fakes.records import ONE, TWO, make_readings

NOW = datetime(2031, 5, 20, 12, tzinfo=UTC)
ADDRESS = "http://127.0.0.1:8000"


class FakeEngine:
    """One person, the report's first word; one statement, its last."""

    def read(self, reports: Sequence[Report]) -> Iterator[tuple[Report, Reading | Failure]]:
        return ((report, make_reading(report)) for report in reports)

    def close(self) -> None:
        """Nothing to end."""


def fetch_one(url: str) -> Found:
    if "story" not in url:
        raise FetchError(f"{url} is not known to the network.")
    return url, b"Dov Karmi walked home.\n\nHe said that the road was long."


SETTINGS = Settings(patience=30, load=FakeEngine, get=fetch_one, clock=lambda: NOW)


def make_store() -> MemoryStore:
    store = MemoryStore()
    for report, reading in zip((ONE, TWO), make_readings(), strict=True):
        store.put(report, reading, now=NOW)
    store.fail(Failure("photo.jpg", "intake", "binary-input", "It is not text."), now=NOW)
    return store


class FixedHeld(Held):
    """Always the same record."""

    def __init__(self, record: Record) -> None:
        super().__init__(MemoryStore())
        self._shown = Shown(Asked(make_index(record), last_day(record.reports)), "fixed")

    def look(self, as_of: date | None = None, known_at: date | None = None) -> Look:
        return Look(self._shown, is_newest=True)


@contextmanager
def open_fixed(record: Record) -> Iterator[TestClient]:
    """Over a record that was made by hand, whatever the rules would make of its reports."""
    server = serve_store(MemoryStore(), SETTINGS)
    state = replace(server.state.onrecord, held=FixedHeld(record))
    for app in (server, server.routes[0].app):  # type: ignore[attr-defined]
        app.state.onrecord = state
    with TestClient(server, base_url=ADDRESS) as client:
        yield client


@contextmanager
def open_client(store: Store | None = None, settings: Settings = SETTINGS, **changes: object) -> Iterator[TestClient]:
    server = serve_store(make_store() if store is None else store, replace(settings, **changes))  # type: ignore[arg-type]
    with TestClient(server, base_url=ADDRESS) as client:
        yield client
