"""Sentences, parts of speech and trees: `python -m evals.syntax --data FILE.conllu`.

sentence: F1 of sentence starts, raw text in. upos, uas, las: each document goes in whole, in the treebank's words,
with sentence breaks of our own, so that a wrong break costs its heads; punctuation counts.
"""

import argparse
import json
from pathlib import Path

from spacy.tokens import Doc

from evals.scores import Tally
from onrecord.language.reader import Reader
from onrecord.language.words import blank_pipeline
from training.readers import UdSentence, conllu_documents


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


def gold_rows(sentences: list[UdSentence]) -> list[tuple[str, int, str]]:
    """UPOS, head (number in the document, roots their own) and relation of each word."""
    rows: list[tuple[str, int, str]] = []
    for _, sentence in sentences:
        offset = len(rows)
        for i, row in enumerate(r for r in sentence if "-" not in r[0]):
            rows.append((row[3], offset + (int(row[6]) - 1 if row[6] != "0" else i), row[7]))
    return rows


def sentence_offsets(words: list[str], after: list[str], sentences: list[UdSentence]) -> set[int]:
    starts, at, i = set(), 0, 0
    for _, rows in sentences:
        starts.add(at)
        for _ in (r for r in rows if "-" not in r[0]):
            at += len(words[i]) + len(after[i])
            i += 1
    return starts


def evaluate(reader: Reader, path: Path) -> dict[str, object]:
    documents = [s for _, s in conllu_documents(path)]
    spaced = [words_and_spaces(s) for s in documents]
    raw = reader.read(["".join(w + a for w, a in zip(words, after, strict=True)) for words, after in spaced])
    sentence = Tally()
    for doc, (words, after), sentences in zip(raw, spaced, documents, strict=True):
        gold, found = sentence_offsets(words, after, sentences), {s.start_char for s in doc.sents}
        sentence.add(len(gold & found), len(found), len(gold))
    counts = {"upos": 0, "uas": 0, "las": 0}
    total = 0
    for doc, sentences in zip(reader.read_docs([(in_words(*s), ()) for s in spaced]), documents, strict=True):
        total += count_words(doc, gold_rows(sentences), counts)
    shares = {name: round(100 * n / total, 2) for name, n in counts.items()}
    return {"documents": len(documents), "words": total, "reader": reader.id, "sentence": sentence.as_dict()["f1"], **shares}


def in_words(words: list[str], after: list[str]) -> Doc:
    """The treebank's words as a Doc; a blank line stands as a word of white space."""
    pieces: list[str] = []
    spaces: list[bool] = []
    for word, gap in zip(words, after, strict=True):
        pieces.append(word)
        spaces.append(gap == " ")
        if gap == "\n\n":
            pieces.append(gap)
            spaces.append(False)
    return Doc(blank_pipeline().vocab, pieces, spaces)


def count_words(doc: Doc, rows: list[tuple[str, int, str]], counts: dict[str, int]) -> int:
    tokens = [t for t in doc if not t.is_space]
    number = {t.i: n for n, t in enumerate(tokens)}
    for token, (upos, head, relation) in zip(tokens, rows, strict=True):
        counts["upos"] += token.pos_ == upos
        attached = number[token.head.i] == head
        counts["uas"] += attached
        counts["las"] += attached and token.dep_ == relation
    return len(tokens)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="a CoNLL-U file, such as en_ewt-ud-dev.conllu")
    args = parser.parse_args()
    print(json.dumps(evaluate(Reader.load(), args.data)))


if __name__ == "__main__":
    main()
