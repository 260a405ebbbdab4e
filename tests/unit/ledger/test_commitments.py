"""Who is bound to what, and how it stands."""

from dataclasses import replace
from datetime import date

from onrecord.model.claim import ClaimKind, Modality, Quantity, Role
from onrecord.model.commitment import CommitmentKind, Life, LifeBasis, Turn
from onrecord.model.entity import Party, Property
from onrecord.model.ids import EntityId
from onrecord.model.period import Period
from tests.fakes.readings import Paper, named, record_of

DAY, NEXT, SATURDAY, AFTER = date(2031, 3, 3), date(2031, 3, 4), date(2031, 3, 8), date(2031, 3, 12)


def speaker_of_league(paper: Paper) -> EntityId:
    official, league = paper.person("Karim Basri"), paper.body("Red League")
    paper.attribute(official, Property.MEMBER_OF, "Red League", league)
    return official


def promise(
    name: str, published: date, *, when: date | Period | None = None, condition: str | None = None, negative: bool = False
) -> Paper:
    paper = Paper(name, published)
    official, ida = speaker_of_league(paper), paper.person("Ida Moen")
    told = paper.says(official, "She will be freed.")
    league = next(e.id for e in paper.entities.values() if e.name == "Red League")
    paper.claim(ClaimKind.RELEASE, Modality.PLANNED, agent=league, patient=ida, when=when, by=told, condition=condition, negative=negative)
    return paper


def asked(name: str, kind: ClaimKind, modality: Modality) -> Paper:
    paper = Paper(name, DAY)
    act = paper.claim(ClaimKind.RELEASE, modality, agent=paper.body("Red League"), patient=paper.person("Ida Moen"))
    paper.claim(kind, agent=paper.place("Norland"), act=act)
    return paper


def test_planned_act_of_the_speakers_side_is_its_promise() -> None:
    record = record_of(promise("a", DAY, when=SATURDAY))
    (made,) = record.commitments
    assert (made.kind, made.by, made.about) == (CommitmentKind.PROMISE, (named(record, "Red League"),), (named(record, "Ida Moen"),))
    assert (made.life, made.due and made.due.latest) == (Life.ACTIVE, SATURDAY)


def test_planned_act_of_another_side_is_no_promise() -> None:
    paper = Paper("a", DAY)
    told = paper.says(paper.person("Nora Vik"), "They will free her.")
    paper.claim(ClaimKind.RELEASE, Modality.PLANNED, agent=paper.body("Red League"), patient=paper.person("Ida Moen"), by=told)
    assert record_of(paper).commitments == ()


def test_passive_plan_binds_the_speaker_whose_side_does_such_acts() -> None:
    paper = Paper("a", DAY)
    official, ida = speaker_of_league(paper), paper.person("Ida Moen")
    paper.claim(ClaimKind.RELEASE, Modality.CONSIDERED, agent=EntityId("local-1"), patient=paper.person("Per Lund"))
    paper.claim(ClaimKind.RELEASE, Modality.PLANNED, patient=ida, by=paper.says(official, "She will be freed."))
    record = record_of(paper)
    assert [c.by for c in record.commitments] == [(named(record, "Red League"),)]


def test_passive_act_on_a_condition_binds_the_speaker_too() -> None:
    paper = Paper("a", DAY)
    official, ida = speaker_of_league(paper), paper.person("Ida Moen")
    paper.claim(ClaimKind.RELEASE, agent=EntityId("local-1"), patient=paper.person("Per Lund"))
    said = paper.says(official, "She would be freed if the army withdrew.")
    paper.claim(ClaimKind.RELEASE, Modality.CONDITIONAL, patient=ida, by=said, condition="if the army withdrew")
    (made,) = (c for c in record_of(paper).commitments if c.condition)
    assert (made.by, made.life) == ((named(record_of(paper), "Red League"),), Life.CONDITIONAL)


