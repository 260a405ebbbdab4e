"""`python -m onrecord` runs the command line."""

import subprocess
import sys


def test_the_package_runs_as_a_module() -> None:
    told = subprocess.run([sys.executable, "-m", "onrecord", "--version"], capture_output=True, text=True, check=True)
    assert told.stdout.startswith("onrecord ")
