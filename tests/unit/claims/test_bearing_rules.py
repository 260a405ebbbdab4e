"""Each rule on the words of a sentence: the words that it takes, at which distance from the act, and those that it leaves."""

import tomllib
from dataclasses import replace
from importlib.resources import files

import pytest

from onrecord.claims.bearing import (
    is_brief,
    is_by_agreement,
    is_hedged,
    is_long_past,
    is_of_a_word,
    is_of_now,
    is_pronoun,
    is_refusal,
    is_taken_back,
    is_under_way,
    may_be_done,
    tells_of_captivity,
)  # fmt: skip
from onrecord.model.claim import Claim, ClaimKind, Modality, Role
from onrecord.model.entity import Party
from onrecord.model.ids import ClaimId, ReportId
from onrecord.model.span import Span

REPORT, BEFORE = ReportId("report-a"), 100
"""The sentence begins at 100: offsets are of the report."""
ELSEWHERE = Span(REPORT, 500, 512, "They walked.")
FINAL = (ClaimKind.RELEASE, ClaimKind.EXCHANGE, ClaimKind.ESCAPE, ClaimKind.KILL, ClaimKind.DIE)
WORDS = tomllib.loads(files("onrecord.claims").joinpath("data", "doubts.toml").read_text(encoding="utf-8"))


def told(
    sentence: str,
    kind: ClaimKind = ClaimKind.KILL,
    modality: Modality = Modality.HAPPENED,
    *,
    agent: str | None = None,
    patient: tuple[str, ...] = (),
) -> Claim:
    """The act stands between stars: `Ida Moen was *freed* on Friday`."""
    before, act, after = sentence.split("*")
    start, quote = BEFORE + len(before), before + act + after
    whole, trigger = Span(REPORT, BEFORE, BEFORE + len(quote), quote), Span(REPORT, start, start + len(act), act)
    agents = () if agent is None else (Party(agent),)
    roles = ((Role.AGENT, agents), (Role.PATIENT, tuple(Party(text) for text in patient)))
    return Claim(ClaimId("claim-a"), kind, REPORT, (whole, ELSEWHERE), trigger, roles, modality)


@pytest.mark.parametrize("word", WORDS["modals"])
@pytest.mark.parametrize(("between", "is_near"), [("", True), ("very soon ", True), ("very soon there ", False)])
def test_a_modal_right_before_the_act_or_two_words_off(word: str, between: str, is_near: bool) -> None:
    assert may_be_done(told(f"They {word} {between}*kill* her")) is not is_near


@pytest.mark.parametrize("word", WORDS["unreal"])
def test_what_is_played_or_asked_anywhere_in_the_clause(word: str) -> None:
    assert not may_be_done(told(f"She {word} that on the day he was *killed*"))
    assert may_be_done(told(f"She {word} it, and on the day he was *killed*"))


@pytest.mark.parametrize("word", WORDS["near_misses"])
def test_what_just_failed_to_happen(word: str) -> None:
    assert not may_be_done(told(f"She was {word} *killed*"))
    assert may_be_done(told(f"She was {word} there *killed*"))


@pytest.mark.parametrize("word", WORDS["implicative"])
def test_who_managed_to_has_done_it(word: str) -> None:
    assert may_be_done(told(f"She was {word} to *flee*"))
    assert not may_be_done(told(f"She was {word} in order to *flee*"))


@pytest.mark.parametrize(
    ("sentence", "is_so"),
    [
        ("They came to *free* her", False),
        ("To *free* her", False),
        ("They were able there to *free* her", False),
        ("She is to be *freed*", False),
        ("She is to have been *freed*", True),
        ("They admitted to *killing* her", True),
        ("She was *freed*", True),
        ("*Freed* at last", True),
        ("They meant, to be sure, *killed* her", True),
    ],
)
def test_an_infinitive_is_not_done(sentence: str, is_so: bool) -> None:
    assert may_be_done(told(sentence)) is is_so


