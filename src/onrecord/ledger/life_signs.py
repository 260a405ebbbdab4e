"""Signs of life: somebody who speaks, acts or is held on a later day was not dead before it, or not surely."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import partial

from onrecord.ledger.ground import DONE, Ground, Whole, entities_in, last_day
from onrecord.model.claim import Claim, ClaimKind, Polarity, Role
from onrecord.model.ids import EntityId
from onrecord.model.reading import Reading

_LONG = timedelta(days=180)


def last_signs(whole: Whole) -> Mapping[EntityId, date]:
    """The last day on which each person is dated to have been alive."""
    found: dict[EntityId, date] = {}
    stage = whole.memory.stage("signs of life")
    ground = whole.ground.watched(stage)
    for reading in whole.readings:
        for person, day in stage.part(reading.report, (reading.statements, reading.claims), partial(_signs, reading, ground)):
            found[person] = max(found.get(person, day), day)
    return found


def _signs(reading: Reading, ground: Ground) -> tuple[tuple[EntityId, date], ...]:
    return (*_spoken(reading, ground), *_done(reading))


def _spoken(reading: Reading, ground: Ground) -> Iterator[tuple[EntityId, date]]:
    """The day of speaking if it is given. If not: the dead are quoted too, but seldom as news half a year later."""
    told = last_day(ground.published.get(reading.report))
    for statement in reading.statements:
        day = statement.said.earliest if statement.said is not None else told and told - _LONG
        if day is not None:
            yield from ((p.entity, day) for p in statement.sources if p.entity is not None)


def _done(reading: Reading) -> Iterator[tuple[EntityId, date]]:
    for claim in reading.claims:
        day = None if claim.when is None else claim.when.earliest
        if day is not None and _is_told(claim) and claim.kind is not ClaimKind.DIE:
            yield from ((person, day) for person in entities_in(claim, Role.AGENT))


def _is_told(claim: Claim) -> bool:
    return claim.modality in DONE and claim.polarity is Polarity.POSITIVE and not claim.condition
