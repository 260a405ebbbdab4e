"""Promises, offers, requests, demands, threats and refusals, each once, with its history and how it stands."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import partial
from itertools import count

from onrecord.ledger.ground import Ground, Whole, events_of, last_day
from onrecord.ledger.history import FAR, history_of, width
from onrecord.ledger.joint import JointPlans
from onrecord.ledger.life import condition_of, stand
from onrecord.ledger.move import Move
from onrecord.ledger.moves import all_moves
from onrecord.ledger.standins import doers_of
from onrecord.ledger.together import join_told_together
from onrecord.ledger.unnamed import named, words_for
from onrecord.ledger.worth import words_of
from onrecord.memo import Stage
from onrecord.model.claim import ClaimKind, Polarity
from onrecord.model.commitment import Commitment, CommitmentKind
from onrecord.model.event import Event, EventState
from onrecord.model.ids import CommitmentId, EntityId, content_id
from onrecord.model.kinds import BINDING
from onrecord.model.period import Period

_Key = tuple[CommitmentKind, EntityId, ClaimKind, str, bool]


@dataclass(frozen=True, slots=True)
class _Scene:
    """`happened`: events by kind, the person that they happened to, and their place among those; so that of a promise that was kept
    no later event is looked at. `of_many`: by kind and a number that a claim of them gives.
    """

    ground: Ground
    happened: Mapping[tuple[ClaimKind, EntityId, int], Event]
    of_many: Mapping[tuple[ClaimKind, int], Sequence[Event]]
    joint: JointPlans

    @classmethod
    def of(cls, whole: Whole, joint: JointPlans, stage: Stage) -> "_Scene":
        numbers = {c.id: c.quantity.n for c in whole.claims() if c.quantity is not None}
        of_many: dict[tuple[ClaimKind, int], list[Event]] = {}
        for event in whole.events:
            for n in dict.fromkeys(numbers[c] for c in event.claims if c in numbers):
                of_many.setdefault((event.kind, n), []).append(event)
        ground = whole.ground.watched(stage)
        done = events_of(e for e in whole.events if e.state is EventState.HAPPENED)
        placed = {(*key, place): event for key, events in done.items() for place, event in enumerate(events)}
        return cls(ground, stage.mapping("happened", placed), stage.mapping("of_many", of_many), joint.watched(ground, stage))

    def upon(self, kind: ClaimKind, person: EntityId) -> Iterator[Event]:
        """What happened of the kind, one after another."""
        for place in count():
            event = self.happened.get((kind, person, place))
            if event is None:
                return
            yield event


_SAME_WEEK = timedelta(days=7)


def derive_commitments(whole: Whole, joint: JointPlans) -> tuple[Commitment, ...]:
    """A repeated, dated or changed word extends the history; it makes no second commitment."""
    groups = _by_key(all_moves(whole))
    stage = whole.memory.stage("commitments")
    scene, frame = _Scene.of(whole, joint, stage), whole.ground.frame
    made: list[Commitment] = []
    for key, moves in groups.items():
        if not _takes_back(key, moves, groups):
            made += stage.part(key, (frame, tuple(moves)), partial(_commitments, moves, scene))
    return join_told_together(made)


def _by_key(moves: Iterable[Move]) -> dict[_Key, list[Move]]:
    """A promise not to do what had been promised takes that promise back; alone it is a promise of its own."""
    groups: dict[_Key, list[Move]] = {}
    for move in moves:
        positive = _key(replace(move, does=replace(move.does, polarity=Polarity.POSITIVE))) if move.is_to_refrain else None
        if positive is not None and positive in groups:
            groups[positive].append(replace(move, is_withdrawal=True))
        else:
            groups.setdefault(_key(move), []).append(move)
    return groups


def _commitments(moves: Sequence[Move], scene: _Scene) -> tuple[Commitment, ...]:
    made = (_commitment(part, scene) for part in _parts(moves, scene.ground))
    return tuple(c for c in made if c is not None)


def _takes_back(key: _Key, moves: Sequence[Move], groups: Mapping[_Key, Sequence[Move]]) -> bool:
    """`We will not free her`, after a promise to: the end of that promise, and no refusal beside it."""
    promised = groups.get((CommitmentKind.PROMISE, *key[1:]), ())
    told = key[0] is CommitmentKind.REFUSAL and all(m.says is m.does for m in moves)
    return told and any(not m.is_withdrawal for m in promised)


def _parts(moves: Sequence[Move], ground: Ground) -> list[list[Move]]:
    """In the order of telling. `Three hostages`, promised again weeks later, are three others: a new commitment."""
    parts: list[list[Move]] = []
    for move in sorted(moves, key=lambda m: _told(m, ground)):
        if parts and (move.about is not None or _told(move, ground) - _told(parts[-1][-1], ground) <= _SAME_WEEK):
            parts[-1].append(move)
        else:
            parts.append([move])
    return parts


def _told(move: Move, ground: Ground) -> date:
    return ground.told_day(move.says) or date.max


def _key(move: Move) -> _Key:
    """An act upon nobody known is the same only if the words are."""
    spot = f"n={move.does.quantity.n}" if move.does.quantity is not None else words_of(move.does)
    about = move.about or spot or f"{move.does.report} {move.does.trigger.start}"
    return move.kind, move.by, move.does.kind, about, move.is_to_refrain


def _identity(first: Move) -> tuple[str, ...]:
    kind, by, act, about, refrains = _key(first)
    return (kind, by, act, about, "not") if refrains else (kind, by, act, about)


def _commitment(moves: Sequence[Move], scene: _Scene) -> Commitment | None:
    first, ground, text = moves[0], scene.ground, _act_text(moves)
    if all(m.is_withdrawal for m in moves) or text is None:
        return None
    due = due_of(moves, ground) or (scene.joint.due([m.does for m in moves]) if first.kind is CommitmentKind.PROMISE else None)
    happened = scene.upon(first.does.kind, first.about) if first.about is not None else iter(_of_as_many(first, due, scene))
    standing = stand(moves, happened, due, ground)
    to = tuple(dict.fromkeys(e for m in moves for e in m.to))
    claims = [c for m in moves for c in (m.says.id, m.does.id)] + ([standing.fulfilment.id] if standing.fulfilment is not None else [])
    return Commitment(
        id=CommitmentId(content_id("commitment", *_identity(first), *(() if first.about is not None else (first.says.id,)))),
        kind=first.kind,
        by=named((first.by,)),
        to=named(to),
        by_words=_words((first.by,), moves, ground),
        to_words=_words(to, moves, ground),
        about=(first.about,) if first.about is not None else (),
        act=ClaimKind.OTHER if first.says is first.does and first.does.kind in BINDING else first.does.kind,
        life=standing.life,
        basis=standing.basis,
        claims=tuple(dict.fromkeys(claims)),
        history=history_of(moves, standing, ground),
        condition=condition_of(moves, ground),
        stage=next((m.stage for m in reversed(moves) if m.stage is not None), None),
        due=due,
        through=tuple(dict.fromkeys(e for m in moves for e in m.through)),
        act_text=text,
        quantity=next((m.does.quantity for m in reversed(moves) if m.does.quantity is not None), None),
    )


def _act_text(moves: Sequence[Move]) -> str | None:
    """The longest of the words for it, so that it has its object; of a promise not to do it, with the *not*."""
    text = max((m.does.words for m in moves if m.does.words is not None), key=len, default=None)
    return f"not {text}" if text is not None and moves[0].is_to_refrain else text


def _words(parties: Sequence[EntityId], moves: Sequence[Move], ground: Ground) -> tuple[str, ...]:
    claims = [c for m in moves for c in (m.says, m.does)]
    holding = [ground.statements.get(c.statement) for c in claims if c.statement is not None]
    return words_for(parties, claims, [s for s in holding if s is not None])


def _of_as_many(move: Move, due: Period | None, scene: _Scene) -> Sequence[Event]:
    """Events that may keep a promise of `three hostages`: the same side, the same number, within a week of the due day."""
    number, limit, ground = move.does.quantity, last_day(due), scene.ground
    if number is None or limit is None:
        return []
    found = []
    for event in scene.of_many.get((move.does.kind, number.n), ()):
        claims, when = ground.claims_of(event), last_day(event.when)
        same = any(
            c.quantity is not None and c.quantity.n == number.n and move.by in map(ground.main_side, doers_of(c, ground)) for c in claims
        )
        if same and when is not None and abs(when - limit) <= _SAME_WEEK:
            found.append(event)
    return found


def due_of(moves: Sequence[Move], ground: Ground) -> Period | None:
    """The day told last; of several told on one day the narrowest."""
    dated = [(m.due, ground.told_day(m.says) or date.min) for m in moves if m.due is not None]
    best = max(dated, key=lambda row: (width(row[0]) <= FAR, row[1], -width(row[0])), default=None)
    return None if best is None else best[0]
