"""Sentences, parts of speech, features and trees: `python -m evals.syntax --data FILE.conllu`.

sentence: F1 of sentence starts, raw text in. upos, uas, las, feats: each document goes in whole, in the treebank's words
and sentences; upos_own and so on with sentence breaks of our own, so that a wrong break costs its heads; punctuation counts.
feats is the share of words whose tense, mood, voice, person and number are all right; each has an F1 of its own too.
"""

from collections import Counter
from pathlib import Path

from spacy.tokens import Doc

from evals.command import load_reader, make_parser, print_answer
from evals.scores import Tally
from evals.treebank import FEATURES, Row, feature_values, first_words, gold_rows, in_words, read_treebank, start_offsets, words_and_spaces
from onrecord.language.reader import Reader
from training.readers import UdSentence

Counts = dict[str, Tally]


def count_words(doc: Doc, rows: list[Row], counts: Counter[str], features: Counts) -> None:
    tokens = [t for t in doc if not t.is_space]
    number = {t.i: n for n, t in enumerate(tokens)}
    for token, row in zip(tokens, rows, strict=True):
        attached = number[token.head.i] == row.head
        found = feature_values(str(token.morph).split("|"))
        counts["words"] += 1
        counts["upos"] += token.pos_ == row.upos
        counts["uas"] += attached
        counts["las"] += attached and token.dep_ == row.relation
        counts["feats"] += found == row.features
        for name, ours, theirs in zip(FEATURES, found, row.features, strict=True):
            features[name].add(ours == theirs != "", ours != "", theirs != "")


def count_sentences(reader: Reader, documents: list[list[UdSentence]]) -> Tally:
    """Sentence starts in raw text."""
    spaced = [words_and_spaces(s) for s in documents]
    docs = reader.read(["".join(w + a for w, a in zip(words, after, strict=True)) for words, after in spaced])
    tally = Tally()
    for doc, (words, after), sentences in zip(docs, spaced, documents, strict=True):
        gold, found = start_offsets(words, after, first_words(sentences)), {s.start_char for s in doc.sents}
        tally.add(len(gold & found), len(found), len(gold))
    return tally


def measure_words(reader: Reader, documents: list[list[UdSentence]], *, gold_sentences: bool) -> tuple[dict[str, float], Counts]:
    """Percent of words that are right, and the tally of each feature."""
    docs = [in_words(*words_and_spaces(s), first_words(s) if gold_sentences else None) for s in documents]
    counts, features = Counter[str](), {name: Tally() for name in FEATURES}
    for doc, sentences in zip(reader.read_docs([(doc, ()) for doc in docs]), documents, strict=True):
        count_words(doc, gold_rows(sentences), counts, features)
    return {name: round(100 * counts[name] / counts["words"], 2) for name in ("upos", "uas", "las", "feats")}, features


def evaluate(reader: Reader, path: Path) -> dict[str, object]:
    documents = read_treebank(path)
    given, features = measure_words(reader, documents, gold_sentences=True)
    own, _ = measure_words(reader, documents, gold_sentences=False)
    return {
        "documents": len(documents), "words": sum(len(first_words(s)) for s in documents), "reader": reader.id,
        "sentence": count_sentences(reader, documents).as_dict()["f1"], **given,
        **{f"{name}_own": value for name, value in own.items()},
        **{name.lower(): tally.as_dict()["f1"] for name, tally in features.items()},
    }  # fmt: skip


def main() -> None:
    parser = make_parser(__doc__, "a CoNLL-U file, such as en_ewt-ud-dev.conllu")
    args = parser.parse_args()
    print_answer(parser, lambda: evaluate(load_reader(args), args.data))


if __name__ == "__main__":
    main()
