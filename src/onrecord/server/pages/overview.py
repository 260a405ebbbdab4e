"""What somebody who comes back wants to see first; and what is new between two days."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from starlette.requests import Request
from starlette.responses import Response

from onrecord.app.known import known_reports
from onrecord.app.new import earlier_day
from onrecord.app.shown import Shown
from onrecord.errors import InvalidOption
from onrecord.export.views.index import last_day
from onrecord.export.views.news.item import NewsView, news_row
from onrecord.export.views.news.show import PARTS
from onrecord.export.views.promises import OPEN
from onrecord.server.pages.asking import Asking, ask_for
from onrecord.server.pages.promises import ORDER
from onrecord.server.pages.twins import Cells, Page, answer

SEEN = "onrecord-seen"
VISIT = timedelta(minutes=30)
"""Of quiet, after which somebody comes back."""

YEAR = 365 * 24 * 3600
WORDS = {
    "reports": ("report", "reports"),
    "people": ("person", "people"),
    "statements": ("statement", "statements"),
    "events": ("event", "events"),
    "commitments": ("promise or demand", "promises and demands"),
    "conflicts": ("conflict", "conflicts"),
    "failures": ("failure", "failures"),
}

FEW = 8
MOST = 20


@dataclass(frozen=True, slots=True)
class Visit:
    """What somebody saw last: how many reports, the last day of them, and when that was."""

    reports: int
    day: date | None
    at: datetime

    def write(self) -> str:
        return f"{self.reports}_{self.day or ''}_{int(self.at.timestamp())}"

    @classmethod
    def read(cls, text: str, like: datetime) -> "Visit | None":
        try:
            reports, day, at = text.split("_")
            return cls(int(reports), date.fromisoformat(day) if day else None, datetime.fromtimestamp(int(at), like.tzinfo))
        except (ValueError, OverflowError, OSError):
            return None


def overview(request: Request) -> Response:
    asking = ask_for(request)
    shown = asking.shown
    before, cookie = _last_visit(asking)
    promises = [p for p in shown.promises if p.life in OPEN]
    counts = _counts(asking)
    context = {
        "before": before,
        "counts": counts,
        "words": WORDS,
        "followed": [p for p in shown.people if p.statuses],
        "statuses": Counter(p.status.value for p in shown.people if p.status is not None),
        "lives": [(life, n) for life in ORDER if (n := sum(p.life == life for p in promises))],
        "promises": promises,
        "agenda": shown.agenda,
        "past": shown.past_agenda,
        "conflicts": shown.conflicts,
        "reports": shown.newest[:FEW],
        "index": shown.index,
        "failures": shown.record.failures,
        "few": FEW,
    }
    response = answer(asking, Page("overview.html", context, lambda: dict(counts)))
    if cookie is not None:
        response.set_cookie(SEEN, cookie, max_age=YEAR, httponly=True, samesite="lax", secure=request.url.scheme == "https")
    return response


def _counts(asking: Asking) -> tuple[tuple[str, int], ...]:
    record = asking.shown.record
    parts = {
        "reports": len(record.reports),
        "people": len(asking.shown.people),
        "statements": len(record.statements),
        "events": len(record.events),
        "commitments": len(record.commitments),
        "conflicts": len(record.conflicts),
        "failures": len(record.failures),
    }
    return tuple(parts.items())


def _last_visit(asking: Asking) -> tuple[Visit | None, str | None]:
    """What was seen on the visit before this one, and the cookie that remembers this one. Only of the record of now."""
    if asking.scope or asking.path != "/":
        return None, None
    now, record = asking.state.settings.clock(), asking.shown.record
    kept = [Visit.read(text, now) for text in asking.request.cookies.get(SEEN, "").split(".")[:2]]
    latest, before = [*kept, None, None][:2]
    if latest is not None and now - latest.at >= VISIT:
        before = latest
    this = Visit(len(record.reports), last_day(record.reports), now)
    parts = [this.write(), *([] if before is None else [before.write()])]
    return before, ".".join(parts)


def new(request: Request) -> Response:
    """What was not known on `since` and is known on `known_at`, or now."""
    asking = ask_for(request)
    since = asking.day("since")
    before = None if since is None else _earlier(asking, since)
    rows = () if before is None else asking.shown.news_since(before)
    parts = [(title, [row for row in rows if row.of == of]) for of, title in PARTS.items()]
    context = {"since": since, "parts": [(title, found) for title, found in parts if found], "rows": rows, "most": MOST}
    return answer(asking, Page("new.html", context, lambda: [_object(asking, before, row) for row in rows], lambda: _table(rows)))


def _earlier(asking: Asking, since: date) -> Shown:
    """The record as known on that day. Raises `InvalidOption`."""
    if asking.known_at is not None and asking.known_at < since:
        raise InvalidOption(f"The later day ({asking.known_at}) comes before {since}; give a later “known at”, or an earlier day.")
    known = known_reports(asking.shown.record.reports, asking.state.store.recorded(), since)
    return asking.state.held.look(earlier_day(known, since, asking.shown.as_of), since).shown


def _object(asking: Asking, before: Shown | None, line: NewsView) -> dict[str, object]:
    """As `onrecord new --json` prints it."""
    after = asking.shown.things.get(line.id)
    was = [] if before is None else [before.row(before.things[id_]) for id_ in line.before]
    return news_row(line, was, None if after is None else asking.shown.row(after))


def _table(rows: tuple[NewsView, ...]) -> Cells:
    head = ("what", "type", "id", "words", "changes")
    return [head, *((r.what.value, r.of, r.id, r.words, "; ".join(f"{s.property}: {s.was} → {s.now}" for s in r.shifts)) for r in rows)]
