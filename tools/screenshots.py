"""Pictures of every page over the examples, for the docs: `python -m tools.screenshots` rewrites docs/screenshots/.

Light and dark, wide and narrow. Needs /usr/bin/chromium and the reader; takes about a minute.
"""

import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import httpx
from PIL import Image
from playwright.sync_api import Browser, ViewportSize, sync_playwright

from onrecord.app.add import Desk, add
from onrecord.app.demo import list_examples
from onrecord.intake.find import find_inputs
from onrecord.intake.options import IntakeOptions
from onrecord.server.settings import Settings, load_engine
from onrecord.stores.sqlite import SQLiteStore
from tests.browser.serving import serving

ROOT = Path(__file__).resolve().parent.parent
OUT = ROOT / "docs" / "screenshots"
GUIDE = ROOT / "docs" / "how-to" / "serve.md"
GALLERY = re.compile(r"(<!-- pictures: rewritten by make screenshots -->\n)(?:- .*\n)*(\n)")
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"]
WIDE, NARROW = ViewportSize(width=1120, height=860), ViewportSize(width=390, height=780)


@dataclass(frozen=True, slots=True)
class Shot:
    name: str
    address: str


def list_shots(client: httpx.Client) -> list[Shot]:
    people = {p["name"]: p["id"] for p in client.get("/people.json").json()}
    person = people["Alexander Trufanov"]
    cited = client.get(f"/person/{person}.json").json()["statuses"][0]["claims"][0]
    span = client.get(f"/api/v1/claims/{cited}").json()["evidence"][0]
    promise = client.get("/promises.json").json()[0]["id"]
    return [
        Shot("overview", "/"),
        Shot("people", "/people"),
        Shot("person", f"/person/{person}"),
        Shot("statements", "/statements?q=list"),
        Shot("promises", "/promises"),
        Shot("timeline", "/timeline"),
        Shot("agenda", "/agenda?as_of=2025-02-14&known_at=2025-02-14"),
        Shot("conflicts", "/conflicts"),
        Shot("origins", "/origins"),
        Shot("report", f"/report/{span['report']}?span={span['start']}-{span['stop']}#span"),
        Shot("why", f"/why/{promise}"),
        Shot("new", "/new?since=2025-02-13"),
        Shot("review", "/review"),
        Shot("exports", "/exports"),
        Shot("add", "/add"),
    ]


@contextmanager
def examples() -> Iterator[str]:
    """The address of a server over the examples."""
    with tempfile.TemporaryDirectory() as folder:
        store = SQLiteStore(Path(folder) / "record.db")
        now = datetime(2025, 3, 20, tzinfo=UTC)
        desk = Desk(store, load_engine(), IntakeOptions(today=now.date()))
        list(add(desk, find_inputs(list_examples(ROOT / "examples")), now=now))
        with serving(store, Settings(patience=30), 8000) as address:
            yield address


def shoot(browser: Browser, address: str, shots: list[Shot]) -> None:
    for scheme in ("light", "dark"):
        for width, size in (("wide", WIDE), ("narrow", NARROW)):
            context = browser.new_context(viewport=size, color_scheme=scheme, reduced_motion="reduce")
            page = context.new_page()
            for shot in shots:
                page.goto(address + shot.address)
                save(page.screenshot(), OUT / f"{shot.name}-{width}-{scheme}.png")
            context.close()


def save(picture: bytes, path: Path) -> None:
    """With 160 colours, which is all that our pages need, at half the size."""
    Image.open(BytesIO(picture)).convert("RGB").quantize(160, dither=Image.Dither.NONE).save(path, optimize=True)


def main() -> None:
    OUT.mkdir(parents=True, exist_ok=True)
    for old in OUT.glob("*.png"):
        old.unlink()
    with examples() as address, sync_playwright() as playwright, httpx.Client(base_url=address) as client:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=FLAGS)
        shots = list_shots(client)
        shoot(browser, address, shots)
        browser.close()
    page = GUIDE.read_text(encoding="utf-8")
    GUIDE.write_text(GALLERY.sub(lambda found: f"{found[1]}{list_pictures(shots)}{found[2]}", page), encoding="utf-8")


def list_pictures(shots: list[Shot]) -> str:
    """Four of each page, for docs/how-to/serve.md."""
    ways = [f"{width}-{scheme}" for width in ("wide", "narrow") for scheme in ("light", "dark")]
    rows = (" · ".join(f"[{way.replace('-', ', ')}](../screenshots/{shot.name}-{way}.png)" for way in ways) for shot in shots)
    return "".join(f"- {shot.name}: {row}\n" for shot, row in zip(shots, rows, strict=True))


if __name__ == "__main__":
    main()
