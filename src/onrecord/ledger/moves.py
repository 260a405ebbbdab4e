"""Claims → moves: who undertook, asked, offered, threatened or refused what, about whom. One move for each person concerned."""

from collections.abc import Container, Iterator
from functools import partial

from onrecord.ledger.doers import Doers, speaks_for
from onrecord.ledger.ground import PLANNED, Ground, Whole, entities_in
from onrecord.ledger.move import Move
from onrecord.ledger.standins import doers_of, speakers_of
from onrecord.ledger.wording import is_by_agreement
from onrecord.ledger.worth import is_worth_keeping, may_bind
from onrecord.model.claim import Aspect, Claim, ClaimKind, Modality, Polarity, Role
from onrecord.model.commitment import CommitmentKind
from onrecord.model.entity import EntityKind
from onrecord.model.ids import ClaimId, EntityId
from onrecord.model.kinds import BINDING, FREEING, PERSONAL, THREATS
from onrecord.model.reading import Reading

_WORDED = frozenset(BINDING) - {ClaimKind.AGREE}
"""Words that may have a thing for their act: *demanded the lifting of the blockade*."""
_YIELDING = frozenset({ClaimKind.AGREE, ClaimKind.APPROVE})
_SPOKEN = frozenset(BINDING) | {ClaimKind.REJECT, ClaimKind.ANNOUNCE}
_MODALITIES = {
    Modality.REQUESTED: CommitmentKind.REQUEST,
    Modality.DEMANDED: CommitmentKind.DEMAND,
    Modality.PROMISED: CommitmentKind.PROMISE,
    Modality.OFFERED: CommitmentKind.OFFER,
    Modality.THREATENED: CommitmentKind.THREAT,
    Modality.REFUSED: CommitmentKind.REFUSAL,
}
ASKING = (CommitmentKind.REQUEST, CommitmentKind.DEMAND)
_UPON = (Role.PATIENT, Role.OBJECT, Role.RECIPIENT, Role.COUNTERPART, Role.DESTINATION)
_UNDERTAKEN = frozenset(ClaimKind) - frozenset(BINDING) - {ClaimKind.OTHER, ClaimKind.DIE}
_SAID = frozenset({Modality.HAPPENED, Modality.ONGOING})


def all_moves(whole: Whole) -> Iterator[Move]:
    """Those that had been told by the day asked for, report by report."""
    stage = whole.memory.stage("moves")
    ground = whole.ground.watched(stage)
    doers = Doers.of(whole).watched(stage)
    spoken_of = stage.container("spoken of", frozenset(c.act for c in whole.claims() if c.act is not None))
    for reading in whole.readings:
        given = (ground.frame, reading.claims, reading.statements)
        yield from stage.part(reading.report, given, partial(_of_report, reading, spoken_of, doers, ground))


def _of_report(reading: Reading, spoken_of: Container[ClaimId], doers: Doers, ground: Ground) -> tuple[Move, ...]:
    made = (move for claim in reading.claims for move in moves_of(claim, spoken_of, doers, ground))
    return tuple(move for move in made if ground.is_told(move.says))


def moves_of(claim: Claim, spoken_of: Container[ClaimId], doers: Doers, ground: Ground) -> Iterator[Move]:
    """`spoken_of`: act claims that a speech-act claim points to; the speech act makes the move then."""
    act = ground.claims.get(claim.act) if claim.act is not None else None
    if act is not None and claim.kind in _SPOKEN:
        yield from _spoken(claim, act, doers, ground)
    elif claim.id not in spoken_of:
        yield from _told(claim, doers, ground)


def _spoken(claim: Claim, act: Claim, doers: Doers, ground: Ground) -> Iterator[Move]:
    """A speech act with what it is about; a rejection only of what was asked, an announcement of one's own acts and of a truce."""
    if claim.kind in _YIELDING and claim.polarity is Polarity.NEGATIVE and claim.modality in (*PLANNED, Modality.CONDITIONAL):
        yield from _moves(CommitmentKind.REFUSAL, doers_of(claim, ground), (claim, act), doers, ground)  # "will not agree to it unless"
        return
    if claim.polarity is not Polarity.POSITIVE or claim.modality not in _SAID:
        return
    if claim.kind is ClaimKind.REJECT:
        if act.modality is Modality.REFUSED:
            yield from _moves(CommitmentKind.REFUSAL, doers_of(claim, ground), (claim, act), doers, ground)
    elif claim.kind is ClaimKind.ANNOUNCE:
        if act.modality in PLANNED and _is_own(claim, act, ground):
            by = doers_of(act, ground) or doers_of(claim, ground)
            yield from _moves(CommitmentKind.PROMISE, by, (claim, act), doers, ground)
    elif claim.kind in BINDING:
        yield from _moves(BINDING[claim.kind], _speech_agents(claim, act, doers, ground), (claim, act), doers, ground)


