from spacy.tokens import Doc

from onrecord.claims import find_claims
from onrecord.model.claim import Claim, Modality, Role
from onrecord.model.entity import Party
from onrecord.model.ids import StatementId
from onrecord.model.span import Span
from onrecord.model.statement import Manner, Statement
from tests.fakes.docs import context, parsed
from tests.unit.claims.test_find import REPORT


def answer(subject: str = "we") -> Doc:
    return parsed(
        f"Once the talks end, {subject} will answer the letter.",
        f"""
        Once SCONJ IN once 4 mark
        the DET DT the 3 det
        talks NOUN NNS talk 4 nsubj
        end VERB VBP end 8 advcl
        , PUNCT , , 4 punct
        {subject} PRON PRP {subject} 8 nsubj
        will AUX MD will 8 aux
        answer VERB VB answer 0 root
        the DET DT the 10 det
        letter NOUN NN letter 8 obj
        . PUNCT . . 8 punct
        """,
    )


def undertaken(doc: Doc) -> list[Claim]:
    content = Span.cut(REPORT, doc.text, 0, len(doc.text))
    said = Statement(StatementId("said"), REPORT, (Party("The Front", None),), None, (content,), Manner.INDIRECT)
    return list(find_claims(context(doc), (said,)))


def test_what_we_will_do_once_something_ends_is_undertaken_by_the_speaker() -> None:
    [claim] = undertaken(answer())
    assert (claim.predicate, claim.modality) == ("answer the letter", Modality.CONDITIONAL)
    assert [p.text for p in claim.parties(Role.AGENT)] == ["The Front"]
    assert [c.quote for c in claim.condition] == ["Once the talks end"]


def test_what_somebody_else_would_do_is_not_undertaken() -> None:
    assert undertaken(answer("you")) == []


def test_without_a_statement_nobody_undertakes_anything() -> None:
    assert find_claims(context(answer()), ()) == ()
