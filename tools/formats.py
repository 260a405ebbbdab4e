"""docs/reference/formats.md, made from the table of formats: `python -m tools.formats`. A test compares the two."""

from pathlib import Path
from typing import Any

from onrecord.export.formats import FORMATS, Format
from onrecord.export.safe import FILES
from onrecord.export.tables.all import ALL
from onrecord.export.tables.csvs import GUARD
from onrecord.export.tables.table import Table

PAGE = Path(__file__).resolve().parent.parent / "docs" / "reference" / "formats.md"

INTRO = f"""# Export formats

Made by `python -m tools.formats` from `onrecord.export.formats`; a test keeps it true.

`onrecord export --format NAME -o FILE` writes the record as it stands, or as of and as known on any day (`--as-of`, `--known-at`).
The same record gives the same bytes, on any machine and on any day: dates are those of the reports, and no clock is read.
Every row leads to the words that it was read from: quote, report, start and stop, in code points of the stored text.

{FILES}

| format | what it is | for | standard | suffix | media type |
| --- | --- | --- | --- | --- | --- |
"""

NOTES = {
    "csv": f"""Each table has the first sentence of each row; `evidence` has all sentences, `links` all references.
{GUARD}""",
    "xlsx": """The same tables as `csv`. Every text is a text cell, so that nothing in it is a formula or a link.
A text of more than 32,767 characters is cut and ends in …; a table of more than 1,048,575 rows goes on in a second sheet.""",
    "vault": """Given a name without a suffix, or a folder, `-o` writes the notes there.
Notes that an earlier export made and that are no more are taken away; files that are not ours stay, and are never written over.""",
    "ics": """Meetings and talks, whatever was planned at some time, and the due days of promises and demands, where a day is known.
Days are whole days.
`STATUS` is `CONFIRMED` for what is told as done, `CANCELLED` for what was called off or denied, else `TENTATIVE`.
`UID` comes from the first claim of it and stays; `SEQUENCE` grows with every report and judgement;
`DTSTAMP` is the day of the last report.""",
    "atom": """What the reports of each of the last days of publication changed (`--days`, 30 unless given).
An entry is dated by that day and keeps its id from run to run.""",
    "annotations": """A target is the stored text (`urn:onrecord:report-…`), with a TextQuoteSelector and a TextPositionSelector.
Where the report has an address, a second target is that page, with the quote alone.""",
    "ftm": """Needs `pip install onrecord[ftm]`.
Reports are `Article`, people `Person`, bodies `Organization`, places `Address`;
statements, promises, conflicts and agreements `Note`; events, statuses and occasions `Event`;
membership and kinship `Membership` and `Family`. What a schema has no place for is in `notes`. Claims and origins are left out.""",
    "schema": """`NewsArticle`, `Person`, `Organization`, `Place`, `Quotation` (what is told indirectly is a `CreativeWork`), `Claim`,
`Event`, and `PlanAction` for promises. Sentences are named as RFC 5147 names a stretch of a text: `#char=12,24`.
Citizenship, role and occupation are on their people; other attributes, statuses, conflicts and origins are left out.""",
    "sqlite": """By `VACUUM INTO`, so that it is whole while others write.
It holds every day, and takes neither `--as-of` nor `--known-at`.""",
}


def write_reference() -> str:
    rows = "".join(map(_row, FORMATS))
    notes = "".join(f"\n## {f.name}\n\n{NOTES[f.name]}\n" for f in FORMATS if f.name in NOTES)
    return f"{INTRO}{rows}{notes}\n{_tables()}"


def _row(kind: Format) -> str:
    file = f"`{kind.suffix}`" + (", folder" if kind.is_bundle else "")
    name = f"`{kind.name}`" + (" (default)" if kind is FORMATS[0] else "")
    return f"| {name} | {kind.what} | {kind.use} | {kind.standard} | {file} | `{kind.media_type}` |\n"


def _tables() -> str:
    """What `csv` and `xlsx` hold."""
    return "## Tables of csv and xlsx\n\n" + "\n".join(map(_table, ALL))


def _table(table: Table[Any]) -> str:
    to = (f" (id of `{c.to}`)" if c.to else "" for c in table.columns)
    rows = "".join(f"| `{c.name}` | {c.kind.value} | {c.what}{end} |\n" for c, end in zip(table.columns, to, strict=True))
    return f"### {table.name}\n\n{table.what.capitalize()}.\n\n| column | type | what it is |\n| --- | --- | --- |\n{rows}"


if __name__ == "__main__":
    PAGE.write_text(write_reference(), encoding="utf-8")
