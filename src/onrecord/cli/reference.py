"""docs/reference/cli.md, made from the commands themselves: `python -m onrecord.cli.reference`. A test compares the two."""

import sys

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
    return f"{INTRO}{codes}\n{''.join(_section(name) for name in _names())}"


def _names() -> list[str]:
    group = get_command(app)
    return ["", *getattr(group, "commands", {})]


def _section(name: str) -> str:
    group = get_command(app)
    command = getattr(group, "commands", {})[name] if name else group
    title = f"onrecord {name}".strip()
    context = command.context_class(command, info_name=title, terminal_width=WIDTH)
    text = "\n".join(line.rstrip() for line in command.get_help(context).splitlines())
    return f"## {title}\n\n```text\n{text}\n```\n\n"


if __name__ == "__main__":
    sys.stdout.write(write_reference().rstrip("\n") + "\n")
