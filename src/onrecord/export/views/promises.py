"""Who is bound to what, to whom, by when, on what condition, and how it stands."""

from collections.abc import Iterable
from dataclasses import dataclass

from onrecord.export.views.index import Cite, Index
from onrecord.export.views.phrases import say_act, say_kind
from onrecord.export.views.words import join, order, say_day, say_period
from onrecord.model.claim import ClaimKind
from onrecord.model.commitment import Commitment, CommitmentKind, Life, LifeBasis, Step
from onrecord.model.period import Period

OPEN = frozenset({Life.PROPOSED, Life.CONDITIONAL, Life.ACTIVE, Life.LATE, Life.PARTLY_FULFILLED})

BASES = {
    LifeBasis.SELF: "by its own account",
    LifeBasis.COUNTERPARTY: "by the other side's account",
    LifeBasis.MEDIATOR: "by a mediator's account",
    LifeBasis.THIRD_PARTY: "by a third party's account",
}

SETTLED = frozenset({Life.FULFILLED, Life.PARTLY_FULFILLED, Life.BREACHED})
"""Lives for which it matters who says so."""


@dataclass(frozen=True, slots=True)
class StepView:
    when: str
    what: str
    label: str
    cites: tuple[Cite, ...]


@dataclass(frozen=True, slots=True)
class PromiseView:
    id: str
    kind: CommitmentKind
    by: tuple[str, ...]
    to: tuple[str, ...]
    act: str
    words: str
    due: Period | None
    condition: tuple[Cite, ...]
    stage: str | None
    life: Life
    stands: str
    history: tuple[StepView, ...]
    cites: tuple[Cite, ...]


def show_promises(index: Index, among: Iterable[Commitment] | None = None) -> tuple[PromiseView, ...]:
    """By due day; what has none comes last."""
    found = index.record.commitments if among is None else among
    return tuple(show_promise(index, c) for c in sorted(found, key=lambda c: order(c.due)))


def show_promise(index: Index, commitment: Commitment) -> PromiseView:
    by, to = (*index.names(commitment.by), *commitment.by_words), (*index.names(commitment.to), *commitment.to_words)
    return PromiseView(
        commitment.id, commitment.kind, by, to, _act(index, commitment), _words(index, commitment, by, to), commitment.due,
        index.cites(commitment.condition), commitment.stage, commitment.life, _stands(commitment),
        tuple(_step(index, step) for step in commitment.history if step.claim in index.claims), index.cites_of(commitment.claims),
    )  # fmt: skip


def _act(index: Index, commitment: Commitment) -> str:
    """`release of 3 hostages`; where the act was not understood, the words of the claim."""
    if commitment.act is None:
        return next((index.claims[c].evidence[0].quote for c in commitment.claims if c in index.claims), "something not understood")
    if commitment.act == ClaimKind.OTHER and (told := commitment.act_text or _of_claim(index, commitment)):
        return told
    noun, about = say_kind(commitment.act), join(index.names(commitment.about))
    if commitment.quantity is not None:
        about = f"{commitment.quantity.n} {commitment.quantity.unit}" + (f" ({about})" if about else "")
    return f"{noun} of {about}" if about else _of_claim(index, commitment) or noun


def _of_claim(index: Index, commitment: Commitment) -> str:
    return next(
        (say_act(index, index.claims[c]) for c in commitment.claims if c in index.claims and index.claims[c].kind == commitment.act), ""
    )


def _words(index: Index, commitment: Commitment, by: tuple[str, ...], to: tuple[str, ...]) -> str:
    who = join(by) or "somebody not named"
    through = f", through {join(index.names(commitment.through))}" if commitment.through else ""
    whom = f" to {join(to)}" if to else ""
    return f"{commitment.kind.value} by {who}{through}{whom}: {_act(index, commitment)}"


def _stands(commitment: Commitment) -> str:
    """The life, by whose account, and for one that is over its day the day since which nothing is heard of it."""
    life = commitment.life.value.replace("_", " ")
    basis = BASES.get(commitment.basis, "") if commitment.life in SETTLED else ""
    due = commitment.due.latest if commitment.due is not None else None
    if commitment.life in (Life.LATE, Life.LAPSED) and due is not None:
        return f"{life}: no report of it since {say_day(due)}"
    return f"{life}, {basis}" if basis else life


def _step(index: Index, step: Step) -> StepView:
    return StepView(say_period(step.on), step.what.value, index.label(index.claims[step.claim].report), index.cites_of([step.claim]))
