"""The speeds: the whole reading, the language stage, the bare encoder and spaCy's CNN pipeline, on the same words in the same run."""

import os
import resource
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from spacy.tokens import Doc

from evals.bench.bare import BareEncoder
from evals.bench.cnn import seconds, small_pipeline
from evals.bench.texts import intake, load_texts, numbered, timed
from onrecord.claims.read import read_report
from onrecord.language.manifest import load_manifest
from onrecord.language.network import WindowInput
from onrecord.language.pieces import PieceTable
from onrecord.language.reader import Reader, ReadInput
from onrecord.language.windows import cut_windows
from onrecord.language.words import line_breaks, make_doc, word_features
from onrecord.model.report import Report

ROUNDS = 3
_LOAD = """
import time
begun = time.perf_counter()
from onrecord.language.reader import Reader
start = time.perf_counter()
reader = Reader.load()
loaded = time.perf_counter()
reader.read(["Ann Roe left."])
print(start - begun, loaded - start, time.perf_counter() - loaded)
"""


def measure(data: Path, count: int) -> dict[str, float]:
    texts = load_texts(data)
    reports, taking_in = timed(lambda: intake(numbered(texts, count)))
    reader = Reader.load()
    read_docs(reader, reports[:8])
    windows = cut(reports)
    words = sum(len(features) for _, features in windows)
    bare, cnn = BareEncoder(load_manifest().file("reader.onnx"), os.cpu_count() or 1), small_pipeline()
    plain = [r.text for r in reports]
    best = best_of({
        "language": lambda: timed(lambda: read_docs(reader, reports))[1], "bare": lambda: bare.seconds(windows),
        "spacy 1": lambda: seconds(cnn, plain, 1), "spacy 2": lambda: seconds(cnn, plain, 2),
    })  # fmt: skip
    _, extracting = timed(lambda: [read_report(r, d, reader.id) for r, d in zip(reports, read_docs(reader, reports), strict=True)])
    extracting = max(extracting - best["language"], 0.0)
    return {**speeds(words, taking_in + best["language"] + extracting, best), **loading(), "reports": len(reports), "words": words,
            "intake seconds": round(taking_in, 2), "language seconds": round(best["language"], 2), "extract seconds": round(extracting, 2),
            "peak megabytes": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)}  # fmt: skip


def speeds(words: int, whole: float, best: Mapping[str, float]) -> dict[str, float]:
    """Words per second, and the ratios that are asked for."""
    own, spacy = best["language"], min(best["spacy 1"], best["spacy 2"])
    return {
        "words per second": round(words / whole),
        "words per second, language stage": round(words / own),
        "words per second, bare encoder": round(words / best["bare"]),
        "language to bare encoder": round(best["bare"] / own, 3),
        "words per second, spaCy CNN, one process": round(words / best["spacy 1"]),
        "words per second, spaCy CNN, two processes": round(words / best["spacy 2"]),
        "language to spaCy CNN": round(spacy / own, 3),
    }


def best_of(contestants: Mapping[str, Callable[[], float]]) -> dict[str, float]:
    """The least seconds of each in rounds of one turn each."""
    rounds = [{name: turn() for name, turn in contestants.items()} for _ in range(ROUNDS)]
    return {name: min(r[name] for r in rounds) for name in contestants}


def read_docs(reader: Reader, reports: list[Report]) -> list[Doc]:
    return reader.read([ReadInput(r.text, r.skipped()) for r in reports])


def cut(reports: list[Report]) -> list[WindowInput]:
    """The windows that the encoder gets, ready."""
    pieces = PieceTable(load_manifest().file("tokenizer.json"))
    windows = []
    for r in reports:
        doc = make_doc(r.text)
        words, breaks = [t.text for t in doc if not t.is_space], line_breaks(doc)
        for w in cut_windows(0, words, breaks, pieces.lengths(words)):
            part = words[w.start : w.stop]
            windows.append((pieces.encode(part), word_features(part, breaks[w.start : w.stop])))
    return windows


def loading() -> dict[str, float]:
    """In a process of its own: the libraries, the model, and what the first words of the first text bring along."""
    printed = subprocess.run([sys.executable, "-c", _LOAD], capture_output=True, text=True, check=True).stdout
    imports, load, first = (float(number) for number in printed.split())
    return {"import seconds": round(imports, 2), "load seconds": round(load, 2), "first reading seconds": round(first, 2)}
