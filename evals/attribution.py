"""Source, cue and content over whole documents: `python -m evals.attribution --data DIR` (DIR holds `text/` and `attributions/`).

exact and overlap count pieces (a content in two pieces counts twice), token counts words; linked counts whole
attributions, of which all of source, cue and content must be right (or overlap).
"""

import argparse
import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from spacy.tokens import Doc

from evals.scores import Tally
from onrecord.language.reader import Reader
from onrecord.model.attribution import Attribution, Range
from training.readers import polnear_attributions, word_span

ROLES = ("source", "cue", "content")


def gold_attributions(doc: Doc, annotation: str) -> list[Attribution]:
    """The annotation in our words; pieces that cover no word are left out."""
    tokens = [t for t in doc if not t.is_space]
    starts = np.array([t.idx for t in tokens])
    stops = starts + np.array([len(t) for t in tokens])

    def pieces(spans: Sequence[Range]) -> tuple[Range, ...]:
        found = (word_span(starts, stops, s) for s in spans)
        return tuple((tokens[a].i, tokens[b - 1].i + 1) for a, b in (f for f in found if f))

    return [Attribution(**{role: pieces(spans) for role, spans in a.items()}) for a in polnear_attributions(annotation)]


def pieces_of(attributions: Sequence[Attribution], role: str) -> set[Range]:
    return {piece for a in attributions for piece in getattr(a, role)}


def words_of(pieces: Sequence[Range] | set[Range]) -> frozenset[int]:
    return frozenset(i for start, stop in pieces for i in range(start, stop))


def count_pieces(tallies: dict[str, Tally], role: str, found: set[Range], gold: set[Range]) -> None:
    our_words, their_words = words_of(found), words_of(gold)
    touching = sum(any(i in their_words for i in range(*p)) for p in found)
    touched = sum(any(i in our_words for i in range(*p)) for p in gold)
    tallies[f"exact {role}"].add(len(found & gold), len(found), len(gold))
    tallies[f"overlap {role}"].add(touching, len(found), len(gold), touched)
    tallies[f"token {role}"].add(len(our_words & their_words), len(our_words), len(their_words))


def agree(ours: Attribution, theirs: Attribution, *, exact: bool) -> bool:
    for role in ROLES:
        a, b = words_of(getattr(ours, role)), words_of(getattr(theirs, role))
        if not (a == b if exact or not (a and b) else a & b):
            return False
    return True


def count_linked(found: Sequence[Attribution], gold: Sequence[Attribution], *, exact: bool) -> int:
    """Matches, each attribution used once."""
    left = list(gold)
    hits = 0
    for ours in found:
        match = next((g for g in left if agree(ours, g, exact=exact)), None)
        if match is not None:
            left.remove(match)
            hits += 1
    return hits


def evaluate(reader: Reader, folder: Path) -> dict[str, object]:
    tallies = {f"{how} {role}": Tally() for how in ("exact", "overlap", "token") for role in ROLES}
    tallies |= {"linked exact": Tally(), "linked overlap": Tally()}
    paths = [p for p in sorted((folder / "text").glob("*.txt")) if any((folder / "attributions").glob(f"{p.stem}*.ann"))]
    docs = reader.read([p.read_text(encoding="utf-8") for p in paths])
    for path, doc in zip(paths, docs, strict=True):
        annotation = min((folder / "attributions").glob(f"{path.stem}*.ann"))
        gold = gold_attributions(doc, annotation.read_text(encoding="utf-8"))
        found = list(doc.user_data["attributions"])
        for role in ROLES:
            count_pieces(tallies, role, pieces_of(found, role), pieces_of(gold, role))
        for exact in (True, False):
            tallies["linked exact" if exact else "linked overlap"].add(count_linked(found, gold, exact=exact), len(found), len(gold))
    return {"documents": len(paths), "reader": reader.id, **{name: tally.as_dict() for name, tally in tallies.items()}}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="a folder with text/ and attributions/, such as polnear/dev")
    args = parser.parse_args()
    print(json.dumps(evaluate(Reader.load(), args.data)))


if __name__ == "__main__":
    main()
