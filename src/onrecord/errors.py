"""Every error that this package raises on purpose.

* OnRecordError
  - InvalidInput (ValueError)
    + InvalidSpan, InvalidPeriod, InvalidJudgement
    + UnreadableInput: EmptyInput, BinaryInput, TooLong, BadMarkup, BadJson, NoText, ChangedWhileRead, UnknownFormat
    + InvalidOption
  - NotFound (LookupError)
    + NoSuchPath, NoSuchRecord, AmbiguousName
  - FetchError (OSError)
  - StoreError
    + StoreVersionMismatch, StoreBusy
  - ModelError
    + ModelMissing, ModelMismatch
  - WorkerDied
  - MissingExtra (ImportError)

Each has a stable kebab-case `code` (documented in docs/reference/errors.md) and one sentence that says what to do.
"""


class OnRecordError(Exception):
    """Base of all deliberate errors."""

    code = "onrecord"


class InvalidInput(OnRecordError, ValueError):
    """The caller gave something that the model does not allow."""

    code = "invalid-input"


class InvalidSpan(InvalidInput):
    """A span does not quote its text exactly."""

    code = "invalid-span"


class InvalidPeriod(InvalidInput):
    """A period ends before it begins."""

    code = "invalid-period"


class InvalidJudgement(InvalidInput):
    """A judgement, or a file of them, is not one that can be made."""

    code = "invalid-judgement"


class InvalidOption(InvalidInput):
    """A setting or command option has a value that is not allowed."""

    code = "invalid-option"


class UnreadableInput(InvalidInput):
    """A file, page or record could not be read; becomes a row on the record of failures."""

    code = "unreadable-input"


class EmptyInput(UnreadableInput):
    """There is no text in it."""

    code = "empty-input"


class BinaryInput(UnreadableInput):
    """It is not text: a picture, an archive, a program."""

    code = "binary-input"


class TooLong(UnreadableInput):
    """It holds more text than the limit."""

    code = "too-long"


class BadMarkup(UnreadableInput):
    """The page's HTML could not be parsed."""

    code = "bad-markup"


class BadJson(UnreadableInput):
    """The JSON, or one line of the JSONL, could not be parsed."""

    code = "bad-json"


class NoText(UnreadableInput):
    """It was read, but no article text was found in it."""

    code = "no-text"


class ChangedWhileRead(UnreadableInput):
    """The file changed while it was being read."""

    code = "changed-while-read"


class UnknownFormat(UnreadableInput):
    """The format is known to us but is not one that we read (PDF, DOCX, an archive)."""

    code = "unknown-format"


class NotFound(OnRecordError, LookupError):
    """There is no such thing."""

    code = "not-found"


class NoSuchPath(NotFound):
    """A path that was given does not exist or may not be read."""

    code = "no-such-path"


class NoSuchRecord(NotFound):
    """Nothing on the record has this id or name."""

    code = "no-such-record"


class AmbiguousName(NotFound):
    """A name fits several entities."""

    code = "ambiguous-name"


class FetchError(OnRecordError, OSError):
    """A URL could not be fetched."""

    code = "fetch-failed"


class StoreError(OnRecordError):
    """The database refused. The driver's error is the __cause__."""

    code = "store"


class StoreVersionMismatch(StoreError):
    """The database was written by a newer onrecord."""

    code = "store-version"


class StoreBusy(StoreError):
    """Another program writes to the database, and did not end in the time that was given."""

    code = "store-busy"


class ModelError(OnRecordError):
    """The reader model cannot be used."""

    code = "model"


class ModelMissing(ModelError):
    """The reader model's files are not where they should be."""

    code = "model-missing"


class ModelMismatch(ModelError):
    """The reader model's files do not belong together, or to this version of onrecord."""

    code = "model-mismatch"


class WorkerDied(OnRecordError):
    """A process that was to read reports ended by itself, most often for want of memory."""

    code = "worker-died"


class MissingExtra(OnRecordError, ImportError):
    """A part needs an optional dependency; the message names the extra to install."""

    code = "missing-extra"
