"""Set up what adding and reading again need: the engine that fits the number of jobs, ended whatever happens."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from onrecord.app.add import Desk
    from onrecord.app.engine import Engine
    from onrecord.app.store import Store
    from onrecord.intake.options import IntakeOptions

Jobs = Annotated[
    int | None,
    typer.Option(
        "--jobs",
        "-j",
        metavar="N",
        min=1,
        help="Processes that read; 1 is this one alone [default: one a core, if there is much to read].",
    ),
]


@contextmanager
def open_desk(store: "Store", options: "IntakeOptions", jobs: int | None) -> "Iterator[Desk]":
    from onrecord.app.add import WINDOW, Desk
    from onrecord.engines.workers import default_jobs

    n = default_jobs() if jobs is None else jobs
    engine = make_engine(n, is_asked=jobs is not None)
    try:
        yield Desk(store, engine, options, window=WINDOW * n)
    finally:
        engine.close()


def make_engine(jobs: int, *, is_asked: bool) -> "Engine":
    """`is_asked`: with that many workers however few reports there are."""
    from onrecord.app.read import load_read
    from onrecord.engines.local import LocalEngine
    from onrecord.engines.workers import FEW, ThriftyEngine, WorkersEngine, default_jobs

    if jobs == 1:
        return LocalEngine(load_read())
    workers = WorkersEngine(partial(load_read, max(2, default_jobs() // jobs)), jobs)  # 2: one decodes while the other encodes
    return ThriftyEngine(lambda: LocalEngine(load_read()), workers, 0 if is_asked else FEW)
