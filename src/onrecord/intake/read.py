"""Bytes to reports. Pure: what could not be read comes back as failures, and only bugs are raised."""

import re
from collections.abc import Iterator
from pathlib import PurePath

from onrecord.errors import UnknownFormat, UnreadableInput
from onrecord.intake.assemble import make_report
from onrecord.intake.decode import decode
from onrecord.intake.draft import Draft
from onrecord.intake.json_input import Outcome, looks_like_json, looks_like_lines, read_json, read_lines
from onrecord.intake.options import IntakeOptions
from onrecord.intake.page import read_page
from onrecord.model.report import Failure, Report

STAGE = "intake"
_PAGE = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|article|main|div|section|p|h1|meta)\b",
    re.IGNORECASE | re.DOTALL,
)
_XML = re.compile(r"\s*(?:<\?xml\b|<(?:rss|feed|nitf|newsml|newsitem|rdf:rdf)\b)", re.IGNORECASE)


def read_path(path: str, data: bytes, options: IntakeOptions) -> list[Report | Failure]:
    """The reports in one input, in order, with a failure for each that could not be read."""
    try:
        text = decode(data).removeprefix("\ufeff")
        outcomes = list(_outcomes(text, path))
    except UnreadableInput as error:
        return [make_failure(path, error)]
    return [_finish(outcome, options) for outcome in outcomes]


def make_failure(path: str, error: UnreadableInput) -> Failure:
    return Failure(path, STAGE, error.code, str(error))


def _outcomes(text: str, path: str) -> Iterator[Outcome]:
    suffix = PurePath(path.split("?", maxsplit=1)[0]).suffix.lower()
    if suffix in (".jsonl", ".ndjson") or (looks_like_json(text) and looks_like_lines(text)):
        yield from read_lines(text, path)
    elif suffix == ".json" or looks_like_json(text):
        yield from read_json(text, path)
    elif _PAGE.match(text):
        yield read_page(text, path)
    elif _XML.match(text):
        raise UnknownFormat("It is XML (a feed or a wire format), which is not read; save the report as .txt, .html or .json.")
    elif suffix in (".html", ".htm", ".xhtml"):
        yield read_page(text, path)
    else:
        yield Draft(path, text, url=path if path.startswith(("http://", "https://")) else None)


def _finish(outcome: Outcome, options: IntakeOptions) -> Report | Failure:
    if not isinstance(outcome, Draft):
        return make_failure(*outcome)
    try:
        return make_report(outcome, options)
    except UnreadableInput as error:
        return make_failure(outcome.path, error)
