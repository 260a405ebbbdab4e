import pytest
from spacy.tokens import Token

from onrecord.claims.climb import find_force
from onrecord.grammar.tense import own_force
from onrecord.model.claim import Modality
from tests.fakes.docs import parsed


def verb(aux: str, tag: str = "VBN", form: str = "freed") -> Token:
    """*They AUX freed*, with one or more auxiliaries `word/TAG/lemma/dep`."""
    cells = [a.split("/") for a in aux.split()]
    head = len(cells) + 2
    rows = [f"They PRON PRP they {head} nsubj:pass", *(f"{w} AUX {t} {lemma} {head} {dep}" for w, t, lemma, dep in cells)]
    text = " ".join(["They", *(c[0] for c in cells), form])
    return parsed(text, "\n".join([*rows, f"{form} VERB {tag} free 0 root"]))[head - 1]


@pytest.mark.parametrize(
    ("aux", "modality"),
    [
        ("were/VBD/be/aux:pass", Modality.HAPPENED),
        ("have/VBP/have/aux been/VBN/be/aux:pass", Modality.HAPPENED),
        ("will/MD/will/aux be/VB/be/aux:pass", Modality.PLANNED),
        ("may/MD/may/aux be/VB/be/aux:pass", Modality.HYPOTHETICAL),
        ("must/MD/must/aux be/VB/be/aux:pass", Modality.DEMANDED),
        ("should/MD/should/aux be/VB/be/aux:pass", Modality.REQUESTED),
        ("must/MD/must/aux have/VB/have/aux been/VBN/be/aux:pass", Modality.HYPOTHETICAL),
        ("are/VBP/be/aux being/VBG/be/aux:pass", Modality.ONGOING),
    ],
)
def test_auxiliaries_decide(aux: str, modality: Modality) -> None:
    assert own_force(verb(aux)).modality is modality


def told(lemma: str, dep: str) -> Token:
    """*Rebels VERB to free men.* with the verb's lemma and the relation of the infinitive."""
    rows = f"""
    Rebels NOUN NNS rebel 2 nsubj
    {lemma} VERB VBD {lemma} 0 root
    to PART TO to 4 mark
    free VERB VB free 2 {dep}
    men NOUN NNS man 4 obj
    """
    return parsed(f"Rebels {lemma} to free men", rows)[3]


@pytest.mark.parametrize(
    ("lemma", "modality"),
    [
        ("promise", Modality.PROMISED),
        ("refuse", Modality.REFUSED),
        ("offer", Modality.OFFERED),
        ("threaten", Modality.THREATENED),
        ("agree", Modality.PROMISED),
        ("plan", Modality.PLANNED),
        ("expect", Modality.EXPECTED),
        ("try", Modality.HYPOTHETICAL),
        ("manage", Modality.HAPPENED),
    ],
)
def test_the_word_above_decides_on_an_infinitive(lemma: str, modality: Modality) -> None:
    assert find_force(told(lemma, "xcomp")).modality is modality


def test_failing_to_do_it_is_not_doing_it() -> None:
    force = find_force(told("fail", "xcomp"))
    assert (force.modality, force.negative) == (Modality.HAPPENED, True)


def test_a_purpose_decides_nothing() -> None:
    assert find_force(told("travel", "advcl")).is_open


def test_a_speech_act_is_remembered_on_the_way() -> None:
    assert find_force(told("promise", "xcomp")).under == (1,)
