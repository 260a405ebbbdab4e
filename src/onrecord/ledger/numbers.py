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
from onrecord.model.kinds import COUNTED

_OPEN = re.compile(
    r"\b(?:at least|at most|more|less|fewer|over|under|above|about|around|nearly|almost|some|up to|as (?:many|few)|approximately|roughly|"
    r"estimated|dozens?|scores?|hundreds?|thousands?|several|most|another|others?|additional|first|second|third|last|remaining|of|or|further|next|final)\b",
    re.IGNORECASE,
)
_Key = tuple[ClaimKind, str, EntityId, date]


def find_miscounts(whole: Whole) -> Iterator[Conflict]:
    """Of one kind, unit, day and agent or place; each claim once, under the first key that has a difference."""
    groups: dict[_Key, list[tuple[int, Claim]]] = {}
    for claim in whole.claims():
        for key, number in _counts(claim, whole.ground):
            groups.setdefault(key, []).append((number, claim))
    seen = set[str]()
    for (kind, unit, about, _), told in groups.items():
        by_number: dict[int, list[Claim]] = {}
        for number, claim in told:
            if claim.id not in seen:
                by_number.setdefault(number, []).append(claim)
        left = [claim for held in by_number.values() for claim in held]
        if len(by_number) > 1 and _are_of_several(list(by_number.values()), whole.ground):
            seen.update(c.id for c in left)
            sides = tuple(make_side(f"{n} {unit}", held) for n, held in sorted(by_number.items()))
            yield make_conflict(Relation.CONTRADICTS, about, f"{kind}.quantity", sides)


def _are_of_several(held: Sequence[Sequence[Claim]], ground: Ground) -> bool:
    """Two sources in two reports, or two who are quoted in one: who tells two numbers tells of two things."""
    reports = [{c.report for c in claims} for claims in held]
    quoted = [{holder_of(c, ground) if c.statement is not None else None for c in claims} for claims in held]
    if not any(None in q for q in quoted) and sum(map(len, quoted)) == len(set.union(*quoted)):
        return True
    holders = {holder_of(c, ground) for claims in held for c in claims}
    return sum(map(len, reports)) == len(set.union(*reports)) and len(holders) > 1


def _counts(claim: Claim, ground: Ground) -> Iterator[tuple[_Key, int]]:
    """What it counts, and how many; nothing where its words leave room."""
    counted, patients = claim.quantity, claim.parties(Role.PATIENT)
    if counted is None or counted.n <= 1 or claim.kind not in COUNTED or not is_done(claim):
        return
    if len(patients) != 1 or any(_OPEN.search(p.text) is not None for p in patients):
        return
    day = claim.when.latest if claim.when is not None and claim.when.is_day else ground.told_day(claim) if claim.when is None else None
    if day is not None:
        for entity in entities_in(claim, Role.PLACE, Role.AGENT):
            yield (COUNTED[claim.kind], counted.unit, entity, day), counted.n
