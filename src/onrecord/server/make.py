"""The server put together: guards, pages, API."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.routing import Mount

from onrecord.app.store import Store
from onrecord.errors import OnRecordError
from onrecord.server.api.make import make_api
from onrecord.server.pages.failing import show_error
from onrecord.server.pages.routes import make_routes
from onrecord.server.safety.doors import Doors
from onrecord.server.safety.etags import Etags
from onrecord.server.safety.headers import SafeHeaders
from onrecord.server.safety.hosts import Hosts
from onrecord.server.safety.sessions import Sessions
from onrecord.server.safety.sizes import Sizes
from onrecord.server.settings import Settings
from onrecord.server.state import State, make_state


def make_server(store_path: Path | str, settings: Settings) -> Starlette:
    """Over a database, which is made if it is not there. Raises `StoreError`."""
    from onrecord.stores.sqlite import SQLiteStore

    return serve_store(SQLiteStore(store_path), settings)


def serve_store(store: Store, settings: Settings) -> Starlette:
    """Over any store, which it closes when it stops."""
    state = make_state(store, settings)

    @asynccontextmanager
    async def live(app: Starlette) -> AsyncIterator[None]:
        yield
        state.close()

    server = Starlette(
        routes=[Mount("/api/v1", make_api(state)), *make_routes()],
        middleware=_guards(state),
        exception_handlers={OnRecordError: show_error, HTTPException: show_error},
        lifespan=live,
    )
    server.state.onrecord = state
    return server


def _guards(state: State) -> list[Middleware]:
    """The outermost first."""
    settings = state.settings
    return [
        Middleware(SafeHeaders),
        Middleware(Hosts, allowed=settings.allowed),
        Middleware(Sizes, max_bytes=settings.max_bytes),
        Middleware(Sessions, signer=state.signer),
        Middleware(Doors, token=settings.token, signer=state.signer),
        Middleware(Etags),
    ]
