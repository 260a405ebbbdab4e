"""Reports that credit one agency on the same news of the same days, though rewritten.

The news is told by the longer words: most are names and what it is about. Two reports that have most of these in common share one of the
rarest few of the shorter (the prefix filter of set joins), so that only such pairs are looked at.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import partial
from itertools import chain

from onrecord.model.ids import ReportId
from onrecord.model.memo import FORGETFUL, Memory
from onrecord.model.report import Report
from onrecord.resolve.clusters import Clusters
from onrecord.resolve.names import fold, words_of_text
from onrecord.resolve.texts import own_text

Days = Mapping[ReportId, date | None]
_SHARE = 0.6
_LEAST = 10
_NEAR = timedelta(days=2)


def find_wires(reports: Iterable[Report], days: Days, memory: Memory = FORGETFUL) -> list[tuple[ReportId, ...]]:
    """Groups of two and more, in the order of the reports. `AP, Reuters` credits both."""
    credited: dict[str, list[Report]] = {}
    for report in reports:
        for name in (report.agency or "").split(", ") if days[report.id] is not None else ():
            if name:
                credited.setdefault(fold(name), []).append(report)
    stage = memory.stage("telling words")
    words = {r.id: stage.part(r.id, r, partial(telling_words, r)) for alike in credited.values() if len(alike) > 1 for r in alike}
    return list(dict.fromkeys(group for alike in credited.values() if len(alike) > 1 for group in _same_news(alike, words, days)))


def _same_news(alike: Sequence[Report], telling: Mapping[ReportId, frozenset[str]], days: Days) -> list[tuple[ReportId, ...]]:
    clusters = Clusters([r.id for r in alike])
    words = {r.id: telling[r.id] for r in alike}
    for left, right in _near(words, days):
        if clusters.head(left) != clusters.head(right) and _overlap(words[left], words[right]) >= _SHARE:
            clusters.join(left, right)
    return [group for group in clusters.groups() if len(group) > 1]


def telling_words(report: Report) -> frozenset[str]:
    """Words of six letters and more; short words every report has."""
    return frozenset(w for w in words_of_text(own_text(report)) if len(w) > 5)


def _overlap(left: frozenset[str], right: frozenset[str]) -> float:
    return len(left & right) / max(_LEAST, min(len(left), len(right)))


def _near(words: Mapping[ReportId, frozenset[str]], days: Days) -> Iterator[tuple[ReportId, ReportId]]:
    """Pairs of near days, the earlier first, that share one of the rarest words of either."""
    counts = Counter(chain.from_iterable(words.values()))
    holding: dict[str, list[ReportId]] = {}
    marked: dict[str, list[ReportId]] = {}
    for id, found in words.items():  # noqa: A001
        rare = sorted(found, key=lambda w: (counts[w], w))[: int((1 - _SHARE) * len(found)) + 1]
        before = {b for at, probes in ((holding, rare), (marked, found)) for w in probes for b in _recent(at.get(w, ()), id, days)}
        yield from ((b, id) for b in sorted(before))
        for at, held in ((holding, found), (marked, rare)):
            for w in held:
                at.setdefault(w, []).append(id)


def _recent(ids: Sequence[ReportId], of: ReportId, days: Days) -> Iterator[ReportId]:
    """The last of them, as far back as they are near; they stand by day."""
    day = days[of]
    for id in reversed(ids):  # noqa: A001
        other = days[id]
        if day is None or other is None or abs(day - other) > _NEAR:
            return
        yield id
