"""Entities of several reports joined."""

from datetime import date

from onrecord.model.entity import Property
from tests.fakes.readings import Paper, named, record_of

MONDAY, TUESDAY = date(2031, 3, 3), date(2031, 3, 4)


def persons(*names: tuple[str, ...]) -> list[tuple[str, ...]]:
    papers = []
    for i, forms in enumerate(names):
        paper = Paper(f"p{i}", MONDAY)
        paper.person(*forms)
        papers.append(paper)
    return [e.names for e in record_of(*papers).entities]


def test_three_spellings_are_one_person() -> None:
    assert len(persons(("Mussa Abu Harouz",), ("Musa Abu Haruz", "Haruz"), ("Abu Harooz",))) == 1


def test_surname_joins_its_only_bearer() -> None:
    assert len(persons(("Alexander Belikov",), ("Belikov",))) == 1


def test_surname_of_two_stays_apart() -> None:
    assert len(persons(("Alexander Belikov",), ("Oleg Belikov",), ("Belikov",))) == 3


def test_a_slip_in_a_full_name_is_mended_by_the_surname_beside_it() -> None:
    assert len(persons(("Bo Hadwell", "Hardwell"), ("Bo Hardwell",))) == 1
    assert len(persons(("Bo Hadwell",), ("Bo Hardwell",))) == 2
    assert len(persons(("Bo Hadwell", "Sorin"), ("Bo Sorin",))) == 2


def test_a_surname_that_stands_first_has_its_bearers_too() -> None:
    assert len(persons(("Tony Pak",), ("Pak Min-ho",), ("Pak",))) == 3
    assert len(persons(("Tony Sael",), ("Pak Min-ho",), ("Pak",))) == 2


def test_role_decides_between_two_of_one_surname() -> None:
    papers = [Paper(f"p{i}", MONDAY) for i in range(3)]
    for paper, name, role in zip(papers, ("Alexander Belikov", "Oleg Belikov", "Belikov"), ("mayor", "captain", "captain"), strict=True):
        paper.attribute(paper.person(name), Property.ROLE, role)
    record = record_of(*papers)
    assert [e.names for e in record.entities if "Belikov" in e.names] == [("Belikov", "Oleg Belikov")]


def test_unborne_surnames_join_one_another() -> None:
    assert len(persons(("Belikov",), ("Belikov",))) == 1


def test_alias_is_a_given_name() -> None:
    first, second = Paper("a", MONDAY), Paper("b", TUESDAY)
    first.attribute(first.person("Ruslan Belikov", "Belikov"), Property.ALIAS, "Kot")
    second.person("Kot Belikov")
    assert len(record_of(first, second).entities) == 1


def test_descriptions_stay_in_their_report() -> None:
    assert len(persons(("his father",), ("his father",))) == 2


def test_acronym_joins_the_only_name_it_fits() -> None:
    first, second = Paper("a", MONDAY), Paper("b", TUESDAY)
    first.body("Northern Relief Organization")
    second.body("NRO")
    record = record_of(first, second)
    assert [e.name for e in record.entities] == ["Northern Relief Organization"]


def test_shared_institution_is_not_joined() -> None:
    first, second = Paper("a", MONDAY), Paper("b", TUESDAY)
    first.body("Norlandic Foreign Ministry", "the Foreign Ministry")
    second.body("Sudlandic Foreign Ministry", "the Foreign Ministry")
    assert len(record_of(first, second).entities) == 2


def test_article_does_not_matter() -> None:
    first, second = Paper("a", MONDAY), Paper("b", TUESDAY)
    first.body("the Red League")
    second.body("Red League")
    assert len(record_of(first, second).entities) == 1


def test_kinds_do_not_mix() -> None:
    paper = Paper("a", MONDAY)
    paper.place("Halden")
    paper.body("Halden")
    assert len(record_of(paper).entities) == 2


def test_one_slip_of_kind_is_overruled_by_all_others() -> None:
    papers = [Paper(f"p{i}", MONDAY) for i in range(4)]
    for paper in papers[:3]:
        paper.body("Red League")
    papers[3].place("Red League")
    assert len(record_of(*papers).entities) == 1


