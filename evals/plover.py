"""PLOVER's gold sentences: `python -m evals.plover --data PLOVER_GSR_CAMEO.txt`: is the event class of a sentence right?

Each sentence is read by itself through the product. Its main claim is the one whose trigger stands nearest to the root of the
sentence (fewest arcs up; of equals the first) among those that the crosswalk, `plover.toml`, gives a class. A sentence that the
file lists under two classes counts once, and either is right. The file's classes of 2016 are folded into the manual's.
"""

import json
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from spacy.tokens import Doc, Token

from evals.command import expecting, load_reader, make_parser, print_answer, some
from evals.scores import Tally
from onrecord.claims.read import read_report
from onrecord.language.reader import Reader
from onrecord.model.claim import Claim, Modality, Polarity
from onrecord.model.ids import ClaimId, ReportId
from onrecord.model.report import Report

LAYOUT = 'PLOVER_GSR_CAMEO.txt: a JSON array of records with "event" and "text"'
MARKUP = (("``", '"'), ("''", '"'), ("\\$", "$"), ("{", ""), ("}", ""))
"""What is left of LaTeX in the texts, and what it prints as."""
SAME = "same"


@dataclass(frozen=True, slots=True)
class Gold:
    """A sentence and the classes under which it is listed."""

    text: str
    classes: frozenset[str]


@dataclass(frozen=True, slots=True)
class KindRow:
    """The class of a claim's act, for these kinds; empty conditions hold for every claim."""

    to: str
    kinds: frozenset[str]
    lemmas: frozenset[str] = frozenset()
    about: frozenset[str] = frozenset()
    acts: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class ForceRow:
    """What the force of a claim makes of its act's class."""

    to: str
    polarity: str | None = None
    of: frozenset[str] = frozenset()
    modalities: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Crosswalk:
    kinds: tuple[KindRow, ...]
    forces: tuple[ForceRow, ...]
    folded: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Coded:
    """A claim, the lemma of its trigger, its depth below the root, and the class that it gets; None if it gets none."""

    claim: Claim
    lemma: str
    depth: int
    base: str | None
    event: str | None


@cache
def load_crosswalk() -> Crosswalk:
    rows = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
    kinds = (
        KindRow(row["class"], *(frozenset(row.get(name, ())) for name in ("kinds", "lemmas", "about", "acts"))) for row in rows["kind"]
    )
    forces = (
        ForceRow(row["class"], row.get("polarity"), *(frozenset(row.get(name, ())) for name in ("of", "modalities")))
        for row in rows["force"]
    )
    return Crosswalk(tuple(kinds), tuple(forces), rows["folded"])


def read_gold(path: Path, folded: Mapping[str, str]) -> list[Gold]:
    """Each sentence once, in the order of the file; the record of the file itself is none."""
    with expecting(path, LAYOUT):
        found: dict[str, set[str]] = {}
        for record in json.loads(path.read_text(encoding="utf-8")):
            if record["event"] != "DOCUMENT":
                found.setdefault(plain(record["text"]), set()).add(folded.get(record["event"], record["event"]))
        return some([Gold(text, frozenset(classes)) for text, classes in found.items()], path, LAYOUT)


def plain(text: str) -> str:
    for mark, printed in MARKUP:
        text = text.replace(mark, printed)
    return text.strip()


def code_claims(claims: Sequence[Claim], doc: Doc, crosswalk: Crosswalk) -> list[Coded]:
    """All claims with their classes, the root-most first."""
    tokens = {c.id: token_at(doc, c.trigger.start) for c in claims}
    bases: dict[ClaimId, str | None] = {}
    for claim in sorted(claims, key=lambda c: c.act is not None):
        bases[claim.id] = base_class(claim, tokens[claim.id].lemma_.lower(), bases.get(claim.act) if claim.act else None, crosswalk)
    coded = [_code(c, tokens[c.id], bases[c.id], crosswalk) for c in claims]
    return sorted(coded, key=lambda c: (c.depth, c.claim.trigger.start))


