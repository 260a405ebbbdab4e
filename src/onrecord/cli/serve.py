"""`onrecord serve`: the record in a browser and as an API."""

import os
from importlib import import_module
from typing import Annotated

import typer

from onrecord.cli.options import Db, make_scope
from onrecord.errors import MissingExtra

Host = Annotated[str, typer.Option("--host", metavar="ADDRESS", help="The address to listen on; anything but this machine needs --auth.")]
Port = Annotated[int, typer.Option("--port", metavar="N", min=1, max=65535, help="The port to listen on.")]
Names = Annotated[list[str] | None, typer.Option("--name", metavar="HOST", help="A further name by which the server may be asked.")]
Auth = Annotated[
    bool, typer.Option("--auth", help="Let in only who has the token: that of ONRECORD_TOKEN, else a new one, which is printed.")
]

TOKEN = "ONRECORD_TOKEN"  # noqa: S105  its name, not a token


def register(app: typer.Typer) -> None:
    app.command()(serve)


def serve(
    context: typer.Context, host: Host = "127.0.0.1", port: Port = 8000, name: Names = None, auth: Auth = False, db: Db = None
) -> None:
    """Open the record in a browser. Pages, an API, and a form to add reports; stop it with Ctrl-C.

    Example: onrecord serve --db onrecord.db --port 8000
    """
    from onrecord.cli.output import console

    _need_extra()
    from onrecord.server.run import make_token, run
    from onrecord.server.settings import Settings

    token = (os.environ.get(TOKEN) or make_token()) if auth else None
    settings = Settings(host=host, port=port, names=tuple(name or ()), token=token)
    path = make_scope(context, db).db
    console().print(f"The record of {path} is at http://{_shown(host)}:{port}/ ; stop with Ctrl-C", soft_wrap=True, highlight=False)
    if token is not None and not os.environ.get(TOKEN):
        console().print(f"Its token is {token}", soft_wrap=True, highlight=False)
    run(path, settings)


def _need_extra() -> None:
    """Raises `MissingExtra`."""
    for name in ("fastapi", "uvicorn", "python_multipart"):
        try:
            import_module(name)
        except ModuleNotFoundError as error:
            raise MissingExtra(f"{name} is not installed; `pip install onrecord[web]` installs what serves the pages.") from error


def _shown(host: str) -> str:
    return f"[{host}]" if ":" in host else host
