"""What keeps hostile text from the reader: words cut to a length, halves of characters, a vocabulary that does not grow."""

import time
from pathlib import Path

import numpy as np
import onnx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from onnx import TensorProto, helper

from onrecord.language import words
from onrecord.language.manifest import Manifest
from onrecord.language.network import Network, WindowInput
from onrecord.language.pieces import Pieces
from onrecord.language.windows import seam_ranks
from onrecord.language.words import LONGEST_WORD, blank_pipeline, make_doc


def tokens(text: str) -> list[str]:
    return [t.text for t in make_doc(text)]


def test_half_a_character_is_read_as_one_character() -> None:
    assert make_doc("Roe \ud83d left.").text == "Roe \ufffd left."


def test_a_word_without_end_is_cut() -> None:
    assert [len(t) for t in tokens("a" * (2 * LONGEST_WORD + 1))] == [LONGEST_WORD, LONGEST_WORD, 1]


def test_a_cut_falls_where_a_word_begins() -> None:
    found = tokens("one/" * LONGEST_WORD)
    assert max(map(len, found)) <= LONGEST_WORD
    assert {t.strip("/")[:3] for t in found} <= {"one", ""}


def test_words_after_a_cut_keep_their_spaces() -> None:
    assert tokens("a" * (LONGEST_WORD + 1) + " left.\n\nThen")[-4:] == ["left", ".", "\n\n", "Then"]


@given(st.lists(st.sampled_from(["a", "b.", " ", "\n", "(", "é", "e\u0301", "\U0001f642", "x" * LONGEST_WORD]), max_size=12).map("".join))
def test_offsets_hold_however_it_is_cut(text: str) -> None:
    doc = make_doc(text)
    assert doc.text == text
    assert all(text[t.idx : t.idx + len(t)] == t.text for t in doc)


@pytest.mark.parametrize("text", ['"' * 100_000, "a" * 500_000, "a'" * 100_000, "http://" + "a/" * 100_000])
def test_time_does_not_grow_with_the_square(text: str) -> None:
    start = time.process_time()
    assert make_doc(text).text == text
    assert time.process_time() - start < 10


def test_the_vocabulary_is_begun_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    before, old = blank_pipeline().vocab, make_doc("Ann Roe left.")
    monkeypatch.setattr(words, "MOST_STRINGS", 10)
    new = make_doc("Bob Poe left.")
    assert new.vocab is not before
    assert ([t.text for t in old], new[0].text) == (["Ann", "Roe", "left", "."], "Bob")


def test_closing_marks_belong_to_the_sentence_before() -> None:
    assert seam_ranks(["Yes", ".", '"', ")", "He"], [2, 0, 0, 0, 0]) == [3, 0, 0, 0, 1]


def test_ranking_many_closing_marks_is_quick() -> None:
    assert set(seam_ranks(['"'] * 200_000, [0] * 200_000)) == {0}


@pytest.fixture(scope="module")
def network(tmp_path_factory: pytest.TempPathFactory) -> Network:
    """One that gives the words' features back."""
    folder: Path = tmp_path_factory.mktemp("network")
    shapes = {"pieces": 2, "mask": 2, "piece_features": 3, "first": 2, "features": 3}
    inputs = [helper.make_tensor_value_info(name, TensorProto.INT64, [None] * rank) for name, rank in shapes.items()]
    output = helper.make_tensor_value_info("same", TensorProto.INT64, [None] * 3)
    graph = helper.make_graph([helper.make_node("Identity", ["features"], ["same"])], "same", inputs, [output])
    onnx.save(helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9), str(folder / "reader.onnx"))
    return Network(Manifest("none", folder, {}), threads=2)


def window(size: int) -> WindowInput:
    words_of = np.concatenate([[0], np.arange(size), [size - 1]])
    return Pieces(np.arange(size + 2), words_of, np.arange(1, size + 1)), np.full((size, 3), size)


def test_a_stream_gives_each_group_its_own_outputs_in_order(network: Network) -> None:
    groups = [[window(3), window(9)], [], [window(5)], [window(1), window(2), window(4)]]
    sizes = [[len(out["same"]) for out in outputs] for outputs in network.stream(groups)]
    assert sizes == [[3, 9], [], [5], [1, 2, 4]]


def test_a_run_is_a_stream_of_one(network: Network) -> None:
    [outputs] = network.stream([[window(3), window(9)]])
    for one, other in zip(outputs, network.run([window(3), window(9)]), strict=True):
        np.testing.assert_equal(one, other)
