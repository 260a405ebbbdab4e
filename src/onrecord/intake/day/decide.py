"""Which day stands. A declared day stands unless the text rules it out and a day beside it satisfies the text better."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from onrecord.intake.day.clues import Clue, find_clues
from onrecord.intake.days import Written, find_written
from onrecord.model.period import Period
from onrecord.model.report import Basis

_BACK, _AHEAD = 3, 1
_NAMES = {
    Basis.GIVEN: "the day given",
    Basis.METADATA: "the metadata",
    Basis.HEADER: "the header",
    Basis.URL: "the URL",
}


@dataclass(frozen=True, slots=True)
class Declared:
    """A day that something outside the telling declares."""

    day: date
    basis: Basis
    text: str | None = None


@dataclass(frozen=True, slots=True)
class DayOfWriting:
    """What was decided; `note` says why, where there was anything to decide."""

    published: Period | None = None
    basis: Basis = Basis.NONE
    note: str | None = None


def decide_day(declared: Sequence[Declared], prose: Sequence[str], today: date) -> DayOfWriting:
    """The day of writing from what was declared, best basis first, checked against the telling."""
    believed = [d for d in declared if d.basis is Basis.GIVEN or d.day <= today + timedelta(days=1)]
    ahead = [d for d in declared if d not in believed]
    notes = [f"{_upper(_say(ahead[0]))}, which lies in the future and is not believed"] if ahead else []
    if not believed:
        return DayOfWriting(note=_sentence(notes))
    first = believed[0]
    if first.basis is Basis.GIVEN:
        return DayOfWriting(Period.day(first.day, first.text), first.basis, _sentence([*notes, *_differing(first, believed)]))
    return _checked(first, believed, prose, notes)


def _checked(first: Declared, believed: Sequence[Declared], prose: Sequence[str], notes: list[str]) -> DayOfWriting:
    clues = find_clues(prose, first.day)
    best = _best_day(first, believed, clues)
    agreed = next((d for d in believed if d.day == best), None)
    if agreed is not None:
        notes += _differing(agreed, believed) + _misfit(prose, agreed.day)
        return DayOfWriting(Period.day(agreed.day, agreed.text), agreed.basis, _sentence(notes))
    reasons = " and ".join(dict.fromkeys(f"“{c.quote}”" for c in clues if c.holds(best) and (c.hint or not c.holds(first.day))))
    notes.append(f"{_upper(_say(first))}, but {reasons} in the text fit {_long(best)}, which is taken")
    return DayOfWriting(Period.day(best, first.text), Basis.TEXT, _sentence(notes))


def _best_day(first: Declared, believed: Sequence[Declared], clues: Sequence[Clue]) -> date:
    """The declared day where no clue speaks against it; else the day that satisfies most, if there is one such."""
    firm = [c for c in clues if not c.hint]
    if all(c.holds(first.day) for c in firm):
        return first.day
    days = {d.day for d in believed} | {first.day + timedelta(days=n) for n in range(-_BACK, _AHEAD + 1)}
    scores = {day: (sum(c.holds(day) for c in firm), sum(c.holds(day) for c in clues if c.hint)) for day in days}
    best = max(scores.values())
    winners = [day for day, score in scores.items() if score == best]
    return winners[0] if len(winners) == 1 and best[0] > scores[first.day][0] else first.day


def _differing(taken: Declared, believed: Sequence[Declared]) -> list[str]:
    """Other declared days that are not the one taken."""
    others = dict.fromkeys(_say(d) for d in believed if d.day != taken.day)
    return [f"{_upper(_say(taken))}, which is taken, though {' and '.join(others)}"] if others else []


def _misfit(prose: Sequence[str], day: date) -> list[str]:
    """A weekday and a date in the text that go together in none of the years around."""
    for paragraph in prose:
        for written in find_written(paragraph):
            years = [written.year] if written.year is not None else [day.year + n for n in (-1, 0, 1)]
            fits = any((found := written.on(year)) is not None and written.fits(found) for year in years)
            if written.weekday is not None and not fits:
                return [f"“{paragraph[written.start : written.stop]}” in the text does not fit {written.year or day.year}"]
    return []


def fix_year(written: Written, prose: Sequence[str], url_day: date | None, today: date) -> date | None:
    """A header date without its year: the one year that its weekday, the text's weekdays and the years named allow."""
    if written.year is not None:
        return written.full()
    if url_day is not None:
        return _nearest(written, url_day)
    dates = [w for p in prose for w in find_written(p)]
    pairs = [w for w in (written, *dates) if w.weekday is not None and w.year is None]
    if not pairs:
        return None
    named = [w.year for w in dates if w.year is not None and w.year <= today.year]
    first = max(named, default=today.year - 5)
    days = [d for d in (written.on(year) for year in range(first, min(first + 5, today.year) + 1)) if d is not None]
    fitting = [d for d in days if d <= today and all(_pair_fits(w, d) for w in pairs)]
    return fitting[0] if len(fitting) == 1 else None


def _pair_fits(written: Written, day: date) -> bool:
    found = _nearest(written, day)
    return found is not None and written.fits(found)


def _nearest(written: Written, day: date) -> date | None:
    days = [d for d in (written.on(day.year + n) for n in (-1, 0, 1)) if d is not None]
    return min(days, key=lambda d: abs((d - day).days), default=None)


def _say(declared: Declared) -> str:
    return f"{_NAMES[declared.basis]} says {_long(declared.day)}"


def _upper(words: str) -> str:
    return words[0].upper() + words[1:]


def _long(day: date) -> str:
    return f"{day:%A} {day.day} {day:%B %Y}"


def _sentence(parts: Sequence[str]) -> str | None:
    return "; ".join(parts) + "." if parts else None
