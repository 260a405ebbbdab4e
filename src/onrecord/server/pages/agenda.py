"""What is planned or due from the day asked for on."""

from starlette.requests import Request
from starlette.responses import Response

from onrecord.export.views.events import AgendaView
from onrecord.server.pages.asking import ask_for
from onrecord.server.pages.twins import Cells, Page, answer, objects


def agenda(request: Request) -> Response:
    asking = ask_for(request)
    rows = asking.shown.agenda
    context = {"rows": rows, "past": asking.shown.past_agenda}
    return answer(asking, Page("agenda.html", context, lambda: objects(asking, (a.id for a in rows)), lambda: _table(rows)))


def _table(rows: tuple[AgendaView, ...]) -> Cells:
    head = ("id", "earliest", "latest", "what", "words", "said_by")
    return [head, *(_line(a) for a in rows)]


def _line(row: AgendaView) -> tuple[str | None, ...]:
    ends = tuple(None if day is None else day.isoformat() for day in (row.period.earliest, row.period.latest))
    return (row.id, *ends, "due" if row.is_due else "planned", row.words, "; ".join(row.said_by))
