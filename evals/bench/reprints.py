"""What the search for reprints costs as reports grow: `python -m evals.bench.reprints --reports 1000 10000 100000`.

The texts are words drawn from a long tail (seeded). Every tenth report is reprinted by others: whole, cut down to a third, or with words
changed and paragraphs of its own. `recall` and `precision` are over pairs of a reprint and the text that it came from,
`pairs` what was compared word by word, `mb` what the search holds beside the reports at its peak.
"""

import argparse
import json
import random
import tracemalloc
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import accumulate

from evals.bench.texts import timed
from onrecord.model.ids import ReportId
from onrecord.model.origin import Why
from onrecord.model.period import Period
from onrecord.model.report import Report
from onrecord.resolve.fingerprints import candidates, fingerprints
from onrecord.resolve.names import words_of_text
from onrecord.resolve.origins import find_origins

_WORDS = [f"w{n:x}" for n in range(20_000)]
_TAIL = list(accumulate(1 / (n + 3) for n in range(len(_WORDS))))
_LENGTH = (150, 600)
_START = date(2031, 1, 1)


def make_reports(count: int) -> tuple[list[Report], dict[ReportId, ReportId]]:
    """The reports, and reprint → its source. Each is of its day, a thousand a day."""
    chance, texts, source = random.Random(count), list[list[str]](), dict[int, int]()
    for n in range(count):
        if n % 10 < 2 and n > 10:  # of the tenth report of a while ago, two times
            first = n // 10 * 10 - 1
            source[n] = source.get(first, first)
            texts.append(_reprint(texts[source[n]], chance))
        else:
            texts.append(chance.choices(_WORDS, cum_weights=_TAIL, k=chance.randint(*_LENGTH)))
    reports = [_report(n, words) for n, words in enumerate(texts)]
    return reports, {reports[n].id: reports[m].id for n, m in source.items()}


def _reprint(words: list[str], chance: random.Random) -> list[str]:
    """Whole; its first third; or with a word in twenty changed and a fifth of its own at the end."""
    kind = chance.randrange(3)
    if kind < 2:
        return words[: len(words) // (1 + 2 * kind)]
    own = chance.choices(_WORDS, cum_weights=_TAIL, k=len(words) // 5)
    return [chance.choice(_WORDS) if chance.random() < 0.05 else w for w in words] + own


def _report(number: int, words: list[str]) -> Report:
    day = Period.day(_START + timedelta(days=number // 1000))
    return Report(ReportId(f"r{number:07}"), f"{number}.txt", " ".join(words), "0" * 64, published=day)


def measure(count: int) -> dict[str, object]:
    reports, source = make_reports(count)
    origins, seconds = timed(lambda: find_origins(reports, ()))
    found = {frozenset((a, o.first)) for o in origins if o.why is Why.SAME_TEXT for a in o.reports if a != o.first}
    gold = {frozenset(pair) for pair in source.items()}
    return {
        "reports": count,
        "seconds": round(seconds, 1),
        "ms a report": round(1000 * seconds / count, 2),
        "recall": round(100 * len(found & gold) / max(1, len(gold)), 2),
        "precision": round(100 * len(found & gold) / max(1, len(found)), 2),
        **_search(reports),
    }


def _search(reports: list[Report]) -> dict[str, object]:
    tracemalloc.start()
    sets = [fingerprints(words_of_text(r.text)) for r in reports]
    pairs = candidates(sets)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return {"fingerprints a report": round(sum(map(len, sets)) / len(sets), 1), "pairs": len(pairs), "mb": round(peak / 1e6)}


def rows(counts: list[int]) -> Iterator[dict[str, object]]:
    return map(measure, counts)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reports", type=int, nargs="+", default=[1000, 10_000])
    for row in rows(parser.parse_args().reports):
        print(json.dumps(row), flush=True)


if __name__ == "__main__":
    main()
