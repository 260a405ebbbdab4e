"""What happens to labels at the edge of a window."""

import numpy as np

from training.labels import ATTRIBUTION, ENTITY, entity_mask
from training.windows import Document, part

INSIDE, BEGINS = ATTRIBUTION.index("I-content"), ATTRIBUTION.index("B-content")


def document(**labels: list[int]) -> Document:
    return Document("d", ("a", "b", "c", "d"), (2, 0, 0, 0), {name: np.array(v) for name, v in labels.items()})


def test_a_span_that_was_cut_begins_with_the_window() -> None:
    assert part(document(attribution=[BEGINS, INSIDE, INSIDE, 0]), 1, 4).labels["attribution"].tolist() == [BEGINS, INSIDE, 0]


def test_so_does_a_word_of_which_several_tags_are_allowed() -> None:
    inside = entity_mask("I", ("other", "occasion"))
    cut = part(document(entity_mask=[1, inside, inside, 1]), 1, 4).labels["entity_mask"]
    assert cut.tolist() == [entity_mask("B", ("other", "occasion")), inside, 1]
    assert ENTITY[0] == "O"


def test_pointers_out_of_the_window_are_no_labels() -> None:
    found = part(document(mention_start=[-100, 0, 1, 3], heads=[0, 0, 1, 1]), 1, 4).labels
    assert (found["mention_start"].tolist(), found["heads"].tolist()) == ([-100, 0, 2], [-100, 0, 0])
