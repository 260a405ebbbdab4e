"""What tells that "he" or "she" can stand for a mention."""

from onrecord.language.sexes import guessed_sex, told_sex


def test_a_noun_or_a_title_tells() -> None:
    assert told_sex(["his", "wife"], 1) == "she"
    assert told_sex(["Mr.", "Roe"], 1) == "he"
    assert told_sex(["the", "nurse"], 1) == ""


def test_an_owner_tells_nothing_of_what_is_owned() -> None:
    assert told_sex(["wife", "of", "the", "envoy"], 3) == ""


def test_a_given_name_is_a_guess() -> None:
    assert guessed_sex(["Mary", "Roe"], 0) == "she"
    assert guessed_sex(["Olvens"], 0) == ""
    assert guessed_sex(["mark"], 0) == ""
