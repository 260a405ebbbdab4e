"""Every page with its address and its twins."""

from collections.abc import Callable

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from onrecord.server.pages import (
    add,
    agenda,
    disputes,
    export,
    login,
    overview,
    people,
    promises,
    report,
    reports,
    review,
    statements,
    static,
    timeline,
    why,
)  # fmt: skip

Endpoint = Callable[[Request], Response]

LISTINGS: tuple[tuple[str, Endpoint], ...] = (
    ("/new", overview.new),
    ("/people", people.people),
    ("/statements", statements.statements),
    ("/promises", promises.promises),
    ("/timeline", timeline.timeline),
    ("/agenda", agenda.agenda),
    ("/conflicts", disputes.conflicts),
    ("/origins", disputes.origins),
    ("/reports", reports.reports),
    ("/failures", reports.failures),
    ("/judgements", review.judgements),
)
"""With a JSON and a CSV twin."""

SINGLE: tuple[tuple[str, Endpoint], ...] = (
    ("/person/{id}", people.person),
    ("/report/{id}", report.report),
    ("/why/{id}", why.why),
    ("/add/{id}", add.job),
)
"""With a JSON twin."""


def make_routes() -> list[Route]:
    twins = [Route(f"{path}{suffix}", page) for path, page in LISTINGS for suffix in (".json", ".csv", "")]
    single = [Route(f"{path}{suffix}", page) for path, page in SINGLE for suffix in (".json", "")]
    return [
        Route("/", overview.overview),
        Route("/overview.json", overview.overview),
        Route("/add", add.add, methods=["GET", "POST"]),
        Route("/review", review.review, methods=["GET", "POST"]),
        Route("/review.json", review.review),
        Route("/review/several", review.several),
        Route("/exports", export.exports),
        Route("/export/{name}", export.export),
        Route("/login", login.login, methods=["GET", "POST"]),
        Route("/logout", login.logout, methods=["POST"]),
        Route("/static/{name}", static.static),
        *twins,
        *single,
    ]
