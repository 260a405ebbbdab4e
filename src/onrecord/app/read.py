"""Report → reading: the language model, then extraction. Loading the model is the slow part, so that it is done once, at first use."""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable

from onrecord.model.reading import Reading
from onrecord.model.report import Report

Read = Callable[[Sequence[Report]], list[Reading]]
"""Reads a batch; one reading per report, in the same order."""


@dataclass(frozen=True, slots=True)
class Way:
    """A way of reading. `reader` names it, the weights and the rules, and is stored with each reading."""

    reader: str
    read: Read


def load_way(threads: int | None = None) -> Way:
    """That which ships with the package, on all cores unless told. Raises `ModelError` if its model cannot be used."""
    from onrecord.claims.read import VERSION, read_report
    from onrecord.language.reader import Reader, ReadInput

    model = Reader.load(threads)
    reader = name_reader()

    def read(reports: Sequence[Report]) -> list[Reading]:
        docs = model.read([ReadInput(report.text, report.skipped()) for report in reports])
        return [read_report(report, doc, reader) for report, doc in zip(reports, docs, strict=True)]

    return Way(reader, skip_unread(read, f"{VERSION}+{reader}"))


def skip_unread(read: Read, reader: str) -> Read:
    """Return `read`, which is given only reports in a language that is read; the reading of any other is empty."""

    def read_some(reports: Sequence[Report]) -> list[Reading]:
        wanted = [report for report in reports if report.is_read]
        found = iter(read(wanted) if wanted else ())
        return [next(found) if report.is_read else Reading(report.id, reader) for report in reports]

    return read_some


def load_read(threads: int | None = None) -> Read:
    return load_way(threads).read


def name_reader() -> str:
    """The reader that `load_way` gives, without loading its weights."""
    from onrecord.language.manifest import load_manifest

    return f"{load_manifest().id}+{name_rules()}"


def name_rules() -> str:
    """`rules-1a2b3c4d`: of the files that turn the model's answer into a reading, so that other rules never pass for the same."""
    digest = hashlib.sha256()
    packages = ("onrecord.claims", "onrecord.extract", "onrecord.grammar", "onrecord.language")
    for file in (file for package in packages for file in list_code(files(package))):
        digest.update(file.name.encode() + b"\0" + file.read_bytes().replace(b"\r\n", b"\n"))
    return f"rules-{digest.hexdigest()[:8]}"


def list_code(folder: Traversable) -> Iterator[Traversable]:
    for item in sorted(folder.iterdir(), key=lambda found: found.name):
        if item.is_dir() and item.name not in ("__pycache__", "weights"):
            yield from list_code(item)
        elif item.name.endswith((".py", ".toml", ".txt")):
            yield item
