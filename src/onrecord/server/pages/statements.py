"""Who said what: filters in the address, full-text search, the chain as hops."""

from collections import Counter
from collections.abc import Mapping, Sequence

from starlette.requests import Request
from starlette.responses import Response

from onrecord.app.ask import StatementFilter, filter_statements
from onrecord.errors import InvalidOption
from onrecord.export.views.statements import StatementView
from onrecord.model.statement import Manner
from onrecord.server.pages.asking import Asking, ask_for
from onrecord.server.pages.paging import cut
from onrecord.server.pages.twins import Cells, Page, answer, objects
from onrecord.stores.search import Part

SIZE = 50
NAMED = 40
"""Names that a filter's box suggests, the most frequent first."""


def statements(request: Request) -> Response:
    asking = ask_for(request)
    hits = _search(asking)
    views = filter_statements(asking.shown.index, asking.shown.statements, _filter(asking))
    rows = [view for view in views if hits is None or view.id in hits]
    context = {"found": cut(asking, rows, SIZE), "hits": hits or {}, **_suggestions(asking)}
    return answer(asking, Page("statements.html", context, lambda: objects(asking, (v.id for v in rows)), lambda: _table(asking, rows)))


def _search(asking: Asking) -> Mapping[str, tuple[Part, ...]] | None:
    wanted = asking.text("q")
    return None if wanted is None else asking.shown.texts.find(wanted)


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


def _suggestions(asking: Asking) -> dict[str, list[str]]:
    index, views = asking.shown.index, asking.shown.statements
    return {
        "speakers": _often(name for v in views for name in v.who),
        "subjects": _often(index.name(e) for v in views for e in v.about),
        "outlets": _often(index.outlet(v.report) for v in views),
    }


def _often(names: object) -> list[str]:
    return [name for name, _ in Counter(names).most_common(NAMED)]  # type: ignore[call-overload]


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
