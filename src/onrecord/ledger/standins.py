"""Agents that are named by words only: `we` is whoever speaks, `senior Red League officials` stand for the Red League."""

import tomllib
from functools import cache
from importlib.resources import files

from onrecord.ledger.ground import Ground
from onrecord.ledger.unnamed import stand_for
from onrecord.model.claim import Claim, Role
from onrecord.model.entity import Party
from onrecord.model.ids import EntityId

_FIRST_PERSON = frozenset({"we", "i", "us", "our side", "ourselves"})


@cache
def _last_words(name: str) -> tuple[str, ...]:
    """Of a list: each with a space before it, since `countryside` is no `side`."""
    data = tomllib.loads(files("onrecord.ledger").joinpath("data", "standins.toml").read_text(encoding="utf-8"))
    return tuple(f" {word}" for word in data[name])


def _ends_with(text: str, name: str) -> bool:
    return f" {text.lower()}".endswith(_last_words(name))


def agents_of(claim: Claim, ground: Ground, role: Role = Role.AGENT) -> tuple[EntityId, ...]:
    """The entities in the role, and the bodies that its words stand for."""
    found = (party.entity if party.entity is not None else _meant(party, claim, ground) for party in claim.parties(role))
    return tuple(dict.fromkeys(e for e in found if e is not None))


def doers_of(claim: Claim, ground: Ground, role: Role = Role.AGENT) -> tuple[EntityId, ...]:
    """As `agents_of`; whom nothing names stands under an id for its words (see `unnamed`)."""
    found = (
        party.entity if party.entity is not None else _meant(party, claim, ground) or stand_for(party, claim.report)
        for party in claim.parties(role)
    )
    return tuple(dict.fromkeys(e for e in found if e is not None))


def speakers_of(claim: Claim, ground: Ground) -> tuple[EntityId, ...]:
    """Who says so, named or not; nobody in the report's own voice."""
    statement = ground.statements.get(claim.statement) if claim.statement is not None else None
    found = () if statement is None else (p.entity or stand_for(p, claim.report) for p in statement.sources)
    return tuple(dict.fromkeys(e for e in found if e is not None))


def speaks_as_captor(claim: Claim, ground: Ground) -> bool:
    """Whether the words for the speaker say that it holds people or fights: `the kidnappers`, `a caller`."""
    statement = ground.statements.get(claim.statement) if claim.statement is not None else None
    return statement is not None and any(_ends_with(p.text, "captors") for p in statement.sources)


def _meant(party: Party, claim: Claim, ground: Ground) -> EntityId | None:
    if party.text.lower() in _FIRST_PERSON:
        speakers = speakers_of(claim, ground)
        return speakers[0] if len(speakers) == 1 else None
    return party.side
