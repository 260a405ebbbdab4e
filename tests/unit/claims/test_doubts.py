import pytest
from spacy.tokens import Token

from onrecord.claims.climb import find_force
from onrecord.model.claim import Modality
from tests.fakes.docs import parsed

KILLED = "Roe PROPN NNP Roe {k} nsubj:pass\nwas AUX VBD be {k} aux:pass\nkilled VERB VBN kill {h} {dep}"


def clause(before: str, mark: str, above: int, dep: str) -> Token:
    """*BEFORE that Roe was killed*: `before` holds rows; the clause hangs on the word `above` by `dep`."""
    rows = before.strip().splitlines()
    k = len(rows) + 4
    rows = [*rows, f"{mark} SCONJ IN {mark} {k} mark", *KILLED.format(k=k, h=above, dep=dep).splitlines()]
    text = " ".join(row.split()[0] for row in rows)
    return parsed(text, "\n".join(rows))[k - 1]


UNCLEAR = "It PRON PRP it 3 expl\nis AUX VBZ be 3 cop\nunclear ADJ JJ unclear 0 root"
NOT_CLEAR = "It PRON PRP it 4 expl\nis AUX VBZ be 4 cop\nnot PART RB not 4 advmod\nclear ADJ JJ clear 0 root"
CLEAR = "It PRON PRP it 3 expl\nis AUX VBZ be 3 cop\nclear ADJ JJ clear 0 root"
RUMOURS = "There PRON EX there 2 expl\nwere VERB VBD be 0 root\nrumours NOUN NNS rumour 2 nsubj"
NO_SIGN = "There PRON EX there 2 expl\nwas VERB VBD be 0 root\nno DET DT no 4 det\nsign NOUN NN sign 2 nsubj"
SPREAD = "Rumours NOUN NNS rumour 2 nsubj\nspread VERB VBD spread 0 root"
REPORTS_SAY = "Unconfirmed ADJ JJ unconfirmed 2 amod\nreports NOUN NNS report 3 nsubj\nsay VERB VBP say 0 root"
DENIED = "Sudria PROPN NNP Sudria 2 nsubj\ndenied VERB VBD deny 0 root\nreports NOUN NNS report 2 obj"


@pytest.mark.parametrize("dep", ["csubj", "ccomp", "advcl", "acl", "xcomp", "parataxis"])
@pytest.mark.parametrize("mark", ["whether", "if"])
def test_whether_leaves_open_wherever_its_clause_hangs(dep: str, mark: str) -> None:
    assert find_force(clause(UNCLEAR, mark, 3, dep)).modality is Modality.HYPOTHETICAL


@pytest.mark.parametrize(
    ("before", "above", "dep"),
    [
        (UNCLEAR, 3, "ccomp"),
        (NOT_CLEAR, 4, "csubj"),
        (RUMOURS, 3, "acl"),
        (RUMOURS, 3, "acl:relcl"),
        (NO_SIGN, 4, "acl"),
        (SPREAD, 2, "ccomp"),
        (REPORTS_SAY, 3, "ccomp"),
    ],
)
def test_what_is_doubted_or_rumoured_is_not_told(before: str, above: int, dep: str) -> None:
    assert find_force(clause(before, "that", above, dep)).modality is Modality.UNKNOWN


def test_what_is_clear_is_told() -> None:
    assert find_force(clause(CLEAR, "that", 3, "csubj")).modality is Modality.HAPPENED


def test_a_denied_report_is_denied() -> None:
    assert find_force(clause(DENIED, "that", 3, "acl")).modality is Modality.DENIED


def test_unconfirmed_sources_leave_it_open() -> None:
    rows = """
    According VERB VBG accord 4 case
    to ADP IN to 1 fixed
    unconfirmed ADJ JJ unconfirmed 4 amod
    reports NOUN NNS report 7 obl
    Roe PROPN NNP Roe 7 nsubj:pass
    was AUX VBD be 7 aux:pass
    freed VERB VBN free 0 root
    """
    assert find_force(parsed("According to unconfirmed reports Roe was freed", rows)[6]).modality is Modality.UNKNOWN
