import pytest

from onrecord.extract.cast.spelling import fold, full_names_agree, initials_of, name_parts, same_word


def test_folds_accents_marks_and_the_article() -> None:
    assert fold("The “Élan” Forum") == "elan forum"


def test_particles_belong_to_the_surname() -> None:
    assert name_parts("Musa Abu Larzouk Jr.") == ("musa", "abu larzouk")


def test_a_hyphen_divides_given_names() -> None:
    assert name_parts("Jean-Luc Orval") == ("jean", "luc", "orval")


@pytest.mark.parametrize(("one", "other"), [("larzouk", "larzuk"), ("abu larzouk", "larzuk"), ("herlin", "herlin")])
def test_spelled_alike(one: str, other: str) -> None:
    assert same_word(one, other)


@pytest.mark.parametrize(("one", "other"), [("orama", "osama"), ("dal", "dan"), ("marin", "karin")])
def test_spelled_differently(one: str, other: str) -> None:
    assert not same_word(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Oren Dalim", "O. Dalim"), ("Maro Sael Tiron", "Sael Tiron"), ("Maro Sael Tiron", "Maro Tiron"), ("Musa Abu Larzouk", "Musa Larzuk")],
)
def test_one_person(one: str, other: str) -> None:
    assert full_names_agree(name_parts(one), name_parts(other))


@pytest.mark.parametrize(("one", "other"), [("Oren Dalim", "Talia Dalim"), ("Oren Dalim", "Oren Tiron"), ("Maro Tiron", "Sael Tiron")])
def test_two_people(one: str, other: str) -> None:
    assert not full_names_agree(name_parts(one), name_parts(other))


def test_initials_leave_out_small_words() -> None:
    assert initials_of("Norland Ministry of Health and Works") == "nmhw"
