"""Pin what is installed in this environment: `python -m tools.lock` rewrites constraints.txt."""

from importlib.metadata import distributions
from pathlib import Path

FILE = Path(__file__).resolve().parent.parent / "constraints.txt"
HEAD = "# Exact versions of everything that `make` installs, run time and development. Rewritten by `make lock`.\n"
SKIPPED = {"onrecord", "setuptools"}
BUILD = ("hatchling==1.33.0", "setuptools==84.2.1")  # for pip's build environments; a venv's own setuptools is older


def pins() -> list[str]:
    """`name==version` of each installed distribution, without our own and local builds (torch+cpu)."""
    found = {(d.metadata["Name"].lower(), d.version) for d in distributions() if d.metadata["Name"].lower() not in SKIPPED}
    return sorted([*(f"{name}=={version}" for name, version in found if "+" not in version), *BUILD])


if __name__ == "__main__":
    FILE.write_text(HEAD + "".join(f"{pin}\n" for pin in pins()), encoding="utf-8")
