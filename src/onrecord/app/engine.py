"""Where readings are made: a seam, so that one process and many look the same. `engines/` has one module per kind."""

from collections.abc import Iterator, Sequence
from typing import Protocol

from onrecord.model.reading import Reading
from onrecord.model.report import Failure, Report


class Engine(Protocol):
    def read(self, reports: Sequence[Report]) -> Iterator[tuple[Report, Reading | Failure]]:
        """Each report once, with its reading or why there is none, as they are finished."""

    def close(self) -> None:
        """End what it started. Closing twice is allowed."""
