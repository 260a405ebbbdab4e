"""Who is dead because a body is told of: *recovered the body of Ida Moen, who was abducted in May*.

A body is nobody, so that the event of its return is not one of the person.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from onrecord.ledger.change import Change
from onrecord.ledger.ground import DONE, PLANNED, Ground, Whole, last_day
from onrecord.model.claim import Claim, ClaimKind, Polarity, Role
from onrecord.model.event import Event
from onrecord.model.ids import EntityId, ReportId
from onrecord.model.status import StatusValue

Remains = Mapping[ReportId, tuple[Claim, ...]]
_OF = re.compile(r"^(?:the\s+)?(?:[\w-]+\s+)?(?:body|bodies|remains|corpses?)\s+of\s+(.+)$", re.IGNORECASE)


def find_remains(whole: Whole) -> Remains:
    """The claims of each report that tell of somebody's body, had or to be had: either way he is dead."""
    found = ((r.report, tuple(c for c in r.claims if _is_of_remains(c))) for r in whole.readings)
    return {report: claims for report, claims in found if claims}


def _is_of_remains(claim: Claim) -> bool:
    told = claim.modality in DONE | PLANNED and claim.polarity is Polarity.POSITIVE and not claim.condition
    return claim.kind is ClaimKind.TRANSFER and told and any(_OF.match(p.text) for p in claim.parties(Role.PATIENT))


def told_dead(person: EntityId, events: Iterable[Event], remains: Remains, ground: Ground) -> list[Change]:
    """In the reports that tell something of the person, by the full name only."""
    name = _words(ground.names[person])
    reports = dict.fromkeys(c.report for e in events for c in ground.claims_of(e))
    claims = [c for report in reports for c in remains.get(report, ()) if len(name) > 1 and _names(c, name)]
    return [Change(day, StatusValue.DEAD, (c.id,), is_dated=False) for c in claims if (day := _day(c, ground)) is not None]


def _names(claim: Claim, name: Sequence[str]) -> bool:
    owners = (m[1] for p in claim.parties(Role.PATIENT) if (m := _OF.match(p.text)) is not None)
    return any(f" {' '.join(name)} " in f" {' '.join(_words(owner))} " for owner in owners)


def _words(text: str) -> list[str]:
    return re.findall(r"[\w’'-]+", text.lower())


def _day(claim: Claim, ground: Ground) -> date | None:
    """When it was told, or had by then, if that was before."""
    told, named = ground.told_day(claim), last_day(claim.when)
    return min((d for d in (told, named) if d is not None), default=None)
