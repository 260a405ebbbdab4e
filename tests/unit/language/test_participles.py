"""Participles that were read as main verbs."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from onrecord.language.participles import Tree, mend_participles
from onrecord.language.trees import reaches_root

RELATIONS = ("nsubj", "nsubj:pass", "aux", "aux:pass", "advcl", "ccomp", "conj", "obj", "obl", "case", "punct", "mark", "det", "dep")
TAGS = ("NN", "NNP", "VBD", "VBN", "VBZ", "VB", "IN", "DT", ",")


def tree(*words: str) -> Tree:
    """Words as `tag/relation>head`, the word itself behind where it matters."""
    parts = [w.replace(">", "/").split("/") for w in words]
    heads = np.array([int(p[2]) for p in parts], dtype=np.int64)
    return Tree([p[3] if len(p) > 3 else "x" for p in parts], heads, tuple(p[1] for p in parts), tuple(p[0] for p in parts))


def shown(found: Tree) -> list[str]:
    return [f"{t}/{r}>{h}" for t, r, h in zip(found.tags, found.relations, found.heads.tolist(), strict=True)]


def test_the_verb_with_an_auxiliary_is_the_main_verb() -> None:
    # A nurse held hostage since May has been freed
    read = tree(
        "DT/det>1", "NN/nsubj>2", "VBD/root>2", "NN/obj>2", "IN/case>5", "NNP/obl>8", "VBZ/aux>8", "VBN/aux:pass>8", "VBN/advcl>2",
    )  # fmt: skip
    assert shown(mend_participles(read)) == [
        "DT/det>1", "NN/nsubj:pass>8", "VBN/acl>1", "NN/xcomp>2", "IN/case>5", "NNP/obl>2", "VBZ/aux>8", "VBN/aux:pass>8", "VBN/root>8",
    ]  # fmt: skip


def test_a_participle_right_after_a_subject_is_its_own() -> None:
    # A nurse held captive has been freed , he said
    read = tree("DT/det>1", "NN/nsubj:pass>6", "VBN/ccomp>9", "JJ/xcomp>2", "VBZ/aux>6", "VBN/aux:pass>6", "VBN/ccomp>9", ",/punct>9",
                "PRP/nsubj>9", "VBD/root>9")  # fmt: skip
    assert shown(mend_participles(read))[2] == "VBN/acl>1"


def test_a_date_is_not_who_was_freed() -> None:
    # A nurse held since May has been freed
    read = tree("DT/det>1", "NN/nsubj>2", "VBD/root>2", "IN/mark>7", "NNP/nsubj:pass>7/May", "VBZ/aux>7", "VBN/aux:pass>7", "VBN/advcl>2")
    assert shown(mend_participles(read)) == [
        "DT/det>1", "NN/nsubj:pass>7", "VBN/acl>1", "IN/case>4", "NNP/obl>2", "VBZ/aux>7", "VBN/aux:pass>7", "VBN/root>7",
    ]  # fmt: skip


def test_with_a_subject_and_an_object_it_is_a_past_tense() -> None:
    # in 2011 the state handed prisoners
    read = tree("IN/case>1", "CD/obl>4", "DT/det>3", "NN/nsubj:pass>4", "VBN/root>4", "NNS/obj>4")
    assert shown(mend_participles(read))[3:] == ["NN/nsubj>4", "VBD/root>4", "NNS/obj>4"]


def test_a_passive_with_its_auxiliary_or_before_its_object_stays() -> None:
    # the state was given prisoners; prisoners given
    passive = tree("DT/det>1", "NN/nsubj:pass>3", "VBD/aux:pass>3", "VBN/root>3", "NNS/obj>3")
    alone = tree("NNS/nsubj:pass>1", "VBN/root>1")
    assert (mend_participles(passive) is passive, mend_participles(alone) is alone) == (True, True)


def test_two_coordinated_verbs_stay_as_they_are() -> None:
    # Rebels attacked the town and were driven back
    read = tree("NNS/nsubj>1", "VBD/root>1", "DT/det>3", "NN/obj>1", "CC/cc>6", "VBD/aux:pass>6", "VBN/conj>1", "RB/advmod>6")
    assert mend_participles(read) is read


def test_a_comma_says_that_the_second_verb_begins_anew() -> None:
    read = tree("NNS/nsubj>1", "VBD/root>1", ",/punct>4", "VBP/aux>4", "VBN/parataxis>1")
    assert shown(mend_participles(read)) == shown(read)


@given(st.data(), st.integers(1, 12))
def test_what_comes_out_is_a_tree_with_the_words_that_went_in(data: st.DataObject, size: int) -> None:
    order = data.draw(st.permutations(range(size)))
    heads = np.arange(size)
    for place, word in enumerate(order[1:], 1):
        heads[word] = order[data.draw(st.integers(0, place - 1))]
    relations = tuple("root" if heads[i] == i else data.draw(st.sampled_from(RELATIONS)) for i in range(size))
    words = [data.draw(st.sampled_from(("x", "May", "2021"))) for _ in range(size)]
    found = mend_participles(Tree(words, heads, relations, tuple(data.draw(st.sampled_from(TAGS)) for _ in range(size))))
    assert reaches_root(found.heads).all()
    assert int((found.heads == np.arange(size)).sum()) == 1
    assert found.relations[int(np.flatnonzero(found.heads == np.arange(size))[0])] == "root"
