"""One request for a page: which record it asks for, and the links that keep asking for the same one."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from urllib.parse import urlencode

from starlette.requests import Request

from onrecord.app.shown import Shown
from onrecord.errors import InvalidOption
from onrecord.export.views.index import Cite
from onrecord.export.views.words import say_day
from onrecord.model.span import Span
from onrecord.server.safety.sessions import Session
from onrecord.server.state import State, state_of

DAYS = ("as_of", "known_at")
LONGEST = 200
"""Characters of a filter."""


@dataclass(frozen=True)
class Asking:
    """`as_of` and `known_at`: as asked for, None where they were not."""

    request: Request
    state: State
    shown: Shown
    is_newest: bool
    as_of: date | None
    known_at: date | None

    def text(self, name: str) -> str | None:
        """A filter's value; None where it is empty."""
        return self.request.query_params.get(name, "").strip()[:LONGEST] or None

    def day(self, name: str) -> date | None:
        return read_day(name, self.text(name))

    def number(self, name: str, default: int = 1) -> int:
        value = self.text(name)
        if value is None:
            return default
        if not value.isascii() or not value.isdecimal() or not 1 <= int(value[:9]) <= 1_000_000:
            raise InvalidOption(f"“{name}” takes a number from 1 on, not “{value}”.")
        return int(value)

    @cached_property
    def scope(self) -> dict[str, str]:
        """The days asked for, as every link carries them."""
        days = {"as_of": self.as_of, "known_at": self.known_at}
        return {name: value.isoformat() for name, value in days.items() if value is not None}

    @cached_property
    def filters(self) -> dict[str, str]:
        """Everything else that the address asks for."""
        return {name: value for name, value in self.request.query_params.items() if name not in DAYS and value.strip()}

    @property
    def path(self) -> str:
        return self.request.url.path

    @property
    def session(self) -> Session:
        session: Session = self.request.state.session
        return session

    @property
    def csrf(self) -> str:
        return self.state.signer.csrf(self.session)

    @property
    def day_words(self) -> str:
        return "" if self.shown.as_of is None else say_day(self.shown.as_of)

    def link(self, path: str, **params: str | int | None) -> str:
        """The address of another page of the same record."""
        return make_address(path, {**{k: str(v) for k, v in params.items() if v not in (None, "")}, **self.scope})

    def here(self, **changes: str | int | None) -> str:
        """The same page with other filters; its first part unless another is asked for."""
        kept = {**{k: v for k, v in self.filters.items() if k != "page"}, **{k: None if v is None else str(v) for k, v in changes.items()}}
        return make_address(self.path, {**{k: v for k, v in kept.items() if v}, **self.scope})

    def twin(self, suffix: str) -> str:
        """The same page as data, with all its rows."""
        path = self.path if self.path != "/" else "/overview"
        return make_address(f"{path}.{suffix}", {**{k: v for k, v in self.filters.items() if k not in ("page", "span")}, **self.scope})

    def cite(self, cite: Cite) -> str:
        return self.to_span(cite.span)

    def to_span(self, span: Span) -> str:
        """The report with exactly these words marked."""
        return self.link(f"/report/{span.report}", span=f"{span.start}-{span.stop}") + "#span"


def make_address(path: str, params: Mapping[str, str]) -> str:
    return f"{path}?{urlencode(params)}" if params else path


def ask_for(request: Request) -> Asking:
    """Raises `InvalidOption`."""
    state = state_of(request)
    as_of, known_at = (read_day(name, request.query_params.get(name)) for name in DAYS)
    look = state.held.look(as_of, known_at)
    return Asking(request, state, look.shown, look.is_newest, as_of, known_at)


def read_day(name: str, value: str | None) -> date | None:
    """Raises `InvalidOption`."""
    if value is None or not value.strip():
        return None
    try:
        return date.fromisoformat(value.strip())
    except ValueError as error:
        raise InvalidOption(f"“{name}” takes a day such as 2025-02-15, not “{value[:40]}”.") from error
