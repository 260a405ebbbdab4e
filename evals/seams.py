"""How much it matters where windows are cut: `python -m evals.seams --data DIR [--longest 160 120]`.

DIR holds texts (`text/*.txt`, or `*.txt`). They are read as shipped and with windows of at most so many words; printed
are the percent of words whose part of speech, head or relation, entity tag, and attribution tags then differ.
"""

import argparse
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

from spacy.tokens import Doc, Token

from evals.command import expecting, make_parser, print_answer, some
from onrecord.language.manifest import WEIGHTS, load_manifest
from onrecord.language.reader import Reader

LAYOUT = "a folder of texts: text/*.txt, or *.txt"
LONGEST = (160, 120)


def read_texts(folder: Path) -> list[str]:
    with expecting(folder, LAYOUT):
        paths = sorted((folder / "text").glob("*.txt")) or sorted(folder.glob("*.txt"))
        return some([p.read_text(encoding="utf-8") for p in paths], folder, LAYOUT)


def attribution_tags(doc: Doc) -> dict[int, frozenset[str]]:
    """The roles of each token that has one, and whether it starts a piece."""
    tags: dict[int, set[str]] = defaultdict(set)
    for a in doc.user_data["attributions"]:
        for role in ("source", "cue", "content"):
            for start, stop in getattr(a, role):
                for i in range(start, stop):
                    tags[i].add(f"{'B' if i == start else 'I'}-{role}")
    return {i: frozenset(found) for i, found in tags.items()}


def word_views(doc: Doc) -> list[dict[str, object]]:
    """What each word, white space apart, was read as."""
    roles = attribution_tags(doc)
    return [word_view(t) | {"attribution": roles.get(t.i)} for t in doc if not t.is_space]


def word_view(t: Token) -> dict[str, object]:
    return {"upos": t.pos_, "tree": (t.head.i, t.dep_), "sentence": t.is_sent_start, "entity": (t.ent_iob_, t.ent_type_)}


def differences(docs: Sequence[Doc], others: Sequence[Doc]) -> Mapping[str, float]:
    """Percent of words that are read differently, by layer."""
    differ, words = Counter[str](), 0
    for doc, other in zip(docs, others, strict=True):
        for ours, theirs in zip(word_views(doc), word_views(other), strict=True):
            words += 1
            differ.update({layer: int(ours[layer] != theirs[layer]) for layer in ours})
    return {layer: round(100 * n / words, 2) for layer, n in differ.items()}


def evaluate(folder: Path, weights: Path, longest: Sequence[int]) -> dict[str, object]:
    texts, manifest = read_texts(folder), load_manifest(weights)
    shipped = Reader(manifest)
    docs = shipped.read(texts)
    changed = {f"longest {n}": differences(docs, Reader(manifest, longest=n).read(texts)) for n in longest}
    return {"documents": len(docs), "words": sum(not t.is_space for d in docs for t in d), "reader": shipped.id, **changed}


def window_size(given: str) -> int:
    if (size := int(given)) < 1:
        raise argparse.ArgumentTypeError("a window has at least one word")
    return size


def main() -> None:
    parser = make_parser(__doc__, "polnear/dev, or any folder of texts")
    parser.add_argument("--longest", type=window_size, nargs="+", default=LONGEST, help="window sizes, in words")
    args = parser.parse_args()
    print_answer(parser, lambda: evaluate(args.data, args.weights or WEIGHTS, args.longest))


if __name__ == "__main__":
    main()
