"""The permalink of anything on the record: what it says, and the sentences that it was read from."""

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from onrecord.app.find import find_thing
from onrecord.export.views.why import show_why
from onrecord.model.commitment import Commitment
from onrecord.model.entity import Entity, EntityKind
from onrecord.model.report import Report
from onrecord.model.statement import Statement
from onrecord.server.pages.asking import ask_for
from onrecord.server.pages.twins import Page, answer, objects


def why(request: Request) -> Response:
    asking = ask_for(request)
    thing = find_thing(asking.shown.index, request.path_params["id"])
    if isinstance(thing, Report) or (isinstance(thing, Entity) and thing.kind == EntityKind.PERSON):
        return RedirectResponse(asking.link(f"/{'report' if isinstance(thing, Report) else 'person'}/{thing.id}"), 307)
    promise = next((p for p in asking.shown.promises if p.id == thing.id), None) if isinstance(thing, Commitment) else None
    statement = next((s for s in asking.shown.statements if s.id == thing.id), None) if isinstance(thing, Statement) else None
    context = {"why": show_why(asking.shown.index, thing), "promise": promise, "statement": statement}
    return answer(asking, Page("why.html", context, lambda: objects(asking, [thing.id])[0]))
