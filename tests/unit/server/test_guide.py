"""The client in docs/how-to/serve.md works as it stands there."""

import re

import pytest

from tests.browser.serving import serving
from tests.fakes.server import SETTINGS, make_store
from tests.shared import ROOT


@pytest.mark.enable_socket
def test_the_client_of_the_guide_runs(capsys: pytest.CaptureFixture[str]) -> None:
    guide = (ROOT / "docs" / "how-to" / "serve.md").read_text(encoding="utf-8")
    code = re.search(r"```python\n(.*?)```", guide, re.DOTALL)
    assert code is not None
    with serving(make_store(), SETTINGS) as address:
        exec(compile(code[1].replace("http://127.0.0.1:8000", address), "serve.md", "exec"), {"__name__": "guide"})
    assert "Mira Solano released 2031-05-12" in capsys.readouterr().out
