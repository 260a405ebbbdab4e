"""The word lists of grammar are those that grammar asks for; `claims` has its own."""

import re
import tomllib

import pytest

from onrecord.grammar.lexicon import words
from tests.shared import ROOT

GRAMMAR = ROOT / "src" / "onrecord" / "grammar"
EXTRACT = ROOT / "src" / "onrecord" / "extract"
CLASSES = sorted(tomllib.loads((GRAMMAR / "data" / "words.toml").read_text(encoding="utf-8")).keys() - {"source"})


def test_each_class_is_asked_for_by_grammar_or_extract() -> None:
    code = "".join(p.read_text(encoding="utf-8") for package in (GRAMMAR, EXTRACT) for p in sorted(package.rglob("*.py")))
    assert set(CLASSES) - set(re.findall(r'words\("(\w+)"\)', code)) == set()


@pytest.mark.parametrize("name", CLASSES)
def test_words_are_lemmas_in_lower_case(name: str) -> None:
    assert [w for w in words(name) if w != w.lower() or w != w.strip()] == []


def test_a_word_class_of_claims_is_none_of_grammar() -> None:
    with pytest.raises(KeyError):
        words("captive")
