"""How a command answers, and how it says that the data are others."""

from pathlib import Path

import pytest

from evals.command import NotThisLayout, expecting, make_parser, print_answer, some


def refuse() -> dict[str, object]:
    raise NotThisLayout("/tmp is not what is expected here: a folder of texts.")


def test_one_json_object(capsys: pytest.CaptureFixture[str]) -> None:
    print_answer(make_parser("Measures.", "a folder"), lambda: {"n": 1})
    assert capsys.readouterr().out == '{"n": 1}\n'


def test_other_data_end_with_2_and_a_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        print_answer(make_parser("Measures.", "a folder"), refuse)
    assert end.value.code == 2
    assert "expected here: a folder of texts." in capsys.readouterr().err


@pytest.mark.parametrize("error", [UnicodeDecodeError("utf-8", b"\xff", 0, 1, "no"), KeyError("text"), IndexError(), FileNotFoundError()])
def test_whatever_goes_wrong_is_said_as_another_layout(error: Exception) -> None:
    with pytest.raises(NotThisLayout, match="a folder of texts"), expecting(Path("x"), "a folder of texts"):
        raise error


def test_nothing_found_is_another_layout() -> None:
    assert some([1], Path("x"), "numbers") == [1]
    with pytest.raises(NotThisLayout, match="numbers"):
        some([], Path("x"), "numbers")
