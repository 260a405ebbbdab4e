"""Pronouns that two names compete for: `python -m evals.gap --data FILE.tsv` (GAP, Webster et al. 2018).

For each example the text alone is read. A name is said to corefer if a cluster holds a mention headed by the
pronoun and a mention headed inside the name. F1 over all labels A and B, over those of masculine and of feminine
pronouns, and bias, which is F1 feminine / F1 masculine: the definitions of GAP's own scorer.
"""

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from spacy.tokens import Doc

from evals.command import expecting, load_reader, make_parser, output, print_answer, some
from evals.scores import Tally
from onrecord.language.reader import Reader
from onrecord.model.mention import Mention, clusters

LAYOUT = "a GAP file: tab-separated, with columns ID, Text, Pronoun, Pronoun-offset, A, A-offset, A-coref, B, B-offset, B-coref"
MASCULINE = frozenset({"he", "him", "his"})
Range = tuple[int, int]
"""Characters `[start, stop)`."""


@dataclass(frozen=True, slots=True)
class Example:
    """A text, its pronoun, and the two names with whether each corefers with it."""

    text: str
    pronoun: Range
    names: tuple[tuple[Range, bool], ...]

    @property
    def masculine(self) -> bool:
        return self.text[slice(*self.pronoun)].lower() in MASCULINE


def read_gap(path: Path) -> list[Example]:
    with expecting(path, LAYOUT), path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
        return some([example(row) for row in rows], path, LAYOUT)


def example(row: dict[str, str]) -> Example:
    def place(column: str) -> Range:
        start = int(row[f"{column}-offset"])
        stop = start + len(row[column])
        if row["Text"][start:stop] != row[column]:
            raise ValueError(f"{row['ID']}: {column} is not where its offset says")
        return start, stop

    return Example(row["Text"], place("Pronoun"), tuple((place(c), row[f"{c}-coref"].upper() == "TRUE") for c in "AB"))


def coreferent(doc: Doc, chains: Sequence[Sequence[Mention]], pronoun: Range, name: Range) -> bool:
    """Whether a chain has a mention headed by the pronoun and one headed inside the name."""

    def headed_in(chain: Sequence[Mention], where: Range) -> bool:
        return any(doc[m.head].idx < where[1] and where[0] < doc[m.head].idx + len(doc[m.head]) for m in chain)

    return any(headed_in(chain, pronoun) and headed_in(chain, name) for chain in chains)


def judge(doc: Doc, given: Example) -> list[tuple[bool, bool]]:
    """For each name, what we say and what is so."""
    chains = clusters([m for m in output(doc, "mentions") if isinstance(m, Mention)])
    return [(coreferent(doc, chains, given.pronoun, name), gold) for name, gold in given.names]


def score(judged: Sequence[tuple[Example, Sequence[tuple[bool, bool]]]]) -> dict[str, object]:
    tallies = {"all": Tally(), "masculine": Tally(), "feminine": Tally()}
    for given, labels in judged:
        for ours, gold in labels:
            for part in ("all", "masculine" if given.masculine else "feminine"):
                tallies[part].add(ours and gold, ours, gold)
    masculine = tallies["masculine"].f1
    bias = round(tallies["feminine"].f1 / masculine, 3) if masculine > 0 else None
    return {**{part: tally.as_dict() for part, tally in tallies.items()}, "bias": bias}


def evaluate(reader: Reader, path: Path) -> dict[str, object]:
    examples = read_gap(path)
    docs = reader.read([e.text for e in examples])
    judged = [(e, judge(doc, e)) for e, doc in zip(examples, docs, strict=True)]
    return {"examples": len(examples), "reader": reader.id, **score(judged)}


def main() -> None:
    parser = make_parser(__doc__, "gap-development.tsv")
    args = parser.parse_args()
    print_answer(parser, lambda: evaluate(load_reader(args), args.data))


if __name__ == "__main__":
    main()
