from dataclasses import replace

import pytest

from onrecord.errors import InvalidJudgement
from onrecord.export.judgements import write_judgements
from onrecord.intake.judgements import read_judgements
from onrecord.model.judgement import Judgement
from tests.fakes.judging import different, entity, undo
from tests.fakes.readings import Paper

PAPER = Paper("one")
APART = different(entity(PAPER, PAPER.person("Ida Moen")), entity(PAPER, PAPER.person("Per Moen")))


def text_of(*judgements: Judgement) -> str:
    return "".join(write_judgements(judgements))


def test_what_was_written_is_read_back() -> None:
    assert read_judgements(text_of(APART, undo(APART))) == (APART, undo(APART))


def test_no_judgement_is_no_failure() -> None:
    assert read_judgements(text_of()) == ()


def test_a_judgement_written_by_hand_needs_no_id() -> None:
    lines = [line for line in text_of(APART).splitlines() if not line.startswith("id =")]
    assert read_judgements("\n".join(lines)) == (APART,)


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('who = "ida"', 'who = "per"', r"Judgement 1 of the file .*was changed after it was exported"),
        ('kind = "different"', 'kind = "otherwise"', "Judgement 1 of the file .*cannot be read: kind"),
        ('who = "ida"', 'whom = "ida"', "has whom, which no judgement has"),
        ('who = "ida"\n', "", "who Field required"),
        ("judged_at = 2031-06-01T06:00:00.000000Z", 'judged_at = "today"', "not a moment"),
        ("judged_at = 2031-06-01T06:00:00.000000Z", "judged_at = 2031-06-01T06:00:00", "time zone"),
        ("stop = 8", "stop = 9", "cannot hold"),
        ("[[judgement]]", "[[judgement]", "not a file of judgements"),
        ('quote = "Ida Moen"\n', "", "cannot be read"),
    ],
)
def test_a_file_that_was_spoilt_is_refused_with_the_place(old: str, new: str, words: str) -> None:
    assert old in text_of(APART)
    with pytest.raises(InvalidJudgement, match=words):
        read_judgements(text_of(APART).replace(old, new, 1))


@pytest.mark.parametrize("text", ["judgement = 1", "judgement = [1]", "[judgement]\nkind = 'same'", "[[judgement]]\ntarget = 1"])
def test_another_file_is_refused(text: str) -> None:
    with pytest.raises(InvalidJudgement):
        read_judgements(text)


def test_other_tables_are_not_ours() -> None:
    assert read_judgements("[other]\nkind = 1") == ()


def test_a_changed_reason_is_a_new_judgement_once_its_id_is_out() -> None:
    other = replace(APART, why="Seen both.")
    text = text_of(other).replace(f'id = "{other.id}"\n', "")
    assert read_judgements(text)[0].id == other.id != APART.id
