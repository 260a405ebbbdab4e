"""Lines of a golden file: what stands before the arrow, and what is to come of it."""

from pathlib import Path

GOLDEN = Path(__file__).parents[1] / "golden"


def golden_lines(name: str) -> list[tuple[str, str]]:
    lines = (GOLDEN / name).read_text("utf-8").splitlines()
    pairs = [line.partition("→") for line in lines if line.strip() and not line.startswith("#")]
    return [(given.strip(), wanted.strip()) for given, _, wanted in pairs]
