"""What is undecided, kept while people answer it: one walk for all of them, found anew when anything else changes the record."""

from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from itertools import islice
from threading import Lock

from onrecord.app.held import Held
from onrecord.app.judge import By, Judging, judge_undo, list_judgements
from onrecord.app.questions import Question, find_questions
from onrecord.app.review import Walk, open_review
from onrecord.app.store import Store
from onrecord.model.judgement import Judgement, JudgementKind

MOST = 300
"""Questions that are found at a time, beyond those that may have been answered."""

Waiting = Sequence[tuple[str, Question]]
"""Questions by their keys."""


class Reviewing:
    """Safe to ask from several threads."""

    def __init__(self, store: Store, held: Held, patience: float) -> None:
        self._store = store
        self._held = held
        self._patience = patience
        self._finder = ThreadPoolExecutor(1, "review")
        self._finding: tuple[str, Future[Walk]] | None = None
        self._lock = Lock()
        self._walk: Walk | None = None
        self._revision = ""
        self._judged: tuple[str, tuple[Judging, ...]] = ("", ())

    def waiting(self) -> Waiting | None:
        """What nobody has answered yet; None while that is being found, which takes long on a large record."""
        with self._lock:
            walk = self._open()
            return None if walk is None else [(key_of(q), q) for _, q in walk.left()]

    def answer(self, key: str, kind: JudgementKind, by: By) -> Judgement | None:
        """None where that question is not there any more: somebody was quicker, or the record has changed."""
        with self._lock:
            walk = self._open()
            found = None if walk is None else next((n for n, q in walk.left() if key_of(q) == key), None)
            if walk is None or found is None:
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

    def close(self) -> None:
        self._finder.shutdown(wait=True, cancel_futures=True)

    def _open(self) -> Walk | None:
        """Of the record of now; None if it is not found yet."""
        revision = self._store.revision()
        if self._walk is not None and revision == self._revision:
            return self._walk
        if self._finding is None or self._finding[0] != revision:
            self._finding = (revision, self._finder.submit(self._find))
        if not wait([self._finding[1]], self._patience).done:
            return None
        self._walk, self._revision, self._finding = self._finding[1].result(), revision, None
        return self._walk

    def _find(self) -> Walk:
        most = MOST + len(self._store.judgements())
        return open_review(self._store, self._held.look().shown.asked, find=lambda bench: islice(find_questions(bench), most))


def key_of(question: Question) -> str:
    return "~".join(sorted(question.subject))
