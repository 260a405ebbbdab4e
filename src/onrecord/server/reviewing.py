"""What is undecided, kept while people answer it: one walk for all of them, found anew when anything else changes the record."""

from collections.abc import Sequence
from threading import Lock

from onrecord.app.held import Held
from onrecord.app.judge import By, Judging, judge_undo, list_judgements
from onrecord.app.questions import Question
from onrecord.app.review import Walk, open_review
from onrecord.app.store import Store
from onrecord.model.judgement import Judgement, JudgementKind

Waiting = Sequence[tuple[str, Question]]
"""Questions by their keys."""


class Reviewing:
    """Safe to ask from several threads."""

    def __init__(self, store: Store, held: Held) -> None:
        self._store = store
        self._held = held
        self._lock = Lock()
        self._walk: Walk | None = None
        self._revision = ""
        self._judged: tuple[str, tuple[Judging, ...]] = ("", ())

    def waiting(self) -> Waiting:
        """What nobody has answered yet."""
        with self._lock:
            return [(key_of(q), q) for _, q in self._open().left()]

    def answer(self, key: str, kind: JudgementKind, by: By) -> Judgement | None:
        """None where that question is not there any more: somebody was quicker, or the record has changed."""
        with self._lock:
            walk = self._open()
            found = next((n for n, q in walk.left() if key_of(q) == key), None)
            if found is None:
                return None
            walk.at = found
            judgement = walk.answer(self._store, kind, by)
            self._revision = self._store.revision()
            return judgement

    def undo(self, id_: str, by: By) -> Judgement:
        """Raises `NoSuchRecord` or `InvalidOption`."""
        with self._lock:
            self._walk = None
            return judge_undo(self._store, id_, by).judgement

    def judged(self) -> tuple[Judging, ...]:
        """Everything that was ever judged, the last first."""
        revision = self._store.revision()
        with self._lock:
            if self._judged[0] != revision:
                self._judged = (revision, list_judgements(self._store)[::-1])
            return self._judged[1]

    def _open(self) -> Walk:
        revision = self._store.revision()
        if self._walk is None or revision != self._revision:
            self._walk, self._revision = open_review(self._store, self._held.look().shown.asked), revision
        return self._walk


def key_of(question: Question) -> str:
    return "~".join(sorted(question.subject))
