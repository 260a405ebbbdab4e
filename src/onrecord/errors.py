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

Each has a stable kebab-case `code` and one sentence that says what to do. docs/reference/errors.md is made from the docstrings.
"""


class OnRecordError(Exception):
    """The base of all of them; never raised by itself."""

    code = "onrecord"


class InvalidInput(OnRecordError, ValueError):
    """A value is not allowed; the sentence says which."""

    code = "invalid-input"


class InvalidSpan(InvalidInput):
    """Evidence does not quote its report exactly. The reading is not kept; please report it, it is a fault of ours."""

    code = "invalid-span"


class InvalidPeriod(InvalidInput):
    """A period ends before it begins."""

    code = "invalid-period"


class InvalidJudgement(InvalidInput):
    """A judgement cannot be made of that, or a file of judgements was edited; the sentence says where."""

    code = "invalid-judgement"


class InvalidOption(InvalidInput):
    """An option has a value that is not allowed, such as a day that is none."""

    code = "invalid-option"


class UnreadableInput(InvalidInput):
    """An input could not be read; the cases of it say why. It becomes a row on the list of failures."""

    code = "unreadable-input"


class EmptyInput(UnreadableInput):
    """There is no text in it. Leave it out, or give the text."""

    code = "empty-input"


class BinaryInput(UnreadableInput):
    """It is not text: a picture, a program. Save the report as text, HTML or JSON."""

    code = "binary-input"


class TooLong(UnreadableInput):
    """It holds more text than the limit. Split it, or raise `--max-chars`."""

    code = "too-long"


class BadMarkup(UnreadableInput):
    """The page's HTML could not be parsed. Save its text as `.txt`."""

    code = "bad-markup"


class BadJson(UnreadableInput):
    """The JSON, or one line of the JSONL, could not be parsed. Mend the place that the sentence names."""

    code = "bad-json"


class NoText(UnreadableInput):
    """It was read, but no article text was found in it. Put the text under a key that is read."""

    code = "no-text"


class ChangedWhileRead(UnreadableInput):
    """The file changed while it was read. Add it again when it is complete."""

    code = "changed-while-read"


class UnknownFormat(UnreadableInput):
    """The format is known but not read, such as PDF, DOCX or an archive. Save the report as text, HTML or JSON."""

    code = "unknown-format"


class NotFound(OnRecordError, LookupError):
    """There is no such thing; the cases of it say of what kind."""

    code = "not-found"


class NoSuchPath(NotFound):
    """A path does not exist, or may not be read or written. Check the path and your right to it."""

    code = "no-such-path"


class NoSuchRecord(NotFound):
    """Nothing on the record has this id or name. Every listing prints ids."""

    code = "no-such-record"


class AmbiguousName(NotFound):
    """A name, or the beginning of an id, fits several. Give more of it, or the id."""

    code = "ambiguous-name"


class FetchError(OnRecordError, OSError):
    """A URL could not be fetched. Check it, or save the page and add the file."""

    code = "fetch-failed"


class StoreError(OnRecordError):
    """The database refused; the sentence says why. The driver's error is the `__cause__`."""

    code = "store"


class StoreVersionMismatch(StoreError):
    """The database was written by a newer onrecord. Install that version, or give another `--db`."""

    code = "store-version"


class StoreBusy(StoreError):
    """Another program writes to the database and did not end in time. What was added before is kept; try again, or give
    `--wait` more seconds.
    """

    code = "store-busy"


class ModelError(OnRecordError):
    """The reader model cannot be used; the sentence says why."""

    code = "model"


class ModelMissing(ModelError):
    """The reader model's files are not where they should be. Install onrecord again."""

    code = "model-missing"


class ModelMismatch(ModelError):
    """The reader model's files do not belong together, or to this version. Install onrecord again."""

    code = "model-mismatch"


class WorkerDied(OnRecordError):
    """A process that read reports ended by itself, most often for want of memory. The report that it was at is a failure; add it
    again, with fewer `--jobs`.
    """

    code = "worker-died"


class MissingExtra(OnRecordError, ImportError):
    """A part needs an optional dependency; the sentence names the extra to install."""

    code = "missing-extra"
