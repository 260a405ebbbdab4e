"""Names with an editor's brackets or a nickname inside them."""

import pytest
from spacy.tokens import Doc, Span

from onrecord.extract.cast.nicknames import join_nicknames
from onrecord.language.words import make_doc


def joined(text: str, *people: str, other: str = "") -> list[str]:
    """The labelled spans that are left; marks in `text` stand apart, capitals are proper nouns."""
    words = text.split()
    pos = ["PROPN" if w[:1].isupper() else "X" for w in words]
    doc = Doc(make_doc("").vocab, words, pos=pos)
    spans = [_find(doc, name.split(), "person") for name in people]
    spans += [_find(doc, other.split(), "other")] if other else []
    return [e.text for e in join_nicknames(doc, sorted(spans, key=lambda e: e.start))]


def _find(doc: Doc, words: list[str], label: str) -> Span:
    start = next(i for i in range(len(doc)) if [t.text for t in doc[i : i + len(words)]] == words)
    return Span(doc, start, start + len(words), label=label)


@pytest.mark.parametrize(
    ("text", "people", "whole"),
    [
        ('Oren R. ( " Ori " ) Dalim left', ("Oren R.", "Ori"), 'Oren R. ( " Ori " ) Dalim'),
        ("Talia “ Tal ” Benn left", ("Tal ” Benn",), "Talia “ Tal ” Benn"),
        ("Rear Admiral Michael ( Mike ) Dalim left", ("Michael",), "Michael ( Mike ) Dalim"),
        ("met [ Envoy Carl Adam ] Poe again", ("Carl Adam",), "Carl Adam ] Poe"),
        ("Colonel [ Carl ] Poe left", ("Carl", "Poe"), "Carl ] Poe"),
    ],
)
def test_one_name(text: str, people: tuple[str, ...], whole: str) -> None:
    assert joined(text, *people) == [whole]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Oren Dalim ( Reuters ) Talia Benn left", ("Oren Dalim", "Talia Benn")),
        ("Oren Dalim said “ No ” again", ("Oren Dalim",)),
        ("Oren Dalim ( Mike left ) Talia Benn", ("Oren Dalim", "Talia Benn")),
        ("seen by Oren Dalim ] he left", ("Oren Dalim",)),
    ],
)
def test_two_names_stay_two(text: str, people: tuple[str, ...]) -> None:
    assert joined(text, *people) == list(people)


def test_marks_without_a_person_are_no_name() -> None:
    assert joined("the Blue “ Sea ” Harbour closed", other="Harbour") == ["Harbour"]
