"""Which judgements count: not those that were undone, nor those that a later one on the same thing replaced."""

from collections.abc import Iterable, Mapping, Sequence, Set

from onrecord.model.ids import JudgementId
from onrecord.model.judgement import Judgement, JudgementKind, Standing, TargetType
from onrecord.resolve.judged.find import Finder

Marks = Mapping[Standing, Set[JudgementId]]
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


def sift(judgements: Sequence[Judgement], undone: Set[JudgementId], finder: Finder) -> tuple[list[Judgement], Marks]:
    """In order of judging: those that are left, and why the others are not."""
    known = {j.id for j in judgements}
    missing = frozenset(j.id for j in judgements if _is_missing(j, finder, known))
    there = [j for j in judgements if j.id not in undone | missing]
    last = {subject: j.id for j in there if (subject := _subject(j, finder)) is not None}
    superseded = frozenset(j.id for j in there if last.get(_subject(j, finder), j.id) != j.id)
    marks = {Standing.UNDONE: undone, Standing.MISSING: missing, Standing.SUPERSEDED: superseded}
    return [j for j in there if j.id not in superseded], marks


def _is_missing(judgement: Judgement, finder: Finder, known: Set[JudgementId]) -> bool:
    """Whether some of what it is about is not there."""
    if judgement.kind is _KIND.UNDO:
        return judgement.undoes not in known
    return len(finder.find_all(judgement)) < len(judgement.targets)


def _subject(judgement: Judgement, finder: Finder) -> object | None:
    """The question that it answers. None for corrections, which add up, and for undos."""
    kind, found = judgement.kind, frozenset(finder.find_all(judgement))
    if kind is _KIND.UNSURE:
        is_pair = len(judgement.targets) == 2 and judgement.targets[0].type in (TargetType.ENTITY, TargetType.EVENT)
        return ("pair" if is_pair else "right", found)
    return (_FAMILY[kind], found) if kind in _FAMILY else None


def mark(judgements: Iterable[Judgement], marks: Marks) -> dict[JudgementId, Standing]:
    """The first of the marks that each bears."""
    return {j.id: next((standing for standing, ids in marks.items() if j.id in ids), Standing.IN_FORCE) for j in judgements}
