"""Documents of a CoNLL-U file as the reader gets them, and as they are annotated."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from spacy.tokens import Doc

from evals.command import expecting, some
from onrecord.language.words import blank_pipeline
from training.readers import UdSentence, conllu_documents

LAYOUT = "a CoNLL-U file of Universal Dependencies, ten columns a word"
FEATURES = ("Tense", "Mood", "Voice", "Person", "Number")
"""The features that are measured; what the grammar of a claim stands on."""


@dataclass(frozen=True, slots=True)
class Row:
    """A word as annotated; `head` is its number in the document, that of a root its own."""

    upos: str
    head: int
    relation: str
    features: tuple[str, ...]


def read_treebank(path: Path) -> list[list[UdSentence]]:
    with expecting(path, LAYOUT):
        documents = [sentences for _, sentences in conllu_documents(path)]
        if any(len(row) != 10 for sentences in documents for _, rows in sentences for row in rows):
            raise ValueError
        return some(documents, path, LAYOUT)


def feature_values(pairs: Iterable[str]) -> tuple[str, ...]:
    """The value of each of FEATURES, from `Name=Value` pairs; empty where the word has none."""
    given = dict(pair.split("=", 1) for pair in pairs if "=" in pair)
    return tuple(given.get(name, "") for name in FEATURES)


def words_and_spaces(sentences: list[UdSentence]) -> tuple[list[str], list[str]]:
    """Words of a document, and the white space after each: none, a space, or a blank line before a paragraph."""
    words: list[str] = []
    after: list[str] = []
    for paragraph, rows in sentences:
        if after and paragraph:
            after[-1] = "\n\n"
        inside = 0
        for row in rows:
            gap = "" if "SpaceAfter=No" in row[9] else " "
            if "-" in row[0]:
                inside, outer = int(row[0].split("-")[1]), gap
                continue
            words.append(row[1])
            after.append(("" if int(row[0]) < inside else outer) if int(row[0]) <= inside else gap)
    return words, after


def gold_rows(sentences: list[UdSentence]) -> list[Row]:
    found: list[Row] = []
    for _, sentence in sentences:
        offset = len(found)
        for i, row in enumerate(r for r in sentence if "-" not in r[0]):
            head = offset + (int(row[6]) - 1 if row[6] != "0" else i)
            found.append(Row(row[3], head, row[7], feature_values(row[5].split("|"))))
    return found


def first_words(sentences: list[UdSentence]) -> list[bool]:
    """Whether each word starts a sentence."""
    return [i == 0 for _, rows in sentences for i, _ in enumerate(r for r in rows if "-" not in r[0])]


def start_offsets(words: list[str], after: list[str], first: list[bool]) -> set[int]:
    """Where sentences start, in characters of the raw text."""
    starts, at = set(), 0
    for word, gap, is_first in zip(words, after, first, strict=True):
        if is_first:
            starts.add(at)
        at += len(word) + len(gap)
    return starts


def in_words(words: list[str], after: list[str], first: list[bool] | None = None) -> Doc:
    """The treebank's words as a Doc; a blank line stands as a word of white space. `first` gives the sentence breaks."""
    pieces: list[str] = []
    spaces: list[bool] = []
    starts: list[bool] = []
    for word, gap, is_first in zip(words, after, first or [False] * len(words), strict=True):
        pieces.append(word)
        spaces.append(gap == " ")
        starts.append(is_first)
        if gap == "\n\n":
            pieces.append(gap)
            spaces.append(False)
            starts.append(False)
    given = None if first is None else starts
    return Doc(blank_pipeline().vocab, pieces, spaces, sent_starts=given)  # type: ignore[arg-type]  # the stub forgets bool
