"""The line on record that stands nearest to one of gold that was missed: where a story's record fails."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

Line = Mapping[str, Any]
TYPES = {
    "persons": "entity",
    "organizations": "entity",
    "statements": "statement",
    "attributes": "attribute",
    "events": "event",
    "commitments": "commitment",
    "statuses": "status",
    "conflicts": "conflict",
    "reports": "report",
    "origins": "origin",
}
PARTIES = ("by", "to", "about", "person", "holder", "entity", "sources")
"""Fields of lines that name somebody, beside roles."""


def nearest(part: str, item: Line, lines: list[dict[str, Any]]) -> dict[str, Any] | None:
    """A short form of the line that agrees most with `item`; None where nothing agrees at all."""
    names = {line["id"]: line["name"] for line in lines if line["type"] == "entity"}
    rows = [brief(line, names) for line in lines if line["type"] == TYPES[part]]
    wanted = set(words(item))
    ranked = max(((agreement(wanted, row), -n) for n, row in enumerate(rows)), default=(0, 0))
    return rows[-ranked[1]] if ranked[0] else None


def agreement(wanted: set[str], row: Mapping[str, Any]) -> int:
    return len(wanted & set(words(row)))


def brief(line: Line, names: Mapping[str, str]) -> dict[str, Any]:
    """What a reader compares: kind, value, state, day, and who in words."""
    row = {k: line[k] for k in ("kind", "name", "property", "value", "state", "life", "act") if line.get(k)}
    for field in ("when", "period", "due"):
        if line.get(field):
            row[field] = f"{line[field].get('earliest')}..{line[field].get('latest')}"
    parties = {**line.get("roles", {}), **{k: line[k] for k in PARTIES if line.get(k)}}
    row |= {role: [called(p, names) for p in listed(fillers)] for role, fillers in parties.items()}
    if "content" in line:
        row["content"] = " … ".join(piece["quote"] for piece in line["content"])
    return row


def listed(fillers: Any) -> list[Any]:
    return fillers if isinstance(fillers, list) else [fillers]


def called(party: Any, names: Mapping[str, str]) -> str:
    if isinstance(party, dict):
        return names.get(party.get("entity") or "", str(party.get("text") or ""))
    return names.get(party, str(party))


def words(value: Any) -> Iterator[str]:
    """The words and days of a line of gold or of a short form, lower case."""
    if isinstance(value, Mapping):
        for part in value.values():
            yield from words(part)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from words(part)
    else:
        yield from re.findall(r"\d{4}-\d{2}-\d{2}|\w+", str(value).lower())
