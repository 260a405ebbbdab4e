"""Readings in this process, in batches of reports of like length, so that little is padded."""

from collections.abc import Iterator, Sequence

from onrecord.app.read import Read
from onrecord.errors import OnRecordError
from onrecord.model.reading import Reading
from onrecord.model.report import Failure, Report

BATCH_CHARS = 40_000
"""About ten news reports: enough to fill the model's own batches, and short enough for progress to move."""


class LocalEngine:
    def __init__(self, read: Read, batch_chars: int = BATCH_CHARS) -> None:
        self._read = read
        self._batch_chars = batch_chars

    def read(self, reports: Sequence[Report]) -> Iterator[tuple[Report, Reading | Failure]]:
        for batch in make_batches(reports, self._batch_chars):
            yield from zip(batch, read_batch(self._read, batch), strict=True)

    def close(self) -> None:
        """Nothing to end."""


def read_batch(read: Read, batch: Sequence[Report]) -> list[Reading | Failure]:
    """In the order of the batch. One report that cannot be read does not take the others along."""
    try:
        return list(read(batch))
    except OnRecordError as error:
        if len(batch) == 1:
            return [Failure(batch[0].path, "read", error.code, str(error))]
        return [outcome for report in batch for outcome in read_batch(read, [report])]


def make_batches(reports: Sequence[Report], batch_chars: int) -> Iterator[list[Report]]:
    """Shortest first; a report longer than a batch is one by itself."""
    batch: list[Report] = []
    size = 0
    for report in sorted(reports, key=lambda r: (len(r.text), r.id)):
        if batch and size + len(report.text) > batch_chars:
            yield batch
            batch, size = [], 0
        batch.append(report)
        size += len(report.text)
    if batch:
        yield batch
