"""Where reports differ or were revised; and what goes back to one source."""

from starlette.requests import Request
from starlette.responses import Response

from onrecord.export.views.disputes import RELATIONS
from onrecord.server.pages.asking import Asking, ask_for
from onrecord.server.pages.paging import cut
from onrecord.server.pages.twins import Cells, Page, answer, objects

SIZE = 20


def conflicts(request: Request) -> Response:
    asking = ask_for(request)
    relation = asking.text("relation")
    rows = [c for c in asking.shown.conflicts if relation in (None, c.relation)]
    context = {"found": cut(asking, rows, SIZE), "relations": list(RELATIONS.values()), "behind": _origins(asking)}
    head = ("id", "about", "property", "relation", "value", "reports")

    def table() -> Cells:
        return [head, *((c.id, c.about, c.property, c.relation, side.value, "; ".join(side.labels)) for c in rows for side in c.sides)]

    return answer(asking, Page("conflicts.html", context, lambda: objects(asking, (c.id for c in rows)), table))


def _origins(asking: Asking) -> dict[str, str]:
    """Report → the origin that joins it with others, so that a side can say that its reports are one voice."""
    return {report: origin.id for origin in asking.shown.record.origins if len(origin.reports) > 1 for report in origin.reports}


def origins(request: Request) -> Response:
    asking = ask_for(request)
    rows = asking.shown.origins
    head = ("id", "why", "first", "reports", "statements")

    def table() -> Cells:
        return [head, *((o.id, o.why, o.first, "; ".join(o.labels), " | ".join(o.said)) for o in rows)]

    by_id = {o.id: o for o in asking.shown.record.origins}
    context = {"found": cut(asking, rows, SIZE), "members": by_id}
    return answer(asking, Page("origins.html", context, lambda: objects(asking, (o.id for o in rows)), table))
