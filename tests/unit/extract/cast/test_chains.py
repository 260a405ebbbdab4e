"""What pronouns tell of a name, on Docs with chains by hand."""

import pytest
from spacy.tokens import Doc

from onrecord.extract.cast.chains import told_by_pronouns
from onrecord.extract.context import Form, Mention
from onrecord.model import mention as model
from tests.fakes.docs import parsed

ROWS = """
Zelkor PROPN NNP Zelkor 2 nsubj
grew VERB VBD grow 0 root
. PUNCT . . 2 punct
Brunt PROPN NNP Brunt 5 nsubj
met VERB VBD meet 0 root
{pronoun} PRON PRP {pronoun} 5 obj
. PUNCT . . 5 punct
"""
ZELKOR, BRUNT = Mention(0, 1, 0, Form.NAME, None), Mention(3, 4, 3, Form.NAME, None)


def chained(pronoun: str) -> Doc:
    """The pronoun stands for Zelkor."""
    doc = parsed(f"Zelkor grew. Brunt met {pronoun}.", ROWS.format(pronoun=pronoun))
    doc.user_data["mentions"] = (model.Mention(0, 1, 0), model.Mention(3, 4, 3), model.Mention(5, 6, 5, antecedent=0))
    return doc


@pytest.mark.parametrize(("pronoun", "told"), [("him", "person"), ("her", "person"), ("it", "thing"), ("them", "many")])
def test_a_pronoun_tells_what_its_name_names(pronoun: str, told: str) -> None:
    assert told_by_pronouns(chained(pronoun), [ZELKOR]) == {told}


def test_of_a_name_outside_of_its_chain_it_tells_nothing() -> None:
    doc = chained("her")
    assert told_by_pronouns(doc, [BRUNT]) == frozenset()
    assert told_by_pronouns(doc, []) == frozenset()


def test_all_mentions_are_asked() -> None:
    doc = chained("them")
    doc.user_data["mentions"] += (model.Mention(4, 5, 4), model.Mention(3, 4, 3, antecedent=3))
    assert told_by_pronouns(doc, [BRUNT, ZELKOR]) == {"many"}


def test_without_chains_nothing_is_told() -> None:
    doc = parsed("Zelkor grew. Brunt met her.", ROWS.format(pronoun="her"))
    assert told_by_pronouns(doc, [ZELKOR]) == frozenset()
