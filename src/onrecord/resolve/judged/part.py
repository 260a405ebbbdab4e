"""What one reading took for one and a person judged to be two: a father and his son, both called Moen.

The mentions that are written as the second is go to it, with what is told by those words; of two written alike the mention only.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from onrecord.model.claim import Claim
from onrecord.model.entity import Attribute, Entity, Party
from onrecord.model.ids import EntityId, content_id
from onrecord.model.judgement import Judgement, JudgementKind, Target, TargetType
from onrecord.model.reading import Reading
from onrecord.model.span import Span
from onrecord.model.statement import Statement
from onrecord.resolve.judged.find import Finder
from onrecord.resolve.names import fold


def part_readings(judgements: Iterable[Judgement], readings: Sequence[Reading]) -> list[Reading]:
    """`judgements` in order of judging, without those undone: the last word on two mentions counts."""
    last = {frozenset(j.targets): j for j in judgements if j.kind in (JudgementKind.SAME, JudgementKind.DIFFERENT)}
    done = {r.report: r for r in readings}
    for judgement in last.values():
        if judgement.kind is not JudgementKind.DIFFERENT or judgement.targets[0].type is not TargetType.ENTITY:
            continue
        stays, goes = sorted(judgement.targets, key=lambda t: t.span)
        reading = done.get(goes.span.report)
        if reading is not None and stays.span.report == reading.report:
            done[reading.report] = _part(reading, stays, goes)
    return [done[r.report] for r in readings]


def _part(reading: Reading, stays: Target, goes: Target) -> Reading:
    """The same reading, where it has told them apart already or has no such mention."""
    finder = Finder([reading])
    found = finder.entity(stays), finder.entity(goes)
    if found[0] is None or found[0] != found[1]:
        return reading
    old = next(e for e in reading.entities if e.id == found[0][1])
    if fold(stays.span.quote) != fold(goes.span.quote):
        moved = [s for s in old.evidence if fold(s.quote) == fold(goes.span.quote)]
    else:
        moved = [s for s in old.evidence if s.overlaps(goes.span)]
    kept = [s for s in old.evidence if s not in moved]
    return _Parting(old, tuple(moved), tuple(kept)).part(reading) if moved and kept else reading


@dataclass(frozen=True, slots=True)
class _Parting:
    old: Entity
    moved: tuple[Span, ...]
    kept: tuple[Span, ...]

    @property
    def new(self) -> EntityId:
        return EntityId(content_id("entity", self.old.id, self.moved[0].report, self.moved[0].start, self.moved[0].stop))

    @property
    def is_worded(self) -> bool:
        """Whether the words alone tell who is meant."""
        return not {fold(s.quote) for s in self.moved} & {fold(s.quote) for s in self.kept}

    def part(self, reading: Reading) -> Reading:
        entities = [e for old in reading.entities for e in (self._entities() if old.id == self.old.id else (old,))]
        return replace(
            reading,
            entities=tuple(entities),
            attributes=tuple(map(self._attribute, reading.attributes)),
            statements=tuple(map(self._statement, reading.statements)),
            claims=tuple(map(self._claim, reading.claims)),
        )

    def _entities(self) -> tuple[Entity, Entity]:
        return self._entity(self.old.id, self.kept, self.moved), self._entity(self.new, self.moved, self.kept)

    def _entity(self, id_: EntityId, own: Sequence[Span], other: Sequence[Span]) -> Entity:
        forms, others = {fold(s.quote) for s in own}, {fold(s.quote) for s in other}
        names = [n for n in self.old.names if fold(n) in forms or (id_ == self.old.id and fold(n) not in others)] or [own[0].quote]
        name = self.old.name if self.old.name in names else max(names, key=lambda n: (len(n), n))
        return replace(self.old, id=id_, name=name, names=tuple(names), evidence=tuple(own))

    def _goes(self, evidence: Iterable[Span]) -> bool:
        """Whether this is told where the one who goes is named, and not the one who stays."""
        spans = list(evidence)
        return any(a.overlaps(b) for a in spans for b in self.moved) and not any(a.overlaps(b) for a in spans for b in self.kept)

    def _party(self, party: Party, evidence: Sequence[Span]) -> Party:
        if party.entity != self.old.id or fold(party.text) != fold(self.moved[0].quote):
            return party
        return replace(party, entity=self.new) if self.is_worded or self._goes(evidence) else party

    def _attribute(self, attribute: Attribute) -> Attribute:
        if attribute.value_entity == self.old.id and fold(self.moved[0].quote) in fold(attribute.value) and self.is_worded:
            attribute = replace(attribute, value_entity=self.new)
        return replace(attribute, entity=self.new) if attribute.entity == self.old.id and self._goes(attribute.evidence) else attribute

    def _statement(self, statement: Statement) -> Statement:
        around = (*statement.content, *([] if statement.cue is None else [statement.cue]))
        about = tuple(self.new if e == self.old.id and self._goes(statement.content) else e for e in statement.about)
        return replace(
            statement,
            sources=tuple(self._party(p, around) for p in statement.sources),
            addressees=tuple(self._party(p, around) for p in statement.addressees),
            chain=tuple(replace(h, entity=self._party(Party(h.name, h.entity), (h.evidence,)).entity) for h in statement.chain),
            about=about,
        )

    def _claim(self, claim: Claim) -> Claim:
        return replace(claim, roles=tuple((role, tuple(self._party(p, claim.evidence) for p in parties)) for role, parties in claim.roles))
