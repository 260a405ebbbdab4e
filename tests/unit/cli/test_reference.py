from pathlib import Path

from onrecord.cli.reference import write_reference

PAGE = Path(__file__).parents[3] / "docs" / "reference" / "cli.md"


def test_the_reference_is_what_the_commands_say() -> None:
    assert PAGE.read_text(encoding="utf-8").rstrip("\n") == write_reference().rstrip("\n"), (
        "run: python -m onrecord.cli.reference > docs/reference/cli.md"
    )
