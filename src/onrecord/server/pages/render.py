"""Templates to HTML. Everything that comes from a report is escaped; characters that turn the direction of writing are not shown."""

import re
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined
from markupsafe import Markup
from starlette.responses import HTMLResponse, Response

from onrecord.export.views.languages import say_language
from onrecord.export.views.statuses import say_value
from onrecord.export.views.words import count, join, join_few, plain, say_day, say_period, say_says, shorten
from onrecord.server.pages.asking import Asking

HTMX = "htmx-2.0.11.min.js"

TURNS = re.compile("[\u202a-\u202e\u2066-\u2069]|[\x00-\x08\x0b-\x1f\x7f]")
"""Marks that make text look different from what was read (direction), and control characters."""


def show_safely(value: object) -> object:
    """What is shown stands in the order in which it was read. Templates' own markup passes."""
    return TURNS.sub("", value) if isinstance(value, str) and not isinstance(value, Markup) else value


@cache
def environment() -> Environment:
    loader = ChoiceLoader([PackageLoader("onrecord.server"), PackageLoader("onrecord.export")])
    env = Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, finalize=show_safely)
    env.filters.update(
        join_names=join, join_few=join_few, plain=plain, period=say_period, says=say_says,
        day=say_day, shorten=shorten, counted=count, fate=say_value, language=say_language,
    )  # fmt: skip
    env.globals.update(htmx=HTMX, stylesheets=stylesheets())
    return env


@cache
def stylesheets() -> str:
    """A name for what the stylesheets hold, so that a browser asks anew when they change."""
    from hashlib import sha256

    return sha256(style_sheet().encode()).hexdigest()[:8]


@cache
def style_sheet() -> str:
    """The exported page's sheet, and what the server's pages have beyond it."""
    page = files("onrecord.export").joinpath("templates", "page.css").read_text(encoding="utf-8")
    return page + files("onrecord.server").joinpath("static", "server.css").read_text(encoding="utf-8")


def render(asking: Asking, template: str, status: int = 200, **context: Any) -> Response:
    return HTMLResponse(environment().get_template(template).render(asking=asking, shown=asking.shown, **context), status)
