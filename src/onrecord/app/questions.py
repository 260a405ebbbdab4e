"""What a person is asked: each undecided thing as a question, with its sides, and the judgements that the answers make."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from onrecord.app.targets import Bench, targets_of
from onrecord.app.undecided import Pair, undecided_bodies, undecided_events, undecided_persons
from onrecord.export.views.statuses import ask_fate
from onrecord.export.views.why import Proof, show_why, things
from onrecord.model.claim import Claim
from onrecord.model.conflict import Conflict
from onrecord.model.entity import Entity
from onrecord.model.event import Event
from onrecord.model.ids import ClaimId
from onrecord.model.judgement import JudgementKind, Target
from onrecord.model.status import Status

SENTENCES = 2
REPORTS = 2
"""Shown of each side: enough to tell who is meant, and on one screen."""


@dataclass(frozen=True, slots=True)
class QuestionSide:
    """One of the things asked about: what it is, and the sentences that it was read from."""

    words: str
    proofs: tuple[Proof, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """`yes` and `no` are what accepting and rejecting say, `accept` and `reject` what they make.

    `subject` are ids of the record; `keeps` is the answer that leaves the record as it stands.
    """

    words: str
    why: str
    sides: tuple[QuestionSide, ...]
    targets: tuple[Target, ...]
    subject: frozenset[str]
    accept: JudgementKind
    reject: JudgementKind
    yes: str
    no: str
    keeps: JudgementKind | None = None

    @property
    def is_pair(self) -> bool:
        return self.accept is JudgementKind.SAME


def find_questions(bench: Bench) -> Iterator[Question]:
    """All that is undecided, fates first: readings, persons, bodies, events, claims, conflicts."""
    for ask in ASKED:
        yield from ask(bench)


def ask_persons(bench: Bench) -> Iterator[Question]:
    yield from _pairs(bench, "Are these one person?", undecided_persons(bench.index))


def ask_bodies(bench: Bench) -> Iterator[Question]:
    yield from _pairs(bench, "Are these one organization?", undecided_bodies(bench.index))


def ask_events(bench: Bench) -> Iterator[Question]:
    yield from _pairs(bench, "Is this one event?", undecided_events(bench.index))


def ask_claims(bench: Bench) -> Iterator[Question]:
    """Those by which holders differ over somebody's fate."""
    statuses = bench.index.record.statuses
    asked = {c for s in statuses if s.doubtful for c in s.claims}
    why = {
        claim: f"by it reports differ on what became of {bench.index.name(s.person)}"
        for s in reversed(statuses)
        if s.contested
        for claim in s.claims
    }
    for claim in (c for c in bench.index.record.claims if c.id in why.keys() - asked):
        yield _ask_right(bench, claim, "Does the sentence say this?", why[claim.id])


def ask_doubtful(bench: Bench) -> Iterator[Question]:
    """Each claim by which somebody would have a fate, if it was not misread; each once."""
    index, fates = bench.index, _fates(bench)
    asked: set[ClaimId] = set()
    for status in (s for s in index.record.statuses if s.doubtful):
        words = ask_fate(index.name(status.person), status.value)
        for claim in (index.claims[c] for c in status.claims if c in index.claims):
            if claim.id not in asked:
                asked.add(claim.id)
                right = _ask_right(bench, claim, words, _why_doubtful(bench, claim, fates))
                yield replace(right, keeps=None)


def _fates(bench: Bench) -> Mapping[ClaimId, Status]:
    """Claim → a fate that stands on it."""
    return {c: s for s in bench.index.record.statuses if not s.doubtful for c in s.claims}


def _why_doubtful(bench: Bench, claim: Claim, fates: Mapping[ClaimId, Status]) -> str:
    """Whose fate goes too, where the answer is *wrong*."""
    why = "a doubtful reading; it is no fate until somebody says that the sentence tells it"
    fate = fates.get(claim.id)
    if fate is None:
        return why
    return f"{why}; the fate of {bench.index.name(fate.person)} stands on the same words"


def ask_conflicts(bench: Bench) -> Iterator[Question]:
    for conflict in bench.index.record.conflicts:
        view = show_why(bench.index, conflict)
        sides = tuple(_of_value(words, list(proofs)) for words, proofs in groupby(view.proofs, key=lambda p: p.words))
        asked = _ask_right(bench, conflict, f"Is this so? {view.words}", "values for one thing that cannot both stand")
        yield replace(asked, sides=sides, no="no conflict")


def _of_value(words: str, proofs: Sequence[Proof]) -> QuestionSide:
    return QuestionSide(words, tuple(replace(_short(p), words="") for p in proofs[:REPORTS]))


ASKED: tuple[Callable[[Bench], Iterable[Question]], ...] = (
    ask_doubtful,
    ask_persons,
    ask_bodies,
    ask_events,
    ask_claims,
    ask_conflicts,
)


def _pairs(bench: Bench, words: str, found: Iterable[Pair]) -> Iterator[Question]:
    every = things(bench.index.record)
    for pair in found:
        left, right = every[pair.left], every[pair.right]
        targets = tuple(sorted((*targets_of(bench, left), *targets_of(bench, right)), key=lambda t: (t.span, t.name or "")))
        sides = (_side(bench, left), _side(bench, right))
        subject = frozenset((str(pair.left), str(pair.right)))
        one, two = JudgementKind.SAME, JudgementKind.DIFFERENT
        about = words, pair.why, sides, targets, subject
        yield Question(*about, one, two, "the same", "different", keeps=two)


def _ask_right(bench: Bench, thing: Claim | Conflict, words: str, why: str) -> Question:
    targets, subject = targets_of(bench, thing), frozenset((str(thing.id),))
    sides = (_side(bench, thing),)
    right, wrong = JudgementKind.ACCEPT, JudgementKind.REJECT
    about = words, why, sides, targets, subject
    return Question(*about, right, wrong, "right", "wrong", keeps=right)


def _side(bench: Bench, thing: object) -> QuestionSide:
    assert isinstance(thing, Entity | Event | Claim | Conflict)
    view = show_why(bench.index, thing)
    told = [p for p in view.proofs if p.excerpts]  # no lines about origins
    return QuestionSide(view.words, tuple(_short(p) for p in told[:REPORTS]))


def _short(proof: Proof) -> Proof:
    return replace(proof, excerpts=proof.excerpts[:SENTENCES])
