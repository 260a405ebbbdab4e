"""What every page costs at 10,000 reports: `python -m benchmarks.pages --reports 10000`. Prints one line a page.

Reports are generated with their readings, as in `benchmarks.grow`; the server is the real one, asked in this process.
`first`: the first of its kind. The record itself is timed by its first page; the next ones are asked
while what pages share is being made. Times are of the processor and, after the stroke, of the clock.
"""

import argparse
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from random import Random
from statistics import median, quantiles

from starlette.testclient import TestClient

from benchmarks.generate import make_paper, make_word, name_person, name_place
from onrecord.app.held import Held
from onrecord.app.store import Store
from onrecord.export.jsonl import Row
from onrecord.server.make import serve_store
from onrecord.server.settings import Settings
from onrecord.stores.memory import MemoryStore

NOW = datetime(2031, 5, 1, tzinfo=UTC)
ADDRESS = "http://127.0.0.1:8000"
PATIENCE = 3600.0
OFTEN = 20
"""The persons and bodies who are named most."""


@dataclass(frozen=True, slots=True)
class Took:
    """Milliseconds: of the processor, and of the clock."""

    processor: float
    clock: float

    def __str__(self) -> str:
        return f"{self.processor:.0f}/{self.clock:.0f}"


@dataclass(frozen=True, slots=True)
class Line:
    """`most_kb`: of the longest answer, in thousands of bytes."""

    page: str
    first: Took
    p50: Took
    p95: Took
    most_kb: float

    def __str__(self) -> str:
        return f"{self.page:26} {self.first!s:>13} {self.p50!s:>11} {self.p95!s:>11} {self.most_kb:6.1f}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reports", type=int, default=10_000)
    parser.add_argument("--questions", type=int, default=40, help="of each page")
    parser.add_argument("--only", nargs="*", help="pages by name")
    wanted = parser.parse_args()
    print(f"{'page':26} {'first ms':>13} {'p50 ms':>11} {'p95 ms':>11} {'kB':>6}", flush=True)
    for line in measure(make_store(wanted.reports), wanted.questions, wanted.only or ()):
        print(line, flush=True)


def make_store(reports: int) -> MemoryStore:
    store = MemoryStore()
    for number in range(reports):
        paper = make_paper(number)
        store.put(paper.report(), paper.reading(), now=NOW)
    return store


def measure(store: Store, questions: int, only: Sequence[str] = ()) -> Iterator[Line]:
    with open_server(store) as client:
        yield time_page(client, "the record itself", lambda: "/add", 2)
        yield time_settling(client)
        for name, draw in list_pages(client, Random(5)).items():
            if not only or name in only:
                yield time_page(client, name, draw, questions)


@contextmanager
def open_server(store: Store) -> Iterator[TestClient]:
    with TestClient(serve_store(store, Settings(patience=PATIENCE)), base_url=ADDRESS) as client:
        yield client


