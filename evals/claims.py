"""Claims and commitments of sentences labelled by hand: `python -m evals.claims --data evals/cases [--aside] [--misses]`.

PATH is a file of cases or a folder of such `.txt` (see evals/cases/README.md). A claim is right if its kind, its modality and
polarity, and its main roles (agent, patient, counterpart) are; a role's text is right if its words are among the labelled
ones or the other way round, articles aside. `kinds` asks for the kind alone, `forces` for kind and modality. Of the right
claims, `when` and `if` say how many have the labelled time and condition. Commitments are right by kind, act and who is bound.
A tenth of the cases, by hash, is set aside and looked at once: `--aside` measures these instead of the others.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from evals.command import expecting, load_reader, make_parser, print_answer, some
from evals.labelled import LAYOUT, Case, read_cases
from evals.notation import Noted
from evals.product import noted_claims, noted_commitments, read_texts
from evals.scores import Tally
from onrecord.language.reader import Reader
from onrecord.model.period import Period

WRITTEN = Period.day(date(2023, 3, 15))
MAIN = ("agent", "patient", "counterpart")
RECIPROCAL = frozenset(("meet", "negotiate", "agree", "exchange", "ceasefire"))
ARTICLES = frozenset("a an the his her its their some 's ’s of".split())  # noqa: SIM905  # reads better as words


@dataclass(frozen=True, slots=True)
class Outcome:
    """A case, the claims that were found, and what of labelled and found has no partner: claims, and commitments."""

    case: Case
    found: tuple[Noted, ...]
    missed: tuple[Noted, ...]
    extra: tuple[Noted, ...]
    unmet: tuple[Noted, ...] = ()
    unasked: tuple[Noted, ...] = ()


def words_of(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"[\w'’-]+", text.lower())) - ARTICLES


def is_called(labelled: str, found: str) -> bool:
    """Whether one of the names of what was found has the labelled words, or is among them."""
    wanted = words_of(labelled)
    return any(wanted <= have or have <= wanted for name in found.split(" / ") if (have := words_of(name)))


def same_parties(labelled: Sequence[str], found: Sequence[str]) -> bool:
    return all(any(is_called(a, b) for b in found) for a in labelled) and all(any(is_called(a, b) for a in labelled) for b in found)


def same_kind(gold: Noted, found: Noted) -> bool:
    return gold.kind == found.kind


def same_force(gold: Noted, found: Noted) -> bool:
    return gold.kind == found.kind and gold.force == found.force


def same_claim(gold: Noted, found: Noted) -> bool:
    """In *A and B met* either may be the agent, and the other the counterpart, or both agents."""
    if not same_force(gold, found):
        return False
    sides = [tuple(p for role in ("agent", "counterpart") for p in n.parts.get(role, ())) for n in (gold, found)]
    if gold.kind in RECIPROCAL and len(sides[0]) > 1:
        return same_parties(*sides) and same_parties(gold.parts.get("patient", ()), found.parts.get("patient", ()))
    return all(same_parties(gold.parts.get(role, ()), found.parts.get(role, ())) for role in MAIN)


def same_commitment(gold: Noted, found: Noted) -> bool:
    return (
        gold.kind == found.kind
        and gold.parts.get("act", ("other",)) == found.parts["act"]
        and same_parties(gold.parts.get("by", ()), found.parts["by"])
    )


def pair(gold: Iterable[Noted], found: Iterable[Noted], same: Callable[[Noted, Noted], bool]) -> list[tuple[Noted, Noted]]:
    """Each of the labelled with the first found one that fits and is not taken."""
    left, pairs = list(found), []
    for one in gold:
        partner = next((f for f in left if same(one, f)), None)
        if partner is not None:
            left.remove(partner)
            pairs.append((one, partner))
    return pairs


def compare(case: Case, found: tuple[Noted, ...], commitments: tuple[Noted, ...] = ()) -> Outcome:
    claims = without_partner(case.claims, found, same_claim)
    return Outcome(case, found, *claims, *without_partner(case.commitments, commitments, same_commitment))


def without_partner(gold: Sequence[Noted], found: Sequence[Noted], same: Callable[[Noted, Noted], bool]) -> list[tuple[Noted, ...]]:
    """Of the labelled, and of the found."""
    missed, extra = list(gold), list(found)
    for one, ours in pair(gold, found, same):
        missed.remove(one)
        extra.remove(ours)
    return [tuple(missed), tuple(extra)]


def outcomes(reader: Reader, cases: Sequence[Case]) -> tuple[list[Outcome], Tally]:
    records = read_texts(reader, [c.text for c in cases], [WRITTEN] * len(cases))
    found, commitments = [compare(c, noted_claims(r), noted_commitments(r)) for c, r in zip(cases, records, strict=True)], Tally()
    for outcome, record in zip(found, records, strict=True):
        labelled = len(outcome.case.commitments)
        commitments.add(labelled - len(outcome.unmet), len(record.commitments), labelled)
    return found, commitments


def tally(found: Iterable[Outcome], same: Callable[[Noted, Noted], bool] = same_claim) -> Tally:
    total = Tally()
    for o in found:
        total.add(len(pair(o.case.claims, o.found, same)), len(o.found), len(o.case.claims))
    return total


def share_with(found: Iterable[Outcome], part: str) -> float:
    """Of the right claims, the share of which the part is as labelled; conditions by their words."""
    pairs = [p for o in found for p in pair(o.case.claims, o.found, same_claim)]
    right = sum(_same_part(gold.parts.get(part, ()), ours.parts.get(part, ())) for gold, ours in pairs)
    return round(100 * right / max(len(pairs), 1), 1)


def _same_part(gold: tuple[str, ...], found: tuple[str, ...]) -> bool:
    return gold == found or (bool(gold and found) and is_called(" ".join(gold), " ".join(found)) and ".." not in gold[0])


def evaluate(reader: Reader, path: Path, *, aside: bool = False, misses: bool = False) -> dict[str, object]:
    with expecting(path, LAYOUT):
        cases = [c for c in some(read_cases(path), path, LAYOUT) if c.is_aside == aside]
    found, commitments = outcomes(reader, cases)
    rest = [o for o in found if o.case.quality != "strong"]
    if misses:
        print_misses(found)
    return {
        "cases": len(cases), "reader": reader.id, "claims": tally(found).as_dict(), "not strong": tally(rest).as_dict(),
        "strong whole": round(100 * share([not (o.missed or o.extra) for o in found if o.case.quality == "strong"]), 1),
        "kinds": tally(found, same_kind).as_dict(), "forces": tally(found, same_force).as_dict(),
        "when": share_with(found, "when"), "if": share_with(found, "if"), "commitments": commitments.as_dict(),
        "by phenomenon": {name: f"{right} of {of}" for name, (right, of) in sorted(by_phenomenon(found).items())},
    }  # fmt: skip


def share(flags: Sequence[bool]) -> float:
    return sum(flags) / max(len(flags), 1)


def by_phenomenon(found: Iterable[Outcome]) -> dict[str, tuple[int, int]]:
    whole, of = Counter[str](), Counter[str]()
    for o in found:
        of[o.case.phenomenon] += 1
        whole[o.case.phenomenon] += not (o.missed or o.extra)
    return {name: (whole[name], of[name]) for name in of}


def print_misses(found: Iterable[Outcome]) -> None:
    for o in found:
        parts = {"missed": o.missed, "extra": o.extra, "missed commitment": o.unmet, "extra commitment": o.unasked}
        if any(parts.values()):
            print(f"\n{o.case.quality} {o.case.phenomenon} | {o.case.text}")
            print(*(f"  {name:<18}{shown(n)}" for name, those in parts.items() for n in those), sep="\n")


def shown(noted: Noted) -> str:
    return " ".join((noted.kind, *(f"{k}={'+'.join(v)!r}" for k, v in noted.parts.items()), noted.force))


def main() -> None:
    parser = make_parser(__doc__, "evals/cases")
    parser.add_argument("--aside", action="store_true", help="the tenth that is looked at once")
    parser.add_argument("--misses", action="store_true", help="print each case that is not right in whole first")
    args = parser.parse_args()
    print_answer(parser, lambda: evaluate(load_reader(args), args.data, aside=args.aside, misses=args.misses))


if __name__ == "__main__":
    main()
