"""Readers for worker processes that meet a bad end at certain words. Found by name, because they are made in the worker."""

import os
import signal
from collections.abc import Sequence

from onrecord.app.read import Read
from onrecord.errors import ModelMissing
from onrecord.model.reading import Reading
from onrecord.model.report import Report
from tests.fakes.reading import FakeRead


def load_deadly() -> Read:
    plain = FakeRead()

    def read(reports: Sequence[Report]) -> list[Reading]:
        words = " ".join(report.text for report in reports)
        if "deadly" in words:
            os.kill(os.getpid(), signal.SIGKILL)
        if "crashing" in words:
            os.abort()
        if "endless" in words:
            raise MemoryError
        if "faulty" in words:
            raise ZeroDivisionError
        return plain(reports)

    return read


def load_missing() -> Read:
    raise ModelMissing("There is no model. Install onrecord again.")


def load_stillborn() -> Read:
    os.kill(os.getpid(), signal.SIGKILL)
    raise AssertionError