def list_pages(client: TestClient, random: Random) -> dict[str, Callable[[], str]]:
    """Name → an address drawn anew each time. `often`: of those who are named most."""
    people = [row["id"] for row in client.get("/api/v1/entities?kind=person&limit=500").json()["items"]]
    bodies = sort_by_mentions(client.get("/api/v1/entities?kind=organization&limit=500").json()["items"])
    ids = {kind: [row["id"] for row in client.get(f"/api/v1/{kind}?limit=500").json()["items"]] for kind in KINDS}
    days = sorted(row["published"]["earliest"] for row in client.get("/api/v1/reports?limit=500").json()["items"])

    often_ids = find_often(client)

    def often() -> str:
        return name_person(random.randrange(OFTEN))

    def some(kind: str) -> Callable[[], str]:
        return lambda: f"/why/{random.choice(ids[kind])}"

    return {
        "overview": lambda: "/",
        "people": lambda: f"/people?page={random.randint(1, 200)}",
        "people by name": lambda: f"/people?name={often()}",
        "person": lambda: f"/person/{random.choice(people)}",
        "person named often": lambda: f"/person/{random.choice(often_ids)}",
        "statements": lambda: f"/statements?page={random.randint(1, 400)}",
        "statements by": lambda: f"/statements?by={often()}",
        "statements by a body": lambda: f"/statements?by={random.choice(bodies[:OFTEN])['name']}",
        "statements about": lambda: f"/statements?about={often()}",
        "statements through": lambda: "/statements?via=VNA",
        "statements between days": lambda: f"/statements?since={random.choice(days)}&outlet=varda",
        "search": lambda: f"/statements?q={make_word(random.randrange(4_000), 2)}",
        "search for what many have": lambda: f"/statements?q={random.choice(('VNA', 'Esterpress'))}",
        "promises": lambda: "/promises",
        "promises about": lambda: f"/promises?name={often()}",
        "timeline": lambda: f"/timeline?page={random.randint(1, 400)}",
        "timeline of a person": lambda: f"/timeline?person={random.choice(people)}",
        "timeline of somebody often": lambda: f"/timeline?person={random.choice(often_ids)}",
        "timeline by kind": lambda: f"/timeline?kind={random.choice(('release', 'attack', 'meet'))}&state=happened",
        "timeline at a place": lambda: f"/timeline?place={name_place(random.randrange(OFTEN))}&since={random.choice(days)}",
        "agenda": lambda: "/agenda",
        "conflicts": lambda: f"/conflicts?page={random.randint(1, 100)}",
        "origins": lambda: f"/origins?page={random.randint(1, 20)}",
        "reports": lambda: f"/reports?page={random.randint(1, 100)}",
        "report": lambda: f"/report/{random.choice(ids['reports'])}",
        **{f"why: {kind}": some(kind) for kind in KINDS if kind != "reports" and ids[kind]},
        "why: somebody named often": lambda: f"/why/{random.choice(bodies[:OFTEN])['id']}",
        "review": lambda: "/review",
        "add": lambda: "/add",
        "api": lambda: f"/api/v1/{random.choice(('statements', 'claims', 'events', 'commitments'))}?limit=50",
    }


KINDS = ("reports", "entities", "attributes", "statements", "claims", "events", "commitments", "statuses", "conflicts", "origins")


def find_often(client: TestClient) -> list[str]:
    """The ids of those who are named most."""
    asked = (f"/api/v1/entities?kind=person&name={name_person(n)}&limit=500" for n in range(OFTEN))
    found = [row for address in asked for row in client.get(address).json()["items"]]
    return [row["id"] for row in sort_by_mentions(found)[:OFTEN]]


def sort_by_mentions(entities: Sequence[Row]) -> list[Row]:
    return sorted(entities, key=lambda row: -len(row["evidence"]))


def time_page(client: TestClient, page: str, draw: Callable[[], str], questions: int) -> Line:
    first, size = ask(client, draw())
    rest = [ask(client, draw()) for _ in range(questions)]
    took = [each for each, _ in rest]
    return Line(page, first, _middle(took), _most(took), max(size, *(each for _, each in rest)) / 1000)


def time_settling(client: TestClient) -> Line:
    """What pages share, which the server makes as soon as the record is at hand."""
    held: Held = client.app.state.onrecord.held  # type: ignore[attr-defined]
    with watch() as took:
        held.settle()
    return Line("what pages share", took[0], took[0], took[0], 0)


def ask(client: TestClient, address: str) -> tuple[Took, int]:
    with watch() as took:
        answer = client.get(address)
    if answer.status_code != 200:
        raise RuntimeError(f"{address} was answered by {answer.status_code}")
    return took[0], len(answer.content)


@contextmanager
def watch() -> Iterator[list[Took]]:
    start, spent = time.perf_counter(), time.process_time()
    took: list[Took] = []
    yield took
    took.append(Took((time.process_time() - spent) * 1000, (time.perf_counter() - start) * 1000))


def _middle(took: Sequence[Took]) -> Took:
    return Took(median(each.processor for each in took), median(each.clock for each in took))


def _most(took: Sequence[Took]) -> Took:
    """The 95th of a hundred."""
    return Took(*(quantiles(each, n=20, method="inclusive")[-1] for each in zip(*((t.processor, t.clock) for t in took), strict=True)))


if __name__ == "__main__":
    main()
