"""Who judges, and when: asked of the option, the environment and the machine, here and nowhere deeper."""

import getpass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.errors import InvalidOption

if TYPE_CHECKING:
    from onrecord.app.judge import By

Who = Annotated[
    str | None, typer.Option("--who", metavar="NAME", envvar="ONRECORD_WHO", help="Who judges [default: the name of your account].")
]
Why = Annotated[str, typer.Option("--why", metavar="TEXT", help="The reason, for whoever reads it later.")]


def find_who(who: str | None) -> str:
    """Raises `InvalidOption` where nothing tells."""
    if who is None:
        try:
            who = getpass.getuser()
        except (OSError, KeyError, ImportError) as error:
            raise InvalidOption("Nothing tells who judges; give your name with --who.") from error
    if not who.strip():
        raise InvalidOption("--who takes a name.")
    return who.strip()


def make_by(who: str | None, why: str) -> "By":
    from onrecord.app.judge import By

    return By(find_who(who), datetime.now(UTC), why)
