"""The reports on record, and those inputs that could not be read."""

from collections.abc import Sequence

from starlette.requests import Request
from starlette.responses import Response

from onrecord.app.find import fold, has_words
from onrecord.export.views.words import say_period
from onrecord.model.report import Report
from onrecord.server.pages.asking import Asking, ask_for
from onrecord.server.pages.paging import cut
from onrecord.server.pages.twins import Cells, Page, answer, object_of

SIZE = 100


def reports(request: Request) -> Response:
    """Newest first."""
    asking = ask_for(request)
    rows = _wanted(asking)
    context = {"found": cut(asking, rows, SIZE), "index": asking.shown.index, "held": asking.shown.by_report}
    return answer(asking, Page("reports.html", context, lambda: [object_of(asking, r) for r in rows], lambda: _table(asking, rows)))


def failures(request: Request) -> Response:
    asking = ask_for(request)
    rows = asking.shown.record.failures

    def table() -> Cells:
        return [("path", "stage", "code", "message"), *((f.path, f.stage, f.code, f.message) for f in rows)]

    context = {"found": cut(asking, rows, SIZE)}
    return answer(asking, Page("failures.html", context, lambda: [object_of(asking, f) for f in rows], table))


def _wanted(asking: Asking) -> Sequence[Report]:
    outlet, words = asking.text("outlet"), asking.text("title")
    if outlet is None and words is None:
        return asking.shown.newest
    return [r for r in asking.shown.newest if _is_wanted(asking, r, outlet, words)]


def _is_wanted(asking: Asking, report: Report, outlet: str | None, words: str | None) -> bool:
    return (outlet is None or has_words(asking.shown.index.outlet(report.id), fold(outlet))) and (
        words is None or fold(words) in fold(report.title or report.path)
    )


def _table(asking: Asking, rows: Sequence[Report]) -> Cells:
    head = ("id", "title", "outlet", "agency", "language", "published", "published_basis", "url", "path", "same_text_as")
    index = asking.shown.index
    return [
        head,
        *(
            (
                r.id, r.title, index.outlet(r.id), r.agency, r.language, say_period(r.published), r.published_basis.value, r.url, r.path,
                index.record.reprints.get(r.id),
            )
            for r in rows
        ),
    ]  # fmt: skip
