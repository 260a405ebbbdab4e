"""What is done to a group is done to each of its members: they stand beside it, or in its place where all are named."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from spacy.tokens import Token

from onrecord.claims.naming import KINDS
from onrecord.claims.parties import make_party
from onrecord.extract.context import Context, Group
from onrecord.model.claim import Claim, Role
from onrecord.model.entity import Party
from onrecord.model.ids import EntityId

Patients = Mapping[int, Sequence[Token]]
"""By the trigger of a claim: to whom it is done."""


def spread_groups(context: Context, claims: Mapping[int, Claim], patients: Patients) -> dict[int, Claim]:
    """The claims by trigger, with the members of the groups that they are told of."""
    if not context.cast.groups:
        return dict(claims)
    return {i: _spread(context, claim, patients.get(i, ())) for i, claim in claims.items()}


def _spread(context: Context, claim: Claim, tokens: Sequence[Token]) -> Claim:
    groups = {make_party(context, t).text: g for t in tokens if (g := context.cast.groups.get(t.i)) is not None}
    if claim.kind not in KINDS or not groups:
        return claim
    role = Role.PATIENT if claim.parties(Role.PATIENT) else Role.AGENT
    named = {p.entity for p in claim.parties(role) if p.text not in groups}
    parties = tuple(p for known in claim.parties(role) for p in _members(known, groups.get(known.text), named))
    return replace(claim, roles=tuple((r, parties if r is role else own) for r, own in claim.roles))


def _members(party: Party, group: Group | None, named: set[EntityId | None]) -> Iterator[Party]:
    """The party itself but for a whole group's word, then the members who are not named beside it."""
    if group is None:
        yield party
        return
    if not group.is_whole:
        yield replace(party, entity=group.id)
    for member in group.members:
        if member not in named:
            yield Party(party.text, member, group.id)
