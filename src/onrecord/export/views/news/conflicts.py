"""New conflicts, those with another side, and those that are settled."""

from collections.abc import Iterator
from functools import partial

from onrecord.export.views.disputes import RELATIONS, say_property
from onrecord.export.views.index import Index
from onrecord.export.views.news.item import NewsView, Shift, What, shift
from onrecord.export.views.news.scene import Scene, pair
from onrecord.export.views.words import plain
from onrecord.model.conflict import Conflict
from onrecord.model.span import Span


def compare_conflicts(scene: Scene) -> Iterator[NewsView]:
    before, after = scene.before.index, scene.after.index
    found, gone = pair(before.record.conflicts, after.record.conflicts, _spans, partial(_is_same, scene))
    for now, was in found:
        cites = after.cites(_spans(now))
        if not was:
            yield NewsView("conflict", What.NEW, now.id, _words(after, now), (Shift("sides", "", _sides(now)),), cites=cites)
        elif shifts := shift("sides", map(_sides, was), _sides(now)):
            yield NewsView("conflict", What.CHANGED, now.id, _words(after, now), shifts, tuple(c.id for c in was), cites=cites)
    for lost in gone:
        settled, about = (Shift("sides", _sides(lost), "settled"),), scene.links.later(lost.about)
        yield NewsView("conflict", What.GONE, min(about, default=""), _words(before, lost), settled, (lost.id,))


def _spans(conflict: Conflict) -> list[Span]:
    return list(dict.fromkeys(span for side in conflict.sides for span in side.evidence))


def _is_same(scene: Scene, before: Conflict, after: Conflict) -> bool:
    alike = (before.relation, before.property) == (after.relation, after.property)
    return alike and before.about in scene.links.earlier(after.about)


def _sides(conflict: Conflict) -> str:
    return " / ".join(dict.fromkeys(plain(side.value) for side in conflict.sides))


def _words(index: Index, conflict: Conflict) -> str:
    return f"{index.name(conflict.about)}, {say_property(conflict.property)}: {RELATIONS[conflict.relation]}"
