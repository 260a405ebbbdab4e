"""Sending reports in, and how far their reading is."""

from typing import Annotated

from fastapi import APIRouter, Path, Request, Response

from onrecord.errors import NoSuchRecord
from onrecord.intake.options import IntakeOptions
from onrecord.server.adding import Sent, job_object, make_options, name_file
from onrecord.server.api import models
from onrecord.server.api.problems import PROBLEMS, TooMany
from onrecord.server.state import address_of, state_of

router = APIRouter()

LATER = {"description": "Too much was sent; wait as long as `Retry-After` says.", **PROBLEMS[400]}


@router.post("/reports", response_model=models.Job, status_code=202, operation_id="add_report", responses={429: LATER})
def add(request: Request, response: Response, sent: models.NewText | models.NewPage) -> dict[str, object]:
    """Take in a report. It is read in the background: the answer is a job, and `Location` leads to it."""
    state = state_of(request)
    options = make_options(state.settings.clock().date(), sent.outlet, sent.published, sent.language)
    if not state.adds.allows(address_of(request)):
        raise TooMany("Too much was sent within a minute; wait a little and send it again.")
    job = state.adding.start(_sent(sent, options))
    if job is None:
        raise TooMany("Too much is waiting to be read; send it again when that is done.")
    response.headers["location"] = f"/api/v1/jobs/{job.id}"
    return job_object(job)


@router.get("/jobs/{id}", response_model=models.Job, operation_id="get_job")
def job(request: Request, id: Annotated[str, Path(max_length=100)]) -> dict[str, object]:  # noqa: A002
    """How far a sending is. Jobs are forgotten when the server stops."""
    found = state_of(request).adding.find(id)
    if found is None:
        raise NoSuchRecord(f"There is no job “{id}”; jobs are forgotten when the server stops.")
    return job_object(found)


def _sent(sent: models.NewText | models.NewPage, options: IntakeOptions) -> Sent:
    if isinstance(sent, models.NewPage):
        return Sent(options, addresses=(sent.url,))
    return Sent(options, ((name_file(sent.path), sent.text.encode("utf-8", "replace")),))
