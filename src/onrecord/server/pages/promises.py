"""Promises, requests and demands: a board by life."""

from starlette.requests import Request
from starlette.responses import Response

from onrecord.app.find import fold, is_named
from onrecord.errors import InvalidOption
from onrecord.export.views.promises import OPEN, PromiseView
from onrecord.model.commitment import Commitment, CommitmentKind, Life
from onrecord.server.pages.asking import Asking, ask_for
from onrecord.server.pages.twins import Cells, Page, answer, objects

ORDER = tuple(dict.fromkeys((Life.ACTIVE, Life.CONDITIONAL, Life.LATE, Life.PROPOSED, *Life)))
"""Those that are still open first."""

MOST = 30
"""Of one life on the board; a filter or the twins show the others."""


def promises(request: Request) -> Response:
    asking = ask_for(request)
    rows = _wanted(asking)
    lives = [(life, [p for p in rows if p.life == life]) for life in ORDER]
    context = {
        "total": len(rows),
        "open": [(life, found) for life, found in lives if found and life in OPEN],
        "closed": [(life, found) for life, found in lives if found and life not in OPEN],
        "most": MOST,
        "kinds": list(CommitmentKind),
        "lives": list(ORDER),
    }
    return answer(asking, Page("promises.html", context, lambda: objects(asking, (p.id for p in rows)), lambda: _table(rows)))


def _wanted(asking: Asking) -> list[PromiseView]:
    kind, life, name = asking.text("kind"), asking.text("life"), asking.text("name")
    if kind not in (None, *CommitmentKind) or life not in (None, *Life):
        raise InvalidOption("“kind” and “life” take a word of the glossary, such as promise and active.")
    by_id = {c.id: c for c in asking.shown.record.commitments} if name is not None else {}
    return [
        p
        for p in asking.shown.promises
        if (kind is None or p.kind == kind)
        and (life is None or p.life == life)
        and (name is None or _concerns(asking, by_id[p.id], fold(name)))  # type: ignore[index]
    ]


def _concerns(asking: Asking, commitment: Commitment, name: str) -> bool:
    return any(is_named(asking.shown.index.entities[e], name) for e in (*commitment.by, *commitment.to, *commitment.about))


def _table(rows: list[PromiseView]) -> Cells:
    head = ("id", "kind", "by", "to", "act", "condition", "stage", "due_earliest", "due_latest", "life", "stands")
    return [head, *(_line(p) for p in rows)]


def _line(promise: PromiseView) -> tuple[str | None, ...]:
    days = (None, None) if promise.due is None else (promise.due.earliest, promise.due.latest)
    due = tuple(None if day is None else day.isoformat() for day in days)
    condition = "; ".join(cite.span.quote for cite in promise.condition)
    return (
        promise.id, promise.kind.value, "; ".join(promise.by), "; ".join(promise.to), promise.act, condition, promise.stage, *due,
        promise.life.value, promise.stands,
    )  # fmt: skip
