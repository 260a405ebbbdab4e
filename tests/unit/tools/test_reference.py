import re
from pathlib import Path

import pytest

from tools.reference import BESIDES, DOCS, MAKERS, ROOT, choices, fill, list_settings, meanings, pages

MADE = dict(pages())


@pytest.mark.parametrize("page", MADE, ids=lambda p: str(p.relative_to(DOCS)))
def test_the_page_is_what_the_code_says(page: Path) -> None:
    assert page.read_text(encoding="utf-8") == MADE[page], "run make bless"


def test_every_value_of_every_choice_has_a_meaning() -> None:
    assert {n: sorted({*c} - meanings(c).keys()) for n, c in choices().items() if {*c} != meanings(c).keys()} == {}


def test_every_choice_says_what_it_is() -> None:
    assert [name for name, choice in choices().items() if "__doc__" not in vars(choice)] == []


def test_every_variable_that_is_read_is_listed() -> None:
    code = "".join(p.read_text(encoding="utf-8") for p in (ROOT / "src").rglob("*.py"))
    assert (
        set(re.findall(r'"(ONRECORD_[A-Z_]+)"', code)) - BESIDES.keys()
        == set(re.findall(r"^\| `(\w+)`", list_settings(), re.MULTILINE)) - BESIDES.keys()
    )


def test_what_is_written_by_hand_stays() -> None:
    text = "before\n<!-- made: settings -->\nold\n<!-- /made -->\nafter\n"
    assert fill(text).startswith("before\n<!-- made: settings -->\n\n| variable |")
    assert fill(text).endswith("|\n\n<!-- /made -->\nafter\n")
    assert fill(fill(text)) == fill(text)


def test_every_part_has_its_place() -> None:
    text = "".join(MADE.values())
    assert [name for name in MAKERS if f"<!-- made: {name} -->" not in text] == []
