"""Source, cue and content over whole documents: `python -m evals.attribution --data DIR` (DIR holds `text/` and `attributions/`).

exact and overlap count pieces (a content in two pieces counts twice), token counts words; linked counts whole
attributions, of which all of source, cue and content must be right (or overlap). By manner (see evals.manner): recall
is over the gold contents of a manner, precision over ours of it, derived in the same way.
"""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from spacy.tokens import Doc

from evals.command import expecting, load_reader, make_parser, print_answer, some
from evals.manner import Manner, manner_of, quoted
from evals.scores import Tally
from onrecord.language.reader import Reader
from onrecord.model.attribution import Attribution, Range
from training.readers import polnear_attributions, word_span

ROLES = ("source", "cue", "content")
LAYOUT = "a folder with text/*.txt and, of the same names, attributions/*.ann, as PolNeAR's parts are"


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


def contents_by_manner(doc: Doc, attributions: Sequence[Attribution]) -> dict[Manner, set[Range]]:
    """Pieces of contents, each under the manner of its whole content."""
    inside = quoted(doc)
    pieces: dict[Manner, set[Range]] = {manner: set() for manner in Manner}
    for a in attributions:
        if a.content:
            pieces[manner_of(a.content, doc, inside)].update(a.content)
    return pieces


def count_manners(tallies: dict[str, Tally], doc: Doc, found: Sequence[Attribution], gold: Sequence[Attribution]) -> None:
    """A piece of one manner may match one of another: a content that is cut short is not found nowhere."""
    all_found, all_gold = pieces_of(found, "content"), pieces_of(gold, "content")
    our_words, their_words = words_of(all_found), words_of(all_gold)
    ours, theirs = contents_by_manner(doc, found), contents_by_manner(doc, gold)
    for m in Manner:
        tallies[f"exact content, {m}"].add(len(ours[m] & all_gold), len(ours[m]), len(theirs[m]), len(theirs[m] & all_found))
        touching = sum(not their_words.isdisjoint(range(*p)) for p in ours[m])
        touched = sum(not our_words.isdisjoint(range(*p)) for p in theirs[m])
        tallies[f"overlap content, {m}"].add(touching, len(ours[m]), len(theirs[m]), touched)


def make_tallies() -> dict[str, Tally]:
    names = [f"{how} {role}" for how in ("exact", "overlap", "token") for role in ROLES]
    names += [f"{how} content, {m}" for how in ("exact", "overlap") for m in Manner]
    return {name: Tally() for name in (*names, "linked exact", "linked overlap")}


def count_document(tallies: dict[str, Tally], doc: Doc, gold: Sequence[Attribution]) -> None:
    found: tuple[Attribution, ...] = doc.user_data["attributions"]
    for role in ROLES:
        count_pieces(tallies, role, pieces_of(found, role), pieces_of(gold, role))
    count_manners(tallies, doc, found, gold)
    for exact in (True, False):
        tallies["linked exact" if exact else "linked overlap"].add(count_linked(found, gold, exact=exact), len(found), len(gold))


def read_annotated(folder: Path) -> list[tuple[str, str]]:
    """Text and annotation of each article that has one; of several annotations the first."""
    with expecting(folder, LAYOUT):
        annotations = {p: sorted((folder / "attributions").glob(f"{p.stem}*.ann")) for p in sorted((folder / "text").glob("*.txt"))}
        pairs = [(p.read_text(encoding="utf-8"), a[0].read_text(encoding="utf-8")) for p, a in annotations.items() if a]
        return some(pairs, folder, LAYOUT)


def evaluate(reader: Reader, folder: Path) -> dict[str, object]:
    articles = read_annotated(folder)
    docs = reader.read([text for text, _ in articles])
    tallies = make_tallies()
    for doc, (_, annotation) in zip(docs, articles, strict=True):
        count_document(tallies, doc, gold_attributions(doc, annotation))
    gold = {f"contents, {m}": int(tallies[f"exact content, {m}"].gold) for m in Manner}
    return {"documents": len(docs), "reader": reader.id, **gold, **{name: tally.as_dict() for name, tally in tallies.items()}}


def main() -> None:
    parser = make_parser(__doc__, "a folder with text/ and attributions/, such as polnear/dev")
    args = parser.parse_args()
    print_answer(parser, lambda: evaluate(load_reader(args), args.data))


if __name__ == "__main__":
    main()
