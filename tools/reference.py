"""The parts of the docs that are made from the code: `python -m tools.reference` rewrites them, and the pages that are made whole.

A part stands between `<!-- made: NAME -->` and `<!-- /made -->`; what is written by hand stays around it.
"""

import importlib
import inspect
import json
import pkgutil
import re
from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum
from pathlib import Path
from typing import Any

import onrecord.model
from onrecord import errors
from onrecord.cli.exits import exit_code
from onrecord.cli.main import app
from onrecord.cli.reference import write_reference
from tools import formats

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
FLOORS = ROOT / "evals" / "floors.json"
PART = re.compile(r"(?<=^<!-- made: )(\w+)( -->\n)(.*?)(?=^<!-- /made -->$)", re.DOTALL | re.MULTILINE)
VALUE = re.compile(r'^    [A-Z_]+ = "(\w+)"  # (.+)$', re.MULTILINE)
FIRST = ("ClaimKind", "Role", "Modality", "Polarity", "EventState", "StatusValue", "CommitmentKind", "Life", "LifeBasis", "Turn")
"""The choices that are asked for most; the others follow by name."""
BESIDES = {
    "ONRECORD_TOKEN": "the token that `onrecord serve --auth` asks for; without it, a new one is made and printed",
    "NO_COLOR": "no colour, in terminals too",
    "COLUMNS": "how wide tables are in a pipe [default: 80]",
    "ONRECORD_SHARED": "for those who work on onrecord: where the material lies that is not part of the repository",
}
"""What is heeded beside the variables of options."""


def table(*columns: str, rows: Iterator[tuple[str, ...]]) -> str:
    lines = [columns, tuple("---" for _ in columns), *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def list_errors() -> str:
    found = [e for e in vars(errors).values() if isinstance(e, type) and issubclass(e, errors.OnRecordError)]
    rows = ((f"`{e.code}`", f"`{e.__name__}`", _case_of(e), str(exit_code(e("")).value), _line(e.__doc__)) for e in found)
    return table("code", "class", "of", "exit", "what it means, and what to do", rows=rows)


def _case_of(error: type[errors.OnRecordError]) -> str:
    above = error.__bases__[0]
    return f"`{above.code}`" if issubclass(above, errors.OnRecordError) else ""


def _line(text: str | None) -> str:
    return " ".join((text or "").split())


def choices() -> Mapping[str, type[StrEnum]]:
    """The model's choices by name, those of FIRST first."""
    modules = [importlib.import_module(m.name) for m in pkgutil.iter_modules(onrecord.model.__path__, "onrecord.model.")]
    found = {
        c.__name__: c for m in modules for c in vars(m).values() if isinstance(c, type) and issubclass(c, StrEnum) and c is not StrEnum
    }
    return {name: found[name] for name in (*FIRST, *sorted(found.keys() - set(FIRST)))}


def meanings(choice: type[StrEnum]) -> dict[str, str]:
    """What the comment behind each value says."""
    return dict(VALUE.findall(inspect.getsource(choice)))


def list_choices() -> str:
    return "\n".join(f"## {name}\n\n{_line(c.__doc__)}\n\n{_values(c)}" for name, c in choices().items())


def _values(choice: type[StrEnum]) -> str:
    told = meanings(choice)
    return table("value", "meaning", rows=((f"`{v}`", told[v]) for v in choice))


def list_settings() -> str:
    """The variables that options read, from the commands themselves."""
    from typer.main import get_command

    found = {o.envvar: f"`{o.opts[0]}`: {_line(o.help)}" for o in _options(get_command(app)) if o.envvar}
    return table("variable", "what it sets", rows=((f"`{name}`", what) for name, what in {**found, **BESIDES}.items()))


def _options(command: Any) -> Iterator[Any]:
    """Those of the command, then of those under it."""
    yield from (o for o in command.params if o.param_type_name == "option")
    for below in getattr(command, "commands", {}).values():
        yield from _options(below)


def list_figures() -> str:
    """The last figures and floors, a line a check."""
    checks = json.loads(FLOORS.read_text(encoding="utf-8"))
    measured = ((name, check["figures"].items()) for name, check in checks.items() if check["data"])
    rows = ((name, "; ".join(_figure(what, entry) for what, entry in figures)) for name, figures in measured)
    return table("what is measured", "figures (floors)", rows=rows)


def _figure(what: str, entry: Mapping[str, float]) -> str:
    return f"{what} {entry['last']:g} ({entry['floor']:g})"


MAKERS: Mapping[str, Callable[[], str]] = {
    "errors": list_errors, "vocabulary": list_choices, "settings": list_settings, "figures": list_figures,
}  # fmt: skip


def fill(text: str) -> str:
    """The text of a page with its parts made anew."""
    return PART.sub(lambda m: f"{m[1]}{m[2]}\n{MAKERS[m[1]]()}\n", text)


def pages() -> Iterator[tuple[Path, str]]:
    """Every page that is made, in part or whole, as it should be."""
    texts = ((page, page.read_text(encoding="utf-8")) for page in sorted(DOCS.rglob("*.md")))
    yield from ((page, fill(text)) for page, text in texts if PART.search(text))
    yield DOCS / "reference" / "cli.md", write_reference().rstrip("\n") + "\n"
    yield formats.PAGE, formats.write_reference()


if __name__ == "__main__":
    for made, content in pages():
        made.write_text(content, encoding="utf-8")
