"""Denials: which words deny, what they answer, and whom it is about."""

from dataclasses import replace

import pytest

from onrecord.ledger.denials import find_denials
from onrecord.model.claim import ClaimKind, Modality, Role
from onrecord.model.conflict import Conflict, Relation
from onrecord.model.entity import Party
from onrecord.model.ids import ClaimId, StatementId
from onrecord.model.statement import Manner, Statement
from tests.fakes.ledger import Scene
from tests.fakes.readings import Paper

LEAGUE, COUNCIL = "Red League", "Blue Council"


def accuse(
    scene: Scene,
    paper: Paper,
    *,
    of: str | None = LEAGUE,
    by: str | None = COUNCIL,
    role: Role = Role.PATIENT,
    words: str = "It was accused.",
) -> ClaimId:
    claim = paper.claim(ClaimKind.ACCUSE, words=words)
    filled = ((Role.AGENT, by), (role, of))
    scene.amend(claim, roles=tuple((r, (Party(name, scene.body(name)),)) for r, name in filled if name is not None))
    return claim


def deny(
    scene: Scene,
    paper: Paper,
    words: str = "The league denied the charges.",
    *,
    by: str | None = LEAGUE,
    trigger: str = "denied",
    what: str | None = "the charges",
    modality: Modality = Modality.HAPPENED,
    negative: bool = False,
    condition: str | None = None,
    kind: ClaimKind = ClaimKind.DENY,
    act: ClaimId | None = None,
) -> ClaimId:
    claim = paper.claim(kind, modality, words=words, trigger=trigger, negative=negative, condition=condition, act=act)
    agents = () if by is None else ((Role.AGENT, (Party(by, scene.body(by)),)),)
    objects = () if what is None else ((Role.OBJECT, (Party(what),)),)
    scene.amend(claim, roles=(*agents, *objects))
    return claim


def found(scene: Scene) -> list[Conflict]:
    return list(find_denials(scene.whole()))


def sides(scene: Scene) -> list[tuple[str, str]]:
    """What was claimed, and what was denied."""
    return [(c.sides[0].evidence[0].quote, c.sides[1].evidence[0].quote) for c in found(scene)]


def answered(**denial: object) -> bool:
    """Whether a denial of an accusation right before it is one."""
    scene = Scene()
    paper = scene.paper()
    accuse(scene, paper), deny(scene, paper, **denial)  # type: ignore[arg-type]
    return bool(found(scene))


def test_an_accusation_beside_its_denial() -> None:
    scene = Scene()
    paper = scene.paper()
    accuse(scene, paper), deny(scene, paper)
    (conflict,) = found(scene)
    assert (conflict.relation, conflict.about, conflict.property) == (Relation.DENIES, scene.cast[LEAGUE], "deny")
    assert [s.value for s in conflict.sides] == ["claimed", "denied"]
    assert sides(scene) == [("It was accused.", "The league denied the charges.")]


@pytest.mark.parametrize(
    "trigger",
    [
        "deny", "denies", "denied", "denying", "denial", "denials", "Denied", "dispute", "disputes", "disputed", "disputing",
        "refute", "refutes", "refuted", "refuting", "refutation", "rebut", "rebuts", "rebutted", "rebutting",
    ],
)  # fmt: skip
def test_words_that_deny(trigger: str) -> None:
    assert answered(words=f"The league {trigger} the charges.", trigger=trigger)


@pytest.mark.parametrize("trigger", ["rejected", "denier", "disputable", "undenied", "declined"])
def test_words_that_do_not(trigger: str) -> None:
    assert not answered(words=f"The league {trigger} the charges.", trigger=trigger)


@pytest.mark.parametrize("modality", Modality)
def test_only_a_denial_that_was_made(modality: Modality) -> None:
    assert answered(modality=modality) is (modality in (Modality.HAPPENED, Modality.ONGOING))


@pytest.mark.parametrize(
    "other", [{"negative": True}, {"condition": "if asked"}, {"words": "The league denied him bail."}, {"kind": ClaimKind.REJECT}]
)
def test_what_denies_nothing(other: dict[str, object]) -> None:
    assert not answered(**other)


