"""The entity ids of a reading replaced by those of the record. An id that leads nowhere becomes None, never a guess."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from onrecord.model.claim import Claim
from onrecord.model.entity import Attribute, Party
from onrecord.model.ids import EntityId
from onrecord.model.reading import Reading
from onrecord.model.statement import Hop, Statement

Ids = Mapping[EntityId, EntityId]
Named = Callable[[str], EntityId | None]
"""Whom words mean that lead to no entity of their report: an office."""


def _nobody(_: str) -> None:
    return None


def relabel(reading: Reading, ids: Ids, named: Named = _nobody) -> Reading:
    return replace(
        reading,
        attributes=tuple(_attribute(a, ids) for a in reading.attributes if a.entity in ids),
        statements=tuple(_statement(s, ids, named) for s in reading.statements),
        claims=tuple(_claim(c, ids, named) for c in reading.claims),
    )


def _id(id: EntityId | None, ids: Ids) -> EntityId | None:  # noqa: A002
    return None if id is None else ids.get(id)


def _parties(parties: Iterable[Party], ids: Ids, named: Named) -> tuple[Party, ...]:
    return tuple(_party(p, ids, named) for p in parties)


def _party(party: Party, ids: Ids, named: Named) -> Party:
    who = named(party.text) if party.entity is None else _id(party.entity, ids)
    side = None if who is not None else _id(party.side, ids)
    return replace(party, entity=who, group=_id(party.group, ids), side=side)


def _attribute(attribute: Attribute, ids: Ids) -> Attribute:
    return replace(attribute, entity=ids[attribute.entity], value_entity=_id(attribute.value_entity, ids))


def _hop(hop: Hop, ids: Ids) -> Hop:
    return replace(hop, entity=_id(hop.entity, ids))


def _statement(statement: Statement, ids: Ids, named: Named) -> Statement:
    return replace(
        statement,
        sources=_parties(statement.sources, ids, named),
        chain=tuple(_hop(h, ids) for h in statement.chain),
        addressees=_parties(statement.addressees, ids, named),
        about=tuple(dict.fromkeys(ids[e] for e in statement.about if e in ids)),
    )


def _claim(claim: Claim, ids: Ids, named: Named) -> Claim:
    return replace(claim, roles=tuple((role, _parties(parties, ids, named)) for role, parties in claim.roles))
