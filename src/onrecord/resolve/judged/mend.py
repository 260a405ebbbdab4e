"""Readings without what was rejected, and with the values that were corrected. Ids stay those of the reading."""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

from onrecord.model.claim import Claim
from onrecord.model.correction import parse_change
from onrecord.model.entity import Attribute
from onrecord.model.ids import ClaimId
from onrecord.model.judgement import Judgement, JudgementKind
from onrecord.model.reading import Reading
from onrecord.model.statement import Statement
from onrecord.resolve.judged.find import Found

Changes = Mapping[str, Any]
T = TypeVar("T", Attribute, Claim, Statement)


@dataclass(frozen=True, slots=True)
class Mending:
    """Found things that were rejected, and the new values of those that were corrected."""

    rejected: Set[Found] = frozenset()
    changed: Mapping[Found, Changes] = field(default_factory=dict)

    def has(self, found: Found) -> bool:
        return found in self.rejected or found in self.changed


def make_mending(judged: Iterable[tuple[Judgement, Sequence[Found]]]) -> Mending:
    """Of judgements in force, in order of judging: a later correction of a field replaces an earlier one."""
    rejected: set[Found] = set()
    changed: dict[Found, dict[str, Any]] = {}
    for judgement, found in judged:
        if judgement.kind is JudgementKind.REJECT:
            rejected.update(found)
        elif judgement.kind is JudgementKind.CORRECT:
            values = {name: parse_change(str(judgement.targets[0].type), name, value) for name, value in judgement.changes}
            for thing in found:
                changed.setdefault(thing, {}).update(values)
    return Mending(rejected, changed)


def mend(reading: Reading, mending: Mending) -> Reading:
    """With a statement goes what it claims: in the report's own voice it would be told by somebody who never said it.

    A reading of which nothing was judged is the same object.
    """
    if not (mending.rejected or mending.changed) or not any(mending.has(found) for found in _things(reading)):
        return reading
    gone = {c.id for c in reading.claims if c.id in mending.rejected or c.statement in mending.rejected}
    return replace(
        reading,
        attributes=tuple(_change(a, (reading.report, a.id), mending) for a in reading.attributes if _is_kept(reading, a, mending)),
        statements=tuple(_change(s, s.id, mending) for s in reading.statements if s.id not in mending.rejected),
        claims=tuple(_change(_without_act(c, gone), c.id, mending) for c in reading.claims if c.id not in gone),
    )


def _things(reading: Reading) -> Iterator[Found]:
    yield from ((reading.report, a.id) for a in reading.attributes)
    yield from (s.id for s in reading.statements)
    yield from (c.id for c in reading.claims)


def _is_kept(reading: Reading, attribute: Attribute, mending: Mending) -> bool:
    return (reading.report, attribute.id) not in mending.rejected


def _without_act(claim: Claim, gone: Set[ClaimId]) -> Claim:
    return replace(claim, act=None) if claim.act in gone else claim


def _change(thing: T, found: Found, mending: Mending) -> T:
    changes = mending.changed.get(found)
    return replace(thing, **changes) if changes else thing
