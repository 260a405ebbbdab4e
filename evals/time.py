"""Time expressions against TimeML: `python -m evals.time --data DIR [--tenth]` prints one JSON object. DIR holds `.tml` files.

As in TempEval-3, for all TIMEX3 but the day of writing: strict (the same span), relaxed (spans that overlap), and value (spans
that overlap and whose `value` is the same); each annotated expression is matched with one of ours at most. `by_type` are
values by the annotated type. `period` is what the rest of the product reads: of annotated DATEs, those whose days are right.
"""

from collections import defaultdict
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from spacy.tokens import Doc

from evals.command import load_reader, make_parser, print_answer
from evals.scores import Tally
from evals.timeml import Annotated, read_all
from onrecord.extract.context import Context, TimeExpression, TimeKind, Timex, TimexType
from onrecord.extract.times import find_times
from onrecord.extract.times.timex.values import bounds
from onrecord.language.reader import Reader
from onrecord.model.ids import ReportId
from onrecord.model.period import Period
from onrecord.model.report import Basis, Report

SCORES = ("strict", "relaxed", "value", "period")
BATCH = 16
"""Documents that the reader is given at once."""


def read_times(document: Annotated, doc: Doc) -> tuple[TimeExpression, ...]:
    """As the product reads a report that was published on the day of writing."""
    published = None if document.written is None else Period.day(document.written)
    report = Report(ReportId("report-eval"), document.name, document.text, "0" * 64, published=published, published_basis=Basis.GIVEN)
    return find_times(Context(report, doc), every=True)


def matched(ours: Sequence[Timex], gold: Sequence[Timex]) -> list[tuple[Timex, Timex]]:
    """Pairs that overlap, each of ours once; of several, the one that shares most ends."""
    free, pairs = list(ours), []
    for theirs in gold:
        near = [o for o in free if o.start < theirs.stop and theirs.start < o.stop]
        if near:
            best = max(near, key=lambda o: (o.start == theirs.start) + (o.stop == theirs.stop))
            free.remove(best)
            pairs.append((best, theirs))
    return pairs


def count(document: Annotated, times: Sequence[TimeExpression], tallies: dict[str, Tally]) -> None:
    """Adds one document to the tallies of spans and values, and to that of each type."""
    ours = [x for t in times for x in t.timexes]
    pairs = matched(ours, document.timexes)
    hits = {
        "strict": sum((a.start, a.stop) == (b.start, b.stop) for a, b in pairs),
        "relaxed": len(pairs),
        "value": sum(a.value == b.value for a, b in pairs),
    }
    for name, number in hits.items():
        tallies[name].add(number, len(ours), len(document.timexes))
    for type_ in TimexType:
        own = [(a, b) for a, b in pairs if b.type is type_]
        tallies[type_].add(sum(a.value == b.value for a, b in own), len(own), sum(g.type is type_ for g in document.timexes))


def count_periods(document: Annotated, times: Sequence[TimeExpression], doc: Doc, tally: Tally) -> None:
    """DATEs only; what we have where another type is annotated does not count."""
    dates = [g for g in document.timexes if g.type is TimexType.DATE]
    others = [g for g in document.timexes if g.type is not TimexType.DATE]
    ours = [t for t in times if t.kind is TimeKind.DATE and not any(overlap(doc, t, g) for g in others)]
    found = {g: t for g in dates for t in reversed(ours) if overlap(doc, t, g)}
    tally.add(sum(right_days(t.period, g.value) for g, t in found.items()), len(ours), len(dates))


def overlap(doc: Doc, time: TimeExpression, gold: Timex) -> bool:
    last = doc[time.stop - 1]
    return doc[time.start].idx < gold.stop and gold.start < last.idx + len(last)


def right_days(period: Period | None, value: str) -> bool:
    """Whether each end that is known is the annotated one; `since May` has one end only."""
    known = bounds(value)
    if period is None or known is None:
        return period is None and known is None
    ends: list[tuple[date, date]] = [(a, b) for a, b in zip((period.earliest, period.latest), known, strict=True) if a is not None]
    return bool(ends) and all(ours == theirs for ours, theirs in ends)


def evaluate(reader: Reader, data: Path, *, tenth: bool = False) -> dict[str, object]:
    """For a folder of TimeML, TempEval-3's or WikiWars'."""
    return score(list(read_all(data, tenth=tenth)), lambda texts: reader.read(list(texts)))


def score(chosen: Sequence[Annotated], read: Callable[[Sequence[str]], Sequence[Doc]]) -> dict[str, object]:
    tallies: dict[str, Tally] = defaultdict(Tally)
    for start in range(0, len(chosen), BATCH):
        batch = chosen[start : start + BATCH]
        for document, doc in zip(batch, read([d.text for d in batch]), strict=True):
            times = read_times(document, doc)
            count(document, times, tallies)
            count_periods(document, times, doc, tallies["period"])
    by_type = {str(t): tallies[t].as_dict() for t in TimexType if tallies[t].gold > 0}
    return {"documents": len(chosen), **{name: tallies[name].as_dict() for name in SCORES}, "by_type": by_type}


def main() -> None:
    parser = make_parser(__doc__, "folder with .tml files")
    parser.add_argument("--tenth", action="store_true", help="only the tenth of the documents that their names' hashes choose")
    args = parser.parse_args()
    print_answer(parser, lambda: evaluate(load_reader(args), args.data, tenth=args.tenth))


if __name__ == "__main__":
    main()
