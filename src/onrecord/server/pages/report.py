"""One report as it was read: its text in layers, and everything that rests on it."""

import re
from dataclasses import dataclass
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from onrecord.app.find import find_report
from onrecord.errors import InvalidOption
from onrecord.export.views.layers import Layer, show_layers
from onrecord.export.views.texts import ReportView, show_report
from onrecord.model.report import Report
from onrecord.server.pages.asking import Asking, ask_for
from onrecord.server.pages.grounds import Ground, list_grounds
from onrecord.server.pages.render import TURNS
from onrecord.server.pages.twins import Page, answer, object_of, objects

WORDS = 8
"""Words at each end of a text fragment."""

LAYERS = (
    (Layer.SOURCE, "sources: who said it"),
    (Layer.CUE, "cues: the word that says that it was said"),
    (Layer.CONTENT, "contents: what was said"),
    (Layer.MENTION, "mentions: people, bodies, places"),
    (Layer.CLAIM, "claims: what is asserted"),
)


@dataclass(frozen=True, slots=True)
class Marked:
    """What a citation points to; `fragment` finds the same words again in any page that holds them."""

    start: int
    stop: int
    quote: str
    fragment: str


def report(request: Request) -> Response:
    asking = ask_for(request)
    wanted = request.path_params["id"]
    found = find_report(asking.shown.index, wanted)
    if found.id != wanted:
        return RedirectResponse(asking.link(f"/report/{found.id}"), 307)
    marked = _marked(asking, found)
    held = asking.shown.evidences(found.id)
    grounds = list_grounds(asking.shown, found.id)
    context = {
        "report": found,
        "view": _view(asking, found),
        "paragraphs": show_layers(asking.shown.index, found, held, None if marked is None else (marked.start, marked.stop)),
        "layers": LAYERS,
        "marked": marked,
        "grounds": grounds,
        "reader": asking.shown.readers.get(found.id),
        "turns": len(TURNS.findall(found.text)),
    }
    return answer(asking, Page("report.html", context, lambda: _object(asking, found, grounds)))


def _view(asking: Asking, found: Report) -> ReportView:
    return show_report(asking.shown.index, found, ())


def _marked(asking: Asking, found: Report) -> Marked | None:
    """Raises `InvalidOption` where the text has no such span."""
    value = asking.text("span")
    if value is None:
        return None
    ends = re.fullmatch(r"([0-9]{1,8})-([0-9]{1,8})", value)
    if ends is None or not int(ends[1]) < int(ends[2]) <= len(found.text):
        raise InvalidOption(f"“span” takes two offsets in the report's text, such as 0-{min(20, len(found.text))}, not “{value}”.")
    start, stop = int(ends[1]), int(ends[2])
    words = found.text[start:stop]
    return Marked(start, stop, words, make_fragment(words))


def make_fragment(words: str) -> str:
    """`:~:text=first%20words,last%20words`, as in the text fragments of the URL."""
    all_words = words.split()
    if len(all_words) <= 2 * WORDS:
        return f":~:text={_encode(' '.join(all_words))}"
    return f":~:text={_encode(' '.join(all_words[:WORDS]))},{_encode(' '.join(all_words[-WORDS:]))}"


def _encode(words: str) -> str:
    return quote(words, safe="").replace("-", "%2D")


def _object(asking: Asking, found: Report, grounds: tuple[Ground, ...]) -> dict[str, object]:
    """The report object with its text, and everything that rests on it."""
    parts = {ground.of: objects(asking, (line.id for line in ground.lines)) for ground in grounds}
    return {**object_of(asking, found), "text": found.text, **parts}
