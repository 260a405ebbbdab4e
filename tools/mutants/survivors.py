"""The file of survivors: mutants that no test kills, each with a reason that a person wrote.

A reason explains; it does not kill.
"""

import json
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path

from tools.mutants.mutate import Key

_HEAD = """\
# Mutants that no test kills (see CONTRIBUTING.md), written by `make mutants`; the reasons are written by hand.
# A survivor is a missing test, dead code to delete, or a change that means the same; the reason says why it is the last.
"""
Reasons = Mapping[Key, str]


def read_survivors(path: Path) -> dict[Key, str]:
    """Their reasons, empty where nobody gave one."""
    if not path.exists():
        return {}
    rows = tomllib.loads(path.read_text(encoding="utf-8")).get("survivor", [])
    return {(r["module"], r["function"], r["was"], r["now"], r.get("nth", 1)): r["reason"] for r in rows}


def keep(known: Reasons, tried: Iterable[Key], alive: Iterable[Key], whole: Iterable[str]) -> dict[Key, str]:
    """What the file says after a trial. Of the modules tried as a whole only what lives now; of others all that was not tried."""
    alive, tried, whole = set(alive), set(tried), set(whole)
    rest = {key: reason for key, reason in known.items() if key in alive or (key not in tried and key[0] not in whole)}
    return {**dict.fromkeys(alive, ""), **rest}


def write_survivors(path: Path, reasons: Reasons) -> None:
    parts = [_HEAD, *(_row(key, reasons[key]) for key in sorted(reasons))]
    path.write_text("\n".join(parts), encoding="utf-8")


def _row(key: Key, reason: str) -> str:
    module, function, was, now, nth = key
    fields = {"module": module, "function": function, "was": was, "now": now, **({"nth": nth} if nth > 1 else {}), "reason": reason}
    lines = (f"{name} = {json.dumps(value, ensure_ascii=False)}" for name, value in fields.items())
    return "[[survivor]]\n" + "\n".join(lines) + "\n"