def _is_own(claim: Claim, act: Claim, ground: Ground) -> bool:
    """A truce is announced by anybody; of other acts only who announces what it will do itself."""
    if act.kind is ClaimKind.CEASEFIRE or not act.parties(Role.AGENT):
        return True
    announcers, able = doers_of(claim, ground), doers_of(act, ground)
    return bool(able) and all(any(speaks_for(ground, a, d) for a in announcers) for d in able)


def _told(claim: Claim, doers: Doers, ground: Ground) -> Iterator[Move]:
    """An act that is told as asked, promised, planned or conditional, without a claim of who asked or promised it."""
    both = (claim, claim)
    if claim.kind in _WORDED and claim.act is None:
        if claim.polarity is Polarity.POSITIVE and claim.modality in _SAID and _has_object(claim):
            yield from _moves(BINDING[claim.kind], doers_of(claim, ground), both, doers, ground)
    elif claim.modality in _MODALITIES and claim.polarity is Polarity.POSITIVE:
        if claim.kind is ClaimKind.OTHER and claim.modality in (Modality.REQUESTED, Modality.DEMANDED):
            return  # `officials had to move quickly`, `he should be on trial`: an opinion, where no word of asking stands
        if claim.modality in (Modality.REQUESTED, Modality.DEMANDED) and set(doers_of(claim, ground)) & set(speakers_of(claim, ground)):
            return  # `we must destroy them` asks nobody
        yield from _moves(_MODALITIES[claim.modality], _by_modality(claim, ground), both, doers, ground)
    elif _is_term(claim, ground):
        yield from _moves(CommitmentKind.TERM, doers_of(claim, ground), both, doers, ground)
    elif _is_undertaking(claim):
        by = doers.undertaker(claim, ground)
        bound = (by,) if by is not None else _by_their_own(claim, ground)
        kind = CommitmentKind.THREAT if Aspect.WARNED in claim.aspects else CommitmentKind.PROMISE
        if bound and _says_enough(claim):
            yield from _moves(kind, bound, both, doers, ground)
            yield from _refusals(claim, bound, doers, ground)
    elif _is_told_conditionally(claim):
        kind = CommitmentKind.PROMISE if claim.polarity is Polarity.POSITIVE else CommitmentKind.REFUSAL
        yield from _moves(kind, doers_of(claim, ground), both, doers, ground)


def _by_their_own(claim: Claim, ground: Ground) -> tuple[EntityId, ...]:
    """`Norland will not open the border unless …, a minister said`: of a party that is named, told by nobody who is."""
    if not claim.condition or ground.speakers(claim) or not any(claim.parties(role) for role in _UPON):
        return ()
    return tuple(e for e in doers_of(claim, ground) if ground.kind(e) in (EntityKind.ORGANIZATION, EntityKind.PLACE))


def _has_object(claim: Claim) -> bool:
    return any(claim.parties(role) for role in (Role.OBJECT, Role.TOPIC)) and claim.words is not None


def _refusals(claim: Claim, by: tuple[EntityId, ...], doers: Doers, ground: Ground) -> Iterator[Move]:
    """`We will not free them before …`: no promise, and taken back if it was one; and a refusal."""
    if claim.polarity is Polarity.NEGATIVE and claim.parties(Role.AGENT):
        yield from _moves(CommitmentKind.REFUSAL, by, (claim, claim), doers, ground)


def _is_told_conditionally(claim: Claim) -> bool:
    """`The army will withdraw once …`, in the report's own voice: somebody's word, though the report does not say whose."""
    return claim.kind in _UNDERTAKEN and claim.modality is Modality.CONDITIONAL and bool(claim.condition)


def _is_term(claim: Claim, ground: Ground) -> bool:
    """What a report says that an agreement binds its parties to."""
    upon = claim.kind in _UNDERTAKEN or (claim.kind is ClaimKind.OTHER and any(claim.parties(role) for role in _UPON))
    return upon and claim.modality in PLANNED and not ground.speakers(claim) and is_by_agreement(claim)


def _is_undertaking(claim: Claim) -> bool:
    """A planned act; of acts outside the vocabulary only what is done to somebody or something: `we will go on` binds nobody."""
    if claim.statement is None or Aspect.TALK in claim.aspects or _is_only_named(claim):
        return False
    if claim.kind is ClaimKind.OTHER:
        conditional = bool(claim.condition) and claim.modality in (*PLANNED, Modality.CONDITIONAL)
        return conditional or (claim.modality is Modality.PLANNED and any(claim.parties(role) for role in _UPON))
    return claim.kind in _UNDERTAKEN and (claim.modality in PLANNED or (claim.modality is Modality.CONDITIONAL and bool(claim.condition)))


