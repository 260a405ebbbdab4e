"""Rewrites `claims.txt` with what is read now; a person reads the diff. Run as `python -m tests.golden.bless_claims`."""

from pathlib import Path

from tests.golden.test_claims import read_claims

FILE = Path(__file__).with_name("claims.txt")


def bless(text: str) -> str:
    """The same sentences and comments, with the claims of now."""
    return "".join(f"{_bless_line(line)}\n" for line in text.splitlines())


def _bless_line(line: str) -> str:
    sentence, arrow, _ = line.partition(" => ")
    return f"{sentence}{arrow}{read_claims(sentence)}" if arrow else line


if __name__ == "__main__":
    FILE.write_text(bless(FILE.read_text(encoding="utf-8")), encoding="utf-8")
