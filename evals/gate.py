"""The ratchet: `python -m evals.gate [--shared DIR] [--update]` measures and compares with `evals/floors.json`.

A figure under its floor fails (see evals.ratchet). What rose or fell against the last recorded figure, and what is short
of what is asked, is listed either way. `--update` records the figures and raises floors; it never lowers one.
Data that is not on this machine is skipped, and said to be. The reader is loaded once, each archive is unpacked once.
"""

import argparse
import json
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from itertools import groupby
from pathlib import Path
from typing import TypedDict

from evals import (
    attribution,
    claims,
    conflicts,
    coreference,
    current_events,
    entities,
    entities_across,
    events,
    factuality,
    gap,
    names,
    origins,
    plover,
    stories,
    story_golds,
    syntax,
    timelines,
    two_reports,
)
from evals import (
    time as times,
)
from evals.archives import digest, unpacked
from evals.command import HeadMissing
from evals.fates.measure import evaluate as evaluate_fates
from evals.ratchet import Entry, compare, is_short, number_of, raised
from onrecord.language.reader import Reader

FLOORS = Path(__file__).parent / "floors.json"
Figures = Mapping[str, object]


class Stored(TypedDict):
    """A check on file: the digest of its data ("" before it was first measured), and its figures."""

    data: str
    figures: dict[str, Entry]


@dataclass(frozen=True, slots=True)
class Check:
    """A name, the archive or folder below ../shared that it needs, the paths that it needs of an archive,
    and what measures it: given the reader and the first of those paths.
    """

    name: str
    needs: str
    paths: tuple[str, ...]
    measure: Callable[[Reader, Path], Figures]


@dataclass(frozen=True, slots=True)
class Outcome:
    """Figures that fell under their floors, and those that are short of what is asked."""

    fell: list[str] = field(default_factory=list)
    short: list[str] = field(default_factory=list)


def measure_coreference(reader: Reader, folder: Path) -> Figures:
    return coreference.evaluate(reader, folder, coreference.names_of_part(folder.parent / "splits.md", "dev"))


def measure_names(_: Reader, cases: Path) -> Figures:
    return names.evaluate(cases)


def measure_two_reports(_: Reader, gold: Path) -> Figures:
    """Through the command line, as a user would; it loads the reader once more."""
    return two_reports.evaluate(gold.parent)


def measure_origins(_: Reader, folder: Path) -> Figures:
    """The counts have no floor: only the scores of reprints do."""
    return origins.evaluate(folder)


def measure_fates(reader: Reader, folder: Path) -> Figures:
    """What is shown as sure, and what of the labels is on record at all."""
    result = evaluate_fates(reader, folder)
    sure, everything = result["sure"], result["all"]
    return {
        "sure fates right": sure["right"],
        "fates right": everything["right"],
        "labels on record": everything["on record"],
        "wrong fates broken": everything["wrong fates"],
    }


def measure_stories(_: Reader, folder: Path) -> Figures:
    """Through the command line, as a user would."""
    return stories.totals(stories.evaluate(folder, folder.parent / "tools" / "score_record.py"))


def measure_labelled(_: Reader, folder: Path) -> Figures:
    """Stories labelled blind, whose texts lie among the corpora."""
    shared = folder.parent
    with unpacked(shared / "corpora" / "reports.tar.xz", CONFLICT_SETS) as sets:
        return stories.totals(story_golds.evaluate(sets / CONFLICT_SETS[0], shared / "tools" / "score_record.py"))


def measure_conflicts(reader: Reader, folder: Path) -> Figures:
    """On the sets of one conflict each; all sets of the archive take minutes (`python -m evals.conflicts`)."""
    return conflicts.evaluate(reader, folder.parent, patterns=("multi_outlet_conflict/*.jsonl",))


