"""What is known of a person, in words. Never more than the claims hold; the day and who says so
are always given.

Three words for three things, each from a field of the status and from nothing else: *unconfirmed*
where the reports hedge, *reports differ* where holders tell different fates, *doubtful reading*
where we may have misread. The last is no fate.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from onrecord.export.views.index import Cite, Index
from onrecord.export.views.words import join, order, plain, say_day, say_period, say_says, say_start
from onrecord.model.claim import Claim
from onrecord.model.ids import EntityId
from onrecord.model.period import Period
from onrecord.model.status import Status, StatusValue

LASTING = frozenset({StatusValue.MISSING, StatusValue.HELD, StatusValue.BODY_HELD, StatusValue.AT_LIBERTY})
"""Statuses that last; the others are a change on a day, or a plan."""

WORDS = {
    StatusValue.ON_LIST: "on a list of those to be freed",
    StatusValue.BODY_HELD: "dead, body held",
    StatusValue.BODY_RETURNED: "dead, body returned",
    StatusValue.AT_LIBERTY: "at liberty",
}

UNCONFIRMED, DIFFER, DOUBTFUL = "unconfirmed: ", "reports differ: ", "doubtful reading: "
NOTHING_CERTAIN = "nothing certain"
"""Of whom there are doubtful readings only."""


@dataclass(frozen=True, slots=True)
class StatusView:
    id: str
    value: StatusValue
    words: str
    when: str
    period: Period
    planned: Period | None
    contested: bool
    unconfirmed: bool
    doubtful: bool
    origins: int
    cites: tuple[Cite, ...]


def show_statuses(index: Index, person: EntityId) -> tuple[StatusView, ...]:
    """All that is known over time, earliest first, doubtful readings among them."""
    rows = sorted(index.statuses.get(person, ()), key=lambda s: order(s.period))
    return tuple(_view(index, status) for status in rows)


def part_doubtful(
    statuses: Iterable[StatusView],
) -> tuple[tuple[StatusView, ...], tuple[StatusView, ...]]:
    """The fates, and the doubtful readings, each in their order."""
    found = tuple(statuses)
    return tuple(s for s in found if not s.doubtful), tuple(s for s in found if s.doubtful)


def find_current(statuses: tuple[StatusView, ...], as_of: date | None) -> StatusView | None:
    """The latest fate whose period has begun by that day and is not over, worded for that day.

    A doubtful reading is none, and is not what was known before either.
    """
    fates, _ = part_doubtful(statuses)
    known = [s for s in fates if as_of is None or s.period.has(as_of)]
    if not known:
        return None
    before = fates[: fates.index(known[-1])]
    words = _word_for(known[-1], before[-1] if before else None, as_of)
    return _beside(known, replace(known[-1], words=words))


def _word_for(found: StatusView, before: StatusView | None, as_of: date | None) -> str:
    """A plan whose day is over is none any more; and where nothing is known, what was known last says more."""
    if found.value == StatusValue.UNKNOWN and before is not None:
        return f"{found.words}; last known: {before.words}"
    day = found.planned and found.planned.latest
    return f"was {found.words}; no later news" if day and as_of and day < as_of else found.words


def _beside(known: Sequence[StatusView], last: StatusView) -> StatusView:
    """Where reports differ about one day, each of what they tell, side by side."""
    if not last.contested:
        return last
    told = [*(s for s in known[:-1] if s.contested), last]
    words = DIFFER + " / ".join(s.words.removeprefix(DIFFER) for s in told)
    cites = tuple(dict.fromkeys(cite for s in told for cite in s.cites))
    return replace(last, words=words, cites=cites)


def _view(index: Index, status: Status) -> StatusView:
    claims = [index.claims[c] for c in status.claims if c in index.claims]
    return StatusView(
        id=status.id,
        value=status.value,
        words=_words(index, status),
        when=_when(status, claims),
        period=status.period,
        planned=_planned_for(index, claims) if status.value == StatusValue.TO_BE_RELEASED else None,
        contested=status.contested,
        unconfirmed=status.unconfirmed,
        doubtful=status.doubtful,
        origins=status.origins,
        cites=index.cites_of(status.claims),
    )


def _when(status: Status, claims: list[Claim]) -> str:
    """`as of` where the day is only that of the report; a plan is from the day on which it was told."""
    day = status.period.earliest
    is_told = day is not None and not any(c.when is not None and c.when.earliest == day for c in claims)
    if (
        is_told
        and day is not None
        and status.period.latest is None
        and status.value not in (StatusValue.TO_BE_RELEASED, StatusValue.UNKNOWN)
    ):
        return f"as of {say_day(day)}"
    return say_period(status.period)


def _words(index: Index, status: Status) -> str:
    return f"{_doubt(status)}{_plain_words(index, status)}"


def _plain_words(index: Index, status: Status) -> str:
    if status.value == StatusValue.UNKNOWN:
        since = status.period.earliest
        return "unknown" if since is None else f"unknown since {say_day(since)}"
    label = f"{_say_fate(status)}{_where(index, status)}"
    details = ", ".join(part for part in (_day(index, status), _says(index, status)) if part)
    return f"{label}{f' ({details})' if details else ''}"


def say_value(value: StatusValue) -> str:
    """`on a list of those to be freed`, `to be released`, `dead, body held`."""
    return WORDS.get(value, plain(value))


def ask_fate(name: str, value: StatusValue) -> str:
    """`Is Ida Moen really dead?`, `Has Ida Moen really escaped?`."""
    verb = "Has" if value is StatusValue.ESCAPED else "Is"
    return f"{verb} {name} really {say_value(value)}?"


def _say_fate(status: Status) -> str:
    """A death that is not told for sure is *reported dead*."""
    word = say_value(status.value)
    is_sure = not (status.contested or status.unconfirmed)
    return word if is_sure or status.value is not StatusValue.DEAD else f"reported {word}"


def _doubt(status: Status) -> str:
    marks = (
        (DOUBTFUL, status.doubtful),
        (DIFFER, status.contested),
        (UNCONFIRMED, status.unconfirmed),
    )
    return "".join(word for word, is_so in marks if is_so)


def _where(index: Index, status: Status) -> str:
    holder = f" by {join(index.names(status.holder))}" if status.holder else ""
    place = f" in {join(index.parties(status.place))}" if status.place else ""
    return holder + place


def _day(index: Index, status: Status) -> str:
    claims = [index.claims[c] for c in status.claims if c in index.claims]
    if status.value == StatusValue.TO_BE_RELEASED:
        planned = _planned_for(index, claims) or (status.period.latest and Period.day(status.period.latest))
        return f"planned for {say_period(planned)}" if planned else "no day given"
    if status.value in LASTING | {StatusValue.ON_LIST}:
        return _since(status, claims)
    return say_period(_happened(status, claims))


def _planned_for(index: Index, claims: list[Claim]) -> Period | None:
    """The day that the latest report gives."""
    dated = [(_published(index, c), c.when) for c in claims if c.when is not None and not c.when.is_open]
    return max(dated, key=lambda pair: pair[0], default=(date.min, None))[1]


def _published(index: Index, claim: Claim) -> date:
    published = index.reports[claim.report].published
    return (published and (published.latest or published.earliest)) or date.min


def _since(status: Status, claims: list[Claim]) -> str:
    """`since` only where a claim gives that day; else the day is that of the report: `as of`."""
    day = status.period.earliest
    if day is None:
        return ""
    said = next((c.when for c in claims if c.when is not None and c.when.earliest == day), None)
    return f"as of {say_day(day)}" if said is None else f"since {say_start(day, said.text)}"


def _happened(status: Status, claims: list[Claim]) -> Period | None:
    dated = [c.when for c in claims if c.when is not None and not c.when.is_open]
    return min(dated, key=order, default=None)


def _says(index: Index, status: Status) -> str:
    holders = [name for c in status.claims if c in index.claims for name in index.holders(index.claims[c])]
    return say_says(holders)
