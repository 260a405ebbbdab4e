"""What the database refused, in words that say what to do."""

from sqlalchemy.exc import SQLAlchemyError

from onrecord.errors import StoreBusy, StoreError

_ADVICE = {
    "not a database": "this file is not an onrecord database; give another one with --db",
    "unable to open": "it cannot be opened; check that the folder exists and may be written to, or give another --db",
    "readonly": "it may not be written to; check the file's permissions, or give another --db",
    "locked": "another program is writing to the database; what was kept before is safe, try again when it has finished",
    "malformed": "the database file is damaged; restore a copy, or add the reports again to a new --db",
    "disk is full": "the disk is full; free some space and add again",
}


def explain(error: SQLAlchemyError, path: str) -> StoreError:
    kind = StoreBusy if "locked" in _words(error) else StoreError
    return kind(f"{path}: {_advice(error)}")


def _advice(error: SQLAlchemyError) -> str:
    words = _words(error)
    return next((advice for part, advice in _ADVICE.items() if part in words), f"the database refused: {words}")


def _words(error: SQLAlchemyError) -> str:
    return str(error.__cause__ or error)
