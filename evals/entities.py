"""Named entities: `python -m evals.entities --data DIR [--tenth]` (DIR holds Worldwide Newswire's `*.tsv`).

Strict F1 (span and type) by type and over all, articles in whole, in the corpus's words.
`--tenth` takes the documents that training held out, by the hash of their names.
"""

import argparse
import json
from pathlib import Path

from spacy.tokens import Doc

from evals.scores import Tally
from onrecord.language.reader import Reader
from onrecord.language.tags import TagSpan, tag_spans
from onrecord.language.words import Break, blank_pipeline
from training.held_out import is_held_out
from training.labels import ENTITY, ENTITY_TYPES
from training.readers import read_newswire
from training.windows import Document

GAPS = {Break.NONE: "", Break.LINE: "\n", Break.PARAGRAPH: "\n\n"}


def as_doc(document: Document) -> tuple[Doc, list[int]]:
    """The document's words with white space where it had breaks, and the number of each token's word (-1: white space)."""
    words: list[str] = []
    number: list[int] = []
    for i, (word, gap) in enumerate(zip(document.words, document.breaks, strict=True)):
        if i > 0 and gap:
            words.append(GAPS[Break(gap)])
            number.append(-1)
        words.append(word)
        number.append(i)
    return Doc(blank_pipeline().vocab, words, [True] * len(words)), number


def found_spans(doc: Doc, number: list[int]) -> set[TagSpan]:
    return {TagSpan(number[e.start], number[e.end - 1] + 1, e.label_) for e in doc.ents}


def gold_spans(document: Document) -> set[TagSpan]:
    return set(tag_spans([ENTITY[tag] for tag in document.labels["entity"]]))


def evaluate(reader: Reader, folder: Path, *, tenth: bool) -> dict[str, object]:
    documents = [d for d in read_newswire(folder) if not tenth or is_held_out(d.name)]
    prepared = [as_doc(d) for d in documents]
    reader.read_docs([(doc, ()) for doc, _ in prepared])
    tallies = {kind: Tally() for kind in (*ENTITY_TYPES, "all")}
    for document, (doc, number) in zip(documents, prepared, strict=True):
        gold, found = gold_spans(document), found_spans(doc, number)
        for kind, tally in tallies.items():
            ours, theirs = ({s for s in spans if kind in (s.kind, "all")} for spans in (found, gold))
            tally.add(len(ours & theirs), len(ours), len(theirs))
    return {"documents": len(documents), "reader": reader.id, **{kind: tally.as_dict() for kind, tally in tallies.items()}}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="worldwide_newswire/annotated")
    parser.add_argument("--tenth", action="store_true", help="only what training held out")
    args = parser.parse_args()
    print(json.dumps(evaluate(Reader.load(), args.data, tenth=args.tenth)))


if __name__ == "__main__":
    main()