def test_what_an_agreement_has_a_party_do_is_a_term() -> None:
    paper = Paper("a", DAY)
    league, ida = paper.body("Red League"), paper.person("Ida Moen")
    paper.claim(
        ClaimKind.RELEASE, Modality.PLANNED, agent=league, patient=ida, words="Under the truce, the League will free Moen.", trigger="free"
    )
    (made,) = record_of(paper).commitments
    assert (made.kind, made.by) == (CommitmentKind.TERM, (named(record_of(paper), "Red League"),))


def test_a_plan_in_the_voice_of_a_report_binds_nobody() -> None:
    paper = Paper("a", DAY)
    league, ida = paper.body("Red League"), paper.person("Ida Moen")
    paper.claim(ClaimKind.RELEASE, Modality.PLANNED, agent=league, patient=ida, words="The League will free Moen.", trigger="free")
    assert record_of(paper).commitments == ()


def test_repeated_word_is_no_second_commitment() -> None:
    (made,) = record_of(promise("a", DAY), promise("b", NEXT, when=SATURDAY), promise("c", SATURDAY)).commitments
    assert [s.what for s in made.history] == [Turn.MADE, Turn.DATED, Turn.REPEATED]


def test_new_day_amends() -> None:
    (made,) = record_of(promise("a", DAY, when=SATURDAY), promise("b", NEXT, when=AFTER)).commitments
    assert [s.what for s in made.history] == [Turn.MADE, Turn.AMENDED]
    assert made.due == Period.day(AFTER)


def test_a_day_is_kept_against_the_near_future() -> None:
    (made,) = record_of(promise("a", DAY, when=SATURDAY), promise("b", NEXT, when=Period(NEXT, None, "soon"))).commitments
    assert made.due == Period.day(SATURDAY)


def test_condition_makes_it_conditional() -> None:
    (made,) = record_of(promise("a", DAY, condition="once talks end")).commitments
    assert (made.life, [s.quote for s in made.condition]) == (Life.CONDITIONAL, ["once talks end"])


def test_due_day_without_news_is_late() -> None:
    assert [c.life for c in record_of(promise("a", DAY, when=SATURDAY), as_of=AFTER).commitments] == [Life.LATE]


def test_kept_by_others_word() -> None:
    done = Paper("b", SATURDAY)
    done.claim(ClaimKind.RELEASE, patient=done.person("Ida Moen"), when=SATURDAY)
    (made,) = record_of(promise("a", DAY, when=SATURDAY), done, as_of=AFTER).commitments
    assert (made.life, made.basis, made.history[-1].what) == (Life.FULFILLED, LifeBasis.THIRD_PARTY, Turn.FULFILLED)


def test_kept_by_its_own_word() -> None:
    done = Paper("b", SATURDAY)
    told = done.says(done.body("Red League"), "We freed her.")
    done.claim(ClaimKind.RELEASE, patient=done.person("Ida Moen"), when=SATURDAY, by=told)
    assert [c.basis for c in record_of(promise("a", DAY, when=SATURDAY), done).commitments] == [LifeBasis.SELF]


def test_earlier_release_keeps_no_later_promise() -> None:
    done = Paper("b", SATURDAY)
    done.claim(ClaimKind.RELEASE, patient=done.person("Ida Moen"), when=date(2029, 11, 20))
    assert [c.life for c in record_of(promise("a", DAY), done).commitments] == [Life.ACTIVE]


def test_taken_back() -> None:
    (made,) = record_of(promise("a", DAY), promise("b", NEXT, negative=True)).commitments
    assert (made.life, made.history[-1].what) == (Life.WITHDRAWN, Turn.WITHDRAWN)


def test_request_names_who_asks_whom_about_whom() -> None:
    record = record_of(asked("a", ClaimKind.REQUEST, Modality.REQUESTED))
    (made,) = record.commitments
    assert (made.kind, made.by, made.to) == (CommitmentKind.REQUEST, (named(record, "Norland"),), (named(record, "Red League"),))
    assert (made.life, made.act) == (Life.PROPOSED, ClaimKind.RELEASE)


def test_requested_act_without_a_speech_act_is_its_speakers_request() -> None:
    paper = Paper("a", DAY)
    told = paper.says(paper.person("Nora Vik"), "Free her!")
    paper.claim(ClaimKind.RELEASE, Modality.DEMANDED, patient=paper.person("Ida Moen"), by=told)
    record = record_of(paper)
    assert [(c.kind, c.by) for c in record.commitments] == [(CommitmentKind.DEMAND, (named(record, "Nora Vik"),))]


