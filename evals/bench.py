"""How fast it reads: `python -m evals.bench` (`make bench`).

Prints one JSON object: words per second of the whole reading (intake to claims) and of the bare encoder in the same
run on the same words, their ratio, the time of each stage, and time and peak memory for 100 reports.
The text is examples/, repeated under new titles until there are enough reports.
"""

import argparse
import json
import resource
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TypeVar

import numpy as np

from onrecord.extract.read import read_report
from onrecord.intake.options import IntakeOptions
from onrecord.intake.read import read_path
from onrecord.language.manifest import load_manifest
from onrecord.language.network import Network
from onrecord.language.pieces import PieceTable
from onrecord.language.reader import Reader, ReadInput
from onrecord.language.windows import cut_windows
from onrecord.language.words import line_breaks, make_doc, word_features
from onrecord.model.report import Report

T = TypeVar("T")


def timed(work: Callable[[], T]) -> tuple[T, float]:
    start = time.perf_counter()
    result = work()
    return result, time.perf_counter() - start


def numbered(folder: Path, reports: int) -> list[tuple[str, bytes]]:
    """Files of the folder again and again, each copy with a line of its own, so that no two are the same text."""
    files = sorted(p for p in folder.glob("*.txt"))
    return [(f"{i}-{files[i % len(files)].name}", files[i % len(files)].read_bytes() + f"\n\nCopy {i}.\n".encode()) for i in range(reports)]


def intake(files: list[tuple[str, bytes]]) -> list[Report]:
    options = IntakeOptions(today=date(2030, 1, 1))
    return [r for path, data in files for r in read_path(path, data, options) if isinstance(r, Report)]


def bare_encoder(reports: list[Report], network: Network, pieces: PieceTable) -> float:
    """Seconds for the network alone, on windows that are ready."""
    windows = []
    for r in reports:
        doc = make_doc(r.text)
        words, breaks = [t.text for t in doc if not t.is_space], line_breaks(doc)
        for w in cut_windows(0, words, breaks, pieces.lengths(words)):
            part = words[w.start : w.stop]
            windows.append((pieces.encode(part), word_features(part, breaks[w.start : w.stop])))
    return timed(lambda: network.run(windows))[1]


def measure(folder: Path, count: int) -> dict[str, float]:
    reader, loading = timed(Reader.load)
    manifest = load_manifest()
    network, pieces = Network(manifest), PieceTable(manifest.file("tokenizer.json"))
    warm = intake(numbered(folder, 8))
    [read_report(r, d, reader.id) for r, d in zip(warm, reader.read([ReadInput(r.text, r.skipped()) for r in warm]), strict=True)]
    reports, taking_in = timed(lambda: intake(numbered(folder, count)))
    docs, reading = timed(lambda: reader.read([ReadInput(r.text, r.skipped()) for r in reports]))
    _, extracting = timed(lambda: [read_report(r, d, reader.id) for r, d in zip(reports, docs, strict=True)])
    words = sum(int(np.sum([not t.is_space for t in d])) for d in docs)
    bare, total = bare_encoder(reports, network, pieces), taking_in + reading + extracting
    return {
        "reports": len(reports), "words": words, "seconds": round(total, 2),
        "words per second": round(words / total), "words per second, bare encoder": round(words / bare), "ratio": round(bare / total, 3),
        "load seconds": round(loading, 2), "intake seconds": round(taking_in, 2), "language seconds": round(reading, 2),
        "extract seconds": round(extracting, 2), "peak megabytes": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
    }  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=Path, default=Path("examples"))
    parser.add_argument("--reports", type=int, default=100)
    args = parser.parse_args()
    print(json.dumps(measure(args.folder, args.reports)))


if __name__ == "__main__":
    main()
