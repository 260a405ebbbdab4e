"""Events as they stood on a day before the last reports: what came later had not come yet, though it is known now."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from onrecord.model.backing import OriginIndex
from onrecord.model.claim import Claim, Role
from onrecord.model.event import Event
from onrecord.model.ids import ClaimId
from onrecord.model.origin import Origin
from onrecord.resolve.occurrence import Occurrence, Told, is_of_person, occurrences_of
from onrecord.resolve.state import earlier_of, reasons_of, state_of, supporting_of, when_of

_DONE = ("happened", "ongoing", "unknown")


def stand_on(
    day: date, events: Iterable[Event], claims: Mapping[ClaimId, Claim], told: Told, origins: Sequence[Origin]
) -> tuple[Event, ...]:
    """Each event by the claims that hold of that day; without those of which none does."""
    index = OriginIndex.of(origins)
    found = (_stand(event, [o for c in event.claims for o in _of_event(event, claims[c], told)], day, index) for event in events)
    return tuple(event for event in found if event is not None)


def _of_event(event: Event, claim: Claim, told: Told) -> list[Occurrence]:
    """A claim of two persons is two occurrences; each event has its own."""
    own = occurrences_of(claim, told)
    return [o for o in own if not is_of_person(claim) or o.patient in event.parties(Role.PATIENT)] or own


def _stand(event: Event, occurrences: Sequence[Occurrence], day: date, index: OriginIndex) -> Event | None:
    kept = [o for o in occurrences if _had_come(o, day)]
    if len(kept) == len(occurrences) or not kept:
        return event if kept else None
    state = state_of(kept)
    claims = tuple(dict.fromkeys(o.claim.id for o in kept))
    when, supporting = when_of(kept, state), supporting_of(kept, state)
    backed = tuple(dict.fromkeys(c.id for c in supporting))
    stood = replace(event, state=state, when=when, claims=claims, origins=index.count(supporting), backed_by=backed)
    return replace(stood, earlier=earlier_of(kept, when), reasons=reasons_of(kept))


def _had_come(occurrence: Occurrence, day: date) -> bool:
    """What is done counts from the day by which it had happened, whenever it was told; what is only said, from when it was said."""
    when = None if occurrence.when is None or occurrence.force not in _DONE else occurrence.when.latest or occurrence.when.earliest
    come = min((d for d in (when, occurrence.told) if d is not None), default=None)
    return come is None or come <= day
