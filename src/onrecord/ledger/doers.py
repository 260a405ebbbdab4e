"""Who would do a planned act: its agent, or, where the sentence names none, the side that does such acts in the report."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import partial

from onrecord.ledger.ground import Ground, Whole, entities_in
from onrecord.ledger.standins import agents_of, doers_of, speakers_of, speaks_as_captor
from onrecord.memo import Stage
from onrecord.model.claim import Claim, ClaimKind, Role
from onrecord.model.entity import EntityKind
from onrecord.model.ids import EntityId, ReportId
from onrecord.model.kinds import PASSIVE, PERSONAL, THREATS
from onrecord.model.reading import Reading

_VIOLENT = THREATS - {ClaimKind.ABDUCT}
_BODIES = (EntityKind.ORGANIZATION, EntityKind.PLACE)

_Act = tuple[ClaimKind, tuple[EntityId, ...], tuple[EntityId, ...]]
"""Its kind, the bodies that did it, and the persons that it was done to."""


@dataclass(frozen=True, slots=True)
class Doers:
    """Bodies named as agents of an act: upon a person anywhere, upon a person in one report, upon anybody in one report."""

    of_person: Mapping[tuple[ClaimKind, EntityId], AbstractSet[EntityId]]
    of_person_in_report: Mapping[tuple[ClaimKind, EntityId, ReportId], AbstractSet[EntityId]]
    in_report: Mapping[tuple[ClaimKind, ReportId], AbstractSet[EntityId]]

    @classmethod
    def of(cls, whole: Whole) -> "Doers":
        stage = whole.memory.stage("doers")
        ground = whole.ground.watched(stage)
        anywhere: dict[tuple[ClaimKind, EntityId], set[EntityId]] = {}
        here: dict[tuple[ClaimKind, EntityId, ReportId], set[EntityId]] = {}
        reports: dict[tuple[ClaimKind, ReportId], set[EntityId]] = {}
        for reading in whole.readings:
            given = (reading.claims, reading.statements)
            for kind, agents, persons in stage.part(reading.report, given, partial(_acts_in, reading, ground)):
                reports.setdefault((kind, reading.report), set()).update(agents)
                for person in persons:
                    anywhere.setdefault((kind, person), set()).update(agents)
                    here.setdefault((kind, person, reading.report), set()).update(agents)
        return cls(anywhere, here, reports)

    def watched(self, stage: Stage) -> "Doers":
        names = ("of_person", "of_person_in_report", "in_report")
        return Doers(*(stage.mapping(name, getattr(self, name)) for name in names))

    def undertaker(self, claim: Claim, ground: Ground) -> EntityId | None:
        """The side that binds itself by this claim, if the speaker speaks for whoever would do the act; else None."""
        speakers = speakers_of(claim, ground)
        if len(speakers) != 1:
            return None
        (speaker,) = speakers
        heard = ground.hearers(claim)  # `he told the agency`: a body that the words went to was read as doing the act
        if any(p.entity not in heard for p in claim.parties(Role.AGENT)):
            if claim.kind in PERSONAL and any(p.entity == speaker for p in claim.parties(Role.AGENT)):
                return speaker  # "he would greet them, the president said": he himself
            mine = [e for e in doers_of(claim, ground) if speaks_for(ground, speaker, e)]
            return ground.main_side(speaker) if mine else None
        if claim.kind in _VIOLENT and claim.condition and speaks_as_captor(claim, ground):
            return ground.main_side(speaker)  # "they will be killed unless …, the caller said"
        if claim.kind not in PASSIVE:
            return None
        able = sorted(e for e in self._able(claim) if speaks_for(ground, speaker, e))
        return ground.main_side(able[0]) if able else None

    def _able(self, claim: Claim) -> frozenset[EntityId]:
        named = (self.of_person.get((claim.kind, person), ()) for person in entities_in(claim, Role.PATIENT))
        return frozenset(self.in_report.get((claim.kind, claim.report), ())).union(*named)

    def asked(self, act: Claim, person: EntityId) -> tuple[EntityId, ...]:
        """Whom an act upon a person is asked of, where nobody is addressed: the only body that the report names for it."""
        found = self.of_person_in_report.get((act.kind, person, act.report), ())
        return tuple(found) if len(found) == 1 else ()


def _acts_in(reading: Reading, ground: Ground) -> tuple[_Act, ...]:
    found = ((c, [e for e in agents_of(c, ground) if ground.kind(e) in _BODIES]) for c in reading.claims)
    return tuple((c.kind, tuple(agents), entities_in(c, Role.PATIENT)) for c, agents in found if agents)


def speaks_for(ground: Ground, speaker: EntityId, body: EntityId) -> bool:
    """Whether one is the other, a member of it, or of the same organization."""
    return ground.is_of_side(speaker, body) or ground.is_of_side(body, speaker) or ground.main_side(speaker) == ground.main_side(body)
