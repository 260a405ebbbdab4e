"""Which judgements count: not those that were undone, nor those that a later one on the same thing replaced."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from onrecord.model.ids import JudgementId
from onrecord.model.judgement import Judgement, JudgementKind, Standing
from onrecord.resolve.judged.find import Found

_KIND = JudgementKind
_FAMILY = {_KIND.SAME: "pair", _KIND.DIFFERENT: "pair", _KIND.RENAME: "name", _KIND.REJECT: "right", _KIND.ACCEPT: "right"}
"""Answers to one question; *unsure* answers whichever was asked of its targets."""


def sort_judgements(judgements: Iterable[Judgement]) -> list[Judgement]:
    """By the moment of judging, then id; each once."""
    once = {j.id: j for j in judgements}
    return [once[id_] for _, id_ in sorted((j.judged_at, id_) for id_, j in once.items())]


def find_undone(judgements: Iterable[Judgement]) -> frozenset[JudgementId]:
    """Those that an undo takes back that is not itself undone. Ids come from content, so that no undo can lead back to itself."""
    undoers: dict[JudgementId, list[JudgementId]] = {}
    for judgement in judgements:
        if judgement.undoes is not None:
            undoers.setdefault(judgement.undoes, []).append(judgement.id)
    known: dict[JudgementId, bool] = {}

    def is_undone(id_: JudgementId) -> bool:
        if id_ not in known:
            known[id_] = any(not is_undone(undoer) for undoer in undoers.get(id_, ()))
        return known[id_]

    return frozenset(id_ for id_ in undoers if is_undone(id_))


def find_superseded(judgements: Sequence[Judgement], found: Mapping[JudgementId, Sequence[Found]]) -> frozenset[JudgementId]:
    """Given in order of judging: all but the last that answers one question about one thing."""
    last: dict[object, JudgementId] = {}
    for judgement in judgements:
        if (subject := _subject(judgement, found[judgement.id])) is not None:
            last[subject] = judgement.id
    kept = frozenset(last.values())
    return frozenset(j.id for j in judgements if _subject(j, found[j.id]) is not None) - kept


def _subject(judgement: Judgement, found: Collection[Found]) -> object | None:
    """None for corrections, which add up, and for undos."""
    kind = judgement.kind
    if kind is _KIND.UNSURE:
        is_pair = len(judgement.targets) == 2 and judgement.targets[0].type in ("entity", "event")
        return ("pair" if is_pair else "right", frozenset(found))
    return (_FAMILY[kind], frozenset(found)) if kind in _FAMILY else None


def is_missing(judgement: Judgement, found: Sequence[Found | None], known: Collection[JudgementId]) -> bool:
    """Whether some of what it is about is not there."""
    if judgement.kind is _KIND.UNDO:
        return judgement.undoes not in known
    return any(f is None for f in found)


def mark(judgement: Judgement, marks: Mapping[Standing, Collection[JudgementId]]) -> Standing:
    """The first of the marks that it bears."""
    return next((standing for standing, ids in marks.items() if judgement.id in ids), Standing.IN_FORCE)
