"""Named entities: `python -m evals.entities --data PATH [--scheme newswire|uner|crossner|ecbplus] [--tenth]`.

Strict F1 (span and type) by type and over all, in the corpus's words.
newswire: a folder of Worldwide Newswire's `*.tsv`, articles in whole; occasions count as other, as they do there.
`--tenth` takes the documents that training held out, by the hash of their names.
uner: an IOB2 file of Universal NER, documents in whole with the corpus's sentence breaks; only persons, organizations
and places count. crossner: a file of CrossNER's politics part, sentence by sentence, for information: its types are others.
ecbplus: a folder of ECB+; coreference over all its documents (see evals.entities_across).
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from spacy.tokens import Doc

from evals.command import expecting, load_reader, make_parser, print_answer, some
from evals.entities_across import evaluate_across
from evals.scores import Tally
from onrecord.language.reader import Reader
from onrecord.language.tags import TagSpan, tag_spans
from onrecord.language.words import Break, blank_pipeline
from training.held_out import is_held_out
from training.labels import ENTITY
from training.readers import read_newswire
from training.readers.uner import CROSSNER, UNER, uner_words

GAPS = {Break.NONE: "", Break.LINE: "\n", Break.PARAGRAPH: "\n\n"}


@dataclass(frozen=True, slots=True)
class Named:
    """A document's words, the break before each, and its gold entities."""

    name: str
    words: tuple[str, ...]
    breaks: tuple[int, ...]
    gold: frozenset[TagSpan]
    sentences: tuple[int, ...] | None = field(default=None)
    """Numbers of the first words, if the corpus gives them."""


@dataclass(frozen=True, slots=True)
class Scheme:
    """How a corpus is read, the types that count, and what our types are called where its own are coarser."""

    read: Callable[[Path], list[Named]]
    layout: str
    types: tuple[str, ...]
    folded: Mapping[str, str]


def newswire(folder: Path) -> list[Named]:
    documents = read_newswire(folder)
    return [Named(d.name, d.words, d.breaks, frozenset(tag_spans([ENTITY[tag] for tag in d.labels["entity"]]))) for d in documents]


def uner(path: Path) -> list[Named]:
    return [replace(unbroken(name, rows, UNER), sentences=tuple(starts)) for name, rows, starts in uner_words(path)]


def crossner(path: Path) -> list[Named]:
    blocks = path.read_text(encoding="utf-8").strip().split("\n\n")
    return [unbroken(str(n), [split_row(line) for line in block.splitlines()], CROSSNER) for n, block in enumerate(blocks)]


def split_row(line: str) -> tuple[str, str]:
    word, label = line.split("\t")
    if not label.startswith(("O", "B-", "I-")):
        raise ValueError(label)
    return word, label


def unbroken(name: str, rows: Sequence[tuple[str, str]], types: Mapping[str, tuple[str, ...]]) -> Named:
    """A document of one paragraph; a type that is not in `types` becomes `other`."""
    tags = [f"{p}-{types.get(kind, ('other',))[-1]}" if kind else "O" for p, _, kind in (label.partition("-") for _, label in rows)]
    breaks = (int(Break.PARAGRAPH), *[int(Break.NONE)] * (len(rows) - 1))
    return Named(name, tuple(word for word, _ in rows), breaks, frozenset(tag_spans(tags)))


MAIN = ("person", "organization", "place")
SCHEMES = {
    "newswire": Scheme(newswire, "a folder of Worldwide Newswire's .tsv files", (*MAIN, "group", "other"), {"occasion": "other"}),
    "uner": Scheme(uner, "an IOB2 file of Universal NER", MAIN, {}),
    "crossner": Scheme(crossner, "a CrossNER file, a word and its label a line", (*MAIN, "occasion", "other"), {"group": "other"}),
}


def as_doc(document: Named) -> tuple[Doc, list[int]]:
    """The document's words with white space where it had breaks, and the number of each token's word (-1: white space)."""
    words: list[str] = []
    number: list[int] = []
    for i, (word, gap) in enumerate(zip(document.words, document.breaks, strict=True)):
        if i > 0 and gap:
            words.append(GAPS[Break(gap)])
            number.append(-1)
        words.append(word)
        number.append(i)
    first = frozenset(document.sentences or ())
    starts: list[bool | int | None] | None = None if document.sentences is None else [n in first for n in number]
    return Doc(blank_pipeline().vocab, words, [True] * len(words), sent_starts=starts), number


def found_spans(doc: Doc, number: list[int], folded: Mapping[str, str]) -> set[TagSpan]:
    return {TagSpan(number[e.start], number[e.end - 1] + 1, folded.get(e.label_, e.label_)) for e in doc.ents}


def count(tallies: dict[str, Tally], found: set[TagSpan], gold: frozenset[TagSpan]) -> None:
    """Entities of the types that `tallies` has; `all` has each of them."""
    types = tallies.keys() - {"all"}
    for kind, tally in tallies.items():
        ours, theirs = ({s for s in spans if s.kind in types and kind in (s.kind, "all")} for spans in (found, gold))
        tally.add(len(ours & theirs), len(ours), len(theirs))


def read_named(path: Path, scheme: Scheme, *, tenth: bool) -> list[Named]:
    with expecting(path, scheme.layout):
        documents = [d for d in some(scheme.read(path), path, scheme.layout) if not tenth or is_held_out(d.name)]
    return some(documents, path, scheme.layout + ", some of them in the tenth that is held out")


def evaluate(reader: Reader, path: Path, *, tenth: bool = False, scheme: str = "newswire") -> dict[str, object]:
    chosen = SCHEMES[scheme]
    documents = read_named(path, chosen, tenth=tenth)
    prepared = [as_doc(d) for d in documents]
    reader.read_docs([(doc, ()) for doc, _ in prepared])
    tallies = {kind: Tally() for kind in (*chosen.types, "all")}
    for document, (doc, number) in zip(documents, prepared, strict=True):
        count(tallies, found_spans(doc, number, chosen.folded), document.gold)
    return {"documents": len(documents), "reader": reader.id, **{kind: tally.as_dict() for kind, tally in tallies.items()}}


def main() -> None:
    parser = make_parser(__doc__, "worldwide_newswire/annotated, en_ewt-ud-dev.iob2 or politics/dev.txt")
    parser.add_argument("--scheme", choices=(*SCHEMES, "ecbplus"), default="newswire")
    parser.add_argument("--tenth", action="store_true", help="only what training held out")
    args = parser.parse_args()
    if args.scheme == "ecbplus":
        print_answer(parser, lambda: evaluate_across(load_reader(args), args.data))
        return
    print_answer(parser, lambda: evaluate(load_reader(args), args.data, tenth=args.tenth, scheme=args.scheme))


if __name__ == "__main__":
    main()
