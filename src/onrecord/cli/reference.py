"""docs/reference/cli.md, made from the commands themselves: `python -m onrecord.cli.reference`. A test compares the two."""

import sys
from collections.abc import Iterator
from typing import Any

from typer.main import get_command

from onrecord.cli.exits import MEANINGS
from onrecord.cli.main import app

WIDTH = 100

INTRO = """# Commands

Made by `python -m onrecord.cli.reference > docs/reference/cli.md`; a test keeps it true.

`--db`, `--as-of` and `--known-at` may stand before the command or after it; after it wins.
`ONRECORD_DB` names the database where no option does.
Every listing takes `--json` and then prints objects in the words of [the record format](record-format.md).
Colour and the progress bar are for terminals only; `NO_COLOR` turns colour off there too.
In a pipe, `COLUMNS` sets the width of tables (80).
Ids are printed short; any beginning of at least three characters will do where nothing else begins so,
with or without the word before the hyphen.

## Exit codes

| code | meaning |
| --: | --- |
"""


def write_reference() -> str:
    codes = "".join(f"| {code.value} | {meaning} |\n" for code, meaning in MEANINGS.items())
    return f"{INTRO}{codes}\n{''.join(_sections('onrecord', get_command(app)))}"


def _sections(title: str, command: Any) -> Iterator[str]:
    """The command, then those under it."""
    context = command.context_class(command, info_name=title, terminal_width=WIDTH)
    text = "\n".join(line.rstrip() for line in command.get_help(context).splitlines())
    yield f"## {title}\n\n```text\n{text}\n```\n\n"
    for name, below in getattr(command, "commands", {}).items():
        yield from _sections(f"{title} {name}", below)


if __name__ == "__main__":
    sys.stdout.write(write_reference().rstrip("\n") + "\n")
