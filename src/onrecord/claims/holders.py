"""Whose words a claim stands in."""

from collections.abc import Sequence

from onrecord.claims.parties import Roles
from onrecord.model.claim import Role
from onrecord.model.entity import Party
from onrecord.model.ids import StatementId
from onrecord.model.span import Span
from onrecord.model.statement import Statement

_SELF = frozenset({"i", "me", "my", "myself"})
_OURSELVES = frozenset({"we", "us", "they", "ourselves", "themselves"})


def holding_statement(trigger: Span, statements: Sequence[Statement]) -> StatementId | None:
    """The innermost statement whose content holds the trigger."""
    holding = [(sum(c.stop - c.start for c in s.content), s.id) for s in statements if any(c.covers(trigger) for c in s.content)]
    return min(holding)[1] if holding else None


def by_speaker(roles: Roles, holder: StatementId | None, statements: Sequence[Statement]) -> Roles:
    """*"I will free them", the colonel said*: in somebody's words, *I* is who says them."""
    sources = next((s.sources for s in statements if s.id == holder), ())
    if not sources:
        return roles
    told = _SELF if len(sources) == 1 else _OURSELVES
    speakers = tuple(Party(s.text, s.entity) for s in sources)
    return tuple((role, _by(parties, speakers, told)) for role, parties in roles)


def with_others(roles: Roles) -> Roles:
    """Nobody meets himself: of one person on both sides one word was misread, so that the other side is left open."""
    doers = {p.entity for role, parties in roles if role is Role.AGENT for p in parties if p.entity is not None}
    left = ((r, tuple(p for p in own if r is not Role.COUNTERPART or p.entity not in doers)) for r, own in roles)
    return tuple((role, own) for role, own in left if own)


def _by(parties: Sequence[Party], speakers: Sequence[Party], told: frozenset[str]) -> tuple[Party, ...]:
    """*Norland and Sudria said that they had freed him*: of several who speak, *they* and *we* are all of them."""
    return tuple(q for p in parties for q in (speakers if p.entity is None and p.text.lower() in told else (p,)))
