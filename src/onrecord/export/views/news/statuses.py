"""How people stood, and how they stand now: the status of each on two days, where it differs.

A doubtful reading is no status, so that none is ever news.
"""

from collections.abc import Iterator

from onrecord.export.views.index import Index
from onrecord.export.views.news.item import NewsView, Shift, What
from onrecord.export.views.news.people import earlier_people, people_of
from onrecord.export.views.news.scene import Moment, Scene
from onrecord.export.views.statuses import (
    NOTHING_CERTAIN,
    StatusView,
    find_current,
    part_doubtful,
    show_statuses,
)
from onrecord.model.entity import Entity
from onrecord.model.ids import EntityId
from onrecord.model.status import Status

NOTHING = "nothing known"


def compare_statuses(scene: Scene) -> Iterator[NewsView]:
    for person in people_of(scene.after.index):
        now = _current(scene.after, person.id)
        was = [(e, _current(scene.before, e.id)) for e in earlier_people(scene, person.id)]
        known = [(e, status) for e, status in was if status is not None]
        if any(not _is_same(scene, status, now) for _, status in known) or (now is not None and not known):
            yield _news(scene, person, now, known)


def _news(scene: Scene, person: Entity, now: StatusView | None, known: list[tuple[Entity, StatusView]]) -> NewsView:
    index = scene.after.index
    words = " / ".join(dict.fromkeys(status.words for _, status in known)) or NOTHING
    before = tuple(status.id for _, status in known)
    if now is None:
        gone = (Shift("status", words, _nothing(index, person)),)
        return NewsView("status", What.GONE, person.id, person.name, gone, before)
    row = _row(index, now)
    fresh = tuple(c for c in row.claims if c not in scene.before.index.claims)
    return NewsView(
        "status", What.CHANGED if known else What.NEW, now.id, person.name, (Shift("status", words, now.words),), before,
        fresh, row.period.earliest, index.cites_of(fresh or row.claims),
    )  # fmt: skip


def _nothing(index: Index, person: Entity) -> str:
    _, doubtful = part_doubtful(show_statuses(index, person.id))
    return NOTHING_CERTAIN if doubtful else NOTHING


def _current(moment: Moment, person: EntityId) -> StatusView | None:
    return find_current(show_statuses(moment.index, person), moment.as_of)


def _row(index: Index, view: StatusView) -> Status:
    return next(s for s in index.record.statuses if s.id == view.id)


def _is_same(scene: Scene, before: StatusView, after: StatusView | None) -> bool:
    """The same value since the same day, planned for the same days, by and in the same hands, as sure as before."""
    if after is None or _face(before) != _face(after):
        return False
    was, now = _row(scene.before.index, before), _row(scene.after.index, after)
    if scene.links.added(was.holder, now.holder) or len(was.place) != len(now.place):
        return False
    return all(scene.links.share_party(was.place, [place]) for place in now.place)


def _face(view: StatusView) -> tuple[object, ...]:
    planned = view.planned and (view.planned.earliest, view.planned.latest)
    return view.value, view.period.earliest, planned, view.contested, view.unconfirmed
