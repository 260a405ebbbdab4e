"""Which record a request asks for."""

from typing import Annotated

from fastapi import Depends, Query, Request

from onrecord.app.shown import Shown
from onrecord.server.api.models import Day
from onrecord.server.state import state_of

AsOf = Annotated[Day | None, Query(description="The day in the world that is asked about; the last day of the reports unless given.")]
KnownAt = Annotated[Day | None, Query(description="Only what was published by that day.")]


def look(request: Request, as_of: AsOf = None, known_at: KnownAt = None) -> Shown:
    return state_of(request).held.look(as_of, known_at).shown


Asked = Annotated[Shown, Depends(look)]
