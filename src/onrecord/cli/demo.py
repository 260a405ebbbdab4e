"""`onrecord demo`: read the examples, print the record as a person would want to see it, write the same as a page."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

Folder = Annotated[Path | None, typer.Option("--folder", metavar="FOLDER", help="Where the reports are [default: examples].")]
Out = Annotated[Path, typer.Option("-o", "--out", metavar="FILE", help="Where to write the page.")]


def register(app: typer.Typer) -> None:
    app.command()(demo)


def demo(folder: Folder = None, out: Out = Path("onrecord-demo.html")) -> None:
    """Read the examples and show what the record holds. The same is written as one HTML page.

    Example: onrecord demo --out record.html
    """
    from onrecord.app.ask import ask
    from onrecord.app.demo import find_examples, list_examples
    from onrecord.cli.add import leave, make_options
    from onrecord.cli.desk import open_desk
    from onrecord.cli.files import write
    from onrecord.cli.output import console
    from onrecord.cli.overview import show_overview
    from onrecord.cli.progress import follow
    from onrecord.export.page import render
    from onrecord.stores.memory import MemoryStore

    now = datetime.now(UTC)
    examples = find_examples(folder, Path(__file__).resolve())
    store = MemoryStore()
    console().print(f"Reading {examples}")
    with open_desk(store, make_options(now.date(), None, None, None, None), None) as desk:
        tally = follow(desk, list_examples(examples), now)
    if tally.stopped:
        leave(tally)
    asked = ask(store)
    console().print(show_overview(asked))
    write(out, [render(asked.record, "On the record: the examples", asked.as_of).encode()])
    console().print(f"\nThe same with every sentence it stands on: {out.resolve()}", soft_wrap=True)
