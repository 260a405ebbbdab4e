"""The few files that pages load: our stylesheet and script, and htmx. All of them lie in the package."""

from collections.abc import Callable
from functools import cache
from importlib.resources import files

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from onrecord.server.pages.render import HTMX, style_sheet

YEAR = "public, max-age=31536000, immutable"


@cache
def _file(name: str) -> str:
    return files("onrecord.server").joinpath("static", name).read_text(encoding="utf-8")


FILES: dict[str, tuple[str, Callable[[], str]]] = {
    "style.css": ("text/css", style_sheet),
    "page.js": ("text/javascript", lambda: _file("page.js")),
    HTMX: ("text/javascript", lambda: _file(HTMX)),
}


def static(request: Request) -> Response:
    kind, read = FILES.get(request.path_params["name"], ("", None))
    if read is None:
        raise HTTPException(404, "There is no such file.")
    return Response(read(), media_type=kind, headers={"cache-control": YEAR} if "v" in request.query_params else None)
