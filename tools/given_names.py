"""Writes given names of many countries, from the lists of PyPI's Faker: `python -m tools.given_names --faker DIR`.

DIR is Faker 40.54.0 unpacked. Names in Latin letters of all its languages, folded to ASCII; those in other scripts are left out.
"""

import argparse
import ast
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

OUT = Path("src/onrecord/grammar/data/given_names.txt")
HEAD = """# Given names of many countries, folded to ASCII. Written by tools/given_names.py, not by hand.
# Source: the lists of given names in PyPI's faker 40.54.0 (MIT licence, Copyright Daniele Faraglia and contributors).
"""


def names(folder: Path) -> set[str]:
    files = sorted((folder / "faker/providers/person").glob("*/__init__.py"))
    found = {fold(name) for file in files for name in first_names(ast.parse(file.read_text(encoding="utf-8")))}
    return {name for name in found if re.fullmatch(r"[a-z]{3,}", name)}


def first_names(module: ast.Module) -> Iterator[str]:
    """The words of every list or dictionary that is assigned to a name that begins with `first_name`."""
    for node in ast.walk(module):
        targets = node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
        if any(isinstance(t, ast.Name) and t.id.startswith("first_name") for t in targets) and isinstance(node, ast.Assign | ast.AnnAssign):
            yield from (n.value for n in ast.walk(node) if isinstance(n, ast.Constant) and isinstance(n.value, str))


def fold(name: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c)).lower().strip()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--faker", type=Path, required=True)
    OUT.write_text(HEAD + "\n".join(sorted(names(parser.parse_args().faker))) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
