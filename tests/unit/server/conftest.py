from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from tests.fakes.records import make_record
from tests.fakes.server import open_client, open_fixed


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    """Over the two reports of `tests.fakes.records`. Not for tests that write."""
    with open_client() as client:
        yield client


@pytest.fixture(scope="module")
def full() -> Iterator[TestClient]:
    """Over the record that `tests.fakes.records` made by hand, with something in every part."""
    with open_fixed(make_record()) as client:
        yield client


@pytest.fixture
def fresh() -> Iterator[TestClient]:
    with open_client() as client:
        yield client
