"""*According to* read as the main clause."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from onrecord.language.according import mend_according
from onrecord.language.participles import Tree
from onrecord.language.trees import reaches_root
from tests.unit.language.test_participles import RELATIONS, TAGS, shown, tree


def test_what_is_told_is_the_main_clause() -> None:
    # Two died , according to Varga .
    read = tree("CD/nsubj>1", "VBD/ccomp>3", ",/punct>5", "VBG/root>3/according", "IN/fixed>3/to", "NNP/nsubj>1", "./punct>3")
    assert shown(mend_according(read)) == [
        "CD/nsubj>1", "VBD/root>1", ",/punct>5", "VBG/case>5", "IN/fixed>3", "NNP/obl>1", "./punct>1",
    ]  # fmt: skip


def test_a_verb_below_the_subject_s_participle_is_found() -> None:
    # Two held by him died , according to Varga
    read = tree("CD/nsubj>6", "VBN/acl>0", "IN/case>3", "PRP/obl:agent>1", "VBD/advcl>1", ",/punct>8",
                "VBG/root>6/according", "IN/fixed>6/to", "NNP/nsubj>4")  # fmt: skip
    assert shown(mend_according(read))[:5] == ["CD/nsubj>4", "VBN/acl>0", "IN/case>3", "PRP/obl:agent>1", "VBD/root>4"]


def test_a_source_that_hangs_on_its_verb_stays() -> None:
    read = tree("CD/nsubj>1", "VBD/root>1", ",/punct>5", "VBG/case>5/according", "IN/fixed>3/to", "NNP/obl>1")
    assert mend_according(read) is read


def test_without_a_finite_verb_nothing_is_mended() -> None:
    read = tree("CD/nsubj>3", "VBN/acl>0", ",/punct>3", "VBG/root>3/according", "IN/fixed>3/to", "NNP/obl>3")
    assert mend_according(read) is read


@given(st.integers(1, 12).flatmap(lambda n: st.tuples(
    st.lists(st.integers(0, n - 1), min_size=n, max_size=n), st.lists(st.sampled_from(RELATIONS), min_size=n, max_size=n),
    st.lists(st.sampled_from(TAGS), min_size=n, max_size=n), st.lists(st.sampled_from(("x", "according", "to")), min_size=n, max_size=n),
)))  # fmt: skip
def test_a_tree_stays_a_tree(parts: tuple[list[int], list[str], list[str], list[str]]) -> None:
    heads, relations, tags, words = parts
    made = np.array([min(i, h) for i, h in enumerate(heads)], dtype=np.int64)  # on an earlier word, or a root
    mended = mend_according(Tree(words, made, tuple(relations), tuple(tags)))
    assert reaches_root(mended.heads).all()
