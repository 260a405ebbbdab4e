"""The record as a file, in every format of `export.formats`: to download, or by an address that calendars and feed readers ask again."""

from collections.abc import Iterator
from datetime import date

from starlette.requests import Request
from starlette.responses import Response

from onrecord.app.export import Wanted, make_edition
from onrecord.errors import InvalidOption, NoSuchRecord
from onrecord.export.edition import TITLE, Edition
from onrecord.export.formats import FORMATS, Format, Needs, encode
from onrecord.server.pages.asking import Asking, ask_for
from onrecord.server.pages.render import render
from onrecord.server.safety.doors import FEEDS, feed_key


def exports(request: Request) -> Response:
    asking = ask_for(request)
    token = asking.state.settings.token
    keys = {name: "" if token is None else feed_key(asking.state.signer, name) for name in FEEDS}
    return render(asking, "exports.html", formats=FORMATS, keys=keys, base=str(request.base_url).rstrip("/"), has_table=None)


def export(request: Request) -> Response:
    """Raises `NoSuchRecord`, `InvalidOption` or `MissingExtra`."""
    kind = next((f for f in FORMATS if f.name == request.path_params["name"]), None)
    if kind is None:
        raise NoSuchRecord(f"There is no format of that name; there are {', '.join(f.name for f in FORMATS)}.")
    asking = ask_for(request)
    if kind.needs is not Needs.RECORD and asking.as_of is not None:
        raise InvalidOption(f"{kind.name} has no day of its own to stand on; leave “as of” out.")
    body = b"".join(_write(asking, kind))
    way = "inline" if kind.name in FEEDS else "attachment"
    name = f"onrecord{_day(asking.as_of)}{kind.suffix}"
    return Response(body, media_type=kind.media_type, headers={"content-disposition": f'{way}; filename="{name}"'})


def _write(asking: Asking, kind: Format) -> Iterator[bytes]:
    if kind.needs is Needs.STORE:
        copy = getattr(asking.state.store, "copy", None)
        if copy is None or asking.known_at is not None:
            raise InvalidOption(f"{kind.name} is the whole database; leave “known at” out, or take another format.")
        found: Iterator[bytes] = copy()
        return found
    if kind.needs is Needs.CHANGES:
        return encode(kind, make_edition(asking.state.store, Wanted(kind, known_at=asking.known_at)))
    shown = asking.shown
    judged = len(asking.state.store.judgements())
    return encode(kind, Edition(shown.index, shown.as_of, asking.known_at, TITLE, (), judged))


def _day(day: date | None) -> str:
    return "" if day is None else f"-{day.isoformat()}"
