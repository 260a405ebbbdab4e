from collections import Counter

import pytest

from benchmarks.pages import Line, Took, make_store, measure
from onrecord.server.pages.routes import LISTINGS, SINGLE


@pytest.fixture(scope="module")
def lines() -> list[Line]:
    return list(measure(make_store(50), 2))


def test_every_page_is_measured_once(lines: list[Line]) -> None:
    named = Counter(line.page for line in lines)
    assert set(named.values()) == {1}
    pages = {path.split("/")[1] for path, _ in (*LISTINGS, *SINGLE)} - {"new", "failures", "judgements"}
    assert not {page for page in pages if not any(name.startswith(page) for name in named)}


def test_a_page_has_a_time_and_a_size(lines: list[Line]) -> None:
    pages = [line for line in lines if line.page != "what pages share"]
    assert all(line.most_kb > 1 and 0 < line.p50.processor <= line.p95.processor for line in pages)


def test_a_line_can_be_read() -> None:
    took = Took(1.4, 2.6)
    assert str(Line("people", took, took, took, 12.34)).split() == ["people", "1/3", "1/3", "1/3", "12.3"]
