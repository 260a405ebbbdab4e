"""A promise not to do something, and a promise that is told to have been kept or broken."""

from dataclasses import replace
from datetime import date

import pytest

from onrecord.model.claim import Aspect, ClaimKind, Modality
from onrecord.model.commitment import Commitment, Life, Turn
from tests.fakes.readings import Paper, record_of

DAY, NEXT, LATER = date(2031, 3, 3), date(2031, 3, 4), date(2031, 3, 9)


def word(name: str, on: date, *, negative: bool = False, aspect: Aspect | None = None, due: date | None = None) -> Paper:
    """Norland promised to free Ida Moen, or not to."""
    paper = Paper(name, on)
    norland, ida = paper.place("Norland"), paper.person("Ida Moen")
    act = paper.claim(ClaimKind.RELEASE, Modality.PROMISED, agent=norland, patient=ida, negative=negative, when=due)
    paper.claim(ClaimKind.PROMISE, agent=norland, act=act)
    if aspect is not None:
        paper.claims[-1] = replace(paper.claims[-1], aspects=(aspect,))
    return paper


def freed(name: str, on: date) -> Paper:
    paper = Paper(name, on)
    paper.claim(ClaimKind.RELEASE, agent=paper.place("Norland"), patient=paper.person("Ida Moen"), when=on)
    return paper


def stands(*papers: Paper, as_of: date | None = None) -> list[tuple[str | None, Life, Turn]]:
    """The act, how it stands, and the last turn of each."""
    found: tuple[Commitment, ...] = record_of(*papers, as_of=as_of).commitments
    return [(c.act_text, c.life, c.history[-1].what) for c in found]


TO, NOT_TO = "release them", "not release them"


def test_a_promise_not_to_is_active_and_never_late() -> None:
    assert stands(word("a", DAY, negative=True)) == [(NOT_TO, Life.ACTIVE, Turn.MADE)]
    assert stands(word("a", DAY, negative=True, due=NEXT), as_of=LATER) == [(NOT_TO, Life.ACTIVE, Turn.MADE)]


def test_what_was_not_to_be_done_and_was_is_a_breach() -> None:
    assert stands(word("a", DAY, negative=True), freed("b", NEXT)) == [(NOT_TO, Life.BREACHED, Turn.BREACHED)]


def test_what_was_to_be_done_and_was_is_kept() -> None:
    assert stands(word("a", DAY), freed("b", NEXT)) == [(TO, Life.FULFILLED, Turn.FULFILLED)]


def test_what_was_promised_and_then_not_to_be_done_is_taken_back() -> None:
    assert stands(word("a", DAY), word("b", NEXT, negative=True)) == [(TO, Life.WITHDRAWN, Turn.WITHDRAWN)]


def test_what_was_not_to_be_done_and_then_promised_are_two_words() -> None:
    found = stands(word("a", DAY, negative=True), word("b", NEXT))
    assert found == [(NOT_TO, Life.ACTIVE, Turn.MADE), (TO, Life.ACTIVE, Turn.MADE)]


@pytest.mark.parametrize(
    ("aspect", "negative", "life", "turn"),
    [
        (Aspect.KEPT, False, Life.FULFILLED, Turn.FULFILLED),
        (Aspect.BROKEN, False, Life.BREACHED, Turn.BREACHED),
        (Aspect.BROKEN, True, Life.BREACHED, Turn.BREACHED),  # the reader's *not*: it was not freed
    ],
)
def test_a_word_told_to_be_kept_or_broken_was_one_to_do_it(aspect: Aspect, negative: bool, life: Life, turn: Turn) -> None:
    assert stands(word("a", DAY, aspect=aspect, negative=negative)) == [(TO, life, turn)]
