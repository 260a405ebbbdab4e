import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from onrecord.export.safe import make_plain
from onrecord.export.vault.marks import escape, front_matter, link, section
from tests.fakes.hostile import EVIL


def render(text: str) -> list[tuple[str, str]]:
    """Kinds and contents of what a reader makes of it, HTML allowed."""
    tokens = MarkdownIt("commonmark", {"html": True}).enable("table").parse(text)
    return [(t.type, t.content) for block in tokens for t in (block.children or ([block] if block.type in ("html_block", "fence") else []))]


def shown(text: str) -> str:
    return "".join(content for kind, content in render(text) if kind in ("text", "text_special"))


@pytest.mark.parametrize("name", EVIL)
def test_hostile_words_are_shown_as_they_are(name: str) -> None:
    line = make_plain(EVIL[name])
    assert {kind for kind, _ in render(escape(line))} <= {"text", "text_special"}
    assert shown(escape(line)) == line


@given(st.text(st.characters(codec="utf-8")))
def test_any_words_are_shown_as_they_are(text: str) -> None:
    line = make_plain(text)
    assert shown(f"- x {escape(line)}") == f"x {line}".rstrip()


@given(st.text(st.characters(codec="utf-8")))
def test_no_words_are_obsidian_marks(text: str) -> None:
    assert not re.search(r"(?<!\\)(\[\[|%%|==|#\w|\$\w)", escape(text).replace("\\\\", ""))


def test_a_link_leads_to_a_paragraph() -> None:
    assert link("Post [1]", "../Reports/a b.md", "p-19") == "[Post \\[1\\]](../Reports/a%20b.md#^p-19)"


def test_what_is_not_known_is_left_out_of_the_front_matter() -> None:
    assert front_matter({"a": None, "b": [], "c": "x: 'y'"}) == "---\nc: \"x: 'y'\"\n---\n\n"


def test_an_empty_list_has_no_heading() -> None:
    assert section("Events", []) == ""
