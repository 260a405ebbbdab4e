"""Speech acts and the acts they are about: a request, a promise, a denial points at the claim of what is requested, promised, denied."""

from collections.abc import Mapping
from dataclasses import replace

from onrecord.claims.lexicon import words
from onrecord.model.claim import Claim, ClaimKind, Modality, Role
from onrecord.model.entity import Party
from onrecord.model.ids import ClaimId
from onrecord.model.kinds import ANSWERS, ASKING, BARE, BEFALLS, BINDING

Parties = tuple[Party, ...]

_ALONE = ANSWERS | {ClaimKind.ACCUSE, ClaimKind.CHARGE}
_OWN = frozenset(BINDING) - ASKING
_UNDERTAKEN = frozenset(
    {Modality.PLANNED, Modality.PROMISED, Modality.OFFERED, Modality.THREATENED, Modality.REFUSED, Modality.CONDITIONAL}
)
_UNDERGOING = BEFALLS - {ClaimKind.DISAPPEAR}
_TOWARDS = ASKING | {ClaimKind.THREATEN, ClaimKind.ACCUSE}


def join_acts(
    claims: Mapping[int, Claim], speech: Mapping[int, bool], under: Mapping[int, tuple[int, ...]], people: Mapping[ClaimId, Parties]
) -> tuple[Claim, ...]:
    """All claims in text order, speech acts joined to their acts; one of nobody, about nothing on the record, is dropped.

    `people` are those whom each claim's act is done to.
    """
    acts = {token: _act_of(token, claims, speech, under) for token in claims if speech[token]}
    doers: dict[ClaimId, Parties] = {}
    place = {claim.id: token for token, claim in claims.items()}
    for token, act in sorted(acts.items(), key=lambda pair: 0 if pair[1] is None else _steps(pair[0], under.get(place[pair[1].id], ()))):
        if act is not None and (found := _doers(claims[token])):
            doers.setdefault(act.id, found)  # the innermost speech act that has somebody
    claims = {token: _done_by(claim, doers.get(claim.id, ())) for token, claim in claims.items()}
    joined: list[Claim] = []
    for token, claim in sorted(claims.items()):
        if not speech[token]:
            joined.append(claim)
            continue
        act = acts[token]
        if act is not None:
            below = [claims[i] for i, above in sorted(under.items()) if above[:1] == (token,) and i in claims]
            joined.append(_about(claim, act, next((people[c.id] for c in (act, *below) if people.get(c.id)), ())))
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


def _steps(token: int, above: tuple[int, ...]) -> int:
    return above.index(token) if token in above else len(above)


def _is_own(claim: Claim) -> bool:
    """Whether who speaks is who acts; a truce is declared by who keeps it, and announced by anybody."""
    return claim.kind in _OWN or (claim.kind is ClaimKind.ANNOUNCE and claim.trigger.quote.lower().startswith("declar"))


def _doers(claim: Claim) -> Parties:
    """Who promises does what is promised; who is asked, what is asked."""
    if claim.kind in ASKING:
        return claim.parties(Role.RECIPIENT)
    return claim.parties(Role.AGENT) if _is_own(claim) else ()


def _done_by(claim: Claim, doers: Parties) -> Claim:
    """*both armies agreed to a ceasefire*, *demanded a proof of life from the gang*: where nobody else is told to do it."""
    if claim.modality is Modality.PROMISED and doers and any(p.is_pronoun for p in claim.parties(Role.AGENT)):
        return _with_doers(claim, doers)  # "assured Norland that it would free them"
    asked = claim.modality in {Modality.REQUESTED, Modality.DEMANDED}
    kinds = BARE | {ClaimKind.PROOF_OF_LIFE, ClaimKind.RELEASE} if asked else BARE
    if not doers or claim.kind not in kinds or claim.parties(Role.AGENT) or not (asked or claim.modality in _UNDERTAKEN):
        return claim
    return _with_doers(claim, doers)


def _with_doers(claim: Claim, doers: Parties) -> Claim:
    roles = {**dict(claim.roles), Role.AGENT: doers}
    return replace(claim, roles=tuple((role, roles[role]) for role in Role if role in roles))


def _about(claim: Claim, act: Claim, people: Parties) -> Claim:
    """The speech act concerns whom the act is done to; asked of nobody by name, it is asked of who would do the act."""
    roles = dict(claim.roles)
    if claim.kind in ASKING:  # "called for the release": the act is what is asked for
        roles.pop(Role.OBJECT, None)
    agents = roles.get(Role.AGENT, ())
    concerned = people or (act.parties(Role.AGENT) if act.kind in _UNDERGOING else ())
    if Role.PATIENT not in roles:
        _put(roles, Role.PATIENT, tuple(p for p in concerned if p not in agents and p not in roles.get(Role.RECIPIENT, ())))
    if claim.kind in _TOWARDS and Role.RECIPIENT not in roles:
        _put(roles, Role.RECIPIENT, tuple(p for p in act.parties(Role.AGENT) if p not in agents))
    return replace(claim, act=act.id, roles=tuple((role, roles[role]) for role in Role if role in roles))


def _put(roles: dict[Role, tuple[Party, ...]], role: Role, parties: tuple[Party, ...]) -> None:
    if parties:
        roles[role] = parties


def _stands_alone(claim: Claim) -> bool:
    """Agreements, approvals, rejections and accusations are events of their own; of the rest, what somebody is said to do.

    Words that are as often no speech act need one: *seek to win*, *declined to comment*, *a threat to peace*.
    """
    if claim.kind in _ALONE:
        return bool(claim.roles) and claim.trigger.quote.lower() not in words("needs_act")
    somebody = any(p.entity is not None or p.text.lower() not in words("personal_pronoun") for p in claim.parties(Role.AGENT))
    return somebody and claim.trigger.quote.lower() not in words("needs_act")
