"""Errors to HTTP: the one table of this edge."""

from onrecord import errors

_STATUSES: tuple[tuple[type[errors.OnRecordError], int], ...] = (
    (errors.AmbiguousName, 409),
    (errors.NotFound, 404),
    (errors.InvalidInput, 400),
    (errors.StoreError, 503),
    (errors.ModelError, 503),
    (errors.MissingExtra, 501),
    (errors.OnRecordError, 500),
)

CODES = {400: "invalid-option", 403: "cross-site", 404: "no-such-record", 405: "wrong-method", 413: "too-long", 422: "invalid-input"}
"""The code of an error that the framework raised."""


def status_of(error: errors.OnRecordError) -> int:
    return next(status for kind, status in _STATUSES if isinstance(error, kind))
