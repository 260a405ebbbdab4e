import csv
import io
from pathlib import Path

import pytest

from onrecord.export.edition import Edition
from onrecord.export.jsonl import rows
from onrecord.export.tables.csvs import describe, files
from tests.contract.format_readers import csv_tables
from tests.fakes.hostile import EVIL, make_hostile
from tests.fakes.records import make_record


def texts(edition: Edition) -> dict[str, str]:
    return {path: text for path, text in files(edition) if path.endswith(".csv")}


@pytest.mark.parametrize("name", ["formula", "lines", "csv", "quoted formula", "controls"])
def test_frictionless_finds_nothing_wrong(tmp_path: Path, name: str) -> None:
    frictionless = pytest.importorskip("frictionless")
    for path, text in files(Edition.of(make_hostile(EVIL[name]))):
        (tmp_path / path).write_bytes(text.encode())
    report = frictionless.validate(str(tmp_path / "datapackage.json"))
    assert report.flatten(["message"]) == []


def test_frictionless_follows_every_reference(tmp_path: Path) -> None:
    frictionless = pytest.importorskip("frictionless")
    for path, text in files(Edition.of(make_record())):
        (tmp_path / path).write_bytes(
            text.replace("claim-000000000333", "claim-elsewhere").encode() if path == "steps.csv" else text.encode()
        )
    report = frictionless.validate(str(tmp_path / "datapackage.json"))
    assert {type_ for (type_,) in report.flatten(["type"])} == {"foreign-key"}


@pytest.mark.parametrize("name", EVIL)
def test_no_cell_is_a_formula(name: str) -> None:
    for text in texts(Edition.of(make_hostile(EVIL[name]))).values():
        cells = [cell for row in csv.reader(io.StringIO(text, newline="")) for cell in row]
        assert [cell for cell in cells if cell[:1] and cell[0] in "=+-@\t\r\n＝＋－＠"] == []


def test_the_columns_are_those_of_the_descriptor() -> None:
    edition = Edition.of(make_record())
    heads = {path: next(csv.reader(io.StringIO(text))) for path, text in texts(edition).items()}
    described = {r["path"]: [f["name"] for f in r["schema"]["fields"]] for r in describe(edition)["resources"]}
    assert heads == described


def test_links_hold_every_reference_of_the_record_format() -> None:
    from onrecord.export.tables.csvs import write

    found = {(row["id"], row["field"], row["target"]) for row in csv_tables(b"".join(write(Edition.of(make_record()))))["links"]}
    claims = [row for row in rows(make_record()) if row["type"] == "claim"]
    assert {(c["id"], f"roles.{role}", e) for c in claims for role, filled in c["roles"].items() for e in filled} <= found
    assert {(c["id"], "report", c["report"]) for c in claims} <= found
