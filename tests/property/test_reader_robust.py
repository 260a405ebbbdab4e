"""Whatever the text, the reader answers with a Doc of it whose offsets, trees and spans hold, and always with the same one."""

from itertools import chain

import numpy as np
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from spacy.attrs import DEP, ENT_IOB, ENT_TYPE, HEAD, LEMMA, MORPH, ORTH, POS, SENT_START, TAG  # type: ignore[import-not-found]
from spacy.tokens import Doc

from onrecord.language.reader import Reader
from onrecord.language.words import LONGEST_WORD
from onrecord.model.attribution import Attribution, Range

ODD = st.sampled_from(
    [
        "Ann Roe", "said", " ", "  ", "\n", "\n\n", "\r\n", "\r", "\t", ".", "?!", "…", "“", "”", '"', "''", "«", "(", ")", "\x00", "\x07",
        "\x1c", "\x85", "\u2028", "\u00a0", "\u3000", "\u200b", "\u202e", "\ufeff", "\ufffd", "\ud83d", "\udc00",
        "\U0001f469\u200d\U0001f467",
        "e\u0301\u0301", "שלום", "مرحبا", "“أهلا”", "你好。", "http://example.org/a/b", "a" * (LONGEST_WORD + 5), "x.y" * LONGEST_WORD,
        "the mayor of Lodz", "told reporters that the bridge would open", "'s", "n't", "-", "—", "12", "U.S.", "\U0010ffff",
    ]
)  # fmt: skip
TEXTS = st.one_of(st.lists(ODD, max_size=14).map("".join), st.lists(ODD, max_size=10).map(" ".join), st.text(st.characters(), max_size=40))
COLUMNS = [ORTH, POS, TAG, MORPH, LEMMA, HEAD, DEP, ENT_IOB, ENT_TYPE, SENT_START]
OTHERS = ["Short one.", "“Yes,” Bob Poe said.\n\nHe left on Monday. " * 30, ""]


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader.load(threads=1)


@pytest.fixture(scope="module")
def two_threads() -> Reader:
    return Reader.load(threads=2)


def in_a_doc(text: str) -> str:
    """What the Doc's text is: the text, with halves of characters as U+FFFD."""
    return "".join("\ufffd" if "\ud800" <= c <= "\udfff" else c for c in text)


def check_words(doc: Doc, text: str) -> None:
    assert doc.text == in_a_doc(text)
    assert all(doc.text[t.idx : t.idx + len(t)] == t.text for t in doc)


def check_trees(doc: Doc) -> None:
    assert [t.i for s in doc.sents for t in s] == list(range(len(doc)))
    for sentence in doc.sents:
        assert sum(t.head.i == t.i for t in sentence) == 1
        assert all(sentence.start <= t.head.i < sentence.end for t in sentence)


def crossing(ranges: list[Range]) -> bool:
    """Whether a range begins within another one and ends outside it."""
    return any(a < c < b < d for a, b in ranges for c, d in ranges)


def pieces(attribution: Attribution) -> list[Range]:
    return [*attribution.source, *attribution.cue, *attribution.content]


def check_spans(doc: Doc) -> None:
    attributions: tuple[Attribution, ...] = doc.user_data["attributions"]
    ranges = list(chain.from_iterable(pieces(a) for a in attributions))
    assert all(0 <= start < stop <= len(doc) for start, stop in ranges)
    assert not any(crossing(pieces(a)) for a in attributions)
    assert all(a.end <= b.start for a, b in zip(doc.ents, doc.ents[1:], strict=False))
    mentions = doc.user_data.get("mentions", ())
    assert all(0 <= m.start <= m.head < m.stop <= len(doc) for m in mentions)
    assert all(m.antecedent is None or 0 <= m.antecedent < i for i, m in enumerate(mentions))
    assert all(0 <= e.token < len(doc) and -3 <= e.factuality <= 3 for e in doc.user_data.get("events", ()))


def check(doc: Doc, text: str) -> None:
    check_words(doc, text)
    check_trees(doc)
    check_spans(doc)


def spans(doc: Doc) -> dict[str, list[tuple[int, int, str]]]:
    return {name: [(s.start, s.end, s.label_) for s in group] for name, group in doc.spans.items()}


def assert_same(one: Doc, other: Doc) -> None:
    assert np.array_equal(one.to_array(COLUMNS), other.to_array(COLUMNS))
    assert spans(one) == spans(other)
    assert one.user_data.keys() == other.user_data.keys()
    for key, value in one.user_data.items():
        np.testing.assert_equal(value, other.user_data[key])  # also compares arrays


EXTREMES = {
    "nothing": "", "a space": " ", "line breaks": "\n" * 1000, "one word": "x", "NULs": "a\x00b \x00",
    "mixed line ends": "A b.\r\nC d.\r\n\r\nE.\rF\u2028g\x85h\x0bi\x0cj",
    "control characters": "".join(map(chr, range(33))) + "x\x7f", "half a character": "He said \ud83d so. \udc00",
    "right to left": "שלום, “אמר” הוא. \u202bمرحبا\u202c said Ann Roe.",
    "joined emoji": "\U0001f469\u200d\U0001f469\u200d\U0001f467 e\u0301\u0301 said \U0001f642",
    "no spaces": "a" * 20_000, "quotation marks": '"' * 2000, "brackets": "(" * 1000 + ")" * 1000, "address": "http://" + "a/" * 2000,
    "hyphens": "a-" * 1500, "full stops": "." * 2000, "lines": "a\n" * 1000, "no full stop": " ".join(f"w{i % 97}" for i in range(1500)),
}  # fmt: skip


@pytest.mark.parametrize("name", EXTREMES)
def test_extremes(reader: Reader, name: str) -> None:
    check(reader.read([EXTREMES[name]])[0], EXTREMES[name])


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=TEXTS)
@example(text="\ud83d")
@example(text=" \n\r\n\t")
def test_any_text(reader: Reader, text: str) -> None:
    check(reader.read([text])[0], text)


@settings(max_examples=12, deadline=None)
@given(text=TEXTS, others=st.permutations(OTHERS), at=st.integers(0, len(OTHERS)))
def test_the_same_doc_in_any_batch_on_any_number_of_threads(
    reader: Reader, two_threads: Reader, text: str, others: list[str], at: int
) -> None:
    alone, batch = reader.read([text])[0], two_threads.read([*others[:at], text, *others[at:]])
    assert_same(alone, batch[at])


@settings(max_examples=10, deadline=None)
@given(order=st.permutations(range(4)))
def test_the_order_of_a_batch_does_not_matter(two_threads: Reader, order: list[int]) -> None:
    texts = [*OTHERS, "The ministry said it had not been asked.\n\n“We will open the bridge,” she added."]
    first, again = two_threads.read(texts), two_threads.read([texts[i] for i in order])
    for place, i in enumerate(order):
        assert_same(first[i], again[place])
