from datetime import date

import pytest

from onrecord.app.ask import ask
from onrecord.app.targets import Bench, make_bench, target_entity, target_pair, target_read
from onrecord.errors import AmbiguousName, InvalidOption, NoSuchRecord
from onrecord.model.claim import ClaimKind
from onrecord.model.entity import Property
from onrecord.model.judgement import TargetType
from tests.fakes.judging import store_of
from tests.fakes.readings import Paper

DAY = date(2031, 3, 5)


@pytest.fixture
def bench() -> Bench:
    """Ida Moen in two reports, freed in both; Per Strand in the second."""
    first, second = Paper("one", DAY), Paper("two", DAY)
    for paper, names in ((first, ("Ida Moen", "Moen")), (second, ("Ida Moen",))):
        ida = paper.person(*names)
        paper.attribute(ida, Property.AGE, "40")
        paper.claim(ClaimKind.RELEASE, patient=ida, when=DAY, words="Ida Moen was freed.", trigger="freed")
    second.claim(ClaimKind.ABDUCT, patient=second.person("Per Strand"), when=DAY)
    store = store_of(first, second)
    return make_bench(ask(store).index, store.readings())


@pytest.mark.parametrize(
    ("words", "quote", "report"),
    [
        ("Ida Moen", "Ida Moen", "report-one"),
        ("ida moen", "Ida Moen", "report-one"),
        ("Moen", "Moen", "report-one"),
        ("Ida Moen@two.txt", "Ida Moen", "report-two"),
        ("Ida Moen@report-two", "Ida Moen", "report-two"),
        ("Strand", "Per Strand", "report-two"),
    ],
)
def test_an_entity_is_named_by_the_mention_that_is_written_so(bench: Bench, words: str, quote: str, report: str) -> None:
    span = target_entity(bench, words).span
    assert (span.quote, span.report) == (quote, report)


def test_an_entity_is_named_by_its_id(bench: Bench) -> None:
    entity = bench.index.record.entities[0]
    assert {target_entity(bench, words).span for words in (entity.id, entity.id[:12], entity.id.rpartition("-")[2][:5])} == {
        entity.evidence[0]
    }


@pytest.mark.parametrize("words", ["Nobody", "Ida Moen@three.txt", "Per Strand@one.txt", "@one.txt", " "])
def test_who_is_not_there_is_told(bench: Bench, words: str) -> None:
    with pytest.raises(NoSuchRecord):
        target_entity(bench, words)


def test_a_pair_has_one_order(bench: Bench) -> None:
    assert target_pair(bench, "Per Strand", "Ida Moen") == target_pair(bench, "Ida Moen", "Per Strand")


def test_a_pair_of_events_is_told_by_claim_and_person(bench: Bench) -> None:
    freed, seized = (next(e for e in bench.index.record.events if e.kind == kind) for kind in ("release", "abduct"))
    pair = target_pair(bench, seized.id, freed.id)
    assert [(t.type, t.kind, t.span.quote, t.name) for t in pair] == [
        (TargetType.EVENT, "release", "freed", "Ida Moen"),
        (TargetType.EVENT, "abduct", "Somebody would abduct.", "Per Strand"),
    ]


def test_a_pair_is_of_one_kind_and_of_two(bench: Bench) -> None:
    with pytest.raises(InvalidOption, match="two of one kind"):
        target_pair(bench, bench.index.record.events[0].id, "Per Strand")
    with pytest.raises(InvalidOption, match="one mention"):
        target_pair(bench, "Ida Moen", "Ida Moen@one.txt")


def test_a_claim_is_named_by_its_trigger(bench: Bench) -> None:
    (found,) = target_read(bench, bench.index.record.claims[0].id)
    assert (found.type, found.kind, found.span.quote) == (TargetType.CLAIM, "release", "freed")


def test_an_attribute_is_named_in_every_report_that_gives_it(bench: Bench) -> None:
    found = target_read(bench, bench.index.record.attributes[0].id)
    assert [(t.kind, t.name, t.span.report) for t in found] == [("age", "40", "report-one"), ("age", "40", "report-two")]


def test_what_is_derived_cannot_be_right_or_wrong(bench: Bench) -> None:
    for thing in (
        bench.index.record.statuses[0],
        bench.index.record.events[0],
        bench.index.record.entities[0],
        bench.index.record.reports[0],
    ):
        with pytest.raises(InvalidOption, match="only what was read from a sentence"):
            target_read(bench, thing.id)


def test_of_several_none_is_guessed(bench: Bench) -> None:
    with pytest.raises(AmbiguousName):
        target_read(bench, "entity")
    with pytest.raises(NoSuchRecord):
        target_read(bench, "zzz")
