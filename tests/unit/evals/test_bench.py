"""The bench compares like with like: its parts, each by itself."""

import random
from pathlib import Path

import onnx
import pytest
from onnx import TensorProto, helper

from evals.bench.bare import cut_encoder, encoder_output
from evals.bench.cnn import TAGS, small_pipeline
from evals.bench.soak import resident, strange_lines
from evals.bench.speed import best_of, speeds
from evals.bench.texts import intake, load_texts, numbered


def network(gather: str) -> onnx.ModelProto:
    """pieces → embedding → "body" → first pieces of words → a head, with names that mean nothing."""
    whole = [helper.make_tensor_value_info(name, TensorProto.INT64, ["n"]) for name in ("pieces", "first")]
    out = helper.make_tensor_value_info("out", TensorProto.FLOAT, None)
    table = helper.make_tensor("table", TensorProto.FLOAT, [4], [0.0, 1.0, 2.0, 3.0])
    nodes = [
        helper.make_node("Gather", ["table", "pieces"], ["embedded"]), helper.make_node("Relu", ["embedded"], ["body"]),
        helper.make_node("Identity", ["first"], ["where"]), helper.make_node(gather, ["body", "where"], ["words"]),
        helper.make_node("Neg", ["words"], ["out"]),
    ]  # fmt: skip
    graph = helper.make_graph(nodes, "tiny", whole, [out], [table])
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)


@pytest.mark.parametrize("gather", ["Gather", "GatherElements"])
def test_the_encoder_ends_where_first_pieces_are_gathered(gather: str) -> None:
    assert encoder_output(network(gather).graph) == "body"


def test_a_model_that_gathers_no_first_pieces_is_refused() -> None:
    with pytest.raises(ValueError, match="gathers the first pieces"):
        encoder_output(network("Add").graph)


def test_what_is_cut_out_has_no_heads(tmp_path: Path) -> None:
    onnx.save(network("Gather"), str(tmp_path / "reader.onnx"))
    part = onnx.load_from_string(cut_encoder(str(tmp_path / "reader.onnx")))
    assert [n.op_type for n in part.graph.node] == ["Gather", "Relu"]
    assert ([i.name for i in part.graph.input], [o.name for o in part.graph.output]) == (["pieces"], ["body"])


def test_texts_of_a_folder_and_of_lines_of_json(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text("Two.", encoding="utf-8")
    (tmp_path / "a.txt").write_text("One.", encoding="utf-8")
    (tmp_path / "c.jsonl").write_text('{"text": "Three."}\n{"text": "Four."}\n', encoding="utf-8")
    assert load_texts(tmp_path) == ["One.", "Two."]
    assert load_texts(tmp_path / "c.jsonl") == ["Three.", "Four."]


def test_no_two_reports_are_the_same() -> None:
    reports = intake(numbered(["Ann Roe left the town of Lodz on Monday."], 3))
    assert len({r.text for r in reports}) == 3


def test_strange_lines_differ_and_come_again_with_the_same_seed() -> None:
    rng = random.Random(0)
    first, second = strange_lines(rng), strange_lines(rng)
    assert first != second
    assert strange_lines(random.Random(0)) == first


def test_each_speed_is_the_best_of_the_rounds() -> None:
    seconds = iter([3.0, 9.0, 1.0, 8.0, 2.0, 7.0])
    assert best_of({"one": lambda: next(seconds), "two": lambda: next(seconds)}) == {"one": 1.0, "two": 7.0}


def test_ratios_are_to_the_better_of_the_two_ways_of_spacy() -> None:
    found = speeds(1000, 0.5, {"language": 0.2, "bare": 0.1, "spacy 1": 0.4, "spacy 2": 0.3})
    assert (found["language to bare encoder"], found["language to spaCy CNN"]) == (0.5, 1.5)
    assert (found["words per second"], found["words per second, language stage"]) == (2000, 5000)


def test_spacys_pipeline_has_the_shape_of_its_small_english_model() -> None:
    nlp = small_pipeline()
    assert nlp.pipe_names == ["tok2vec", "tagger", "parser", "ner"]
    actions = {"S", "D", "B-ROOT"} | {f"{side}-relation-{i}" for side in "LR" for i in range(45)}
    assert actions <= set(nlp.get_pipe("parser").move_names)  # type: ignore[attr-defined]  # of every parser
    assert len(nlp.pipe_labels["tagger"]) == TAGS
    assert nlp("Ann Roe left.").has_annotation("DEP")


def test_memory_held_is_told_in_megabytes() -> None:
    assert 20 < resident() < 100_000
