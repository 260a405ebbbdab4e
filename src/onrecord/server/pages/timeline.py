"""What happened and what is planned, by day."""

from collections import Counter
from collections.abc import Sequence

from starlette.requests import Request
from starlette.responses import Response

from onrecord.app.find import find_person
from onrecord.app.shown import EventFilter
from onrecord.errors import InvalidOption
from onrecord.export.views.events import COMING, EventView
from onrecord.export.views.phrases import say_kind
from onrecord.model.claim import ClaimKind
from onrecord.model.event import EventState
from onrecord.server.pages.asking import Asking, ask_for
from onrecord.server.pages.paging import cut
from onrecord.server.pages.twins import Cells, Page, answer, objects
from onrecord.server.pictures.months import draw_months
from onrecord.server.pictures.tracks import draw_tracks

SIZE = 100
NAMED = 40


def timeline(request: Request) -> Response:
    asking = ask_for(request)
    rows = asking.shown.events(_filter(asking))
    found = cut(asking, rows, SIZE)
    context = {
        "found": found,
        "months": draw_months(rows),
        "tracks": draw_tracks(found.rows),
        "coming": COMING,
        "kinds": _kinds(asking),
        "states": [s for s in EventState if any(e.state == s for e in asking.shown.timeline)],
        "names": [p.name for p in asking.shown.people[:NAMED]],
    }
    return answer(asking, Page("timeline.html", context, lambda: objects(asking, (e.id for e in rows)), lambda: table_of(rows)))


def _filter(asking: Asking) -> EventFilter:
    name = asking.text("person")
    try:
        kind, state = asking.text("kind"), asking.text("state")
        wanted = (None if kind is None else ClaimKind(kind)), (None if state is None else EventState(state))
    except ValueError as error:
        raise InvalidOption("“kind” and “state” take a word of the glossary, such as release and planned.") from error
    return EventFilter(
        None if name is None else find_person(asking.shown.index, name).id,
        *wanted,
        asking.text("place"),
        asking.day("since"),
        asking.day("until"),
    )


def _kinds(asking: Asking) -> list[tuple[str, str, int]]:
    counted = Counter(e.kind for e in asking.shown.record.events)
    return [(kind.value, say_kind(kind), counted[kind]) for kind in ClaimKind if counted[kind]]


def table_of(rows: Sequence[EventView]) -> Cells:
    head = ("id", "earliest", "latest", "when", "state", "words", "said_by", "origins")
    return [head, *(_line(e) for e in rows)]


def _line(event: EventView) -> tuple[str | int | None, ...]:
    days = (None, None) if event.period is None else (event.period.earliest, event.period.latest)
    ends = tuple(None if day is None else day.isoformat() for day in days)
    return (event.id, *ends, event.when, event.state.value, event.words, "; ".join(event.said_by), event.origins)
