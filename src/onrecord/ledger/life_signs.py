"""Signs of life: somebody who speaks, acts or is held on a later day was not dead before it, or not surely."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from onrecord.ledger.ground import DONE, Whole, entities_in, last_day
from onrecord.model.claim import Claim, ClaimKind, Modality, Polarity, Role
from onrecord.model.ids import EntityId

_LONG = timedelta(days=180)
_LATE_NEWS = timedelta(days=3)
"""Reports of these days may still have `is held` from before."""


def last_signs(whole: Whole) -> Mapping[EntityId, date]:
    """The last day on which each person is dated to have been alive."""
    found: dict[EntityId, date] = {}
    for person, day in (*_spoken(whole), *_done(whole), *_held(whole)):
        found[person] = max(found.get(person, day), day)
    return found


def _spoken(whole: Whole) -> Iterator[tuple[EntityId, date]]:
    """The day of speaking if it is given. If not: the dead are quoted too, but seldom as news half a year later."""
    for statement in whole.statements():
        told = last_day(whole.ground.published.get(statement.report))
        day = statement.said.earliest if statement.said is not None else told and told - _LONG
        if day is not None:
            yield from ((p.entity, day) for p in statement.sources if p.entity is not None)


def _done(whole: Whole) -> Iterator[tuple[EntityId, date]]:
    for claim in whole.claims():
        day = None if claim.when is None else claim.when.earliest
        if day is not None and _is_told(claim) and claim.kind is not ClaimKind.DIE:
            yield from ((person, day) for person in entities_in(claim, Role.AGENT))


def _held(whole: Whole) -> Iterator[tuple[EntityId, date]]:
    for claim in whole.claims():
        day = last_day(whole.ground.told.get(claim.id))
        if claim.kind is ClaimKind.HOLD and claim.modality is Modality.ONGOING and _is_told(claim) and day is not None:
            yield from ((person, day - _LATE_NEWS) for person in entities_in(claim, Role.PATIENT))


def _is_told(claim: Claim) -> bool:
    return claim.modality in DONE and claim.polarity is Polarity.POSITIVE and not claim.condition