def test_same_request_in_two_reports_is_one() -> None:
    papers = [asked(name, ClaimKind.REQUEST, Modality.REQUESTED) for name in ("a", "b")]
    assert [[s.what for s in c.history] for c in record_of(*papers).commitments] == [[Turn.MADE, Turn.REPEATED]]


def test_refusal() -> None:
    (made,) = record_of(asked("a", ClaimKind.REFUSE, Modality.REFUSED)).commitments
    assert (made.kind, made.life) == (CommitmentKind.REFUSAL, Life.ACTIVE)


def test_reports_own_plan_binds_nobody() -> None:
    paper = Paper("a", DAY)
    paper.claim(ClaimKind.RELEASE, Modality.PLANNED, agent=paper.body("Red League"), patient=paper.person("Ida Moen"))
    assert record_of(paper).commitments == ()


def test_who_mentions_a_promise_has_not_made_it() -> None:
    paper = Paper("a", DAY)
    told = paper.says(paper.person("Nora Vik"), "There is a commitment to free her.")
    act = paper.claim(ClaimKind.RELEASE, Modality.PROMISED, patient=paper.person("Ida Moen"), by=told)
    paper.claim(ClaimKind.PROMISE, act=act, by=told)
    assert record_of(paper).commitments == ()


def test_attacks_must_end_asks_for_no_attack() -> None:
    paper = Paper("a", DAY)
    told = paper.says(paper.person("Nora Vik"), "The attacks must end.")
    paper.claim(ClaimKind.ATTACK, Modality.DEMANDED, patient="towns", by=told)
    assert record_of(paper).commitments == ()


def test_we_are_whoever_speaks() -> None:
    paper = Paper("a", DAY)
    told = paper.says(speaker_of_league(paper), "We will free her.")
    paper.claim(ClaimKind.RELEASE, Modality.PLANNED, agent="We", patient=paper.person("Ida Moen"), by=told)
    record = record_of(paper)
    assert [c.by for c in record.commitments] == [(named(record, "Red League"),)]


def test_officials_stand_for_their_body() -> None:
    paper = Paper("a", DAY)
    told = paper.says(speaker_of_league(paper), "Red League officials will weigh it once talks end.")
    paper.claim(ClaimKind.OTHER, Modality.PLANNED, agent="senior Red League officials", condition="once talks end", by=told)
    league = next(e.id for e in paper.entities.values() if e.name == "Red League")
    paper.claims[-1] = replace(paper.claims[-1], roles=((Role.AGENT, (Party("senior Red League officials", side=league),)),))
    record = record_of(paper)
    assert [(c.by, c.life) for c in record.commitments] == [((named(record, "Red League"),), Life.CONDITIONAL)]


def test_request_without_addressee_is_to_the_body_named_for_the_act() -> None:
    paper = Paper("a", DAY)
    league, ida = paper.body("Red League"), paper.person("Ida Moen")
    act = paper.claim(ClaimKind.RELEASE, Modality.REQUESTED, patient=ida)
    paper.claim(ClaimKind.REQUEST, agent=paper.place("Norland"), act=act)
    paper.claim(ClaimKind.RELEASE, Modality.CONSIDERED, agent=league, patient=ida)
    record = record_of(paper)
    assert [c.to for c in record.commitments] == [(named(record, "Red League"),)]


def test_as_many_as_promised_keep_the_promise() -> None:
    first, second = Paper("a", DAY), Paper("b", SATURDAY)
    for paper, modality in ((first, Modality.PROMISED), (second, Modality.HAPPENED)):
        paper.claim(ClaimKind.RELEASE, modality, agent=paper.body("Red League"), patient="three hostages", when=SATURDAY)
        paper.claims[0] = replace(paper.claims[0], quantity=Quantity(3, "hostages"))
    assert [c.life for c in record_of(first, second).commitments] == [Life.FULFILLED]
