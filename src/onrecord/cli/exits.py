"""Errors to exit codes: the one table of this edge, printed by `--help` and in docs/reference/cli.md."""

from enum import IntEnum

from onrecord import errors


class Exit(IntEnum):
    OK = 0
    ERROR = 1
    USAGE = 2
    SOME_FAILED = 3
    NOT_FOUND = 4
    STORE = 5
    MODEL = 6
    STOPPED = 130


MEANINGS = {
    Exit.OK: "all went well",
    Exit.ERROR: "another error, told in one sentence",
    Exit.USAGE: "a command, option or value is not allowed",
    Exit.SOME_FAILED: "add, reread: some inputs could not be read; they are listed by `onrecord failures`",
    Exit.NOT_FOUND: "no such path, name or id, or several fit",
    Exit.STORE: "the database cannot be used",
    Exit.MODEL: "the reader model or an optional part is missing or does not fit",
    Exit.STOPPED: "stopped, by Ctrl-C or by an answer; what is on record is whole",
}

_CODES: tuple[tuple[type[errors.OnRecordError], Exit], ...] = (
    (errors.InvalidOption, Exit.USAGE),
    (errors.NotFound, Exit.NOT_FOUND),
    (errors.StoreError, Exit.STORE),
    (errors.ModelError, Exit.MODEL),
    (errors.MissingExtra, Exit.MODEL),
    (errors.OnRecordError, Exit.ERROR),
)


def exit_code(error: errors.OnRecordError) -> Exit:
    return next(code for kind, code in _CODES if isinstance(error, kind))
