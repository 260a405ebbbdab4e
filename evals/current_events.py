"""The main claim of one-line news summaries: `python -m evals.current_events --data hostage_prisoner_ceasefire.jsonl [--misses]`.

Labels (evals/cases/current_events.jsonl; `--labels` takes others, such as current_events_second.jsonl) hold no text: an item is found
by the SHA-256 of its text. Each is read as a report of its day. Main is the claim whose trigger stands nearest to the root of its
sentence, the first sentence first; *announces that* gives way to what is announced, as in the labels. It is right if its kind,
patient, modality and polarity are as labelled (`also` lists other kinds that a careful reader could take; the modality is labelled
for the first), and its time is: where the label's time is the item's own day, none of ours is right too.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from spacy.tokens import Doc

from evals.claims import same_parties
from evals.command import expecting, load_reader, make_parser, print_answer, some
from onrecord.claims.read import read_report
from onrecord.language.reader import Reader
from onrecord.model.claim import Claim, ClaimKind, Role
from onrecord.model.ids import ReportId
from onrecord.model.period import Period
from onrecord.model.report import Basis, Report

LABELS = Path(__file__).parent / "cases" / "current_events.jsonl"
LAYOUT = 'a JSON lines file with "text" and "date", of which evals/cases/current_events.jsonl labels some'
LABELS_LAYOUT = "a JSON lines file of labels, as evals/cases/current_events.jsonl is"
PARTS = frozenset(("key", "kind", "patient", "modality", "polarity", "when", "basis", "also"))


@dataclass(frozen=True, slots=True)
class Item:
    text: str
    day: date
    label: Mapping[str, Any]

    @property
    def patient(self) -> str:
        at = self.label["patient"]
        return "" if at is None else self.text[at["start"] : at["stop"]]

    @property
    def kinds(self) -> frozenset[str | None]:
        return frozenset((self.label["kind"], *self.label["also"]))


def read_labels(path: Path) -> list[Mapping[str, Any]]:
    with expecting(path, LABELS_LAYOUT):
        found: list[Mapping[str, Any]] = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        return some([label for label in found if label.keys() >= PARTS], path, LABELS_LAYOUT)


def read_items(path: Path, labels: Path = LABELS) -> list[Item]:
    with expecting(path, LAYOUT):
        rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        texts = {hashlib.sha256(row["text"].encode()).hexdigest(): row for row in rows}
        pairs = [(texts[label["key"]], label) for label in read_labels(labels) if label["key"] in texts]
        found = [Item(row["text"], date.fromisoformat(row["date"]), label) for row, label in pairs]
    return some(found, path, LAYOUT)


def main_claim(claims: Sequence[Claim], doc: Doc) -> Claim | None:
    """The root-most; one of telling, or outside the vocabulary, only where there is no other."""
    places = {t.idx: t for t in doc}

    def rank(claim: Claim) -> tuple[object, ...]:
        token = places[claim.trigger.start]
        telling = claim.kind is ClaimKind.OTHER or (claim.kind is ClaimKind.ANNOUNCE and any(c.dep_ == "ccomp" for c in token.children))
        return telling, token.sent.start, len(list(token.ancestors)), token.i

    return min(claims, key=rank, default=None)


def verdicts(item: Item, claim: Claim | None) -> dict[str, bool]:
    """Part → whether it is right; without a claim all is wrong, unless the label has no kind either."""
    label = item.label
    if label["kind"] is None or claim is None:
        nothing = claim is None or claim.kind is ClaimKind.OTHER
        return dict.fromkeys(("kind", "patient", "force", "when"), label["kind"] is None and nothing)
    patients = tuple(p.text for p in claim.parties(Role.PATIENT))
    wanted = (item.patient,) if item.patient else ()
    when = None if claim.when is None else [_iso(claim.when.earliest), _iso(claim.when.latest)]
    day = [item.day.isoformat()] * 2
    return {
        "kind": claim.kind.value in item.kinds,
        "patient": any(same_parties(wanted, (p,)) for p in patients) if wanted else True,
        "force": claim.kind.value != label["kind"]
        or (claim.modality.value, claim.polarity.value) == (label["modality"], label["polarity"]),
        "when": when == label["when"] or (label["basis"] == "item" and when in (None, day)),
    }


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def evaluate(reader: Reader, path: Path, *, labels: Path = LABELS, misses: bool = False) -> dict[str, object]:
    items = read_items(path, labels)
    docs = reader.read([i.text for i in items])
    right: dict[str, int] = dict.fromkeys(("kind", "patient", "force", "when", "all"), 0)
    for number, (item, doc) in enumerate(zip(items, docs, strict=True)):
        published = Period.day(item.day)
        report = Report(ReportId(f"i{number}"), f"{number}.txt", item.text, "0" * 64, published=published, published_basis=Basis.GIVEN)
        claim = main_claim(read_report(report, doc, reader.id).claims, doc)
        parts = verdicts(item, claim)
        for name, value in parts.items():
            right[name] += value
        right["all"] += all(parts.values())
        if misses and not all(parts.values()):
            print(shown(item, claim, [name for name, value in parts.items() if not value]))
    return {"items": len(items), "reader": reader.id, **{name: round(100 * n / len(items), 1) for name, n in right.items()}}


def shown(item: Item, claim: Claim | None, wrong: Sequence[str]) -> str:
    ours = claim and (
        claim.kind.value,
        claim.modality.value,
        claim.polarity.value,
        [(r.value, *(p.text for p in ps)) for r, ps in claim.roles],
    )
    label = {name: value for name, value in item.label.items() if name not in ("key", "patient")}
    return f"\n{item.text}\n  wrong: {', '.join(wrong)}\n  label  {label} {item.patient!r}\n  ours   {ours} {claim and claim.when}"


def main() -> None:
    parser = make_parser(__doc__, "reports/wikipedia_current_events/hostage_prisoner_ceasefire.jsonl")
    parser.add_argument("--labels", type=Path, default=LABELS, help="another set of labels than evals/cases/current_events.jsonl")
    parser.add_argument("--misses", action="store_true", help="print each item that is not right first")
    args = parser.parse_args()
    print_answer(parser, lambda: evaluate(load_reader(args), args.data, labels=args.labels, misses=args.misses))


if __name__ == "__main__":
    main()
