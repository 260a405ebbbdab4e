"""Numbers that differ: how many were killed, freed or taken on one day, by one side or at one place, as two sources count them.

*At least*, *nearly* and *more* leave room for another number, and a count of another day may have grown; neither is a conflict.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from onrecord.ledger.ground import Ground, Whole, entities_in, is_done
from onrecord.ledger.sides import holder_of, make_conflict, make_side
from onrecord.model.claim import Claim, ClaimKind, Role
from onrecord.model.conflict import Conflict, Relation
from onrecord.model.ids import EntityId

_COUNTED = {
    ClaimKind.KILL: ClaimKind.KILL, ClaimKind.DIE: ClaimKind.KILL, ClaimKind.INJURE: ClaimKind.INJURE, ClaimKind.ABDUCT: ClaimKind.ABDUCT,
    ClaimKind.RELEASE: ClaimKind.RELEASE, ClaimKind.EXCHANGE: ClaimKind.EXCHANGE,
}  # fmt: skip
_OPEN = re.compile(
    r"\b(?:at least|at most|more|less|fewer|over|under|above|about|around|nearly|almost|some|up to|as (?:many|few)|approximately|roughly|"
    r"estimated|dozens?|scores?|hundreds?|thousands?|several|most|another|others?|additional|first|second|third|last|remaining|of|or|further|next|final)\b",
    re.IGNORECASE,
)
_Key = tuple[ClaimKind, str, EntityId, date]


def find_miscounts(whole: Whole) -> Iterator[Conflict]:
    """Of one kind, unit, day and agent or place; each claim once, under the first key that has a difference."""
    groups: dict[_Key, list[Claim]] = {}
    ground = whole.ground
    for claim in (c for c in whole.claims() if c.quantity is not None):
        for key in _keys(claim, ground):
            groups.setdefault(key, []).append(claim)
    seen = set[str]()
    for (kind, _, about, _), claims in groups.items():
        left = [c for c in claims if c.id not in seen]
        by_number: dict[int, list[Claim]] = {}
        for claim in left:
            if claim.quantity is not None:
                by_number.setdefault(claim.quantity.n, []).append(claim)
        if len(by_number) > 1 and _are_of_several(left, ground):
            seen.update(c.id for c in left)
            sides = tuple(
                make_side(f"{n} {held[0].quantity.unit if held[0].quantity else ''}", held) for n, held in sorted(by_number.items())
            )
            yield make_conflict(Relation.CONTRADICTS, about, f"{kind}.quantity", sides)


def _are_of_several(claims: Sequence[Claim], ground: Ground) -> bool:
    """Two sources in two reports: who tells two numbers tells of two things."""
    return len({c.report for c in claims}) == len(claims) and len({holder_of(c, ground) for c in claims}) > 1


def _keys(claim: Claim, ground: Ground) -> Iterator[_Key]:
    patients = claim.parties(Role.PATIENT)
    exact = len(patients) == 1 and claim.quantity is not None and claim.quantity.n > 1 and _OPEN.search(patients[0].text) is None
    if claim.kind not in _COUNTED or not exact or claim.quantity is None or not is_done(claim):
        return
    day = claim.when.latest if claim.when is not None and claim.when.is_day else ground.told_day(claim) if claim.when is None else None
    if day is not None:
        for entity in dict.fromkeys(entities_in(claim, Role.PLACE, Role.AGENT)):
            yield _COUNTED[claim.kind], claim.quantity.unit, entity, day
