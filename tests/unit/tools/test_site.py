from tools.site import OUTSIDE, ROOT, folder, nav, relink, spaced, unread


def test_links_are_led_to_where_pages_are_in_the_site() -> None:
    assert (
        relink("[a](../../evals/ERRORS.md#time)", "docs/explanation/mistakes.md", "explanation/mistakes.md")
        == "[a](../project/errors.md#time)"
    )
    assert relink("[a](docs/tutorial.md)", "README.md", "project/readme.md") == "[a](../tutorial.md)"
    assert relink("[a](time.md)", "docs/explanation/claims.md", "explanation/claims.md") == "[a](time.md)"


def test_links_elsewhere_and_within_a_page_stay() -> None:
    text = "[a](https://example.org/x.md) [b](#figures) [c](../../src/onrecord)"
    assert relink(text, "docs/reference/x.md", "reference/x.md") == text


def test_a_list_may_follow_a_paragraph() -> None:
    assert spaced("Good:\n- a\n- b\n") == "Good:\n\n- a\n- b\n"


def test_lists_that_need_no_line_and_code_get_none() -> None:
    for text in ("- a\n  more\n- b\n", "1. a\n2. b\n", "```text\nx\n- y\n```\n", "# Head\n\n- a\n"):
        assert spaced(text) == text


def test_markdown_that_was_not_read_is_found() -> None:
    assert list(unread("<p>Good:\n- a</p>")) != []
    assert list(unread("<p>see [x](y.md)</p>")) != []
    assert list(unread("<p>Good:</p><ul><li>a</li></ul><code>```</code>")) == []


def test_what_no_index_lists_stands_last() -> None:
    assert folder("how-to")[:2] == ["how-to/README.md", "how-to/add-reports.md"]
    assert folder("explanation")[0] == "explanation/why.md"


def test_pages_from_elsewhere_are_there() -> None:
    assert [path for path in OUTSIDE if not (ROOT / path).exists()] == []
    assert nav()[0] == {"Home": "README.md"}