def test_an_act_before_its_sentence_has_no_words_before_it() -> None:
    """A heading may name the act of which a sentence tells."""
    claim = told("Reportedly they would *free* her under the deal, briefly")
    heading = Span(REPORT, 10, 14, "free")
    claim = replace(claim, trigger=heading)
    assert may_be_done(claim)
    assert not is_hedged(claim)
    assert not is_by_agreement(claim)
    assert is_brief(replace(claim, evidence=(Span(REPORT, BEFORE, BEFORE + 12, "Briefly held"),)))


@pytest.mark.parametrize("kind", ClaimKind)
def test_only_acts_that_end_a_captivity_or_life_need_words_for_it(kind: ClaimKind) -> None:
    assert may_be_done(told("They would *do* it", kind)) is (kind not in FINAL)
    assert is_hedged(told("She was reportedly *done*", kind)) is (kind in FINAL)
    assert is_under_way(told("She is *dying*", kind, Modality.ONGOING)) is (kind in FINAL)


@pytest.mark.parametrize("modality", Modality)
@pytest.mark.parametrize(("sentence", "is_going"), [("She is *DYING*", True), ("She is being *freed*", True), ("She is *dead*", False)])
def test_what_is_under_way(sentence: str, is_going: bool, modality: Modality) -> None:
    is_so = is_going and modality is Modality.ONGOING
    assert is_under_way(told(sentence, modality=modality)) is is_so
    assert may_be_done(told(sentence, modality=modality)) is not is_so


def test_being_counts_right_before_it_only() -> None:
    assert not is_under_way(told("She is being there *freed*", modality=Modality.ONGOING))


@pytest.mark.parametrize("mark", [",", ";", ":", " —", " –", " (", ")", " --"])
def test_a_clause_begins_after_a_mark(mark: str) -> None:
    assert not is_hedged(told(f"Reportedly{mark} she was *killed*"))


def test_the_last_mark_counts() -> None:
    assert not is_hedged(told("In May, reportedly, she was *killed*"))
    assert is_hedged(told("In May, she was reportedly *killed*"))


@pytest.mark.parametrize(("between", "is_so"), [(11, True), (12, False)])
def test_more_than_twelve_words_off_is_another_clause(between: int, is_so: bool) -> None:
    assert is_hedged(told(f"Reportedly {'on ' * between}*killed*")) is is_so


@pytest.mark.parametrize("word", WORDS["hedges"])
def test_hedges(word: str) -> None:
    assert is_hedged(told(f"She was {word} there on that day *killed*"))


@pytest.mark.parametrize(
    ("sentence", "is_so"),
    [
        ("They claim to have *killed* her", True),
        ("They claimed having *killed* her", True),
        ("They claims to have *killed* her", True),
        ("They are claiming to have *killed* her", True),
        ("They claimed to have in May *killed* her", False),
        ("They claimed that they have *killed* her", False),
    ],
)
def test_who_claims_to_have_done_it(sentence: str, is_so: bool) -> None:
    assert is_hedged(told(sentence)) is is_so


TERMS = ("deal", "agreement", "accord", "truce", "ceasefire", "cease-fire", "pact", "protocol", "terms")


@pytest.mark.parametrize("noun", TERMS)
@pytest.mark.parametrize(
    "lead", ["Under the", "According to this", "as part of that", "In line with their", "By its", "Under a", "under an"]
)
def test_what_an_agreement_says(noun: str, lead: str) -> None:
    assert is_by_agreement(told(f"{lead} {noun} the council will *free* her"))


@pytest.mark.parametrize(
    ("sentence", "is_so"),
    [
        ("Under the terms of the truce it will *free* her", True),
        ("During the first phase of the deal it will *free* her", True),
        ("In the second stage of a deal it will *free* her", True),
        ("Under the long and fragile deal it will *free* her", True),  # three words between
        ("Under the very long and fragile deal it will *free* her", False),
        ("It will *free* her under the deal", False),  # after the act
        ("The deal was signed, and it will *free* her", False),
        ("Under the bridge it will *free* her", False),
        ("Sunder the deal it will *free* her", False),
        ("The plan calls for it to *free* her", True),
        ("The deal requires it to *free* her", True),
        ("A framework obliges it to *free* her", True),
        ("The proposal provides for it to *free* her", True),
        ("The roadmap stipulates that it *free* her", True),
        ("The accord envisages that it *free* her", True),
        ("The pact foresees that it *free* her", True),
        ("The plan commits it to *free* her", True),
        ("It will *free* her, as the plan calls for", False),
        ("*Free* her under the deal", False),
    ],
)
def test_what_binds_by_agreement(sentence: str, is_so: bool) -> None:
    assert is_by_agreement(told(sentence)) is is_so


