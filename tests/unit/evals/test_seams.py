"""What counts as a difference between two readings of a text."""

from pathlib import Path

import pytest
from spacy.tokens import Doc

from evals.command import NotThisLayout
from evals.seams import differences, read_texts
from onrecord.language.words import blank_pipeline
from onrecord.model.attribution import Attribution

WORDS = ["They", "left", "\n", "he", "said"]


def read(*, last: str = "VERB", head: int = 4, entity: str = "O", content: tuple[int, int] = (0, 2)) -> Doc:
    doc = Doc(
        blank_pipeline().vocab, WORDS, pos=["PRON", "VERB", "SPACE", "PRON", last], heads=[1, 4, 1, head, 4], deps=["dep"] * 5,
        ents=[entity, "O", "O", "O", "O"],
    )  # fmt: skip
    doc.user_data["attributions"] = (Attribution(((3, 4),), ((4, 5),), (content,)),)
    return doc


def test_the_same_reading_differs_nowhere() -> None:
    assert set(differences([read()], [read()]).values()) == {0.0}


@pytest.mark.parametrize(
    ("other", "layer", "share"),
    [
        (read(last="NOUN"), "upos", 25.0),
        (read(head=1), "tree", 25.0),
        (read(entity="B-group"), "entity", 25.0),
        (read(content=(1, 2)), "attribution", 50.0),  # one word lost its tag, the next became a first one
    ],
)
def test_shares_are_of_words(other: Doc, layer: str, share: float) -> None:
    found = differences([read()], [other])
    assert found[layer] == share
    assert sum(found.values()) == share


def test_texts_stand_in_the_folder_or_in_text(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("A text.")
    assert read_texts(tmp_path) == ["A text."]
    (tmp_path / "text").mkdir()
    (tmp_path / "text" / "b.txt").write_text("Another.")
    assert read_texts(tmp_path) == ["Another."]


def test_a_folder_without_texts_is_told(tmp_path: Path) -> None:
    with pytest.raises(NotThisLayout, match="texts"):
        read_texts(tmp_path)