def test_fullest_name_is_the_one_in_most_reports() -> None:
    first, second = Paper("a", MONDAY), Paper("b", TUESDAY)
    first.person("Alexander Sasha Belikov", "Alexander Belikov", "Belikov")
    second.person("Alexander Belikov")
    assert [e.name for e in record_of(first, second).entities] == ["Alexander Belikov"]


def test_id_stays_when_a_later_report_is_added() -> None:
    first, second = Paper("a", MONDAY), Paper("b", TUESDAY)
    first.person("Alexander Belikov")
    second.person("Sasha Belikov")
    assert named(record_of(first), "Alexander Belikov") == named(record_of(first, second), "Sasha Belikov")


def test_equal_attributes_merge_their_reports() -> None:
    papers = [Paper("a", MONDAY), Paper("b", TUESDAY)]
    for paper, value in zip(papers, ("Norlandic", "norlandic"), strict=True):
        paper.attribute(paper.person("Alexander Belikov"), Property.CITIZENSHIP, value)
    attributes = record_of(*papers).attributes
    assert [a.reports for a in attributes] == [("report-a", "report-b")]


def test_a_slip_into_a_person_is_overruled_though_the_others_waver() -> None:
    papers = [Paper(f"p{i}", MONDAY) for i in range(6)]
    for paper, put in zip(papers, (Paper.body, Paper.body, Paper.body, Paper.place, Paper.place, Paper.person), strict=True):
        put(paper, "Red League")
    assert "person" not in {e.kind for e in record_of(*papers).entities}


def test_given_names_spelt_otherwise_are_many_mens() -> None:
    assert len(persons(("Mohammed Yusuf",), ("Qari Muhammad Yousef",), ("Yousef Dalim",))) == 3
    assert len(persons(("Mohammed Yusuf",), ("Qari Mohammed Yusuf",), ("Yusuf Dalim",))) == 2


def test_role_tells_that_common_names_are_one_mans() -> None:
    papers = [Paper(f"p{i}", MONDAY) for i in range(3)]
    for paper, name in zip(papers, ("Mohammed Yusuf", "Muhammad Yousef", "Yousef Dalim"), strict=True):
        paper.attribute(paper.person(name), Property.ROLE, "spokesman" if "Dalim" not in name else "mayor")
    assert len(record_of(*papers).entities) == 2


def test_a_given_name_alone_needs_its_bearer_in_the_news() -> None:
    papers = [Paper("a", MONDAY), Paper("b", MONDAY), Paper("c", date(2031, 9, 1)), Paper("d", TUESDAY)]
    for paper, name in zip(papers, ("Ida Cameron", "Cameron Dale", "Cameron", "Cameron"), strict=True):
        paper.person(name)
    found = {e.names: len(e.evidence) for e in record_of(*papers).entities}
    assert found == {("Cameron", "Ida Cameron"): 2, ("Cameron Dale",): 1, ("Cameron",): 1}


def test_names_of_parts_do_not_carry_their_wholes_along() -> None:
    first, second = Paper("a", MONDAY), Paper("b", TUESDAY)
    first.body("Norwegian Special Forces", "Norwegian Forces")
    second.body("Norwegian Forces")
    assert len(record_of(first, second).entities) == 2


def test_the_wing_of_a_body_is_one_in_all_reports() -> None:
    first, second = Paper("a", MONDAY), Paper("b", TUESDAY)
    for paper in (first, second):
        paper.body("Red League political bureau")
        paper.body("Red League")
    assert len(record_of(first, second).entities) == 2


def test_surnames_alone_of_other_years_are_not_one() -> None:
    papers = [Paper("a", MONDAY), Paper("b", date(2032, 1, 9)), Paper("c", date(2040, 1, 9))]
    for paper in papers:
        paper.person("Belikov")
    assert [len(e.evidence) for e in record_of(*papers).entities] == [2, 1]


def test_given_names_alone_are_not_one_man() -> None:
    assert len(persons(("Mohammed",), ("Mohammed",), ("Mohammed Dalim",))) == 3


def test_a_party_is_named_in_its_order() -> None:
    first, second = Paper("a", MONDAY), Paper("b", TUESDAY)
    first.body("National Reform Party")
    second.body("Reform National Party")
    assert len(record_of(first, second).entities) == 2
