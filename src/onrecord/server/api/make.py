"""The API as an application of its own, mounted under /api/v1."""

from typing import Any

from fastapi import FastAPI
from starlette.responses import Response

from onrecord.export.jsonl import lines
from onrecord.server.api import lists, sending
from onrecord.server.api.ask import Asked
from onrecord.server.api.problems import PROBLEMS, describe, show_problems
from onrecord.server.state import State

ABOUT = """Who said what, who promised what to whom, what happened to each person, and how we know.

Objects are those of the record format, version 1. Every list takes `as_of` and `known_at`, and goes on by `cursor`.
Every answer to a GET has an `ETag`; ask again with `If-None-Match`. Errors are problem documents (RFC 9457) with our codes."""


class Api(FastAPI):
    def openapi(self) -> dict[str, Any]:
        return describe(super().openapi())


def make_api(state: State) -> FastAPI:
    api = Api(title="onrecord", version="1", description=ABOUT, docs_url=None, redoc_url=None, responses=PROBLEMS)
    api.state.onrecord = state
    api.include_router(lists.router)
    api.include_router(sending.router)
    api.add_api_route("/", counts, operation_id="count", summary="How many there are of each", response_model=dict[str, int])
    api.add_api_route(
        "/record.jsonl", record, operation_id="get_record", summary="The whole record, one object a line", response_class=Lines
    )
    show_problems(api)
    return api


class Lines(Response):
    media_type = "application/jsonl"


def counts(shown: Asked) -> dict[str, int]:
    return lists.count_all(shown)


def record(shown: Asked) -> Response:
    return Lines("".join(f"{line}\n" for line in lines(shown.record)))
