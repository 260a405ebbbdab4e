"""`onrecord serve` says no before it listens; what it serves is tested with the server."""

import os
import subprocess
import sys

import httpx

from tests.browser.serving import serve_command
from tests.shared import ROOT
from tests.unit.cli.conftest import Run


def test_an_open_address_without_a_token_is_refused(onrecord: Run) -> None:
    ran = onrecord("serve", "--host", "0.0.0.0")
    assert ran.code == 2
    assert "start with --auth" in ran.err


def test_the_commands_load_no_server() -> None:
    code = "import sys, onrecord.cli.main; print([m for m in ('fastapi', 'starlette', 'uvicorn', 'jinja2', 'spacy') if m in sys.modules])"
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment)
    assert ran.stdout.strip() == "[]"


def test_it_listens_answers_and_stops(db: os.PathLike[str]) -> None:
    with serve_command(str(db)) as (address, token):
        assert httpx.get(f"{address}/people", headers={"authorization": f"Bearer {token}"}).text.count("Mira Solano") > 0
        assert httpx.get(f"{address}/api/v1/reports").status_code == 401


def test_without_the_web_extra_it_says_what_to_install() -> None:
    code = "import sys; sys.modules['uvicorn'] = None; from onrecord.cli.main import run; sys.exit(run(['serve']))"
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, env=environment)
    assert ran.returncode == 6
    assert "uvicorn is not installed" in ran.stderr
    assert "pip install onrecord[web]" in ran.stderr
