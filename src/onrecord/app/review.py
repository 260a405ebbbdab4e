"""Go through what is undecided, one question at a time. Each answer is a judgement; `z` takes the last one of this walk back."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from onrecord.app.ask import Asked
from onrecord.app.judge import By, list_judgements, open_bench
from onrecord.app.questions import Question, find_questions
from onrecord.app.record import one_each
from onrecord.app.store import Store
from onrecord.app.targets import Bench
from onrecord.export.views.index import Index
from onrecord.model.claim import Role
from onrecord.model.judgement import Judgement, JudgementKind, Standing, Target, TargetType
from onrecord.model.span import Span
from onrecord.resolve.judged.find import Finder, Happening, find_entity
from onrecord.resolve.judged.judged import is_of
from onrecord.resolve.judged.links import Units
from onrecord.resolve.names import fold
from onrecord.resolve.origins import sort_reports

_ANSWERS = frozenset({JudgementKind.SAME, JudgementKind.DIFFERENT, JudgementKind.ACCEPT, JudgementKind.REJECT})


def open_review(
    store: Store, asked: Asked | None = None, *, again: bool = False, find: Callable[[Bench], Iterable[Question]] = find_questions
) -> "Walk":
    """What nobody has answered yet; `again`: those too that were answered with *unsure*. `asked`: the record of now, if it is at hand."""
    bench = open_bench(store, asked)
    answers = _ANSWERS if again else _ANSWERS | {JudgementKind.UNSURE}
    locate = Locator(bench.index, Finder(one_each(store.readings(), sort_reports(store.reports()))))
    counting = (j.judgement for j in list_judgements(store) if j.standing is Standing.IN_FORCE)
    answered = {locate.subject(j.targets) for j in counting if j.kind in answers}
    return Walk([q for q in find(bench) if q.subject not in answered])


@dataclass(slots=True)
class Walk:
    """The questions, where we are in them, and what was judged on the way: the number of the question with each judgement."""

    questions: Sequence[Question]
    at: int = 0
    made: list[tuple[int, Judgement]] = field(default_factory=list)

    @property
    def question(self) -> Question | None:
        """The one to answer now; those that follow from the answers so far are passed over."""
        while self.at < len(self.questions) and self._is_settled(self.questions[self.at]):
            self.at += 1
        return self.questions[self.at] if self.at < len(self.questions) else None

    def left(self) -> list[tuple[int, Question]]:
        """All that were not answered, with their numbers, and do not follow from the answers so far."""
        done = {n for n, _ in self.made}
        return [(n, q) for n, q in enumerate(self.questions) if n not in done and not self._is_settled(q)]

    def answer(self, store: Store, kind: JudgementKind, by: By) -> Judgement:
        judgement = Judgement(kind, by.who, by.now, by.why, self.questions[self.at].targets)
        store.judge([judgement], now=by.now)
        self.made.append((self.at, judgement))
        self.at += 1
        return judgement

    def skip(self) -> None:
        self.at += 1

    def undo(self, store: Store, by: By) -> Judgement | None:
        """Back to the question answered last; None where none was."""
        if not self.made:
            return None
        self.at, judgement = self.made.pop()
        undo = Judgement(JudgementKind.UNDO, by.who, by.now, by.why, undoes=judgement.id)
        store.judge([undo], now=by.now)
        return undo

    def _is_settled(self, question: Question) -> bool:
        """Whether the two are the same, or different, by what was judged of others in this walk."""
        if not question.is_pair:
            return False
        judged = [(self.questions[n].subject, j.kind) for n, j in self.made if self.questions[n].is_pair]
        units: Units[str] = Units()
        for subject, kind in judged:
            if kind is JudgementKind.SAME:
                units.join(*sorted(subject))
        heads = frozenset(map(units.head, question.subject))
        apart = {frozenset(map(units.head, subject)) for subject, kind in judged if kind is JudgementKind.DIFFERENT}
        return len(heads) == 1 or heads in apart


class Locator:
    """Targets → ids of the record of today, by which it is known what has been answered."""

    def __init__(self, index: Index, finder: Finder) -> None:
        self._index, self._finder = index, finder
        self._mentions: dict[Span, str] = {span: e.id for e in index.record.entities for span in e.evidence}

    def subject(self, targets: Sequence[Target]) -> frozenset[str]:
        if targets[0].type is TargetType.CONFLICT:
            return frozenset(str(c.id) for c in self._index.record.conflicts if is_of(c, targets))
        return frozenset(found for t in targets if (found := self._locate(t)) is not None)

    def _locate(self, target: Target) -> str | None:
        if target.type is TargetType.ENTITY:
            return self._mentions.get(target.span) or self._by_likeness(target)
        if target.type is TargetType.EVENT:
            happening = self._finder.event(target)
            return None if happening is None else self._event(happening)
        return str(self._finder.find(target))

    def _by_likeness(self, target: Target) -> str | None:
        found = find_entity(self._index.record.entities, target)
        return None if found is None else found.id

    def _event(self, happening: Happening) -> str | None:
        claim, who = happening
        shown = self._index.claims.get(claim)
        named = {p.entity or fold(p.text) for p in (shown.parties(Role.PATIENT) if shown else ()) if fold(p.text) == who}
        of_claim = [e for e in self._index.record.events if claim in e.claims]
        own = [e for e in of_claim if named & {p.entity or fold(p.text) for p in e.parties(Role.PATIENT)}]
        return next((str(e.id) for e in (*own, *of_claim)), None)