@pytest.mark.parametrize(
    ("of", "by", "what", "is_answer"),
    [
        (LEAGUE, LEAGUE, "the charges", True),
        (LEAGUE, LEAGUE, None, True),  # who was accused denies, whatever he calls it
        (LEAGUE, COUNCIL, "the charges", False),  # another one was accused
        (None, LEAGUE, "the charges", True),  # of whom nobody says
        (None, LEAGUE, None, False),  # what was denied is not said either
        (None, COUNCIL, "the charges", False),  # the accuser himself
        (LEAGUE, None, "the charges", False),  # nobody denies
    ],
)
def test_which_accusation_is_answered(of: str | None, by: str | None, what: str | None, is_answer: bool) -> None:
    scene = Scene()
    paper = scene.paper()
    accuse(scene, paper, of=of), deny(scene, paper, by=by, what=what)
    assert bool(found(scene)) is is_answer


def test_a_denial_by_nobody_named_answers_the_charges() -> None:
    scene = Scene()
    paper = scene.paper()
    ida = scene.person("Ida Moen")
    act = paper.claim(ClaimKind.KILL, Modality.DENIED, patient=ida, words="killing her")
    accuse(scene, paper), deny(scene, paper, by=None, act=act)
    assert sides(scene) == [("It was accused.", "The league denied the charges.")]


@pytest.mark.parametrize("role", [Role.PATIENT, Role.OBJECT, Role.TOPIC])
def test_whom_an_accusation_is_of(role: Role) -> None:
    scene = Scene()
    paper = scene.paper()
    accuse(scene, paper, role=role), deny(scene, paper, what=None)
    assert bool(found(scene)) is (role is not Role.TOPIC)


def test_an_official_denies_for_his_body() -> None:
    scene = Scene()
    paper = scene.paper()
    accuse(scene, paper)
    claim, karim = deny(scene, paper, what=None), scene.member(scene.person("Karim Basri"), scene.body(LEAGUE))
    scene.amend(claim, roles=((Role.AGENT, (Party("Basri", karim),)),))
    assert [c.about for c in found(scene)] == [scene.cast[LEAGUE]]


@pytest.mark.parametrize("two", ["accused", "deniers"])
def test_of_several_accused_or_deniers_one_is_enough(two: str) -> None:
    scene = Scene()
    paper = scene.paper()
    accusation, denial = accuse(scene, paper), deny(scene, paper)
    both = tuple(Party(name, scene.body(name)) for name in (COUNCIL, LEAGUE))
    if two == "accused":
        scene.amend(accusation, roles=((Role.PATIENT, both),))
    else:
        scene.amend(denial, roles=((Role.AGENT, both),))
    assert len(found(scene)) == 1


@pytest.mark.parametrize(("gap", "is_near"), [(0, True), (419, True), (420, True), (421, False)])
def test_an_accusation_within_two_sentences(gap: int, is_near: bool) -> None:
    """`gap`: characters from its verb to that of the denial."""
    scene = Scene()
    paper = scene.paper()
    accusation, denial = scene.claim(accuse(scene, paper)), deny(scene, paper)
    own = scene.claim(denial)
    start = accusation.trigger.start + max(gap, 16)
    moved = replace(own.trigger, start=start, stop=start + len("denied"))
    sentence = replace(own.evidence[0], start=start - 11, stop=start - 11 + len(own.evidence[0].quote))
    scene.amend(denial, trigger=moved, evidence=(sentence,))
    assert bool(found(scene)) is is_near


def test_an_accusation_after_it_is_none_unless_in_its_sentence() -> None:
    for is_within in (True, False):
        scene = Scene()
        paper = scene.paper()
        denial = scene.claim(deny(scene, paper, "The league denied that the council accused it."))
        accusation = accuse(scene, paper)
        if is_within:
            start = denial.trigger.stop + 5
            scene.amend(accusation, trigger=replace(denial.trigger, start=start, stop=start + 6))
        assert bool(found(scene)) is is_within


def test_of_several_accusations_the_last_is_answered() -> None:
    scene = Scene()
    paper = scene.paper()
    accuse(scene, paper, words="It was accused first."), accuse(scene, paper, words="It was accused last."), deny(scene, paper)
    assert [claimed for claimed, _ in sides(scene)] == ["It was accused last."]


@pytest.mark.parametrize(
    "what",
    [
        "the charge", "charges", "Any allegations", "all accusations", "those claims", "these reports", "its report", "his rumours",
        "her rumors", "their suggestions", "such assertions", "an accusation", "one claim", "any involvement", "responsibility",
        "all wrongdoing", "a report",
    ],
)  # fmt: skip
def test_words_that_call_what_was_said(what: str) -> None:
    scene = Scene()
    paper = scene.paper()
    accuse(scene, paper, of=None), deny(scene, paper, what=what)
    assert len(found(scene)) == 1


