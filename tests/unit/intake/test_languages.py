import pytest

from onrecord.intake.languages import name_language

ENGLISH = "The envoy met the leaders of the group on Tuesday, and they will meet again."


@pytest.mark.parametrize(
    ("declared", "code"), [("en-US", "en"), ("English", "en"), ("fr", "fr"), ("rus", "ru"), ("he_IL", "he"), ("?", "en"), (None, "en")]
)
def test_declared_or_english(declared: str | None, code: str) -> None:
    assert name_language(declared, ENGLISH) == code


@pytest.mark.parametrize(
    "text", ["Стороны встретились в понедельник, сообщило министерство.", "Les deux parties se sont vues lundi à midi, dit-on.", "", "Hm."]
)
def test_other_languages_are_not_guessed(text: str) -> None:
    assert name_language(None, text) is None
