import tomllib
from importlib.resources import files

import pytest

from onrecord.claims.lexicon import load_lexicon, words
from onrecord.claims.senses import SENSES
from onrecord.grammar.lexicon import load_operators
from onrecord.model.claim import ClaimKind, Modality

DATA = files("onrecord.claims").joinpath("data")


@pytest.mark.parametrize("name", ["verbs.toml", "nouns.toml"])
def test_every_entry_names_its_source(name: str) -> None:
    rows = [row for group in tomllib.loads(DATA.joinpath(name).read_text(encoding="utf-8")).values() for row in group]
    assert [row["lemmas"] for row in rows if not row.get("source")] == []


def test_every_sense_in_the_lexicon_has_a_check_and_every_check_a_use() -> None:
    lexicon = load_lexicon()
    entries = [e for index in (lexicon.verbs, lexicon.nouns, lexicon.adjectives) for found in index.values() for e in found]
    assert {e.sense for e in entries if e.sense is not None} == set(SENSES)


def test_every_kind_but_other_has_a_trigger() -> None:
    lexicon = load_lexicon()
    kinds = {e.kind for index in (lexicon.verbs, lexicon.nouns) for found in index.values() for e in found}
    assert set(ClaimKind) - kinds == {ClaimKind.OTHER}


def test_free_the_adjective_is_no_trigger() -> None:
    assert "free" not in load_lexicon().adjectives


def test_no_release_is_presumed() -> None:
    assert [e for found in load_lexicon().nouns.values() for e in found if e.kind is ClaimKind.RELEASE and e.presumed] == []


def test_operators_are_read_as_modalities() -> None:
    assert load_operators().attitudes["consider"] is Modality.CONSIDERED


def test_word_classes_are_lower_case() -> None:
    assert all(w == w.lower() for w in words("person"))


def test_grammar_knows_the_words_that_take_an_act() -> None:
    lexicon = load_lexicon()
    for name, index in (("takes_act_verb", lexicon.verbs), ("takes_act_noun", lexicon.nouns)):
        assert words(name) == {lemma for lemma, entries in index.items() if any(e.imposes is not None for e in entries)}


def test_grammar_knows_the_verbs_that_are_done_to_somebody() -> None:
    kinds = {ClaimKind.RELEASE, ClaimKind.ABDUCT, ClaimKind.HOLD, ClaimKind.KILL, ClaimKind.INJURE, ClaimKind.TRANSFER}
    assert words("undergone") == {lemma for lemma, entries in load_lexicon().verbs.items() if all(e.kind in kinds for e in entries)}
