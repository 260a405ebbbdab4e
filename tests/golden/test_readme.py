"""The README shows what the demo prints."""

from tools.readme import demo_lines, shown


def test_the_demo_begins_as_the_readme_says() -> None:
    assert shown() == demo_lines(), "run make bless"
