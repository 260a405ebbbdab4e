"""Whatever the bytes, intake answers with reports whose offsets hold, or with failures; it never raises."""

import json
import unicodedata
from datetime import date
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.intake.options import IntakeOptions
from onrecord.intake.read import read_path
from onrecord.model.report import Report

OPTIONS = IntakeOptions(today=date(2026, 11, 22))
PIECES = st.sampled_from(
    [
        "By AFP",
        "By Jane Roe",
        "ARVIA (AP) — ",
        "Tuesday, February 4",
        "2025-02-04",
        " date 2025-02-15 ",
        "\n",
        "\n\n",
        "<u>x</u>",
        "&amp;",
        "\u00a0",
        "e\u0301",
        "Photo: x",
        "Read more: y",
        "— A B (@ab) May 1, 2021",
        "They met on Monday, she said.",
        "tomorrow",
        "will be freed",
        "(AP Photo/Jane Roe)",
        "x / TASS",
        "Original url: https://example.org/a b-c",
        "“",
        "\u200b",
        "\U0001f600",
        "Title",
        "- ",
        "/",
        "(",
        "Feb. 30",
    ]
)
TEXTS = st.lists(st.one_of(PIECES, st.text(max_size=12)), max_size=14).map(" ".join)


def _check(report: Report) -> None:
    text = report.text
    assert text == unicodedata.normalize("NFC", text).strip()
    assert not any(line.endswith(" ") for line in text.split("\n"))
    assert "\n\n\n" not in text
    ranges = report.skipped()
    assert all(0 <= start < stop <= len(text) for start, stop in ranges)
    assert all(before[1] <= after[0] for before, after in pairwise(ranges))
    for post in report.posts:
        assert text[post.author_start : post.author_stop] == post.author
        assert post.start <= post.body_start < post.body_stop <= post.stop


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_any_text(text: str) -> None:
    for result in read_path("a.txt", text.encode("utf-8", "replace"), OPTIONS):
        if isinstance(result, Report):
            _check(result)
            assert [r.text for r in read_path("b.txt", result.text.encode(), OPTIONS) if isinstance(r, Report)] in (
                [result.text],
                [],
            ) or "&" in text


@settings(max_examples=100, deadline=None)
@given(TEXTS, TEXTS, TEXTS)
def test_any_article(text: str, title: str, published: str) -> None:
    data = json.dumps({"text": text, "title": title, "date": published, "authors": [title, published], "url": published}).encode()
    for result in read_path("a.json", data, OPTIONS):
        if isinstance(result, Report):
            _check(result)


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_any_page(text: str) -> None:
    for result in read_path("a.html", f"<html><body><article><p>{text}</p></article>".encode("utf-8", "replace"), OPTIONS):
        if isinstance(result, Report):
            _check(result)


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=300), st.sampled_from(["a.txt", "a.json", "a.jsonl", "a.html"]))
def test_any_bytes(data: bytes, path: str) -> None:
    assert read_path(path, data, OPTIONS) or path == "a.jsonl"