def _is_only_named(claim: Claim) -> bool:
    """`A date for the summit has been set` binds nobody to meet; a truce is declared by its noun."""
    return Aspect.NAMED in claim.aspects and claim.kind not in FREEING | {ClaimKind.CEASEFIRE}


def _says_enough(claim: Claim) -> bool:
    """`they will be freed`, about nobody known, with no number and no day, binds to nothing."""
    known = any(p.entity is not None for p in claim.parties(Role.PATIENT)) or bool(claim.parties(Role.AGENT))
    return known or claim.quantity is not None or claim.when is not None


def _speech_agents(claim: Claim, act: Claim, doers: Doers, ground: Ground) -> tuple[EntityId, ...]:
    """`It was agreed that he will be released`: the speaker's side, if it is the one that releases."""
    if claim.kind is ClaimKind.AGREE and not act.parties(Role.AGENT):
        by = doers.undertaker(act, ground)
        if by is not None:
            return (by,)
    return doers_of(claim, ground)  # none where none is named: who mentions `the commitment` has not made it


def _by_modality(claim: Claim, ground: Ground) -> tuple[EntityId, ...]:
    """Of a requested act the speaker asks; of a promised, offered, threatened or refused one its agent binds itself."""
    if claim.modality in (Modality.REQUESTED, Modality.DEMANDED):
        return speakers_of(claim, ground)
    if claim.kind is ClaimKind.CEASEFIRE and claim.modality is Modality.PROMISED:
        return (*doers_of(claim, ground), *doers_of(claim, ground, Role.COUNTERPART))  # "X and Y signed a truce"
    return doers_of(claim, ground)


def _moves(kind: CommitmentKind, by: tuple[EntityId, ...], claims: tuple[Claim, Claim], doers: Doers, ground: Ground) -> Iterator[Move]:
    says, does = claims
    if kind is CommitmentKind.PROMISE and does.kind in THREATS and does.polarity is Polarity.POSITIVE:
        kind = CommitmentKind.THREAT  # "vowed to kill them"
    if not is_worth_keeping(kind, says, does):
        return
    withdrawn = kind is CommitmentKind.PROMISE and does.polarity is Polarity.NEGATIVE and says is does
    about: tuple[EntityId | None, ...] = tuple(p for p in _concerned(says, does) if ground.kind(p) is EntityKind.PERSON)
    own = entities_in(does, Role.AGENT) if says is does and does.kind in PERSONAL else ()
    able = [b for b in by if may_bind(kind, b, does, ground)]
    bodies = {ground.main_side(b) for b in able if ground.main_side(b) == b or b not in own}
    for debtor in dict.fromkeys(b if b in own and ground.main_side(b) not in bodies else ground.main_side(b) for b in able):
        for person in about or (None,):
            if person == debtor:
                continue  # `he would be next`: whom it happens to binds himself to nothing
            to = _addressed(kind, claims, person, doers, ground)
            others = tuple(e for e in to if e not in (debtor, person) and not speaks_for(ground, e, debtor))
            yield Move(kind, debtor, others, person, says, does, withdrawn, _spokesmen(debtor, by, says, ground))


def _spokesmen(debtor: EntityId, by: tuple[EntityId, ...], says: Claim, ground: Ground) -> tuple[EntityId, ...]:
    """The persons who gave the word for the debtor."""
    told = dict.fromkeys((*by, *speakers_of(says, ground)))
    return tuple(e for e in told if e != debtor and ground.kind(e) is EntityKind.PERSON and ground.main_side(e) == debtor)


def _addressed(
    kind: CommitmentKind, claims: tuple[Claim, Claim], person: EntityId | None, doers: Doers, ground: Ground
) -> tuple[EntityId, ...]:
    says, does = claims
    to = doers_of(says, ground, Role.RECIPIENT) if says is not does or says.kind in _WORDED else ()
    if kind is CommitmentKind.THREAT and not to and person is None:
        return doers_of(does, ground, Role.PATIENT) or doers_of(does, ground, Role.OBJECT)
    if kind not in ASKING:
        return to
    asked = tuple(dict.fromkeys((*to, *doers_of(does, ground))))
    return asked or (doers.asked(does, person) if person is not None else ())


def _concerned(says: Claim, does: Claim) -> tuple[EntityId, ...]:
    return entities_in(does, Role.PATIENT, Role.TOPIC) or entities_in(says, Role.PATIENT, Role.TOPIC)