def keeping(sentence: str) -> bool:
    """Two words between stars: the urging, and what was promised."""
    before, says, between, does, after = sentence.split("*")
    whole = before + says + between + does + after
    evidence = Span(REPORT, BEFORE, BEFORE + len(whole), whole)
    start = len(before + says + between)
    trigger = Span(REPORT, BEFORE + start, BEFORE + start + len(does), does)
    return is_of_a_word(Claim(ClaimId("claim"), ClaimKind.RELEASE, REPORT, (evidence, ELSEWHERE), trigger))


@pytest.mark.parametrize(
    ("sentence", "is_so"),
    [
        ("They *urged* it to keep the promise to *free* her", True),
        ("They *urged* it to honour a pledge to *free* her", True),
        ("They *urged* it to stick to its word and *free* her", True),
        ("They *urged* it to abide by its commitment to *free* her", True),
        ("They *urged* it to reject a promise to *free* her", False),
        ("To keep its promise, they *urged* it to *free* her", False),  # before the word
        ("They *urged* it to *free* her and keep its promise", False),  # after the act
        ("They *urged* it to keep calm; a promise to *free* her was there", False),
    ],
)
def test_what_was_promised_is_what_is_urged(sentence: str, is_so: bool) -> None:
    assert keeping(sentence) is is_so


@pytest.mark.parametrize(
    "word",
    [
        "captive", "captivity", "captor", "captors", "custody", "prison", "prisoners", "jail", "jailers", "detention", "detained",
        "hostage", "hostages", "kidnapped", "abductors", "cell", "camps", "guards", "gunman", "gunmen", "militant", "rebels", "held",
        "chained", "tied", "hideout",
    ],
)  # fmt: skip
def test_words_for_captivity(word: str) -> None:
    assert tells_of_captivity(told(f"She *fled* from the {word.upper()} at night"))


@pytest.mark.parametrize("word", ["house", "upheld", "united", "guarded"])
def test_words_for_none(word: str) -> None:
    assert not tells_of_captivity(told(f"She *fled* from the {word} at night"))


def test_any_piece_of_the_evidence_may_tell_of_captivity() -> None:
    claim = told("She *fled* at night")
    other = Span(REPORT, 300, 312, "Her captors ")
    assert tells_of_captivity(replace(claim, evidence=(*claim.evidence, other)))


@pytest.mark.parametrize(
    ("sentence", "is_so"),
    [
        ("She was briefly *held*", True),
        ("She was briefly and quietly *held*", True),
        ("She was briefly and so quietly *held*", False),
        ("She was *held* briefly", True),
        ("She was *held* there Overnight", True),
        ("She was *held* for an hour", True),
        ("She was *held* for some twenty minutes", True),
        ("She was *held* for at most some six hours", False),  # too many words between
        ("She was *held* for two days", False),
        ("She was *held*, and briefly spoke", False),
        ("She was *held*. Briefly", False),
        ("Briefly, she was *held*", False),
    ],
)
def test_what_is_brief(sentence: str, is_so: bool) -> None:
    assert is_brief(told(sentence, ClaimKind.HOLD)) is is_so


@pytest.mark.parametrize(
    ("sentence", "is_so"),
    [
        ("She had *fled*", True),
        ("She had been there *held*", True),
        ("She had been there once *held*", False),
        ("She has been *held*", False),
        ("Had she, who was *held*", False),
    ],
)
def test_what_is_long_past(sentence: str, is_so: bool) -> None:
    assert is_long_past(told(sentence)) is is_so


@pytest.mark.parametrize("word", WORDS["now"])
def test_words_for_now_right_before_a_captivity(word: str) -> None:
    assert is_of_now(told(f"She {word} *held*", ClaimKind.HOLD))
    assert not is_of_now(told(f"She {word} there *held*", ClaimKind.HOLD))


