"""*Both sides will withdraw*, *the two leaders met*: the two parties whom the report last told of as facing one another."""

from collections.abc import Sequence
from dataclasses import replace

from onrecord.claims.lexicon import words
from onrecord.model.claim import Claim, ClaimKind, Role
from onrecord.model.entity import Party
from onrecord.model.kinds import MUTUAL

_FACING = MUTUAL | {ClaimKind.CEASEFIRE, ClaimKind.ATTACK}
_OTHER_SIDE = (Role.COUNTERPART, Role.PATIENT)
_TWO = 2


def name_both_sides(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims in text order, with the two parties for *both sides* where exactly two faced one another before it."""
    found: list[Claim] = []
    pair: tuple[Party, ...] = ()
    for claim in claims:
        named = _named(claim, pair) if pair else claim
        found.append(named)
        pair = _facing(named) or pair
    return tuple(found)


def _facing(claim: Claim) -> tuple[Party, ...]:
    """The two, and no third, who take part on this side and on that; or who do it together."""
    if claim.kind not in _FACING:
        return ()
    parties = [p for role in (Role.AGENT, *_OTHER_SIDE) for p in claim.parties(role)]
    known = {p.entity: p for p in parties if p.entity is not None}
    return tuple(known.values()) if len(known) == _TWO and len(known) == len(parties) else ()


def _named(claim: Claim, pair: Sequence[Party]) -> Claim:
    roles = tuple((role, _replaced(own, pair) if role is Role.AGENT else own) for role, own in claim.roles)
    return claim if roles == claim.roles else replace(claim, roles=roles)


def _replaced(parties: Sequence[Party], pair: Sequence[Party]) -> tuple[Party, ...]:
    both = [p for p in parties if p.entity is None and _is_both(p.text)]
    return tuple(parties) if not both else tuple(dict.fromkeys(q for p in parties for q in (pair if p in both else (p,))))


def _is_both(text: str) -> bool:
    """*both sides*, *the two warring parties*: a word for two, and a word for sides."""
    told = text.lower().split()
    return bool(words("two_words") & set(told)) and told[-1] in words("sides_words")
