"""name_bench: its layout, our answers, the two comparisons side by side."""

from pathlib import Path

import pytest

from evals.command import NotThisLayout
from evals.names import Case, answer, evaluate, read_cases
from evals.rigour_names import CUT, load_rigour

HEAD = "schema,name1,name2,is_match,quality\n"
ROWS = (
    "Person,Oleg Trevithick,Oleg Trevithnick,true,STRONG\nPerson,Oleg Belikov,Anton Belikov,false,STRONG\n"
    "Organization,Red League,Red League Ltd,true,WEAK\nPerson,Ida Moen,Moen Dale,true,MEDIUM\n"
)


def write(folder: Path, text: str) -> Path:
    path = folder / "cases.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_cases_are_read(tmp_path: Path) -> None:
    first, *rest = read_cases(write(tmp_path, HEAD + ROWS))
    assert first == Case("Person", "Oleg Trevithick", "Oleg Trevithnick", is_match=True, quality="STRONG")
    assert len(rest) == 3


@pytest.mark.parametrize("text", ["a,b\n1,2\n", HEAD, HEAD + "Person,A B,C D,perhaps,WEAK\n"])
def test_another_layout_is_told(tmp_path: Path, text: str) -> None:
    with pytest.raises(NotThisLayout, match="name_bench"):
        read_cases(write(tmp_path, text))


def test_answers() -> None:
    def said(schema: str, left: str, right: str) -> str:
        return answer(Case(schema, left, right, is_match=True, quality="WEAK"))

    assert said("Person", "Musa Abu Harouz", "Mousa Abu Haruz") == "same"
    assert said("Person", "Oleg Trevithick", "Oleg Trevithnick") == "unsure"
    assert said("Person", "Oleg Belikov", "Anton Belikov") == "different"
    assert said("LegalEntity", "Halden Shipping Ltd", "Halden Shipping") == "same"


def test_figures(tmp_path: Path) -> None:
    found = evaluate(write(tmp_path, HEAD + ROWS))
    assert (found["strong right"], found["right"], found["same is broken"]) == (100.0, 75.0, 0)
    assert found["wrong"] == [{"left": "Ida Moen", "right": "Moen Dale", "answer": "different"}]


def test_rigour_beside_ours() -> None:
    likeness = load_rigour()
    if likeness is None:
        pytest.skip("rigour is not installed (decision 0011)")
    assert likeness("Person", "Oleg Belikov", "Oleg Belikov") == 1.0
    assert likeness("Person", "Oleg Belikov", "Ida Moen") < CUT
    assert likeness("Person", "Oleg Trevithick", "Oleg Trevithnick") > likeness("Person", "Oleg Trevithick", "Anton Dale")
