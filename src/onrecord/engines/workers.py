"""Readings in worker processes. One that dies costs the report that it died of, never the batch or the run.

What is read does not depend on their number: a report's reading is the same alone or among others. Only the order of arrival differs.
"""

import os
from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from multiprocessing.connection import wait

from onrecord.app.engine import Engine
from onrecord.engines.local import BATCH_CHARS, make_batches
from onrecord.engines.worker import Load, Worker, fail
from onrecord.errors import WorkerDied
from onrecord.model.reading import Reading
from onrecord.model.report import Failure, Report

_SHARE = 4
"""Batches for each worker at least, so that the last ones end together."""
MOST = 8
"""Workers by default: each holds about 300 MB."""
FEW = 32
"""Reports that this process has read by the time that workers have started (1 s, 20 to 60 ms a report)."""

Outcome = tuple[Report, Reading | Failure]


class WorkersEngine:
    """Workers start when first needed and stay for the next call; `close` ends them."""

    def __init__(self, load: Load, jobs: int, batch_chars: int = BATCH_CHARS) -> None:
        self._load = load
        self._jobs = jobs
        self._batch_chars = batch_chars
        self._workers: list[Worker] = []

    @property
    def is_running(self) -> bool:
        return bool(self._workers)

    def read(self, reports: Sequence[Report]) -> Generator[Outcome, None, None]:
        waiting = self._batch(reports)
        try:
            while waiting or any(w.batch is not None for w in self._workers):
                self._hand_out(waiting)
                for worker in self._await():
                    yield from self._take(worker, waiting)
        finally:  # also where the caller stops early: an answer must not reach the next call
            for worker in [w for w in self._workers if w.batch is not None]:
                self._drop(worker)

    def close(self) -> None:
        for worker in tuple(self._workers):
            self._drop(worker)

    def _batch(self, reports: Sequence[Report]) -> deque[list[Report]]:
        """Longest first, so that none is left over at the end."""
        share = sum(len(r.text) for r in reports) // (self._jobs * _SHARE)
        return deque(reversed(list(make_batches(reports, min(self._batch_chars, max(share, 1))))))

    def _hand_out(self, waiting: deque[list[Report]]) -> None:
        while len(self._workers) < min(self._jobs, len(waiting)):
            self._workers.append(Worker(self._load))
        for worker in [w for w in self._workers if w.is_ready and w.batch is None]:
            if not waiting:
                return
            try:
                worker.give(waiting[0])
            except OSError:  # it died while it had nothing to do
                self._drop(worker)
            else:
                waiting.popleft()

    def _await(self) -> list[Worker]:
        busy = [w for w in self._workers if w.batch is not None or not w.is_ready]
        ready = wait([w.pipe for w in busy]) if busy else []
        return [w for w in busy if w.pipe in ready]

    def _take(self, worker: Worker, waiting: deque[list[Report]]) -> Iterator[Outcome]:
        batch = worker.batch
        try:
            answer = worker.take()
        except (EOFError, OSError):
            yield from self._bury(worker, waiting)
        else:
            yield from zip(batch or (), answer, strict=True)

    def _bury(self, worker: Worker, waiting: deque[list[Report]]) -> Iterator[Outcome]:
        """A report that was alone with it fails; of several each gets another chance, alone."""
        batch, end = worker.batch, worker.tell_end()
        worker.batch = None
        self._drop(worker)
        if batch is None:
            raise WorkerDied(f"A process that was to read {end} before it could begin; try fewer --jobs.")
        if len(batch) == 1:
            yield batch[0], fail(batch[0], end)
        else:
            waiting.extendleft([report] for report in reversed(batch))

    def _drop(self, worker: Worker) -> None:
        self._workers.remove(worker)
        worker.end()


class ThriftyEngine:
    """A few reports are read in this process, because they are done before a worker has started; more of them by workers."""

    def __init__(self, near: Callable[[], Engine], workers: WorkersEngine, few: int = FEW) -> None:
        self._make_near = near
        self._near: Engine | None = None
        self._workers = workers
        self._few = few

    def read(self, reports: Sequence[Report]) -> Iterator[Outcome]:
        if len(reports) > self._few or (reports and self._workers.is_running):
            yield from self._workers.read(reports)
        elif reports:
            self._near = self._near or self._make_near()
            yield from self._near.read(reports)

    def close(self) -> None:
        self._workers.close()


def default_jobs() -> int:
    """As many as there are cores for this process."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(cores, MOST)
