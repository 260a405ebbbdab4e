"""Words by which an act is told, and vouched for by nobody."""

from dataclasses import replace
from datetime import date

import pytest

from onrecord.claims.unconfirmed import is_unconfirmed
from onrecord.model.claim import Claim, ClaimKind, Modality, Polarity, Role
from onrecord.model.entity import Party
from onrecord.model.event import EventState
from onrecord.model.ids import ClaimId, ReportId
from onrecord.model.span import Span
from tests.fakes.readings import Paper, record_of

DAY, AFTER, LATER = date(2031, 3, 3), date(2031, 3, 5), date(2031, 3, 9)
RELEASE, KILL, DIE, HOLD, ABDUCT = ClaimKind.RELEASE, ClaimKind.KILL, ClaimKind.DIE, ClaimKind.HOLD, ClaimKind.ABDUCT


def claim(sentence: str, act: str, kind: ClaimKind, agent: str | None = None) -> Claim:
    report, start = ReportId("report-a"), sentence.rindex(act)
    whole, trigger = Span(report, 0, len(sentence), sentence), Span(report, start, start + len(act), act)
    roles = () if agent is None else ((Role.AGENT, (Party(agent),)),)
    return Claim(ClaimId("claim-a"), kind, report, (whole,), trigger, roles, modality=Modality.UNKNOWN)


@pytest.mark.parametrize(
    ("sentence", "act", "kind"),
    [
        ("Ida Moen has reportedly been released.", "released", RELEASE),
        ("Reportedly, Ida Moen was freed on Sunday.", "freed", RELEASE),
        ("It is believed that Ida Moen was able to escape.", "escape", ClaimKind.ESCAPE),
        ("Father Tom Okoro is said to have been freed.", "freed", RELEASE),
        ("The League reportedly freed Ida Moen.", "freed", RELEASE),
        ("Captain Per Lund, a pilot, is believed dead.", "dead", DIE),
        ("Per Lund is feared killed in the shelling.", "killed", KILL),
        ("Officials believe that Per Lund is dead.", "dead", DIE),
        ("Per Lund was reported killed in May.", "killed", KILL),
        ("The army reportedly killed a commander of the League.", "killed", KILL),
        ("Ida Moen is understood to be held in Kasra.", "held", HOLD),
        ("Ida Moen is believed to be detained in Kasra.", "detained", HOLD),
        ("The League is said to be holding Ida Moen.", "holding", HOLD),
        ("Per Lund is presumed to have been kidnapped by bandits.", "kidnapped", ABDUCT),
        ("According to unconfirmed reports, Ida Moen has been killed.", "killed", KILL),
        ("Unconfirmed media reports said that Ida Moen had been freed.", "freed", RELEASE),
        ("There are reports that Ida Moen was freed.", "freed", RELEASE),
    ],
)
def test_told_and_vouched_for_by_nobody(sentence: str, act: str, kind: ClaimKind) -> None:
    assert is_unconfirmed(claim(sentence, act, kind))


@pytest.mark.parametrize(
    ("sentence", "act", "kind"),
    [
        ("The alleged killing of Per Lund shocked Varda.", "killing", KILL),
        ("The attack on Per Lund was condemned.", "attack", KILL),
        ("Per Lund allegedly killed two people.", "killed", KILL),
        ("Per Lund is believed to have killed Ida Moen.", "killed", KILL),
        ("The man who police believe killed Ida Moen was held.", "killed", KILL),
        ("A gang was believed to have kidnapped Ida Moen.", "kidnapped", ABDUCT),
        ("Per Lund was accused of having reportedly killed Ida Moen.", "killed", KILL),
        ("Reports that Per Lund had been killed were false.", "killed", KILL),
        ("Unconfirmed reports that Per Lund had been killed were dismissed.", "killed", KILL),
        ("Ida Moen was believed dead until Friday.", "dead", DIE),
        ("Per Lund, who was believed dead, was freed on Sunday.", "dead", DIE),
        ("Ida Moen has reportedly been released, but the ministry denied it.", "released", RELEASE),
        ("Per Lund was reportedly nearly killed.", "killed", KILL),
        ("Ida Moen will reportedly be released on Friday.", "released", RELEASE),
        ("Ida Moen is reported to be released on Friday.", "released", RELEASE),
        ("The army announced the release of Ida Moen.", "release", RELEASE),
        ("It is not known that Ida Moen was freed.", "freed", RELEASE),
        ("Ida Moen was initially believed kidnapped.", "kidnapped", ABDUCT),
        ("They met. Ida Moen was freed.", "freed", RELEASE),
    ],
)
def test_no_word_that_it_was_done(sentence: str, act: str, kind: ClaimKind) -> None:
    assert not is_unconfirmed(claim(sentence, act, kind))


def test_of_a_deed_that_is_alleged_of_somebody_nothing_is_told() -> None:
    sentence = "Ida Moen was allegedly killed by Per Lund."
    assert is_unconfirmed(claim(sentence, "killed", KILL))
    assert not is_unconfirmed(claim(sentence, "killed", KILL, "Per Lund"))


@pytest.mark.parametrize("modality", [m for m in Modality if m is not Modality.UNKNOWN])
def test_only_what_the_reader_left_open(modality: Modality) -> None:
    assert not is_unconfirmed(replace(claim("Ida Moen was reportedly freed.", "freed", RELEASE), modality=modality))


def test_what_is_told_as_not_so_is_not_told() -> None:
    assert not is_unconfirmed(replace(claim("Ida Moen was reportedly freed.", "freed", RELEASE), polarity=Polarity.NEGATIVE))


def test_other_kinds_have_no_status() -> None:
    assert not is_unconfirmed(claim("The two reportedly agreed.", "agreed", ClaimKind.AGREE))


def paper(name: str, published: date, modality: Modality, words: str = "Ida Moen was freed.", *, negative: bool = False) -> Paper:
    found = Paper(name, published)
    found.claim(RELEASE, modality, patient=found.person("Ida Moen"), words=words, trigger="freed", negative=negative)
    return found


def hedged(published: date = DAY) -> Paper:
    return paper("hedged", published, Modality.UNKNOWN, "Ida Moen was reportedly freed.")


def states(*papers: Paper) -> list[EventState]:
    return [e.state for e in record_of(*papers).events]


def test_it_is_an_event_of_which_nobody_knows() -> None:
    assert states(hedged()) == [EventState.UNKNOWN]
    assert [r.what for e in record_of(hedged()).events for r in e.reasons] == [EventState.UNKNOWN]


def test_who_vouches_for_it_is_believed() -> None:
    assert states(hedged(), paper("sure", AFTER, Modality.HAPPENED)) == [EventState.HAPPENED]


def test_a_denial_outweighs_it() -> None:
    assert states(hedged(), paper("not", AFTER, Modality.DENIED)) == [EventState.DENIED]


def test_a_plan_told_later_is_another_event() -> None:
    assert states(hedged(), paper("plan", AFTER, Modality.PLANNED)) == [EventState.UNKNOWN, EventState.PLANNED]
    assert states(hedged(LATER), paper("plan", AFTER, Modality.PLANNED)) == [EventState.UNKNOWN]
