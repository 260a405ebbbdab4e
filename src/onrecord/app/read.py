"""Report → reading: the language model, then extraction. Loading the model is the slow part, so that it is done once, at first use."""

from collections.abc import Callable, Sequence

from onrecord.model.reading import Reading
from onrecord.model.report import Report

Read = Callable[[Sequence[Report]], list[Reading]]
"""Reads a batch; one reading per report, in the same order."""


def load_read() -> Read:
    """The reading that ships with the package. Raises `ModelError` if its model cannot be used."""
    from onrecord.extract.read import read_report
    from onrecord.language.reader import Reader, ReadInput

    reader = Reader.load()

    def read(reports: Sequence[Report]) -> list[Reading]:
        docs = reader.read([ReadInput(report.text, report.skipped()) for report in reports])
        return [read_report(report, doc, reader.id) for report, doc in zip(reports, docs, strict=True)]

    return read