@pytest.mark.parametrize("what", ["the ransom", "aid to the charges", "some charges", "chargers", "the the charges"])
def test_words_that_do_not_call_it(what: str) -> None:
    scene = Scene()
    paper = scene.paper()
    accuse(scene, paper, of=None), deny(scene, paper, what=what)
    assert found(scene) == []


def denied_words(scene: Scene, paper: Paper, denial: ClaimId, *pieces: str, is_before: bool = False, has_cue: bool = True) -> Statement:
    """The statement of which the denial is the cue."""
    cue = scene.claim(denial).trigger
    content = tuple(paper.write(piece) for piece in pieces)
    if is_before:
        content = tuple(replace(s, start=0, stop=len(s.quote)) for s in content)
    about = (scene.person("Nora Vik"),)
    made = Statement(StatementId("statement-1"), paper.id, (), cue if has_cue else None, content, Manner.INDIRECT, about=about)
    paper.statements.append(made)
    return made


@pytest.mark.parametrize(
    ("pieces", "claimed"),
    [
        (("aiding the rebels",), "aiding the rebels"),
        (("aiding rebels",), None),  # two words say nothing
        (("aiding", "the rebels"), "aiding"),  # in two pieces
        (("the charges against it",), None),  # a word for it
        (("the charges against it", "aiding the rebels"), "aiding the rebels"),
    ],
)
def test_the_denied_words_themselves(pieces: tuple[str, ...], claimed: str | None) -> None:
    scene = Scene()
    paper = scene.paper()
    denial = deny(scene, paper, what=None)
    denied_words(scene, paper, denial, *pieces)
    assert sides(scene) == ([] if claimed is None else [(claimed, "The league denied the charges.")])


@pytest.mark.parametrize("other", [{"is_before": True}, {"has_cue": False}])
def test_only_words_after_it_that_it_introduces(other: dict[str, bool]) -> None:
    scene = Scene()
    paper = scene.paper()
    paper.write("Some words that stand before all of that.")
    denial = deny(scene, paper, what=None)
    denied_words(scene, paper, denial, "aiding the rebels", **other)
    assert found(scene) == []


def test_the_statement_of_another_verb_is_not_its_own() -> None:
    scene = Scene()
    paper = scene.paper()
    other = deny(scene, paper, kind=ClaimKind.ANNOUNCE)
    deny(scene, paper, what=None)
    denied_words(scene, paper, other, "aiding the rebels")
    assert found(scene) == []


def act_denied(
    scene: Scene, paper: Paper, kind: ClaimKind = ClaimKind.KILL, modality: Modality = Modality.DENIED, **who: object
) -> ClaimId:
    return paper.claim(kind, modality, words="killing Ida Moen", **who)  # type: ignore[arg-type]


@pytest.mark.parametrize(("kind", "prop"), [(ClaimKind.KILL, "kill"), (ClaimKind.OTHER, "deny")])
def test_the_denied_act_is_what_is_claimed(kind: ClaimKind, prop: str) -> None:
    scene = Scene()
    paper = scene.paper()
    act = act_denied(scene, paper, kind, patient=scene.person("Ida Moen"))
    deny(scene, paper, what=None, act=act)
    (conflict,) = found(scene)
    assert (conflict.about, conflict.property) == (scene.cast["Ida Moen"], prop)
    assert sides(scene) == [("killing Ida Moen", "The league denied the charges.")]


@pytest.mark.parametrize(("start", "is_so"), [(0, True), (34, True), (35, False)])
def test_an_act_in_its_sentence_is_denied_too(start: int, is_so: bool) -> None:
    scene = Scene()
    paper = scene.paper()
    denial = scene.claim(deny(scene, paper, "The league denied killing Ida Moen.", what=None))
    act = act_denied(scene, paper, patient=scene.person("Ida Moen"))
    start += denial.evidence[0].start
    scene.amend(act, trigger=replace(denial.trigger, start=start, stop=start + 6))
    assert [c.property for c in found(scene)] == (["kill"] if is_so else [])


@pytest.mark.parametrize("modality", [Modality.DENIED, Modality.HAPPENED])
def test_an_act_that_is_told_as_done_is_not_denied(modality: Modality) -> None:
    scene = Scene()
    paper = scene.paper()
    deny(scene, paper, what=None, act=act_denied(scene, paper, modality=modality, patient=scene.person("Ida Moen")))
    assert bool(found(scene)) is (modality is Modality.DENIED)


