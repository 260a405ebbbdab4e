"""What is known of a person, in words. Never more than the claims hold: the day and who says so are always given."""

from dataclasses import dataclass, replace
from datetime import date

from onrecord.export.views.index import Cite, Index
from onrecord.export.views.words import join, order, plain, say_day, say_period, say_says, say_start
from onrecord.model.claim import Claim, ClaimKind, Modality, Polarity
from onrecord.model.ids import EntityId
from onrecord.model.period import Period
from onrecord.model.status import Status, StatusValue

LASTING = frozenset({StatusValue.MISSING, StatusValue.HELD, StatusValue.BODY_HELD, StatusValue.AT_LIBERTY})
"""Statuses that last; the others are a change on a day, or a plan."""

_TOLD = (Modality.HAPPENED, Modality.ONGOING, Modality.UNKNOWN)
_CUSTODY = (ClaimKind.ABDUCT, ClaimKind.HOLD)

WORDS = {
    StatusValue.ON_LIST: "on a list",
    StatusValue.DEAD: "reported dead",
    StatusValue.BODY_HELD: "body held",
    StatusValue.BODY_RETURNED: "body returned",
    StatusValue.AT_LIBERTY: "at liberty",
}


@dataclass(frozen=True, slots=True)
class StatusView:
    id: str
    value: StatusValue
    words: str
    when: str
    period: Period
    planned: Period | None
    contested: bool
    origins: int
    cites: tuple[Cite, ...]


def show_statuses(index: Index, person: EntityId) -> tuple[StatusView, ...]:
    """All that is known over time, earliest first."""
    return tuple(_view(index, status) for status in sorted(index.statuses.get(person, ()), key=lambda s: order(s.period)))


def find_current(statuses: tuple[StatusView, ...], as_of: date | None) -> StatusView | None:
    """The latest one whose period has begun by that day and has not ended before it, worded for that day."""
    known = [s for s in statuses if as_of is None or s.period.has(as_of)]
    if not known:
        return None
    before = statuses[: statuses.index(known[-1])]
    return replace(known[-1], words=_word_for(known[-1], before[-1] if before else None, as_of))


def _word_for(found: StatusView, before: StatusView | None, as_of: date | None) -> str:
    """A plan whose day is over is none any more; and where nothing is known, what was known last says more."""
    if found.value == StatusValue.UNKNOWN and before is not None:
        return f"{found.words}; last known: {before.words}"
    day = found.planned and found.planned.latest
    return f"was {found.words}; no later news" if day and as_of and day < as_of else found.words


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
    if status.value == StatusValue.UNKNOWN:
        since = status.period.earliest
        return "unknown" if since is None else f"unknown since {say_day(since)}"
    label = f"{say_value(status.value)}{_where(index, status)}"
    details = ", ".join(part for part in (_day(index, status), _says(index, status)) if part)
    return f"{_doubt(index, status)}{label}{f' ({details})' if details else ''}"


def say_value(value: StatusValue) -> str:
    """`on a list`, `to be released`, `reported dead`."""
    return WORDS.get(value, plain(value))


def _doubt(index: Index, status: Status) -> str:
    """`disputed` where something else is told for the same time, `unconfirmed` where its own words leave it open.

    Nothing where only the day is missing: that is said.
    """
    if not status.contested or (status.period.is_open and status.value not in LASTING):
        return ""
    others = [s for s in index.statuses.get(status.person, ()) if s.id != status.id and s.period.earliest == status.period.earliest]
    claims = [index.claims[c] for c in status.claims if c in index.claims]
    agree = all(
        c.modality in _TOLD and c.polarity is Polarity.POSITIVE and (c.kind in _CUSTODY) is (status.value in LASTING) for c in claims
    )
    return "unconfirmed: " if agree and not others else "disputed: "


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
