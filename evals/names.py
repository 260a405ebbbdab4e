"""name_bench: `python -m evals.names --data cases.csv`: pairs of names, ours beside rigour's comparison in the same run.

A pair that the data calls a match counts as right if our answer is not that they differ: *unsure* asks a person, as a screening list does;
how often it is the answer is told as well. STRONG are the pairs on which nobody disagrees, WEAK those that may be disputed. Rules were
made on one half of the pairs (`tuned`, by a hash of the pair) and looked at on the other (`held`).
"""

import csv
import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from evals.command import expecting, print_answer, some
from evals.rigour_names import CUT, Likeness, load_rigour
from onrecord.resolve.bodies import compare_bodies
from onrecord.resolve.body_words import BodyName
from onrecord.resolve.persons import PersonName, Verdict, compare

LAYOUT = "a csv file with schema, name1, name2, is_match and quality, as name_bench has them"
ANSWERS = {Verdict.SAME: "same", Verdict.POSSIBLE: "unsure", Verdict.UNSURE: "unsure"}


@dataclass(frozen=True, slots=True)
class Case:
    schema: str
    left: str
    right: str
    is_match: bool
    quality: str

    @property
    def is_held(self) -> bool:
        return hashlib.sha256("\t".join(sorted((self.left, self.right))).encode()).digest()[0] % 2 == 1


def read_cases(path: Path) -> list[Case]:
    with expecting(path, LAYOUT):
        rows = list(csv.DictReader(path.read_text(encoding="utf-8").splitlines()))
        cases = [Case(r["schema"], r["name1"], r["name2"], {"true": True, "false": False}[r["is_match"]], r["quality"]) for r in rows]
    return some(cases, path, LAYOUT)


def answer(case: Case) -> str:
    """`same`, `unsure` or `different`, by the product's own comparison. `LegalEntity` may be either."""
    verdicts = []
    if case.schema in ("Person", "LegalEntity"):
        verdicts.append(_of_persons(case))
    if case.schema != "Person":
        verdicts.append(_of_bodies(case))
    return ANSWERS.get(max(verdicts), "different")


def _of_persons(case: Case) -> Verdict:
    left, right = PersonName.parse(case.left), PersonName.parse(case.right)
    return Verdict.UNRELATED if left is None or right is None else compare(left, right)


def _of_bodies(case: Case) -> Verdict:
    left, right = BodyName.parse(case.left), BodyName.parse(case.right)
    return Verdict.UNRELATED if left is None or right is None else compare_bodies(left, right)


def score(cases: Sequence[Case], says_match: Callable[[Case], bool]) -> dict[str, object]:
    """Percent right, and F1 of the matches."""
    said = [(says_match(c), c.is_match) for c in cases]
    hits, right = sum(s and g for s, g in said), sum(s == g for s, g in said)
    total = sum(s for s, _ in said) + sum(g for _, g in said)
    return {
        "pairs": len(said),
        "right": round(100 * right / len(said), 1) if said else None,
        "f1": round(200 * hits / total, 1) if total else None,
    }


def parts(cases: Sequence[Case]) -> Iterable[tuple[str, list[Case]]]:
    yield "all", list(cases)
    for quality in ("STRONG", "MEDIUM", "WEAK"):
        yield quality.lower(), [c for c in cases if c.quality == quality]
    yield "tuned", [c for c in cases if not c.is_held]
    yield "held", [c for c in cases if c.is_held]


def by_rigour(likeness: Likeness | None, cases: Sequence[Case]) -> Mapping[str, object]:
    if likeness is None:
        return {"absent": "rigour is not installed: pip install rigour (needs PyICU, see decision 0011)"}
    scores = {c: likeness(c.schema, c.left, c.right) for c in cases}
    return {"cut": CUT, **{name: score(some_cases, lambda c: scores[c] >= CUT) for name, some_cases in parts(cases)}}


def evaluate(path: Path) -> dict[str, object]:
    cases = read_cases(path)
    answers = {c: answer(c) for c in cases}
    ours = {name: score(some_cases, lambda c: answers[c] != "different") for name, some_cases in parts(cases)}
    counts = Counter((answers[c], "match" if c.is_match else "no match") for c in cases)
    told = {said: {of: counts[said, of] for of in ("match", "no match")} for said in ("same", "unsure", "different")}
    wrong = [{"left": c.left, "right": c.right, "answer": answers[c]} for c in cases if (answers[c] != "different") != c.is_match]
    joined = {"same is broken": counts["same", "no match"]}
    flat = {"strong right": ours["strong"]["right"], "right": ours["all"]["right"], **joined}
    return {**flat, "ours": ours, "answers": told, "rigour": by_rigour(load_rigour(), cases), "wrong": wrong}


def main() -> None:
    import argparse

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="name_bench/cases.csv")
    args = parser.parse_args()
    print_answer(parser, lambda: evaluate(args.data))


if __name__ == "__main__":
    main()
