"""ECB+ (Cybulska and Vossen 2014): documents of topics, with mentions of events and of what takes part in them, in clusters across them.

Text is put together from the tokens: sentences that do not end as sentences do (titles, datelines) stand apart as paragraphs, all
others follow one another. The address that opens the newer documents is left out. Only the sentences that the corpus lists as
checked count.
"""

import csv
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from training.readers.printed import join_words

Place = tuple[int, int]
"""First and last token of a mention, by their numbers in the file."""
EVENTS = ("ACTION", "NEG")
ENDS = (".", "!", "?", '."', '?"', '!"', ".'", ".”", "?”", "!”")
CHECKED = "ECBplus_coreference_sentences.csv"


@dataclass(frozen=True, slots=True)
class Marked:
    """A gold mention: its kind (ACTION_OCCURRENCE), its tokens, and its cluster over the documents of the topic."""

    kind: str
    place: Place
    cluster: str

    @property
    def is_event(self) -> bool:
        return self.kind.split("_")[0] in EVENTS

    @property
    def is_entity(self) -> bool:
        """Who or what takes part, and where; no times."""
        return self.kind.split("_")[0] in ("HUMAN", "NON", "LOC")


@dataclass(frozen=True, slots=True)
class Document:
    """`tokens` has the offsets of each token by its number; `checked` the numbers of those in sentences that count."""

    name: str
    topic: int
    text: str
    tokens: Mapping[int, tuple[int, int]]
    checked: frozenset[int]
    marked: tuple[Marked, ...]

    def place(self, start: int, stop: int) -> Place | None:
        """The tokens that these characters touch, if all of them count."""
        touched = [n for n, (a, b) in self.tokens.items() if a < stop and start < b]
        return (min(touched), max(touched)) if touched and self.checked.issuperset(touched) else None


def read_topics(folder: Path) -> list[Document]:
    """Every document with checked sentences, in order of topics and names."""
    checked: dict[str, set[int]] = {}
    with (folder / CHECKED).open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            checked.setdefault(f"{row['Topic']}_{row['File']}", set()).add(int(row["Sentence Number"]))
    paths = sorted((folder / "ECB+").glob("*/*.xml"), key=lambda p: (int(p.parent.name), p.stem))
    return [_read(path, checked[path.stem]) for path in paths if path.stem in checked]


def _read(path: Path, checked: set[int]) -> Document:
    root = ET.fromstring(path.read_text(encoding="utf-8"))
    words: dict[int, list[tuple[int, str]]] = {}
    for token in root.iter("token"):
        words.setdefault(int(token.attrib["sentence"]), []).append((int(token.attrib["t_id"]), token.text or ""))
    if path.stem.endswith("ecbplus"):
        words.pop(0, None)
    text, tokens = _print([words[n] for n in sorted(words)])
    counted = frozenset(t for n, sentence in words.items() if n in checked for t, _ in sentence)
    return Document(path.stem, int(path.parent.name), text, tokens, counted, tuple(_marked(root, path.stem, counted)))


def _print(sentences: Sequence[Sequence[tuple[int, str]]]) -> tuple[str, dict[int, tuple[int, int]]]:
    text, tokens = "", dict[int, tuple[int, int]]()
    for sentence in sentences:
        text += "" if not text else " " if text.endswith(ENDS) else "\n\n"
        at = len(text)
        text += join_words([word for _, word in sentence])
        for number, word in sentence:
            start = text.find(word, at)
            if word and start >= 0:
                at = start + len(word)
                tokens[number] = (start, at)
    return text, tokens


def _marked(root: ET.Element, document: str, counted: frozenset[int]) -> Iterator[Marked]:
    """Of mentions in pieces the whole from the first token to the last; what no relation names is alone in its cluster."""
    clusters = dict(_clusters(root, document))
    for found in root.iterfind("Markables/*"):
        numbers = sorted(int(a.attrib["t_id"]) for a in found.iter("token_anchor"))
        if numbers and numbers[0] in counted:
            id = found.attrib["m_id"]  # noqa: A001
            yield Marked(found.tag, (numbers[0], numbers[-1]), clusters.get(id, f"{document} {id}"))


def _clusters(root: ET.Element, document: str) -> Iterator[tuple[str, str]]:
    for relation in root.iterfind("Relations/*"):
        across = relation.tag == "CROSS_DOC_COREF"
        name = relation.attrib["note"] if across else f"{document} chain {relation.attrib['r_id']}"
        yield from ((source.attrib["m_id"], name) for source in relation.iter("source"))
