"""Read each export back by the library of its standard: which things are in it, and which sentences they lead to."""

import csv
import io
import json
import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple
from zipfile import ZipFile

import feedparser
import yaml
from icalendar import Calendar
from lxml import html
from openpyxl import load_workbook
from pyld import jsonld

from onrecord.export.safe import unguard
from tests.contract.jsonld_contexts import load_context


class Sentence(NamedTuple):
    """As text, since formats tell numbers in their own ways."""

    report: str
    start: int
    stop: int
    quote: str


class Read(NamedTuple):
    """`ids`: the things that have a row of their own; `grounds`: thing → the sentences that it leads to."""

    ids: set[str]
    grounds: dict[str, list[Sentence]]


Rows = list[dict[str, Any]]
TYPES = {"report", "entity", "attribute", "statement", "claim", "event", "commitment", "status", "conflict", "origin"}
PLACE = re.compile(r"\[(report-\w+) (\d+)–(\d+)\]")


def read_jsonl(data: bytes) -> Read:
    rows = [json.loads(line) for line in data.decode().split("\n") if line]
    own = {row["id"]: [Sentence(**s) for s in (*row.get("evidence", ()), *row.get("content", ()))] for row in rows if "id" in row}
    return Read(set(own) | _number(row for row in rows if row["type"] == "failure"), own)


def _number(failures: Iterable[object]) -> set[str]:
    """They have no ids."""
    return {f"failure {n}" for n, _ in enumerate(failures)}


def csv_tables(data: bytes) -> dict[str, Rows]:
    with ZipFile(io.BytesIO(data)) as bundle:
        names = [n for n in bundle.namelist() if n.endswith(".csv")]
        texts = {n.removesuffix(".csv"): bundle.read(n).decode() for n in names}
    csv.field_size_limit(1 << 24)
    return {
        name: [{k: unguard(v) for k, v in row.items()} for row in csv.DictReader(io.StringIO(t, newline=""))] for name, t in texts.items()
    }


def xlsx_tables(data: bytes) -> dict[str, Rows]:
    book = load_workbook(io.BytesIO(data))
    found: dict[str, Rows] = {}
    for sheet in book.worksheets[1:]:
        head, *rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
        found[sheet.title] = [dict(zip(map(str, head), row, strict=True)) for row in rows]
    return found


def _of_tables(tables: dict[str, Rows]) -> Read:
    things = {row["id"]: row for name, rows in tables.items() if name not in ("evidence", "links") for row in rows if "id" in row}
    own = {
        id_: [Sentence(row["quote_report"], int(row["quote_start"]), int(row["quote_stop"]), row["quote"])]
        for id_, row in things.items()
        if row.get("quote_report")
    }
    for row in tables["evidence"]:
        own.setdefault(row["id"], []).append(Sentence(row["report"], int(row["start"]), int(row["stop"]), row["quote"]))
    return Read(set(things) | _number(tables["failures"]), own)


def read_html(data: bytes) -> Read:
    """Of what has no id of its own on the page, the links to its sentences: each must lead to words of a report."""
    page = html.document_fromstring(data.decode())
    ids = {str(element.get("id")) for element in page.iter() if element.get("id")}
    links = [str(element.get("href")) for element in page.iter("a")]
    followed = {link.removeprefix("#") for link in links if re.match(r"#report-\w+\.\d", link)}
    assert followed <= ids
    return Read(ids, {})


def vault_notes(data: bytes) -> dict[str, str]:
    with ZipFile(io.BytesIO(data)) as bundle:
        return {name: bundle.read(name).decode() for name in bundle.namelist()}


def read_vault(data: bytes) -> Read:
    heads = [yaml.safe_load(text.split("---\n")[1]) for text in vault_notes(data).values() if text.startswith("---\n")]
    return Read({head["id"] for head in heads if "id" in head}, {})


def read_ics(data: bytes) -> Read:
    own: dict[str, list[Sentence]] = {}
    for event in Calendar.from_ical(data).walk("VEVENT"):
        first, *cites = str(event["description"]).split("\n")
        own[first.split(" · ")[-1]] = [_told(line) for line in cites]
    return Read(set(own), own)


def _told(line: str) -> Sentence:
    place = PLACE.search(line)
    assert place
    return Sentence(place[1], int(place[2]), int(place[3]), line.partition(" — ")[0])


def read_atom(data: bytes) -> Read:
    feed = feedparser.parse(data)
    assert not feed.bozo, feed.bozo_exception
    own: dict[str, list[Sentence]] = {}
    for entry in feed.entries:
        text = entry.content[0].value
        own[entry.id] = [Sentence(m[1], int(m[2]), int(m[3]), "") for m in PLACE.finditer(text)]
    return Read(set(own), own)


def expand(data: bytes) -> Any:
    """Every term must be one of the standard's: others would be dropped, and here they raise."""
    return jsonld.expand(json.loads(data), {"documentLoader": load_context})


def read_annotations(data: bytes) -> Read:
    assert expand(data)
    own = {row["id"].removeprefix("urn:onrecord:annotation:"): list(_targets(row)) for row in json.loads(data)["first"]["items"]}
    return Read(set(own), own)


def _targets(row: dict[str, Any]) -> Iterator[Sentence]:
    for target in row["target"] if isinstance(row["target"], list) else [row["target"]]:
        if target["source"].startswith("urn:onrecord:"):
            quote, place = target["selector"]
            yield Sentence(target["source"].removeprefix("urn:onrecord:"), place["start"], place["end"], quote["exact"])


def read_ftm(data: bytes) -> Read:
    from followthemoney import model

    own: dict[str, list[Sentence]] = {}
    for line in data.decode().split("\n")[:-1]:
        proxy = model.get_proxy(json.loads(line))
        proxy.schema.validate({"properties": proxy.to_dict()["properties"]})
        notes = [*proxy.get("notes", quiet=True), *proxy.get("description", quiet=True)]
        own[str(proxy.id)] = [Sentence(m[1], int(m[2]), int(m[3]), "") for note in notes for m in PLACE.finditer(note)]
    return Read(set(own), own)


def read_schema(data: bytes) -> Read:
    assert expand(data) is not None
    own = {node["@id"].removeprefix("urn:onrecord:"): list(_parts(node)) for node in json.loads(data)["@graph"]}
    return Read(set(own), own)


def _parts(node: dict[str, Any]) -> Iterator[Sentence]:
    for field in ("subjectOf", "hasPart", "appearance"):
        found = node.get(field, [])
        for part in found if isinstance(found, list) else [found]:
            place = re.fullmatch(r"urn:onrecord:(report-\w+)#char=(\d+),(\d+)", part["@id"])
            if place:
                yield Sentence(place[1], int(place[2]), int(place[3]), part["text"])


READERS: dict[str, Callable[[bytes], Read]] = {
    "jsonl": read_jsonl,
    "csv": lambda data: _of_tables(csv_tables(data)),
    "xlsx": lambda data: _of_tables(xlsx_tables(data)),
    "html": read_html,
    "vault": read_vault,
    "ics": read_ics,
    "atom": read_atom,
    "annotations": read_annotations,
    "ftm": read_ftm,
    "schema": read_schema,
}
