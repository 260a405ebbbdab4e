"""Put the beginning of what `onrecord demo` prints into README.md: `python -m tools.readme`."""

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
LINES = 30
BLOCK = re.compile(r"(<!-- demo: .*? -->\n```\n)(.*?)(```\n<!-- /demo -->)", re.DOTALL)


def demo_lines() -> str:
    """The first lines of the record that the demo prints, at a width of 100 and without colour."""
    environment = {**os.environ, "COLUMNS": "100", "NO_COLOR": "1"}
    run = [sys.executable, "-c", "from onrecord.cli.main import main; main()", "demo", "--out", os.devnull]
    printed = subprocess.run(run, cwd=ROOT, env=environment, capture_output=True, text=True, check=True).stdout  # noqa: S603 - our own program
    record = printed[printed.index("The record") :]
    return "".join(f"{line.rstrip()}\n" for line in record.splitlines()[:LINES])


def shown() -> str:
    """What README.md shows now."""
    found = BLOCK.search(README.read_text(encoding="utf-8"))
    return found[2] if found else ""


def rewrite(printed: str) -> None:
    text = README.read_text(encoding="utf-8")
    README.write_text(BLOCK.sub(lambda m: m[1] + printed + m[3], text), encoding="utf-8")


if __name__ == "__main__":
    rewrite(demo_lines())