def test_an_act_of_another_sentence_is_not_denied() -> None:
    scene = Scene()
    paper = scene.paper()
    act_denied(scene, paper, patient=scene.person("Ida Moen")), deny(scene, paper, what=None)
    assert found(scene) == []


@pytest.mark.parametrize("given", ["accusation", "words", "act"])
def test_an_accusation_before_the_words_before_the_act(given: str) -> None:
    scene = Scene()
    paper = scene.paper()
    if given == "accusation":
        accuse(scene, paper)
    denial = deny(scene, paper, what=None, act=act_denied(scene, paper, patient=scene.person("Ida Moen")))
    if given != "act":
        denied_words(scene, paper, denial, "aiding the rebels")
    expected = {"accusation": "It was accused.", "words": "aiding the rebels", "act": "killing Ida Moen"}[given]
    assert [claimed for claimed, _ in sides(scene)] == [expected]


@pytest.mark.parametrize(
    ("patient", "denier", "agent", "about"),
    [
        ("Ida Moen", LEAGUE, COUNCIL, "Ida Moen"),  # the person of the act
        (None, LEAGUE, COUNCIL, LEAGUE),  # who denied
        (None, None, COUNCIL, COUNCIL),  # who would have done it
        (None, None, None, "Nora Vik"),  # of whom the words are
    ],
)
def test_whom_it_is_about(patient: str | None, denier: str | None, agent: str | None, about: str) -> None:
    scene = Scene()
    paper = scene.paper()
    act = act_denied(scene, paper, patient=patient and scene.person(patient), agent=agent and scene.body(agent))
    denial = deny(scene, paper, what=None, by=denier, act=act)
    denied_words(scene, paper, denial, "aiding the rebels")
    assert [c.about for c in found(scene)] == [scene.cast[about]]


def test_a_denial_about_nobody_is_none() -> None:
    scene = Scene()
    paper = scene.paper()
    deny(scene, paper, what=None, by=None, act=act_denied(scene, paper))
    assert found(scene) == []


@pytest.mark.parametrize("is_accused", [True, False])
def test_only_the_clause_that_claims_it_is_shown(is_accused: bool) -> None:
    """The second piece of evidence of each is somewhere else."""
    scene = Scene()
    paper = scene.paper()
    other = paper.write("Something else.")
    made = [accuse(scene, paper)] if is_accused else []
    made.append(act_denied(scene, paper, patient=scene.person("Ida Moen")))
    made.append(deny(scene, paper, act=made[-1]))
    for id in made:  # noqa: A001
        scene.amend(id, evidence=(*scene.claim(id).evidence, other))
    claimed = "It was accused." if is_accused else "killing Ida Moen"
    (conflict,) = found(scene)
    assert [[s.quote for s in side.evidence] for side in conflict.sides] == [[claimed], ["The league denied the charges."]]


@pytest.mark.parametrize("is_accusation", [True, False])
def test_only_the_sentence_that_denies_holds_what_it_denies(is_accusation: bool) -> None:
    """Not a second piece of its evidence, which stands further on."""
    scene = Scene()
    paper = scene.paper()
    denial = deny(scene, paper, what=None)
    answer = accuse(scene, paper) if is_accusation else act_denied(scene, paper, patient=scene.person("Ida Moen"))
    scene.amend(denial, evidence=(*scene.claim(denial).evidence, scene.claim(answer).trigger))
    assert found(scene) == []


def test_sentences_are_one_by_the_clause_that_denies() -> None:
    scene = Scene()
    for _ in range(2):
        paper = scene.paper()
        accuse(scene, paper)
        denial = deny(scene, paper)
        scene.amend(denial, evidence=(*scene.claim(denial).evidence, paper.write(f"Said in {paper.name}.")))
    assert len(found(scene)) == 1


@pytest.mark.parametrize(("words", "times"), [("THE LEAGUE denied the charges.", 1), ("The league denied all the charges.", 2)])
def test_a_sentence_that_two_reports_carry_counts_once(words: str, times: int) -> None:
    scene = Scene()
    for sentence in ("The league denied the charges.", words):
        paper = scene.paper()
        accuse(scene, paper), deny(scene, paper, sentence)
    assert len(found(scene)) == times


def test_of_two_deniers_in_one_sentence_each_denies() -> None:
    scene = Scene()
    for denier in (LEAGUE, COUNCIL):
        paper = scene.paper()
        accuse(scene, paper, of=denier, by=None), deny(scene, paper, by=denier)
    assert len(found(scene)) == 2
