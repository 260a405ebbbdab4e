from spacy.tokens import Doc

from onrecord.grammar import tree
from tests.fakes.docs import parsed


def coordinated() -> Doc:
    return parsed(
        "Ann and her brother were taken and later freed.",
        """
        Ann PROPN NNP Ann 6 nsubj:pass
        and CCONJ CC and 4 cc
        her PRON PRP$ her 4 nmod:poss
        brother NOUN NN brother 1 conj
        were AUX VBD be 6 aux:pass
        taken VERB VBN take 0 root
        and CCONJ CC and 9 cc
        later ADV RB later 9 advmod
        freed VERB VBN free 6 conj
        . PUNCT . . 6 punct
        """,
    )


def conditional() -> Doc:
    return parsed(
        "If not freed, they will not talk.",
        """
        If SCONJ IN if 3 mark
        not PART RB not 3 advmod
        freed VERB VBN free 7 advcl
        , PUNCT , , 3 punct
        they PRON PRP they 7 nsubj
        will AUX MD will 7 aux
        not PART RB not 8 advmod
        talk VERB VB talk 0 root
        . PUNCT . . 8 punct
        """.replace("7 advcl", "8 advcl")
        .replace("7 nsubj", "8 nsubj")
        .replace("7 aux", "8 aux"),
    )


def phrase() -> Doc:
    return parsed(
        "the three tired hostages of the group",
        """
        the DET DT the 4 det
        three NUM CD three 4 nummod
        tired ADJ JJ tired 4 amod
        hostages NOUN NNS hostage 0 root
        of ADP IN of 7 case
        the DET DT the 7 det
        group NOUN NN group 4 nmod
        """,
    )


def test_conjuncts_are_the_head_and_all_that_hang_on_it() -> None:
    doc = coordinated()
    assert [t.text for t in tree.conjuncts(doc[0])] == ["Ann", "brother"]


def test_the_first_conjunct_is_found_from_the_last() -> None:
    doc = coordinated()
    assert tree.first_conjunct(doc[8]).text == "taken"


def test_a_bare_participle_shares_the_passive_of_the_first() -> None:
    doc = coordinated()
    assert tree.is_passive(doc[5])
    assert tree.is_passive(doc[8])


def test_a_negation_on_the_word_is_seen() -> None:
    doc = conditional()
    assert tree.is_negated(doc[7])
    assert tree.is_negated(doc[2])
    assert not tree.is_negated(doc[4])


def test_marks_are_lower_case() -> None:
    assert tree.marks(conditional()[2]) == ("if",)


def test_ancestors_end_at_the_root() -> None:
    doc = conditional()
    assert [t.text for t in tree.ancestors(doc[0])] == ["freed", "talk"]


def test_a_subtree_loses_its_outer_punctuation() -> None:
    doc = conditional()
    start, stop = tree.subtree_range(doc[2])
    assert doc[start:stop].text == "If not freed"


def test_a_sentence_keeps_its_full_stop() -> None:
    doc = conditional()
    start, stop = tree.sentence_range(doc[0])
    assert doc[start:stop].text == "If not freed, they will not talk."


def test_a_short_phrase_has_what_stands_before_its_head() -> None:
    doc = phrase()
    start, stop = tree.phrase_range(doc[3])
    assert doc[start:stop].text == "the three tired hostages"


def test_a_preposition_is_read_from_the_first_conjunct_too() -> None:
    doc = phrase()
    assert tree.preposition(doc[6]) == "of"
    assert tree.preposition(doc[3]) is None


def test_the_head_of_a_clause_is_found_from_inside() -> None:
    doc = conditional()
    assert tree.clause_head(doc[1]).text == "freed"
    assert tree.clause_head(doc[4]).text == "talk"
