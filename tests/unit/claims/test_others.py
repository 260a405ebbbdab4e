"""Events outside the vocabulary, on Docs by hand."""

from collections.abc import Collection
from dataclasses import replace

from spacy.tokens import Doc

from onrecord.claims.others import find_others
from onrecord.model.claim import Claim, ClaimKind, Modality, Role
from onrecord.model.entity import Party
from onrecord.model.ids import StatementId
from onrecord.model.mention import EventMention
from onrecord.model.report import Furniture, FurnitureKind
from onrecord.model.span import Span
from onrecord.model.statement import Manner, Statement
from tests.fakes.docs import context, parsed


def told(subject: str, verb: str, lemma: str) -> Doc:
    """*Farmers planted trees.*, with the verb as an event."""
    rows = f"{subject} NOUN NNS {subject.lower().removesuffix('s')} 2 nsubj\n{verb} VERB VBD {lemma} 0 root"
    doc = parsed(f"{subject} {verb} trees.", f"{rows}\ntrees NOUN NNS tree 2 obj\n. PUNCT . . 2 punct")
    doc.user_data["events"] = (EventMention(1, 3.0),)
    return doc


def others(doc: Doc, triggers: Collection[int] = ()) -> list[Claim]:
    return [o.claim for o in find_others(context(doc), (), triggers)]


def test_what_somebody_does_is_a_claim_with_its_verb() -> None:
    (claim,) = others(told("Farmers", "planted", "plant"))
    assert (claim.kind, claim.predicate, claim.modality) == (ClaimKind.OTHER, "plant", Modality.HAPPENED)
    assert claim.roles == ((Role.AGENT, (Party("Farmers", None),)), (Role.OBJECT, (Party("trees", None),)))
    assert claim.trigger.quote == "planted"


def test_what_nobody_does_is_none() -> None:
    assert others(told("Storms", "felled", "fell")) == []


def test_states_and_telling_are_no_events_of_their_own() -> None:
    assert others(told("Farmers", "knew", "know")) == []
    assert others(told("Farmers", "reported", "report")) == []


def test_what_a_claim_tells_is_not_told_twice() -> None:
    doc = told("Farmers", "planted", "plant")
    assert others(doc, {1}) == []
    assert others(doc, {2}) == []


def test_only_what_the_reader_takes_for_an_event_outside_of_furniture() -> None:
    doc = told("Farmers", "planted", "plant")
    given = context(doc)
    caption = replace(given.report, furniture=(Furniture(0, len(doc.text), FurnitureKind.CAPTION),))
    assert list(find_others(replace(given, report=caption), (), ())) == []
    doc.user_data["events"] = ()
    assert others(doc) == []


def test_it_stands_in_the_innermost_statement() -> None:
    given = context(told("Farmers", "planted", "plant"))
    report = given.report
    outer, inner = (Span.cut(report.id, report.text, start, len(report.text)) for start in (0, 8))
    statements = [Statement(StatementId(name), report.id, (), None, (s,), Manner.INDIRECT) for name, s in (("o", outer), ("i", inner))]
    assert [o.claim.statement for o in find_others(given, statements, ())] == ["i"]
