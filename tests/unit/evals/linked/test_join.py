"""Happenings of invented reports, joined."""

from evals.linked.collection import Collection
from evals.linked.families import family_of
from evals.linked.happening import Happening
from evals.linked.join import compared, join_happenings
from onrecord.model.ids import ReportId
from onrecord.model.span import Span

QUAKE = ("halden", "coast", "quake", "tremor", "houses", "norland", "magnitude", "rubble")
TRIAL = ("court", "jury", "witness", "lawyer", "sudria", "verdict", "bench", "appeal")


def happening(report: str, start: int, lemma: str, part: str = "verb", *, around: tuple[str, ...] = QUAKE, second: str = "") -> Happening:
    span = Span(ReportId(report), start, start + len(lemma), lemma)
    words = frozenset({second} - {""})
    return Happening(span, lemma, part, 2.0, second=words, around=frozenset(around) | words, names=words)


def joined(*happenings: Happening) -> list[list[tuple[str, int]]]:
    return [[(h.span.report, h.span.start) for h in group] for group in join_happenings(happenings)]


OTHERS = tuple(happening(f"other{i}", 0, "sail", around=(f"sea{i}", f"ship{i}", f"port{i}")) for i in range(30))


def test_one_happening_of_two_reports_across_parts_of_speech() -> None:
    groups = joined(happening("a", 0, "kill", second="roe"), happening("b", 0, "killing", "noun", second="roe"), *OTHERS)
    assert [("a", 0), ("b", 0)] in groups


def test_reports_of_other_matters_are_not_even_compared() -> None:
    found = [happening("a", 0, "kill", second="roe"), happening("b", 0, "kill", around=TRIAL, second="lee"), *OTHERS]
    assert list(compared(found, Collection.of(found))) == []


def test_words_that_are_not_related_are_not_compared() -> None:
    found = [happening("a", 0, "kill"), happening("b", 0, "sail"), *OTHERS]
    assert list(compared(found, Collection.of(found))) == []


def test_every_happening_is_in_one_group() -> None:
    found = [happening("a", i, lemma) for i, lemma in enumerate(("kill", "murder", "kill", "sail"))]
    assert sorted(place for group in joined(*found) for place in group) == [("a", i) for i in range(4)]


def test_nothing_joins_to_nothing() -> None:
    assert joined() == []


def test_rare_words_weigh_more() -> None:
    collection = Collection.of([happening("a", 0, "kill", second="roe"), happening("b", 0, "kill", around=TRIAL, second="lee")])
    assert collection.rarity("roe") > collection.rarity("kill")
    assert collection.overlap({"kill", "roe"}, {"roe", "sail"}) > collection.overlap({"kill", "roe"}, {"kill", "sail"})
    assert collection.overlap({"roe"}, {"lee"}) == 0.0


def test_a_noun_has_the_verb_that_it_is_derived_from() -> None:
    assert "acquire" in family_of("acquisition", "noun").words
    assert family_of("acquire", "verb").keys & family_of("acquisition", "noun").keys
    assert family_of("qorvel", "noun").keys == {"qorvel"}
