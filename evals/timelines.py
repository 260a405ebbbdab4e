"""SemEval-2015 Task 4, trial documents: `python -m evals.timelines --data FOLDER`: timelines of entities from raw text.

The documents go through the whole product, each added with its date. A timeline has the events in which its entity takes part: our
claims, and the words that the reader takes for events that did happen; without a date of its own an event is put on the day of
the news (evals.happenings). `claims only` leaves out what is no claim on record; `events of the record` takes nothing but these, on
their own days (evals.event_rows). The score is that of the task's track A
(evals.timegraph), micro F1 over the entities. An event is at a gold event's place if it is a word of the gold mention there.
"""

import xml.etree.ElementTree as ET
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from evals.command import expecting, load_reader, make_parser, print_answer, some
from evals.event_rows import anchor_of, event_rows
from evals.happenings import Happening, Told, happenings, tell
from evals.scores import Tally
from evals.timegraph import Row, count
from onrecord.language.reader import Reader
from training.readers.printed import join_words

LAYOUT = "a folder with Corpus-trial-data_task4/*.xml (CAT) and TimeLines_trial_data_task4_v1.2/*.txt"
DOCUMENTS, TIMELINES = "Corpus-trial-data_task4", "TimeLines_trial_data_task4_v1.2"


@dataclass(frozen=True, slots=True)
class Article:
    """A document of the task: its sentences in words. The first is the title, the second the date."""

    id: str
    day: date
    sentences: tuple[tuple[str, ...], ...]

    def text(self) -> str:
        title, dated, *body = (join_words(s) for s in self.sentences)
        return f"{title}\n\n{dated}\n\n{' '.join(body)}\n"

    def places(self, text: str) -> Mapping[int, tuple[int, int]]:
        """By the offset of each character that a word begins in `text`: the word's sentence, and its number there."""
        found, at = {}, 0
        for s, words in enumerate(self.sentences):
            for n, word in enumerate(words):
                start = text.find(word, at)
                if start >= 0:
                    found[start] = (s, n)
                    at = start + len(word)
        return found


@dataclass(frozen=True, slots=True)
class Target:
    """An entity and its gold timeline."""

    name: str
    rows: tuple[Row, ...]


def read_article(path: Path) -> Article:
    root = ET.fromstring(path.read_text(encoding="utf-8"))
    tokens = [(int(t.attrib["sentence"]), t.text or "") for t in root.iter("token")]
    created = next(t.attrib["value"] for t in root.iter("TIMEX3") if t.get("functionInDocument") == "CREATION_TIME")
    last = tokens[-1][0]
    sentences = tuple(tuple(word for s, word in tokens if s == n) for n in range(last + 1))
    return Article(root.attrib["doc_id"], date.fromisoformat(created), sentences)


def read_target(path: Path) -> Target:
    name, *lines = path.read_text(encoding="utf-8").splitlines()
    cells = [[cell.strip() for cell in line.split("\t")] for line in lines if line.strip()]
    return Target(name.strip(), tuple(Row(int(c[0]), c[1], tuple(m for m in c[2:] if m)) for c in cells))


def read_data(folder: Path) -> tuple[list[Article], list[Target]]:
    with expecting(folder, LAYOUT):
        articles = [read_article(path) for path in sorted((folder / DOCUMENTS).glob("*.xml"))]
        targets = [read_target(path) for path in sorted((folder / TIMELINES).glob("*.txt"))]
    return some(articles, folder, LAYOUT), some(targets, folder, LAYOUT)


def gold_places(articles: Sequence[Article], targets: Sequence[Target]) -> dict[tuple[str, int, int], str]:
    """Document, sentence and word → the gold mention there. Words apart (*took it off*) are sought one by one."""
    sentences = {(a.id, s): words for a in articles for s, words in enumerate(a.sentences)}
    found: dict[tuple[str, int, int], str] = {}
    for mention in {m for t in targets for row in t.rows for m in row.mentions}:
        document, number, said = mention.split("-", 2)
        words, parts = sentences.get((document, int(number)), ()), said.split("_")
        for n in _occurrences(words, parts) or [n for n, word in enumerate(words) if word in parts]:
            found.setdefault((document, int(number), n), mention)
    return found


def _occurrences(words: Sequence[str], parts: Sequence[str]) -> list[int]:
    starts = [n for n in range(len(words)) if list(words[n : n + len(parts)]) == list(parts)]
    return [n + i for n in starts for i in range(len(parts))]


def make_rows(found: Sequence[tuple[str, Happening]]) -> list[Row]:
    """Anchors in order of time, the wider of two that begin together first; mentions at their anchors."""
    anchors = sorted({(h.first, -h.last.toordinal()) for _, h in found})
    return [Row(anchors.index((h.first, -h.last.toordinal())) + 1, anchor_of(h.first, h.last), (mention,)) for mention, h in found]


@dataclass(frozen=True, slots=True)
class Namer:
    at: Mapping[str, Mapping[int, tuple[int, int]]]
    gold: Mapping[tuple[str, int, int], str]
    words: Mapping[tuple[str, int, int], str]

    def name(self, document: str, start: int) -> str | None:
        """None for what the task's words do not have."""
        place = self.at[document].get(start)
        if place is None:
            return None
        key = (document, *place)
        return self.gold.get(key, f"{document}-{place[0]}-{self.words[key]}")


def named(articles: Sequence[Article], told: Mapping[str, Told], places: Mapping[tuple[str, int, int], str]) -> Namer:
    """What the task calls an event of ours: by the gold mention at its place, else by its own word."""
    at = {a.id: a.places(told[a.id].report.text) for a in articles if a.id in told}
    words = {(a.id, s, n): word for a in articles for s, sentence in enumerate(a.sentences) for n, word in enumerate(sentence)}
    return Namer(at, places, words)


def find_rows(target: str, told: Mapping[str, Told], namer: Namer, *, recorded: bool = False) -> list[Row]:
    """The timeline that we make of the entity."""
    found = [
        (namer.name(document, event.start), event) for document, one in told.items() for event in happenings(target, one, recorded=recorded)
    ]
    return make_rows([(mention, event) for mention, event in found if mention is not None])


def evaluate(reader: Reader, folder: Path) -> dict[str, object]:
    articles, targets = read_data(folder)
    told = tell(reader, [(a.id, a.text(), a.day) for a in articles])
    namer = named(articles, told, gold_places(articles, targets))
    micro, recorded, events, each = Tally(), Tally(), Tally(), dict[str, object]()
    for target in targets:
        alone, found = Tally(), find_rows(target.name, told, namer)
        for tally in (micro, alone):
            count(tally, found, target.rows)
        count(recorded, find_rows(target.name, told, namer, recorded=True), target.rows)
        count(events, event_rows(target.name, told, namer.name), target.rows)
        each[target.name] = {"events": len(found), "gold": sum(r.order > 0 for r in target.rows), **alone.as_dict()}
    scores = {"micro": micro.as_dict(), "claims only": recorded.as_dict(), "events of the record": events.as_dict()}
    return {"documents": len(articles), "reader": reader.id, **scores, "timelines": each}


def main() -> None:
    parser = make_parser(__doc__, "semeval2015_timeline")
    args = parser.parse_args()
    print_answer(parser, lambda: evaluate(load_reader(args), args.data))


if __name__ == "__main__":
    main()
