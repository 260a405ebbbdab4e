"""Reports that credit one agency on the same news of the same days, though rewritten.

The news is told by the longer words: most are names and what it is about. Two reports that have most of these in common share one of the
rarest few of the shorter (the prefix filter of set joins), so that only such pairs are looked at.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import partial
from itertools import chain, groupby
from typing import NamedTuple

from onrecord.memo import FORGETFUL, Memory, Stage
from onrecord.model.ids import ReportId
from onrecord.model.report import Report
from onrecord.resolve.clusters import Clusters
from onrecord.resolve.names import fold, words_of_text
from onrecord.resolve.texts import own_text

Days = Mapping[ReportId, date | None]
_SHARE = 0.6
_LEAST = 10


def find_wires(reports: Iterable[Report], days: Days, memory: Memory = FORGETFUL) -> list[tuple[ReportId, ...]]:
    """Groups of two and more, in the order of the reports, which come by day. `AP, Reuters` credits both."""
    stage, news = memory.stage("telling words"), memory.stage("wires")
    found: list[tuple[ReportId, ...]] = []
    for agency, alike in _by_agency(reports, days).items():
        if len(alike) > 1:
            told = [_Told(r.id, day, stage.part(r.id, r, partial(telling_words, r))) for r, day in alike]
            found += _same_news(agency, told, news)
    return list(dict.fromkeys(found))


def _by_agency(reports: Iterable[Report], days: Days) -> dict[str, list[tuple[Report, date]]]:
    credited: dict[str, list[tuple[Report, date]]] = {}
    for report in reports:
        day = days[report.id]
        for name in (report.agency or "").split(", ") if day is not None else ():
            if name and day is not None:
                credited.setdefault(fold(name), []).append((report, day))
    return credited


class _Told(NamedTuple):
    report: ReportId
    day: date
    words: frozenset[str]


def _same_news(agency: str, told: Sequence[_Told], stage: Stage) -> list[tuple[ReportId, ...]]:
    """Day by day: what is told of a day is compared with that of the two days before as well."""
    clusters = Clusters([t.report for t in told])
    by_day: dict[date, tuple[_Told, ...]] = {day: tuple(held) for day, held in groupby(told, key=lambda t: t.day)}
    for day, own in by_day.items():
        before = tuple(t for days in (2, 1) for t in by_day.get(day - timedelta(days=days), ()))
        for left, right in stage.part((agency, day), (before, own), partial(_pairs, before, own)):
            clusters.join(left, right)
    return [group for group in clusters.groups() if len(group) > 1]


def _pairs(before: Sequence[_Told], own: Sequence[_Told]) -> tuple[tuple[ReportId, ReportId], ...]:
    words = {t.report: t.words for t in (*before, *own)}
    news = {t.report for t in own}
    return tuple((a, b) for a, b in _near(words) if b in news and _overlap(words[a], words[b]) >= _SHARE)


def telling_words(report: Report) -> frozenset[str]:
    """Words of six letters and more; short words every report has."""
    return frozenset(w for w in words_of_text(own_text(report)) if len(w) > 5)


def _overlap(left: frozenset[str], right: frozenset[str]) -> float:
    return len(left & right) / max(_LEAST, min(len(left), len(right)))


def _near(words: Mapping[ReportId, frozenset[str]]) -> Iterator[tuple[ReportId, ReportId]]:
    """Pairs in their order that share one of the rarest words of either."""
    counts = Counter(chain.from_iterable(words.values()))
    holding: dict[str, list[ReportId]] = {}
    marked: dict[str, list[ReportId]] = {}
    for id, found in words.items():  # noqa: A001
        rare = sorted(found, key=lambda w: (counts[w], w))[: int((1 - _SHARE) * len(found)) + 1]
        before = {b for at, probes in ((holding, rare), (marked, found)) for w in probes for b in at.get(w, ())}
        yield from ((b, id) for b in sorted(before))
        for at, held in ((holding, found), (marked, rare)):
            for w in held:
                at.setdefault(w, []).append(id)
