"""Texts that are the same but for trims and small edits: shared word 5-shingles, by an exact index.

No MinHash: a wire story cut to a third has a Jaccard similarity of a third, and what tells is the share of the shorter text,
which MinHash cannot estimate. The index takes about 2 ms a report. On the AllSides near-duplicates the reprints
share 0.8 and more, two accounts of one event at most 0.43.
"""

import zlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from onrecord.model.ids import ReportId
from onrecord.model.report import Report
from onrecord.resolve.names import words_of_text

SAME = 0.7
"""Share of the shorter text's shingles that must be in the longer: leaves room for a cut and an edited sentence in four."""
_COMMON = 50  # a shingle in more reports than this is page furniture; skipping it keeps the index linear
_LEAST = 20  # fewer shingles say nothing


def shingles(report: Report) -> frozenset[int]:
    """Hashes of each five words in a row of the report's own telling. A tuple of numbers has the same hash on every run, a word has not."""
    words = [zlib.crc32(word.encode()) for word in words_of_text(own_text(report))]
    return frozenset(map(hash, zip(words, words[1:], words[2:], words[3:], words[4:], strict=False)))


def own_text(report: Report) -> str:
    pieces, at = [], 0
    for furniture in sorted(report.furniture):
        pieces.append(report.text[at : furniture.start])
        at = max(at, furniture.stop)
    return " ".join([*pieces, report.text[at:]])


def shares(reports: Sequence[Report]) -> Iterator[tuple[ReportId, ReportId, float]]:
    """Each pair of reports with text in common: earlier, later (in the order given), share of the shorter."""
    sets = {r.id: shingles(r) for r in reports}
    first: dict[int, ReportId] = {}
    holders: dict[int, list[ReportId]] = {}  # only of shingles in two reports: a list for each would cost more than all the rest
    for id, found in sets.items():  # noqa: A001
        known = found & first.keys()
        first.update(dict.fromkeys(found - known, id))
        rare = [others for s in known if len(others := holders.setdefault(s, [first[s]])) < _COMMON]
        shared = Counter(chain.from_iterable(rare))
        for others in rare:
            others.append(id)
        yield from ((other, id, n / _shorter(sets, other, id)) for other, n in sorted(shared.items()))


def _shorter(sets: Mapping[ReportId, frozenset[int]], left: ReportId, right: ReportId) -> int:
    return max(_LEAST, min(len(sets[left]), len(sets[right])))