def _code(claim: Claim, token: Token, base: str | None, crosswalk: Crosswalk) -> Coded:
    depth = len(list(token.ancestors))
    event = None if base is None else forced_class(base, claim.modality, claim.polarity, crosswalk)
    return Coded(claim, token.lemma_.lower(), depth, base, event)


def token_at(doc: Doc, start: int) -> Token:
    return next(t for t in doc if t.idx <= start < t.idx + len(t))


def base_class(claim: Claim, lemma: str, act: str | None, crosswalk: Crosswalk) -> str | None:
    row = next((r for r in crosswalk.kinds if _fits(r, claim, lemma, act)), None)
    return row.to if row is not None and row.to else None


def _fits(row: KindRow, claim: Claim, lemma: str, act: str | None) -> bool:
    if claim.kind not in row.kinds or (row.lemmas and lemma not in row.lemmas) or (row.acts and act not in row.acts):
        return False
    return not row.about or not row.about.isdisjoint(_words(claim))


def _words(claim: Claim) -> set[str]:
    """The words in the roles; of an `other` claim those of its predicate too."""
    said = [party.text for _, parties in claim.roles for party in parties]
    return set(" ".join([*said, claim.predicate or ""]).lower().split())


def forced_class(base: str, modality: Modality, polarity: Polarity, crosswalk: Crosswalk) -> str | None:
    for row in crosswalk.forces:
        if (not row.of or base in row.of) and (not row.modalities or modality in row.modalities) and row.polarity in (None, polarity):
            return (base if row.to == SAME else row.to) or None
    return base


def main_claim(coded: Sequence[Coded]) -> Coded | None:
    return next((c for c in coded if c.event is not None), None)


def read_coded(reader: Reader, sentences: Sequence[Gold], crosswalk: Crosswalk) -> list[list[Coded]]:
    """Each sentence as a report of its own, without a day."""
    docs = reader.read([s.text for s in sentences])
    reports = [Report(ReportId(f"s{n}"), f"{n}.txt", s.text, "0" * 64) for n, s in enumerate(sentences)]
    claims = (read_report(report, doc, reader.id).claims for report, doc in zip(reports, docs, strict=True))
    return [code_claims(found, doc, crosswalk) for found, doc in zip(claims, docs, strict=True)]


def score(pairs: Sequence[tuple[Gold, Sequence[Coded]]]) -> dict[str, object]:
    """Shares in percent; a class's precision and recall over the sentences that are, or are said to be, of it."""
    said = [(gold.classes, main_claim(coded)) for gold, coded in pairs]
    right = sum(main is not None and main.event in classes for classes, main in said)
    without = sum(not coded for _, coded in pairs)
    nowhere = sum(bool(coded) and main_claim(coded) is None for _, coded in pairs)
    names = sorted({name for gold, _ in pairs for name in gold.classes})
    return {
        "sentences": len(pairs),
        "right": percent(right, len(pairs)),
        "no claim": percent(without, len(pairs)),
        "claims of no class": percent(nowhere, len(pairs)),
        "classes": {name: _row(name, said) for name in names},
    }


def percent(part: int, whole: int) -> float:
    return round(100 * part / whole, 1)


def _row(name: str, said: Sequence[tuple[frozenset[str], Coded | None]]) -> dict[str, float]:
    """Where a sentence has two classes and one is said, the other is not missed."""
    events = [(classes, main.event if main is not None else None) for classes, main in said]
    hits = sum(event == name and name in classes for classes, event in events)
    found = sum(event == name for _, event in events)
    of = sum(name in classes and (event == name or event not in classes) for classes, event in events)
    return {"of": of, "found": found, "right": hits, **Tally(hits, found, of, hits).as_dict()}


def evaluate(reader: Reader, path: Path) -> dict[str, object]:
    crosswalk = load_crosswalk()
    sentences = read_gold(path, crosswalk.folded)
    coded = read_coded(reader, sentences, crosswalk)
    return {"reader": reader.id, **score(list(zip(sentences, coded, strict=True)))}


def main() -> None:
    parser = make_parser(__doc__, "plover/PLOVER_GSR_CAMEO.txt")
    args = parser.parse_args()
    print_answer(parser, lambda: evaluate(load_reader(args), args.data))


if __name__ == "__main__":
    main()
