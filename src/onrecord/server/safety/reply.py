"""Short answers of the guards: a problem document for programs, a sentence for people."""

import json
from collections.abc import Mapping

from starlette.responses import PlainTextResponse, Response

PROBLEM = "application/problem+json"


def refuse(path: str, status: int, code: str, words: str, headers: Mapping[str, str] | None = None) -> Response:
    if not path.startswith("/api/"):
        return PlainTextResponse(f"{words} [{code}]\n", status, headers)
    return Response(json.dumps(problem(status, code, words)), status, headers, PROBLEM)


def problem(status: int, code: str, words: str) -> dict[str, str | int]:
    """RFC 9457. `code` is one of docs/reference/errors.md."""
    return {"type": "about:blank", "title": code.replace("-", " ").capitalize(), "status": status, "detail": words, "code": code}
