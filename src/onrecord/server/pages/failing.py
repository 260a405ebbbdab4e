"""Errors as pages: what is wrong, and what to do."""

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from onrecord.errors import OnRecordError
from onrecord.server.pages.render import environment
from onrecord.server.problems import CODES, status_of
from onrecord.server.safety.reply import refuse

TITLES = {400: "That cannot be asked", 403: "Not allowed", 404: "Not on the record", 405: "Not possible here", 409: "Several fit"}


def show_error(request: Request, error: Exception) -> Response:
    """An error of ours, or the framework's. It needs no record, which may be what fails."""
    if isinstance(error, OnRecordError):
        return _page(status_of(error), str(error), error.code)
    if request.url.path.startswith("/api/"):
        return refuse(request.url.path, 404, CODES[404], "There is no such address.")
    assert isinstance(error, HTTPException)
    words = (
        error.detail
        if error.detail != _plain(error.status_code)
        else "There is no such page; the links above lead to those that there are."
    )
    return _page(error.status_code, words, CODES.get(error.status_code, "onrecord"))


def _plain(status: int) -> str:
    from http import HTTPStatus

    return HTTPStatus(status).phrase


def _page(status: int, words: str, code: str) -> Response:
    title = TITLES.get(status, "Something failed")
    return HTMLResponse(environment().get_template("error.html").render(title=title, words=words, code=code), status)
