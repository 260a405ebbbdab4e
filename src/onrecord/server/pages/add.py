"""Add reports by paste, file or web address; and how far the reading is."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response

from onrecord.errors import InvalidOption
from onrecord.model.ids import ReportId
from onrecord.server.adding import Sent, is_address, job_object, make_options, name_file
from onrecord.server.pages.asking import Asking, ask_for, read_day
from onrecord.server.pages.render import render
from onrecord.server.pages.twins import objects
from onrecord.server.state import State, address_of, state_of

FILES, FIELDS = 200, 20


@dataclass(frozen=True, slots=True)
class Filled:
    """The form as somebody filled it in."""

    text: str = ""
    url: str = ""
    outlet: str = ""
    published: str = ""
    files: tuple[tuple[str, bytes], ...] = field(default=())

    def send(self, now: datetime) -> Sent:
        """Raises `InvalidOption`."""
        addresses = tuple(self.url.split())
        wrong = next((each for each in addresses if not is_address(each)), None)
        if wrong is not None:
            raise InvalidOption(f"“{wrong[:80]}” is not a web address; it begins with http:// or https://.")
        pasted = ((f"pasted {now:%Y-%m-%d %H:%M:%S}", self.text.encode()),) if self.text.strip() else ()
        if not (pasted or self.files or addresses):
            raise InvalidOption("Nothing was sent; paste a text, choose a file or give an address.")
        published = read_day("published", self.published)
        return Sent(make_options(now.date(), self.outlet, published), (*pasted, *self.files), addresses)


async def add(request: Request) -> Response:
    if request.method != "POST":
        return await run_in_threadpool(_form, request, Filled(), None, 200)
    state = state_of(request)
    async with request.form(max_files=FILES, max_fields=FIELDS, max_part_size=state.settings.max_bytes) as form:
        check_form(request, form)
        filled = await _read(form)
    return await run_in_threadpool(_start, request, state, filled)


def check_form(request: Request, form: FormData) -> None:
    """Only what was filled in on a page of ours. Raises 403."""
    given = form.get("csrf")
    if not isinstance(given, str) or not state_of(request).signer.is_csrf(request.state.session, given):
        raise HTTPException(403, "This form is out of date; open the page again and send it once more.")


async def _read(form: FormData) -> Filled:
    words = {name: value.strip() for name, value in form.items() if isinstance(value, str) and name in ("url", "outlet", "published")}
    sent = [f for f in form.getlist("file") if isinstance(f, UploadFile) and f.filename]
    files = [(name_file(f.filename or ""), await f.read()) for f in sent]
    text = form.get("text")
    return Filled(text=text if isinstance(text, str) else "", files=tuple(files), **words)


def _start(request: Request, state: State, filled: Filled) -> Response:
    try:
        sent = filled.send(state.settings.clock())
    except InvalidOption as error:
        return _form(request, filled, str(error), 422)
    if not state.adds.allows(address_of(request)):
        return _form(request, filled, "Too much was sent within a minute; wait a little and send it again.", 429)
    job = state.adding.start(sent)
    if job is None:
        return _form(request, filled, "Too much is waiting to be read; send it again when that is done.", 429)
    return RedirectResponse(f"/add/{job.id}", 303)


def _form(request: Request, filled: Filled, error: str | None, status: int) -> Response:
    asking = ask_for(request)
    return render(asking, "add.html", status, filled=filled, error=error, has_table=None, limit=asking.state.settings.max_bytes)


def job(request: Request) -> Response:
    found = state_of(request).adding.find(request.path_params["id"])
    if found is None:
        raise HTTPException(404, "There is no such job; jobs are forgotten when the server stops.")
    if request.url.path.endswith(".json"):
        return JSONResponse(job_object(found))
    asking = ask_for(request)
    return render(asking, "job.html", job=found, has_table=False, added=_reports(asking, found.added), known=_reports(asking, found.known))


def _reports(asking: Asking, ids: Sequence[ReportId]) -> list[tuple[ReportId, str]]:
    """Id and name; of one that is not in the record shown yet, the id."""
    reports = asking.shown.index.reports
    named = {row["id"]: row["title"] or row["path"] for row in objects(asking, (i for i in ids if i in reports))}
    return [(id_, named.get(id_, id_)) for id_ in ids]