@pytest.mark.parametrize("word", WORDS["ended"])
@pytest.mark.parametrize("sentence", ["She is, {} or so, *held* there", "She is *held* there {}", "{} she is *held* there"])
def test_words_for_its_end_or_its_length(word: str, sentence: str) -> None:
    is_aside = sentence.startswith("She is,")
    claim = told(sentence.format(word).replace("so, *held*", "so, is *held*"), ClaimKind.HOLD)
    assert is_of_now(claim) is is_aside


@pytest.mark.parametrize(
    ("sentence", "is_so"),
    [
        ("She has been *held*", True),
        ("They have been *held*", True),
        ("She had been *held*", False),
        ("She has long been *held*", False),
        ("She is reportedly *held*", True),  # adverbs do not count
        ("She is being *held*", True),
        ("She was *held*", False),
        ("*Held* there", False),
    ],
)
def test_what_is_so_now(sentence: str, is_so: bool) -> None:
    assert is_of_now(told(sentence, ClaimKind.HOLD)) is is_so


@pytest.mark.parametrize("word", WORDS["seizing"])
def test_who_was_seized_is_held_as_far_as_told(word: str) -> None:
    assert is_of_now(told(f"She was *{word}* there", ClaimKind.HOLD))
    assert is_of_now(told(f"She was *{word.upper()}* there", ClaimKind.HOLD))


@pytest.mark.parametrize(
    ("sentence", "agent", "patient", "is_so"),
    [
        ("She was *detained* there", None, (), True),
        ("She was quickly *detained* there", None, (), True),
        ("Police *detained* her", "Police", (), True),
        ("Ida Moen, *detained* in Kasra, spoke", None, (), True),
        ("The men *detained* then were tried", None, (), False),
        ("The men *detained* by police were tried", "police", (), False),
        ("The *detained* leader spoke", None, ("the detained leader",), True),
        ("The *detained* leader spoke", None, ("the leader",), False),
        ("The *detained* leader spoke", None, ("his wife", "the Detained leader"), True),
        ("The leader *held* there", None, ("the held leader",), False),  # no word for a beginning
    ],
)
def test_of_whom_a_seizure_is_told(sentence: str, agent: str | None, patient: tuple[str, ...], is_so: bool) -> None:
    assert is_of_now(told(sentence, ClaimKind.HOLD, agent=agent, patient=patient)) is is_so


@pytest.mark.parametrize("word", WORDS["passive"])
def test_words_of_the_passive(word: str) -> None:
    assert is_of_now(told(f"The man {word} *jailed* there", ClaimKind.HOLD))


@pytest.mark.parametrize("word", WORDS["taking_back"])
@pytest.mark.parametrize(("between", "is_near"), [(4, True), (5, False)])
def test_what_is_taken_back(word: str, between: int, is_near: bool) -> None:
    assert is_taken_back(told(f"It {word} {'on ' * between}*approval*", ClaimKind.APPROVE)) is is_near


@pytest.mark.parametrize("word", WORDS["refused"])
@pytest.mark.parametrize(("between", "is_near"), [(4, True), (5, False)])
def test_what_is_refused(word: str, between: int, is_near: bool) -> None:
    assert is_refusal(told(f"It *denied* {'on ' * between}{word.upper()} to him", ClaimKind.DENY)) is is_near


@pytest.mark.parametrize(
    ("sentence", "is_so"),
    [
        ("It *denied* him bail", True),
        ("It *denied* that bail was asked for", False),
        ("It *denied*, after bail, the charges", False),
        ("Bail was asked for and *denied*", False),
        ("It *denied* him that", False),
    ],
)
def test_what_is_denied_after_all(sentence: str, is_so: bool) -> None:
    assert is_refusal(told(sentence, ClaimKind.DENY)) is is_so


@pytest.mark.parametrize(("text", "is_so"), [("he", True), ("Their", True), ("Ida Moen", False), ("the", False)])
def test_pronouns(text: str, is_so: bool) -> None:
    assert is_pronoun(Party(text)) is is_so