EVENTS = "wikipedia_current_events/hostage_prisoner_ceasefire.jsonl"
ECB_PLUS = ("events/ecbplus",)
CONFLICT_SETS = ("reports/multi_outlet_conflict",)
times_tenth = partial(times.evaluate, tenth=True)
newswire_tenth = partial(entities.evaluate, tenth=True)
uner = partial(entities.evaluate, scheme="uner")
CHECKS = (
    Check("attribution, PolNeAR dev", "corpora/attribution.tar.xz", ("attribution/polnear/dev",), attribution.evaluate),
    Check("syntax, EWT dev", "corpora/syntax.tar.xz", ("syntax/EWT/en_ewt-ud-dev.conllu",), syntax.evaluate),
    Check("syntax, GUM dev", "corpora/syntax.tar.xz", ("syntax/GUM/en_gum-ud-dev.conllu",), syntax.evaluate),
    Check("entities, Worldwide Newswire tenth", "corpora/ner.tar.xz", ("ner/worldwide_newswire/annotated",), newswire_tenth),
    Check("entities, UNER EWT dev", "corpora/ner.tar.xz", ("ner/uner/en_ewt-ud-dev.iob2",), uner),
    Check("coreference, OntoGUM dev", "corpora/coref.tar.xz", ("coref/gum/ontogum", "coref/gum/splits.md"), measure_coreference),
    Check("pronouns, GAP development", "corpora/coref.tar.xz", ("coref/gap/gap-development.tsv",), gap.evaluate),
    Check("factuality, UW dev", "corpora/factuality.tar.xz", ("factuality/UW/dev.jsonl",), factuality.evaluate),
    Check("time, TimeBank and AQUAINT tenth", "corpora/time.tar.xz", ("time/tempeval3/TBAQ-cleaned",), times_tenth),
    Check("time, WikiWars", "corpora/time.tar.xz", ("time/wikiwars/trainingset",), times.evaluate),
    Check("PLOVER's sentences", "corpora/events.tar.xz", ("events/plover/PLOVER_GSR_CAMEO.txt",), plover.evaluate),
    Check("timelines, SemEval-2015 trial", "corpora/events.tar.xz", ("events/semeval2015_timeline",), timelines.evaluate),
    Check("events across documents, ECB+ held-out topics", "corpora/events.tar.xz", ECB_PLUS, events.evaluate),
    Check("entities across documents, ECB+ held-out topics", "corpora/events.tar.xz", ECB_PLUS, entities_across.evaluate_across),
    Check("current events", "corpora/reports.tar.xz", (f"reports/{EVENTS}",), current_events.evaluate),
    Check("names, half of name_bench", "corpora/names.tar.xz", ("names/name_bench/cases.csv",), measure_names),
    Check("origins, AllSides near-duplicates", "corpora/reports.tar.xz", ("reports/neardup_allsides",), measure_origins),
    Check("conflicts, many reports", "corpora/reports.tar.xz", CONFLICT_SETS, measure_conflicts),
    Check("fates, eleven stories", "corpora/reports.tar.xz", CONFLICT_SETS, measure_fates),
    Check("claims, cases", str(Path(__file__).parent / "cases"), ("",), claims.evaluate),
    Check("two reports", "gold", ("",), measure_two_reports),
    Check("whole stories", "stories", ("",), measure_stories),
    Check("stories labelled blind", "stories", ("",), measure_labelled),
)


def figures_of(result: Figures) -> Figures:
    """F1 (or CoNLL F1) in place of a group of scores; numbers as they are."""
    flat = {name: value.get("f1", value.get("conll")) if isinstance(value, dict) else value for name, value in result.items()}
    return {name: value for name, value in flat.items() if isinstance(value, int | float)}


def measured(check: Check, reader: Reader, path: Path) -> Figures:
    """Nothing for a head that these weights do not have: figures that are on file then fail."""
    start = time.perf_counter()
    try:
        figures = figures_of(check.measure(reader, path))
    except HeadMissing as e:
        print(f"{check.name}: {e}")
        return {}
    print(f"{check.name} ({time.perf_counter() - start:.0f} s):")
    return figures


def judge(check: Check, figures: Figures, stored: Stored, seen: str) -> Outcome:
    """Prints the figures beside their floors. Of what did not fall, `stored` gets the new floors."""
    if stored["data"] not in (seen, ""):
        print(f"{check.name}: other data ({seen}) than the floors stand on ({stored['data']})")
    lines, failed = compare(stored["figures"], figures)
    print(*lines, sep="\n")
    short = [name for name, entry in stored["figures"].items() if is_short(name, entry, number_of(figures, name))]
    if figures and not failed:
        stored.update(Stored(data=seen, figures=raised(stored["figures"], figures)))
    return Outcome([f"{check.name}: {name}" for name in failed], [f"{check.name}: {name}" for name in short])


def run_group(source: Path, checks: list[Check], reader: Reader, stored: dict[str, Stored]) -> Outcome:
    """All checks of one archive."""
    total, seen = Outcome(), digest(source)
    with unpacked(source, [path for c in checks for path in c.paths]) as folder:
        for check in checks:
            outcome = judge(check, measured(check, reader, folder / check.paths[0]), stored[check.name], seen)
            total.fell.extend(outcome.fell)
            total.short.extend(outcome.short)
    return total


def run_all(shared: Path, reader: Reader, stored: dict[str, Stored], only: str = "") -> Outcome:
    """`only`: the checks whose name has these words; all without."""
    total = Outcome()
    for needs, group in groupby((c for c in CHECKS if only in c.name), key=lambda check: check.needs):
        checks = list(group)
        if not (shared / needs).exists():
            print(f"{'; '.join(c.name for c in checks)}: skipped, {shared / needs} is not here")
            continue
        outcome = run_group(shared / needs, checks, reader, stored)
        total.fell.extend(outcome.fell)
        total.short.extend(outcome.short)
    return total


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--update", action="store_true", help="record the figures; floors only rise")
    parser.add_argument("--only", default="", metavar="WORDS", help="the checks whose name has these words")
    args = parser.parse_args()
    stored: dict[str, Stored] = json.loads(FLOORS.read_text(encoding="utf-8"))
    outcome = run_all(args.shared, Reader.load(), stored, args.only)
    for title, figures in (("Short of what is asked", outcome.short), ("Under their floors", outcome.fell)):
        if figures:
            print(f"{title}:", *(f"  {name}" for name in figures), sep="\n")
    if args.update:
        FLOORS.write_text(json.dumps(stored, indent=1) + "\n", encoding="utf-8")
    sys.exit(1 if outcome.fell else 0)


if __name__ == "__main__":
    main()
