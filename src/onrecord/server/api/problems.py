"""Every error of the API as a problem document (RFC 9457) with our code."""

from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse, Response

from onrecord.errors import OnRecordError
from onrecord.server.api.models import Problem
from onrecord.server.problems import CODES, status_of
from onrecord.server.safety.reply import PROBLEM, problem

_FORM = {"content": {PROBLEM: {"schema": {"$ref": "#/components/schemas/Problem"}}}}

PROBLEMS: dict[int | str, dict[str, Any]] = {
    400: {"description": "It cannot be asked so.", **_FORM},
    401: {"description": "The server wants its token.", **_FORM},
    404: {"description": "There is no such thing on the record.", **_FORM},
    409: {"description": "Several fit the name.", **_FORM},
    413: {"description": "It is longer than the limit.", **_FORM},
    422: {"description": "A value is not allowed.", **_FORM},
    503: {"description": "The database or the reader cannot be used.", **_FORM},
}


class TooMany(HTTPException):
    """The asker is to wait."""

    def __init__(self, words: str) -> None:
        super().__init__(429, words, {"retry-after": "60"})


def show_problems(api: FastAPI) -> None:
    api.add_exception_handler(OnRecordError, _ours)
    api.add_exception_handler(HTTPException, _framework)
    api.add_exception_handler(RequestValidationError, _invalid)


def describe(schema: dict[str, Any]) -> dict[str, Any]:
    """Put the shape of problems into the OpenAPI document, and take out the framework's own."""
    parts = schema.setdefault("components", {}).setdefault("schemas", {})
    for name in ("HTTPValidationError", "ValidationError"):
        parts.pop(name, None)
    parts["Problem"] = Problem.model_json_schema()
    return schema


def _ours(request: Request, error: Exception) -> Response:
    assert isinstance(error, OnRecordError)
    return _reply(status_of(error), error.code, str(error))


def _framework(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    code = "too-many" if error.status_code == 429 else CODES.get(error.status_code, "onrecord")
    reply = _reply(error.status_code, code, str(error.detail))
    reply.headers.update(error.headers or {})
    return reply


def _invalid(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    wrong = "; ".join(f"{'.'.join(str(p) for p in e['loc'][1:]) or e['loc'][0]}: {e['msg']}" for e in error.errors())
    return _reply(422, "invalid-input", f"{wrong}.")


def _reply(status: int, code: str, words: str) -> Response:
    return JSONResponse(problem(status, code, words), status, media_type=PROBLEM)
