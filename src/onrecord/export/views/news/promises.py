"""New promises, requests and demands, and what became of those that were known."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial

from onrecord.export.views.news.item import NewsView, Shift, What, shift
from onrecord.export.views.news.scene import Scene, pair
from onrecord.export.views.promises import PromiseView, show_promises
from onrecord.export.views.words import join, say_period
from onrecord.model.commitment import Commitment, Step, Turn
from onrecord.model.ids import ClaimId, EntityId

_Parties = tuple[tuple[EntityId, ...], tuple[str, ...]]
"""Those who are named, and the words for those whom no report names."""

_PLAIN = (Turn.MADE, Turn.REPEATED)
"""An earlier word that becomes known turns the making of a promise into its repetition: that is no news of the promise."""


def compare_promises(scene: Scene) -> Iterator[NewsView]:
    before, after = scene.before.index, scene.after.index
    words = {v.id: v for v in show_promises(before)}, {v.id: v for v in show_promises(after)}
    found, gone = pair(before.record.commitments, after.record.commitments, _said, partial(_is_same, scene))
    for now, was in found:
        view = words[1][now.id]
        if not was:
            made = Shift("life", "", view.stands if now.due is None else f"{view.stands}, due {_due(now)}")
            yield NewsView("commitment", What.NEW, now.id, view.words, (made,), (), now.claims, _on(now.history[:1]), view.cites)
        elif shifts := _shifts(scene, [(b, words[0][b.id]) for b in was], (now, view)):
            steps = _new_steps(was, now)
            claims = tuple(dict.fromkeys(s.claim for s in steps))
            ids, cites = tuple(b.id for b in was), after.cites_of(claims)
            yield NewsView("commitment", What.CHANGED, now.id, view.words, shifts, ids, claims, _on(steps), cites)
    for lost in gone:
        stands = (Shift("life", words[0][lost.id].stands, "not on the record"),)
        yield NewsView("commitment", What.GONE, lost.claims[0], words[0][lost.id].words, stands, (lost.id,))


def _said(one: Commitment) -> list[ClaimId]:
    """The claims that made it. One act may keep two promises, so that what kept it tells nothing of which it is."""
    return [s.claim for s in one.history if s.what is not Turn.FULFILLED]


def _is_same(scene: Scene, before: Commitment, after: Commitment) -> bool:
    """The same kind of act by the same, about the same persons: one word may bind to several things."""
    by_same = scene.links.share(frozenset(before.by), after.by) or not frozenset(before.by_words).isdisjoint(after.by_words)
    if (before.kind, before.act) != (after.kind, after.act) or not by_same:
        return False
    return scene.links.share(frozenset(before.about), after.about) if before.about and after.about else before.about == after.about


def _shifts(scene: Scene, was: Sequence[tuple[Commitment, PromiseView]], now: tuple[Commitment, PromiseView]) -> tuple[Shift, ...]:
    one, olds = now[0], [b for b, _ in was]
    found = (
        *_life(was, now),
        *shift("due", (_due(b) for b in olds), _due(one)),
        *shift("condition", (_condition(b) for b in olds), _condition(one)),
        *shift("stage", (b.stage or "" for b in olds), one.stage or ""),
        *shift("quantity", (_quantity(b) for b in olds), _quantity(one)),
        *_parties(scene, "by", [(b.by, b.by_words) for b in olds], (one.by, one.by_words)),
        *_parties(scene, "to", [(b.to, b.to_words) for b in olds], (one.to, one.to_words)),
        *_parties(scene, "about", [(b.about, ()) for b in olds], (one.about, ())),
    )
    if found:
        return found
    told = dict.fromkeys(f"{s.what.value}, {say_period(s.on)}" for s in _new_steps(olds, one))
    return tuple(Shift("history", "", words) for words in told)


def _life(was: Sequence[tuple[Commitment, PromiseView]], now: tuple[Commitment, PromiseView]) -> tuple[Shift, ...]:
    one, view = now
    changed = [(b, v) for b, v in was if (b.life, b.basis) != (one.life, one.basis)]
    return shift("life", (v.stands for _, v in changed), view.stands)


def _on(steps: Sequence[Step]) -> date | None:
    return max((s.on.latest for s in steps if s.on is not None and s.on.latest is not None), default=None)


def _due(one: Commitment) -> str:
    return "" if one.due is None else say_period(one.due)


def _condition(one: Commitment) -> str:
    return "; ".join(sorted({" ".join(span.quote.split()) for span in one.condition}))


def _quantity(one: Commitment) -> str:
    return "" if one.quantity is None else f"{one.quantity.n} {one.quantity.unit}"


def _parties(scene: Scene, name: str, was: Sequence[_Parties], now: _Parties) -> tuple[Shift, ...]:
    """Somebody joins it. One that was told of several and is told of each alone is the same for each."""
    earlier = tuple(dict.fromkeys(e for entities, _ in was for e in entities))
    words = tuple(dict.fromkeys(w for _, texts in was for w in texts))
    if not scene.links.added(earlier, now[0]) and set(now[1]) <= set(words):
        return ()
    names = scene.before.index.names(earlier), scene.after.index.names(now[0])
    return (Shift(name, join((*names[0], *words)), join((*names[1], *now[1]))),)


def _new_steps(was: Sequence[Commitment], now: Commitment) -> list[Step]:
    """What new claims did to it, and what known ones do in a new light."""
    known = {(s.claim, s.what) for b in was for s in b.history}
    told = {claim for claim, _ in known}
    return [s for s in now.history if s.claim not in told or (s.what not in _PLAIN and (s.claim, s.what) not in known)]
