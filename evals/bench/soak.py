"""Many reports in a row through the language stage and extraction, as a long-running process would: memory must not grow."""

import random
import resource
from itertools import cycle, islice
from pathlib import Path

from evals.bench.texts import intake, load_texts, timed
from onrecord.claims.read import read_report
from onrecord.language.reader import Reader, ReadInput

MARKS = (0.1, 0.5, 1.0)
"""Shares of the reports after which memory is told."""
_SYLLABLES = ("ba", "de", "ki", "lo", "mu", "na", "pe", "ri", "so", "tu", "va", "we", "xi", "yo", "zu")


def soak(data: Path, count: int) -> dict[str, float]:
    """Megabytes resident on the way, and the peak. Every report brings names and numbers that none had before."""
    texts, reader, rng = load_texts(data), Reader.load(), random.Random(0)
    marks = {max(1, round(share * count)) for share in MARKS}
    told: dict[str, float] = {}

    def run() -> None:
        for number, text in enumerate(islice(cycle(texts), count), 1):
            read_one(reader, number, f"{text}\n\n{strange_lines(rng)}")
            if number in marks:
                told[f"megabytes after {number}"] = round(resident())

    seconds = timed(run)[1]
    peak = round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
    return {"reports": count, "seconds": round(seconds, 1), **told, "peak megabytes": peak}


def read_one(reader: Reader, number: int, text: str) -> None:
    for report in intake(iter([(f"{number}.txt", text.encode())])):
        [doc] = reader.read([ReadInput(report.text, report.skipped())])
        read_report(report, doc, reader.id)


def strange_lines(rng: random.Random) -> str:
    """Ten sentences with names and numbers of their own."""

    def name() -> str:
        return "".join(rng.choice(_SYLLABLES) for _ in range(4)).title()

    return " ".join(f"{name()} {name()} of {name()} said that {rng.randint(1000, 10**7)} people had left {name()}." for _ in range(10))


def resident() -> float:
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * resource.getpagesize() / 2**20
