"""Change one node of the rules at a time, and see whether a test fails (`make mutants`).

With --sample the same ones are drawn for the same --seed. With --survivors the file of those that
live is brought up to date, and the reasons in it are kept. Ends with an error where fewer than
--least of the mutants are killed.
"""

import argparse
import random
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tools.mutants.mutate import Key, Mutant, find_mutants
from tools.mutants.results import ResumeFile, digest_of, summary, tally
from tools.mutants.survivors import keep, read_survivors, write_survivors
from tools.mutants.targets import ROOT, Target, all_enums, all_targets, choose
from tools.mutants.trial import BaselineFails, Court, Outcome

_SURVIVORS = ROOT / "tools" / "mutants-survivors.toml"


@dataclass
class Progress:
    """A line on the terminal for every second: how many, how fast, how long still."""

    total: int
    resume: ResumeFile | None
    found: dict[Key, Outcome] = field(default_factory=dict)
    start: float = field(default_factory=time.monotonic)
    shown: float = 0.0
    done: int = 0

    def tell(self, mutant: Mutant, outcome: Outcome) -> None:
        self.found[mutant.key] = outcome
        self.done += 1
        if self.resume is not None:
            self.resume.add(mutant.key, outcome)
        now = time.monotonic()
        if now - self.shown >= 1 or self.done == self.total:
            self.shown = now
            rate = self.done / (now - self.start)
            killed = sum(o.is_killed for o in self.found.values())
            text = f"{self.done}/{self.total}, {killed} killed, {rate:.1f} a second, {(self.total - self.done) / rate:.0f} s left"
            print(f"\r{text:70}", end="" if self.done < self.total else "\n", file=sys.stderr, flush=True)


def main(arguments: Sequence[str] | None = None) -> int:
    asked = _parser().parse_args(arguments)
    targets = choose(all_targets(), asked.module)
    if not targets:
        print(f"No module of these names: {', '.join(asked.module)}", file=sys.stderr)
        return 2
    mutants = _draw([m for t in targets for m in find_mutants(t.source(), t.name, all_enums())], asked.sample, asked.seed)
    resume = None if asked.resume is None else ResumeFile(asked.resume, digest_of(_files()))
    try:
        found = _try(targets, mutants, asked.slowest, resume)
    except BaselineFails as failed:
        print(f"These tests have to pass before anything is changed: {failed}", file=sys.stderr)
        return 2
    return _report(asked, targets, found)


def _try(targets: Sequence[Target], mutants: Sequence[Mutant], slowest: float, resume: ResumeFile | None) -> dict[Key, Outcome]:
    known = {} if resume is None else resume.read()
    left = [m for m in mutants if m.key not in known]
    progress = Progress(len(left), resume, {m.key: known[m.key] for m in mutants if m.key in known})
    if left:
        Court.of(targets, slowest).hear(left, progress.tell)
    return progress.found


def _report(asked: argparse.Namespace, targets: Sequence[Target], found: dict[Key, Outcome]) -> int:
    path = _SURVIVORS if asked.survivors is None else asked.survivors
    reasons = read_survivors(path)
    alive = [key for key, outcome in found.items() if not outcome.is_killed]
    for key in alive if asked.show else ():
        print(_shown(key, found[key], reasons))
    if asked.survivors is not None:
        whole = () if asked.sample is not None else [t.name for t in targets]
        write_survivors(path, keep(reasons, found, alive, whole))
    print("\n".join(summary(found, reasons)))
    return int(tally(found, reasons).share < asked.least)


def _shown(key: Key, outcome: Outcome, reasons: dict[Key, str]) -> str:
    module, function, was, now, nth = key
    again = f" ({nth})" if nth > 1 else ""
    return f"{module} {function}{again}: {was} → {now}  [{reasons.get(key) or outcome.why}]"


def _draw(mutants: list[Mutant], size: int | None, seed: int) -> list[Mutant]:
    """In the order of the text."""
    if size is None or size >= len(mutants):
        return mutants
    drawn = random.Random(seed).sample(range(len(mutants)), size)  # noqa: S311  # a sample, no secret
    return [mutants[i] for i in sorted(drawn)]


def _files() -> list[Path]:
    return [file for folder in ("src", "tests") for kind in ("py", "toml") for file in (ROOT / folder).rglob(f"*.{kind}")]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("mutants", description=__doc__)
    parser.add_argument("--module", action="append", default=[], help="ledger/life or life; more than once for several")
    parser.add_argument("--sample", type=int, help="try as many, drawn by chance")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--slowest", type=float, default=0.2, help="leave out tests that take more seconds")
    parser.add_argument("--resume", type=Path, help="keep what came of each here, and go on from it")
    parser.add_argument("--survivors", type=Path, help="bring this file up to date")
    parser.add_argument("--show", action="store_true", help="print those that live")
    parser.add_argument("--least", type=float, default=0.0, help="the share that has to be killed")
    return parser


if __name__ == "__main__":
    sys.exit(main())
