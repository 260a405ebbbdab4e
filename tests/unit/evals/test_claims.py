"""Cases are read, found claims compared with labelled ones."""

from pathlib import Path

import pytest

from evals.claims import compare, is_called, same_claim, tally
from evals.labelled import parse_case, read_cases
from evals.notation import Noted, parse_claims

CASE = parse_case(
    'strong own passive | Ann Roe was freed by rebels. => release agent=rebels patient="Ann Roe" happened ;; term by=rebels act=release'
)
EVALS = Path(__file__).parents[3] / "evals"


def test_a_case_has_its_parts() -> None:
    assert (CASE.quality, CASE.origin, CASE.phenomenon, CASE.text) == ("strong", "own", "passive", "Ann Roe was freed by rebels.")
    assert [c.kind for c in CASE.commitments] == ["term"]


def test_a_line_that_is_no_case_is_shown(tmp_path: Path) -> None:
    path = tmp_path / "x.txt"
    path.write_text("# a comment\nsome words\n", encoding="utf-8")
    with pytest.raises(ValueError, match="some words"):
        read_cases(path)


def test_a_name_may_be_longer_or_shorter_and_a_pronoun_its_antecedent() -> None:
    assert is_called("the rebels", "rebels")
    assert is_called("Ann Roe", "she / Ann Roe / Roe")
    assert not is_called("Ann Roe", "she / Bo Roe")


def test_the_wrong_force_or_a_role_too_many_is_wrong() -> None:
    (gold,) = CASE.claims
    assert same_claim(gold, *parse_claims('release agent="the rebels" patient="Ann Roe" place=Marwan happened'))
    assert not same_claim(gold, *parse_claims('release agent=rebels patient="Ann Roe" planned'))
    assert not same_claim(gold, *parse_claims('release agent=rebels patient="Ann Roe" counterpart=Bo happened'))
    assert not same_claim(gold, *parse_claims('release patient="Ann Roe" happened'))


def test_what_has_no_partner_is_missed_or_extra() -> None:
    outcome = compare(CASE, parse_claims('release agent=rebels patient="Ann Roe" planned | die patient=Bo happened'))
    assert outcome.missed == CASE.claims
    assert [n.kind for n in outcome.extra] == ["release", "die"]
    assert tally([outcome]).as_dict() == {"p": 0.0, "r": 0.0, "f1": 0.0}
    assert tally([outcome], lambda a, b: a.kind == b.kind).as_dict() == {"p": 50.0, "r": 100.0, "f1": 66.7}


def test_each_found_claim_serves_once() -> None:
    case = parse_case("weak own x | Ann died. => die patient=Ann happened | die patient=Ann happened")
    twice = compare(case, (Noted("die", "happened", {"patient": ("Ann",)}),))
    assert len(twice.missed) == 1
    assert twice.extra == ()


@pytest.mark.parametrize(("folder", "least"), [("cases_fresh", 90), ("cases_blind", 80)])
def test_blind_labels_are_words_of_their_own_sentences(folder: str, least: int) -> None:
    cases = read_cases(EVALS / folder)
    assert len(cases) >= least
    for case in cases:
        parts = [n.parts[name] for n in (*case.claims, *case.commitments) for name in n.parts.keys() - {"when", "due", "n", "act"}]
        assert [words for those in parts for words in those if words not in case.text] == [], case.phenomenon


def test_no_fresh_case_repeats_another() -> None:
    texts = [c.text for folder in ("cases", "cases_fresh", "cases_blind") for c in read_cases(EVALS / folder)]
    assert len(texts) == len(set(texts))
