from dataclasses import replace

from spacy.tokens import Doc

from onrecord.claims import find_claims
from onrecord.claims.holders import holding_statement
from onrecord.model.claim import Claim, ClaimKind, Modality, Role
from onrecord.model.ids import ReportId, StatementId
from onrecord.model.report import Furniture, FurnitureKind, Post
from onrecord.model.span import Span
from onrecord.model.statement import Manner, Statement
from tests.fakes.claim_notation import print_claims
from tests.fakes.docs import context, parsed

REPORT = ReportId("report-test")


def urged() -> Doc:
    return parsed(
        "Norland urged the rebels to free Ann.",
        """
        Norland PROPN NNP Norland 2 nsubj
        urged VERB VBD urge 0 root
        the DET DT the 4 det
        rebels NOUN NNS rebel 2 obj
        to PART TO to 6 mark
        free VERB VB free 2 xcomp
        Ann PROPN NNP Ann 6 obj
        . PUNCT . . 2 punct
        """,
        "6 7 person",
    )


def statement(name: str, text: str, start: int, stop: int) -> Statement:
    return Statement(StatementId(name), REPORT, (), None, (Span.cut(REPORT, text, start, stop),), Manner.INDIRECT)


def claims_of(doc: Doc) -> dict[ClaimKind, Claim]:
    return {c.kind: c for c in find_claims(context(doc), ())}


def test_a_speech_act_gives_two_claims_and_points_at_its_act() -> None:
    found = claims_of(urged())
    assert set(found) == {ClaimKind.REQUEST, ClaimKind.RELEASE}
    assert found[ClaimKind.REQUEST].act == found[ClaimKind.RELEASE].id


def test_a_request_names_who_is_asked_and_whom_it_concerns() -> None:
    request = claims_of(urged())[ClaimKind.REQUEST]
    assert [p.text for p in request.parties(Role.RECIPIENT)] == ["the rebels"]
    assert [p.text for p in request.parties(Role.PATIENT)] == ["Ann"]


def test_what_is_requested_has_the_one_asked_as_agent() -> None:
    release = claims_of(urged())[ClaimKind.RELEASE]
    assert release.modality is Modality.REQUESTED
    assert [p.text for p in release.parties(Role.AGENT)] == ["the rebels"]


def test_the_evidence_is_the_sentence_and_the_trigger_its_word() -> None:
    release = claims_of(urged())[ClaimKind.RELEASE]
    assert (release.evidence[0].quote, release.trigger.quote) == ("Norland urged the rebels to free Ann.", "free")


def test_a_claim_belongs_to_the_innermost_statement() -> None:
    text = urged().text
    outer, inner = statement("outer", text, 0, 36), statement("inner", text, 14, 36)
    assert holding_statement(Span.cut(REPORT, text, 28, 32), (outer, inner)) == "inner"


def test_a_claim_outside_every_statement_is_the_reports_own() -> None:
    text = urged().text
    assert holding_statement(Span.cut(REPORT, text, 8, 13), (statement("s", text, 14, 36),)) is None


def test_things_are_not_released_like_people() -> None:
    doc = parsed(
        "They released funds.",
        "They PRON PRP they 2 nsubj\nreleased VERB VBD release 0 root\nfunds NOUN NNS fund 2 obj\n. PUNCT . . 2 punct",
    )
    assert print_claims(find_claims(context(doc), ())) == "nothing"


def test_ids_are_the_same_on_every_run() -> None:
    assert [c.id for c in find_claims(context(urged()), ())] == [c.id for c in find_claims(context(urged()), ())]


def test_page_furniture_makes_no_claims() -> None:
    found = context(urged())
    found = replace(found, report=replace(found.report, furniture=(Furniture(0, 36, FurnitureKind.RELATED),)))
    assert find_claims(found, ()) == ()


def test_of_a_post_only_its_words_make_claims() -> None:
    found = context(urged())
    post = Post(0, 37, body_start=24, body_stop=37, author="Norland", author_start=0, author_stop=7)
    found = replace(found, report=replace(found.report, posts=(post,)))
    assert [c.kind for c in find_claims(found, ())] == [ClaimKind.RELEASE]
