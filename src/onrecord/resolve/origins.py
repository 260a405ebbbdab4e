"""Reports and statements that go back to one source: same text, same wire credit on the same news, same speaker on one occasion."""

from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache

from onrecord.memo import FORGETFUL, Memory
from onrecord.model.ids import OriginId, ReportId, StatementId, content_id
from onrecord.model.origin import Origin, Why
from onrecord.model.report import Report
from onrecord.model.statement import Statement
from onrecord.resolve.clusters import Clusters
from onrecord.resolve.fingerprints import candidates, fingerprints
from onrecord.resolve.names import words_of_text
from onrecord.resolve.occasions import find_occasions
from onrecord.resolve.text_memo import TextMemo
from onrecord.resolve.texts import Wording, is_same_text, own_text, read_wording
from onrecord.resolve.wires import find_wires


def find_origins(
    reports: Sequence[Report], statements: Sequence[Statement], texts: TextMemo | None = None, memory: Memory = FORGETFUL
) -> tuple[Origin, ...]:
    """`texts`: what is known of these texts already."""
    ordered = sort_reports(reports)
    same = _same_text(ordered, TextMemo() if texts is None else texts).groups()
    found = [_of_reports(Why.SAME_TEXT, group) for group in same if len(group) > 1]
    days, place = {r.id: _day(r) for r in ordered}, {r.id: i for i, r in enumerate(ordered)}
    firsts = [_with_credits([ordered[place[r]] for r in group]) for group in same]
    found += [_of_reports(Why.WIRE_CREDIT, group) for group in find_wires(firsts, days, memory)]
    found += [_of_statements(group, place) for group in find_occasions([s for s in statements if s.report in place], days, memory)]
    return tuple(found)


def find_reprints(origins: Sequence[Origin]) -> Mapping[ReportId, ReportId]:
    """Each report that reprints another → the earliest report with that text."""
    return {later: o.first for o in origins if o.why is Why.SAME_TEXT for later in o.reports if later != o.first}


def sort_reports(reports: Iterable[Report]) -> list[Report]:
    """By day of publication, then id; a report of unknown day comes last."""
    return sorted(reports, key=lambda r: (_day(r) or date.max, r.id))


def _day(report: Report) -> date | None:
    return None if report.published is None else report.published.earliest or report.published.latest


def _same_text(ordered: Sequence[Report], texts: TextMemo) -> Clusters[ReportId]:
    """Only fingerprints are kept of all texts; words are split again for the few that are compared."""
    clusters = Clusters([r.id for r in ordered])
    pairs = candidates([texts.fingerprints(r, _fingerprints) for r in ordered])

    @lru_cache(maxsize=64)
    def wording(place: int) -> Wording:
        return read_wording(ordered[place])

    for a, b in pairs:
        left, right = ordered[a], ordered[b]
        if texts.is_same(left, right, lambda a=a, b=b: is_same_text(wording(a), wording(b))):  # type: ignore[misc]
            clusters.join(left.id, right.id)
    return clusters


def _fingerprints(report: Report) -> "array[int]":
    return fingerprints(words_of_text(own_text(report)))


def _with_credits(alike: Sequence[Report]) -> Report:
    """The first of one text, with the agencies that any of them credits."""
    credited = dict.fromkeys(name for r in alike for name in (r.agency or "").split(", ") if name)
    return replace(alike[0], agency=", ".join(credited) or None)


def _of_reports(why: Why, reports: Sequence[ReportId]) -> Origin:
    return Origin(OriginId(content_id("origin", why, *reports)), why, reports[0], tuple(reports))


def _of_statements(statements: Sequence[Statement], place: Mapping[ReportId, int]) -> Origin:
    ids: tuple[StatementId, ...] = tuple(s.id for s in statements)
    reports = tuple(sorted({s.report for s in statements}, key=place.__getitem__))
    why = Why.SAME_SPEAKER_AND_OCCASION
    return Origin(OriginId(content_id("origin", why, *ids)), why, reports[0], reports, ids)
