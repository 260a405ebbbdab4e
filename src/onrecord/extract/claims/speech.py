"""Speech acts and the acts they are about: a request, a promise, a denial points at the claim of what is requested, promised, denied."""

from collections.abc import Mapping
from dataclasses import replace

from onrecord.model.claim import Claim, ClaimKind, Role
from onrecord.model.entity import Party

_ALONE = frozenset({ClaimKind.AGREE, ClaimKind.APPROVE, ClaimKind.REJECT, ClaimKind.ACCUSE})
_TOWARDS = frozenset({ClaimKind.REQUEST, ClaimKind.DEMAND, ClaimKind.THREATEN, ClaimKind.ACCUSE})


def join_acts(claims: Mapping[int, Claim], speech: Mapping[int, bool], under: Mapping[int, tuple[int, ...]]) -> tuple[Claim, ...]:
    """All claims in text order, speech acts joined to their acts; one of nobody, about nothing on the record, is dropped."""
    acts = {token: _act_of(token, claims, speech, under) for token in claims if speech[token]}
    joined: list[Claim] = []
    for token, claim in sorted(claims.items()):
        if not speech[token]:
            joined.append(claim)
            continue
        act = acts[token]
        if act is not None:
            joined.append(_about(claim, act))
        elif _stands_alone(claim):
            joined.append(claim)
    return tuple(joined)


def _act_of(token: int, claims: Mapping[int, Claim], speech: Mapping[int, bool], under: Mapping[int, tuple[int, ...]]) -> Claim | None:
    """The nearest act below the speech act; an act that is itself a speech act counts where there is no other."""
    below = [i for i, above in under.items() if token in above and i in claims and i != token]
    direct = sorted(below, key=lambda i: (under[i].index(token), speech[i], abs(i - token)))
    if direct and speech[direct[0]]:
        return _act_of(direct[0], claims, speech, under) or claims[direct[0]]
    return claims[direct[0]] if direct else None


def _about(claim: Claim, act: Claim) -> Claim:
    """The speech act concerns whom the act concerns; asked of nobody by name, it is asked of who would do the act."""
    roles = dict(claim.roles)
    agents = roles.get(Role.AGENT, ())
    concerned = act.parties(Role.PATIENT) or tuple(p for p in act.parties(Role.AGENT) if p not in agents)
    if concerned and Role.PATIENT not in roles:
        roles[Role.PATIENT] = concerned
    if claim.kind in _TOWARDS and Role.RECIPIENT not in roles:
        _put(roles, Role.RECIPIENT, tuple(p for p in act.parties(Role.AGENT) if p not in agents))
    return replace(claim, act=act.id, roles=tuple((role, roles[role]) for role in Role if role in roles))


def _put(roles: dict[Role, tuple[Party, ...]], role: Role, parties: tuple[Party, ...]) -> None:
    if parties:
        roles[role] = parties


def _stands_alone(claim: Claim) -> bool:
    """Agreements, approvals, rejections and accusations are events of their own; of the rest, what somebody is said to do."""
    return bool(claim.roles) if claim.kind in _ALONE else bool(claim.parties(Role.AGENT))
