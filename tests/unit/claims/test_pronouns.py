"""Pronouns for somebody unnamed, on Docs with chains by hand."""

from spacy.tokens import Doc

from onrecord.claims.pronouns import meant
from onrecord.model.mention import Mention
from tests.fakes.docs import parsed

NURSE = """
A DET DT a 2 det
nurse NOUN NN nurse 3 nsubj
fled VERB VBD flee 0 root
. PUNCT . . 3 punct
"""
RAIN = """
It PRON PRP it {verb} nsubj
rained VERB VBD rain 0 root
. PUNCT . . {verb} punct
"""
FOUND = """
Guards NOUN NNS guard {verb} nsubj
found VERB VBD find 0 root
her PRON PRP she {verb} obj
. PUNCT . . {verb} punct
"""


def story(rains: int) -> Doc:
    """So many sentences between the nurse and *her*, who is the last word but one."""
    text = " ".join(["A nurse fled.", *["It rained."] * rains, "Guards found her."])
    rows = NURSE + "".join(RAIN.format(verb=6 + 3 * n) for n in range(rains)) + FOUND.format(verb=6 + 3 * rains)
    doc = parsed(text, "\n".join(r for r in rows.splitlines() if r))
    doc.user_data["mentions"] = (Mention(0, 2, 1), Mention(len(doc) - 2, len(doc) - 1, len(doc) - 2, antecedent=0))
    return doc


def test_a_pronoun_means_the_noun_of_its_chain() -> None:
    doc = story(0)
    assert meant(doc[6]) == Mention(0, 2, 1)
    assert meant(doc[1]) is None


def test_a_noun_more_than_two_sentences_back_is_out_of_reach() -> None:
    assert meant(story(1)[-2]) is not None
    assert meant(story(2)[-2]) is None


def test_a_chain_with_a_name_is_left_to_the_cast() -> None:
    rows = "Roe PROPN NNP Roe 2 nsubj\nfled VERB VBD flee 0 root\n. PUNCT . . 2 punct" + FOUND.format(verb=5)
    doc = parsed("Roe fled. Guards found her.", rows)
    doc.user_data["mentions"] = (Mention(0, 1, 0), Mention(5, 6, 5, antecedent=0))
    assert meant(doc[5]) is None


def test_who_does_it_is_not_whom_it_is_done_to() -> None:
    doc = parsed("Guards found her.", FOUND.format(verb=2))
    doc.user_data["mentions"] = (Mention(0, 1, 0), Mention(2, 3, 2, antecedent=0))
    assert meant(doc[2]) is None


def test_without_chains_a_pronoun_means_nobody() -> None:
    assert meant(parsed("Guards found her.", FOUND.format(verb=2))[2]) is None
