"""Who said what: filters in the address, full-text search, the chain as hops."""

from collections.abc import Mapping, Sequence

from starlette.requests import Request
from starlette.responses import Response

from onrecord.app.ask import StatementFilter
from onrecord.errors import InvalidOption
from onrecord.export.views.statements import StatementView
from onrecord.model.statement import Manner
from onrecord.server.pages.asking import Asking, ask_for
from onrecord.server.pages.paging import cut
from onrecord.server.pages.twins import Cells, Page, answer, objects
from onrecord.stores.search import Part

SIZE = 50


def statements(request: Request) -> Response:
    asking = ask_for(request)
    hits = _search(asking)
    views = asking.shown.said.find(_filter(asking))
    rows = [view for view in views if hits is None or view.id in hits]
    found = cut(asking, rows, SIZE)
    context = {"found": found, "hits": _mark(asking, found.rows), **_suggestions(asking)}
    return answer(asking, Page("statements.html", context, lambda: objects(asking, (v.id for v in rows)), lambda: _table(asking, rows)))


def _search(asking: Asking) -> frozenset[str] | None:
    wanted = asking.text("q")
    return None if wanted is None else asking.shown.texts.find_ids(wanted)


def _mark(asking: Asking, rows: Sequence[StatementView]) -> Mapping[str, tuple[Part, ...]]:
    wanted = asking.text("q")
    return {} if wanted is None else asking.shown.texts.mark(wanted, (view.id for view in rows))


def _filter(asking: Asking) -> StatementFilter:
    return StatementFilter(
        by=asking.text("by"),
        about=asking.text("about"),
        via=asking.text("via"),
        outlet=asking.text("outlet"),
        manner=_manner(asking.text("manner")),
        since=asking.day("since"),
        until=asking.day("until"),
    )


def _manner(value: str | None) -> Manner | None:
    try:
        return None if value is None else Manner(value)
    except ValueError as error:
        raise InvalidOption(f"“manner” is direct, indirect or mixed, not “{value}”.") from error


def _suggestions(asking: Asking) -> dict[str, Sequence[str]]:
    said = asking.shown.said
    return {"speakers": said.speakers, "subjects": said.subjects, "outlets": said.outlets}


def _table(asking: Asking, rows: Sequence[StatementView]) -> Cells:
    index = asking.shown.index
    head = ("id", "day", "who", "cue", "words", "manner", "said", "to", "via", "about", "outlet", "report")
    return [
        head,
        *(
            (
                v.id, None if v.day is None else v.day.isoformat(), "; ".join(v.who), v.cue, v.words, v.manner.value, v.said,
                "; ".join(v.to), "; ".join(v.via), "; ".join(index.names(v.about)), index.outlet(v.report), v.report,
            )
            for v in rows
        ),
    ]  # fmt: skip
