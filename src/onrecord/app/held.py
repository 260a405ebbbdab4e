"""The records that were asked for last, kept until the store changes. While a newer one is built, the older one is at hand."""

import gc
from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from datetime import date
from functools import partial
from threading import Lock
from typing import NamedTuple

from onrecord.app.ask import Asked, ask
from onrecord.app.live import Keeper, keep_now, load_now, uncollected
from onrecord.app.remembered import Remembered
from onrecord.app.shown import Shown
from onrecord.app.store import Store

KEPT = 6
"""Records: one for each pair of days that is asked for."""

PATIENCE = 1.0
"""Seconds that somebody waits for a newer record before seeing the older one."""

Days = tuple[date | None, date | None]
_NOW: Days = (None, None)


class Look(NamedTuple):
    """`is_newest`: False while a newer record is being built."""

    shown: Shown
    is_newest: bool


class Held:
    """Safe to ask from several threads; one record is built at a time."""

    def __init__(self, store: Store, *, patience: float = PATIENCE, kept: int = KEPT) -> None:
        self._store = store
        self._patience = patience
        self._size = kept
        self._remembered = Remembered()
        self._has_derived = False
        self._lock = Lock()
        self._kept: OrderedDict[Days, Shown] = OrderedDict()
        self._building: dict[tuple[Days, str], Future[Shown]] = {}
        self._is_closed = False
        self._builder = ThreadPoolExecutor(1, "record")

    def look(self, as_of: date | None = None, known_at: date | None = None) -> Look:
        days, revision = (as_of, known_at), self._store.revision()
        with self._lock:
            old = self._kept.get(days)
            if old is not None and old.revision == revision:
                self._kept.move_to_end(days)
                return Look(old, is_newest=True)
            building = self._start(days, revision)
        if old is not None and not wait([building], self._patience).done:
            return Look(old, is_newest=False)
        return Look(building.result(), is_newest=True)

    def close(self) -> None:
        with self._lock:
            self._is_closed = True
        self._builder.shutdown(wait=True, cancel_futures=True)

    def settle(self) -> None:
        """Waits until nothing is being built or made."""
        self._builder.submit(int).result()

    def _start_making(self, shown: Shown, keep: Callable[[], None]) -> None:
        """What pages share is made once the record is at hand, so that no page waits for it long; then the record is kept."""
        with self._lock:
            if not self._is_closed:
                self._builder.submit(self._make, shown)
                self._builder.submit(self._keep, keep)

    def _make(self, shown: Shown) -> None:
        """Until a newer record is wanted."""
        for name in Shown.SHARED:
            if self._is_closed or self._building:
                return
            getattr(shown, name)
        gc.freeze()

    def _keep(self, keep: Callable[[], None]) -> None:
        """Unless a newer one is wanted, which will be kept."""
        if not self._is_closed and not any(days == _NOW for days, _ in self._building):
            keep()

    def _start(self, days: Days, revision: str) -> Future[Shown]:
        key = (days, revision)
        if key not in self._building:
            self._building[key] = self._builder.submit(self._build, days, revision)
        return self._building[key]

    def _ask(self, as_of: date | None, known_at: date | None) -> tuple[Asked, Callable[[], None]]:
        """And what keeps it in the database, which nobody has to wait for. At first it is taken from there, if it is of now."""
        store, remembered = self._store, self._remembered
        if (as_of, known_at) != _NOW:
            return ask(store, as_of=as_of, known_at=known_at, remembered=remembered.aside()), _nothing
        if not isinstance(store, Keeper):
            return ask(store, remembered=remembered), _nothing
        found = None if self._has_derived else load_now(store)
        if found is not None:
            return found, _nothing
        self._has_derived = True
        with uncollected():
            changes = store.changes()
            asked = ask(store, remembered=remembered)
        return asked, partial(keep_now, store, asked, changes)

    def _build(self, days: Days, revision: str) -> Shown:
        try:
            asked, keep = self._ask(*days)
            shown = Shown(asked, revision, self._store.readers())
            # A record of 10,000 reports is some millions of objects; going through them for garbage took a second now and then.
            gc.freeze()
            with self._lock:
                self._kept[days] = shown
                self._kept.move_to_end(days)
                while len(self._kept) > self._size:
                    self._kept.popitem(last=False)
            self._start_making(shown, keep)
            return shown
        finally:
            with self._lock:
                self._building.pop((days, revision), None)


def _nothing() -> None:
    """Where there is nothing to keep."""
