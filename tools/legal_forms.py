"""Writes `resolve/data/legal_forms.toml` from rigour's list of company types: `python -m tools.legal_forms --data org_types.yml`.

Kept are the forms of companies, associations and cooperatives, folded as names are, each with the broad class by which two can be told
apart. Descriptions that are words of ordinary names (*cooperation*, *foundation*) and forms of one letter are left out.
"""

import argparse
from pathlib import Path

import yaml

from onrecord.resolve.names import fold

OUT = Path("src/onrecord/resolve/data/legal_forms.toml")
CLASSES = ("LLC", "JSC", "LP", "LLP", "GP", "SP", "COOP", "NGO", None)
OWN = {"corp": "", "corporation": "", "co": "", "company": "", "inc": "", "incorporated": "", "ltd": "LLC", "limited": "LLC", "group": ""}
"""Forms that say nothing about which."""
WORDS = frozenset(
    {
        "association",
        "authority",
        "bank",
        "center",
        "centre",
        "cooperation",
        "cooperative",
        "council",
        "enterprise",
        "federation",
        "foundation",
        "fund",
        "holding",
        "holdings",
        "institute",
        "institution",
        "movement",
        "organisation",
        "organization",
        "party",
        "partner",
        "partners",
        "partnership",
        "project",
        "society",
        "trust",
        "union",
        "verein",
        "private",
        "public",
        "is",
        "as",
        "at",
        "am",
        "an",
        "in",
        "or",
        "on",
        "de",
        "da",
        "so",
        "no",
        "us",
        "uk",
        "un",
        "eu",
        "pa",
        "pc",
    }
)
LONGEST = 6


def forms_of(path: Path) -> dict[str, str]:
    found: dict[str, set[str]] = {}
    for entry in yaml.safe_load(path.read_text(encoding="utf-8"))["types"]:
        generic = entry.get("generic")
        if generic not in CLASSES:
            continue
        for written in (entry.get("display"), entry.get("compare"), *entry.get("aliases", ())):
            alias = fold(str(written or "").lstrip("-"))
            if len(alias) > 1 and not set(alias) <= set("ivx") and alias not in WORDS and len(alias.split()) <= LONGEST and alias.isascii():
                found.setdefault(alias, set()).add(str(generic or ""))
    return {alias: next(iter(kinds)) if len(kinds) == 1 else "" for alias, kinds in found.items()} | OWN


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="rigour/resources/names/org_types.yml")
    forms = forms_of(parser.parse_args().data)
    lines = [f'"{alias}" = "{kind}"' for alias, kind in sorted(forms.items())]
    head = [
        '# Legal forms of companies and associations → their broad class ("": says nothing). Written by tools/legal_forms.py.',
        'source = "rigour 2.6, resources/names/org_types.yml (MIT License, see NOTICE)"',
        "",
        "[forms]",
    ]
    OUT.write_text("\n".join([*head, *lines]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
