"""Where reports differ over what became of somebody: freed on the day on which another has him killed, or still held.

A status that is contested stands on claims of both; each value is a side.
"""

from collections.abc import Iterable, Iterator, Mapping

from onrecord.ledger.change import ENDED, FREE, KEPT, value_of
from onrecord.ledger.ground import Ground, is_done
from onrecord.ledger.sides import make_conflict, make_side
from onrecord.model.claim import Claim
from onrecord.model.conflict import Conflict, Relation
from onrecord.model.status import Status, StatusValue

_FAMILIES: Mapping[StatusValue, str] = {
    **dict.fromkeys(KEPT, "held"), **dict.fromkeys(FREE, "freed"), **dict.fromkeys(ENDED, "dead")
}  # fmt: skip
PROPERTY = "status"


def find_differing_fates(statuses: Iterable[Status], ground: Ground) -> Iterator[Conflict]:
    """One conflict for each contested status of which two reports tell fates that cannot both be."""
    for status in statuses:
        if not status.contested or status.doubtful or status.value is StatusValue.UNKNOWN:
            continue
        told = _by_family([ground.claims[c] for c in status.claims if c in ground.claims])
        reports = [{c.report for c in claims} for claims in told.values()]
        if len(told) > 1 and not set.intersection(*reports):
            sides = tuple(make_side(value, claims) for value, claims in told.items())
            yield make_conflict(Relation.CONTRADICTS, status.person, PROPERTY, sides)


def _by_family(claims: Iterable[Claim]) -> dict[str, list[Claim]]:
    found: dict[str, list[Claim]] = {}
    for claim in claims:
        value = value_of(claim)
        if value is not None and value in _FAMILIES and is_done(claim):
            found.setdefault(_FAMILIES[value], []).append(claim)
    return dict(sorted(found.items()))
