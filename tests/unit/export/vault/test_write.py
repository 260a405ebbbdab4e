import re
from collections.abc import Callable
from functools import partial
from urllib.parse import unquote

import pytest
from markdown_it import MarkdownIt

from onrecord.export.edition import Edition
from onrecord.export.vault.write import files
from onrecord.model.record import Record
from tests.contract.test_export_format import example_record
from tests.fakes.hostile import EVIL, make_hostile
from tests.fakes.records import make_doubtful_record, make_record


def notes(record: Record) -> dict[str, str]:
    return dict(files(Edition.of(record)))


def links_of(path: str, text: str) -> list[str]:
    """Where each link of a note leads, from the top of the vault."""
    body = text.split("---\n", 2)[2] if text.startswith("---\n") else text
    found = [t.attrs["href"] for block in MarkdownIt().parse(body) for t in block.children or () if t.type == "link_open"]
    up = "" if "/" in path else "./"
    return [str(href).removeprefix("../") if not up else str(href) for href in found]


MAKERS: dict[str, Callable[[], Record]] = {
    "by hand": make_record, "doubtful": make_doubtful_record,
    "examples": example_record, **{name: partial(make_hostile, evil) for name, evil in EVIL.items()},
}  # fmt: skip


@pytest.mark.parametrize("make", MAKERS.values(), ids=list(MAKERS))
def test_every_link_leads_to_a_paragraph_that_is_there(make: Callable[[], Record]) -> None:
    vault = notes(make())
    links = [link for path, text in vault.items() for link in links_of(path, text)]
    missing = [link for link in links if not _is_there(vault, link)]
    assert (missing, len(links) > 5) == ([], True)


def _is_there(vault: dict[str, str], link: str) -> bool:
    path, _, block = unquote(link).partition("#^")
    text = vault.get(path)
    return text is not None and (not block or bool(re.search(rf" \^{block}$", text, re.MULTILINE)))


def test_a_person_has_a_status_with_its_sentence() -> None:
    note = notes(make_record())["People/Mira Solano.md"]
    assert "**released (12 May 2031, says Varda Guard)**" in note
    assert "“was released on 12 May” ([Norland News, 12 May 2031, 63–85](../Reports/2031-05-12%20Norland%20News.md#^p-0))" in note


def test_an_empty_record_says_so() -> None:
    vault = notes(Record())
    assert set(vault) == {"Record.md", "Timeline.md", "Conflicts.md"}
    assert vault["Timeline.md"].endswith("No event is on the record.\n")


def test_doubtful_readings_are_in_no_note_and_who_has_no_others_has_nothing_certain() -> None:
    vault = notes(make_doubtful_record())
    assert "Nothing certain is known of this person's status." in vault["People/Tomas Rill.md"]
    assert "Nothing is known of this person's status." in vault["People/the mayor.md"]
    assert "**released (" in vault["People/Mira Solano.md"]
    assert "dead" not in vault["People/Mira Solano.md"]
    assert " — " not in vault["Record.md"].partition("[Tomas Rill]")[2].partition("\n")[0]


def test_a_person_s_groups_are_named_with_their_members() -> None:
    note = notes(make_doubtful_record())["People/Tomas Rill.md"]
    assert "## Told of as one with others\n\n- the pair: Mira Solano and Tomas Rill — “Nobody”" in note
