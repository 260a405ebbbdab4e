"""The labels that are committed: no text, only names, days and places in texts."""

import json

import pytest

from evals.fates.labels import ASIDE, FOLDER, SECOND, read_fates
from evals.fates.measure import agreement, counts, shares
from onrecord.model.status import StatusValue

FILES = [*sorted(FOLDER.glob("*.json")), *sorted(SECOND.glob("*.json"))]


@pytest.mark.parametrize("path", FILES, ids=lambda p: f"{p.parent.name}-{p.stem}")
def test_every_fate_has_a_value_and_a_place(path: object) -> None:
    people = json.loads(path.read_text(encoding="utf-8"))  # type: ignore[attr-defined]
    fates = [fate for row in people for fate in row["fates"]]
    assert all(StatusValue(fate["value"]) for fate in fates)
    spans = [span for fate in fates for span in fate["evidence"]]
    assert all(set(span) == {"sha256", "start", "stop"} and span["start"] < span["stop"] for span in spans)


def test_eleven_stories_are_labelled_and_one_is_put_aside() -> None:
    names = {p.stem for p in FOLDER.glob("*.json")}
    assert len(names) == 11
    assert ASIDE not in names


def test_two_labellers_agree() -> None:
    found = agreement()
    assert found["sets"] == 4
    assert found["fates f1"] > 95


def test_labels_against_nothing_are_all_missing() -> None:
    labels = [fate for path in FOLDER.glob("*.json") for fate in read_fates(path)]
    row = shares(counts([], labels))
    assert (row["on record"], row["labels"], row["fates"]) == (0.0, len(labels), 0)
