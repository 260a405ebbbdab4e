"""A small record about invented people, made by hand: every part of it filled, for tests of what shows it."""

from dataclasses import replace
from datetime import date

from onrecord.model.claim import Claim, ClaimKind, Modality, Role
from onrecord.model.commitment import Commitment, CommitmentKind, Life, LifeBasis, Step, Turn
from onrecord.model.conflict import Conflict, Relation, Side
from onrecord.model.entity import Attribute, Entity, EntityKind, Party, Property
from onrecord.model.event import Event, EventState
from onrecord.model.ids import AttributeId, ClaimId, CommitmentId, ConflictId, EntityId, EventId, OriginId, StatementId, StatusId
from onrecord.model.origin import Origin, Why
from onrecord.model.period import Period
from onrecord.model.reading import Reading
from onrecord.model.record import Record
from onrecord.model.report import Basis, Failure, Furniture, FurnitureKind, Report
from onrecord.model.span import Span
from onrecord.model.statement import Hop, HopRole, Manner, Statement
from onrecord.model.status import Status, StatusValue
from tests.fakes.facts import READER, find, make_report

FIRST = (
    "Hostage to go free\nMira Solano, a Norlander aged 31, was seized on 2 May. “Solano will be released on Monday once the bridge opens,” "
    "Tomas Rill of the Varda Guard told VNA.\nRill will meet the mayor on 13 May."
)
SECOND = (
    "Varda Guard frees hostage. Mira Solano, who is from Esterland, was released on 12 May, the Varda Guard said. <b>Nobody</b> else was."
)

MIRA, TOMAS, GUARD, VARDA, PAIR = (EntityId(f"entity-{n:012x}") for n in (0xA1, 0xB2, 0xC3, 0xD4, 0xE5))
PLAN, SEIZED, FREED, MEETING = (ClaimId(f"claim-{n:012x}") for n in (0x111, 0x222, 0x333, 0x444))
SAID, TOLD = (StatementId(f"statement-{n:012x}") for n in (0x555, 0x666))
ONE = replace(
    make_report(FIRST, "first.txt", "Varda Post"),
    agency="VNA",
    title="Hostage to go free",
    published=Period.day(date(2031, 5, 9)),
    published_basis=Basis.HEADER,
    furniture=(Furniture(0, 19, FurnitureKind.TITLE),),
)
TWO = replace(make_report(SECOND, "second.html", "Norland News"), published=Period.day(date(2031, 5, 12)), url="javascript:alert(1)")


def make_record() -> Record:
    return Record(
        (ONE, TWO), entities(), attributes(), statements(), claims(), events(), commitments(), statuses(), conflicts(), origins(),
        (Failure("photo.jpg", "intake", "binary-input", "It is not text."),),
    )  # fmt: skip


def make_doubtful_record() -> Record:
    """The same with a group, and two doubtful readings: beside fates, and of somebody who has none."""
    record = make_record()
    pair = Entity(PAIR, EntityKind.GROUP, "the pair", ("the pair",), (find(TWO, "Nobody"),), (MIRA, TOMAS))
    readings = (
        _misread("04", MIRA, StatusValue.DEAD, 13, MEETING),
        _misread("05", TOMAS, StatusValue.ESCAPED, 10, SEIZED),
    )
    return replace(
        record,
        entities=(*record.entities, pair),
        statuses=(readings[0], *record.statuses, readings[1]),
    )


def _misread(number: str, who: EntityId, value: StatusValue, start: int, claim: ClaimId) -> Status:
    since = Period(date(2031, 5, start), None)
    return Status(StatusId(f"status-{number}"), who, value, since, (claim,), origins=9, doubtful=True)


def make_readings() -> tuple[Reading, Reading]:
    """The same as two readings: ids of entities are taken as local ones."""
    return _reading(ONE), _reading(TWO)


def _reading(report: Report) -> Reading:
    own = [e for e in entities() if any(s.report == report.id for s in e.evidence)]
    return Reading(
        report.id,
        READER,
        tuple(replace(e, evidence=tuple(s for s in e.evidence if s.report == report.id)) for e in own),
        tuple(a for a in attributes() if a.reports == (report.id,)),
        tuple(s for s in statements() if s.report == report.id),
        tuple(c for c in claims() if c.report == report.id),
    )


def entities() -> tuple[Entity, ...]:
    start = FIRST.index("Solano will")
    mira = (find(ONE, "Mira Solano"), Span.cut(ONE.id, FIRST, start, start + len("Solano")))
    return (
        Entity(MIRA, EntityKind.PERSON, "Mira Solano", ("Mira Solano", "Solano"), (*mira, find(TWO, "Mira Solano"))),
        Entity(TOMAS, EntityKind.PERSON, "Tomas Rill", ("Tomas Rill",), (find(ONE, "Tomas Rill"),)),
        Entity(GUARD, EntityKind.ORGANIZATION, "Varda Guard", ("Varda Guard",), (find(ONE, "Varda Guard"), find(TWO, "Varda Guard"))),
        Entity(VARDA, EntityKind.PERSON, "the mayor", ("the mayor",), (find(ONE, "the mayor"),)),
    )


def attributes() -> tuple[Attribute, ...]:
    rows = (("0a", Property.AGE, "31", ONE, "aged 31"), ("0b", Property.CITIZENSHIP, "Norlander", ONE, "a Norlander"),
            ("0c", Property.CITIZENSHIP, "Esterlander", TWO, "from Esterland"))  # fmt: skip
    return tuple(Attribute(AttributeId(f"attribute-{n}"), MIRA, p, value, (find(r, quote),), (r.id,)) for n, p, value, r, quote in rows)


def statements() -> tuple[Statement, ...]:
    quote = find(ONE, "“Solano will be released on Monday once the bridge opens,”")
    hop = Hop("VNA", HopRole.AGENCY, find(ONE, "VNA"))
    tomas, guard = (Party("Tomas Rill", TOMAS),), (Party("the Varda Guard", GUARD),)
    return (
        Statement(SAID, ONE.id, tomas, find(ONE, "told"), (quote,), Manner.DIRECT, (hop,), (), Period.day(date(2031, 5, 9)), (MIRA,)),
        Statement(TOLD, TWO.id, guard, find(TWO, "said"), (find(TWO, "was released on 12 May"),), Manner.INDIRECT, about=(MIRA,)),
    )


def claims() -> tuple[Claim, ...]:
    mira, guard = (Role.PATIENT, (Party("Solano", MIRA),)), (Role.AGENT, (Party("Guard", GUARD),))
    plan, freed = find(ONE, "Solano will be released on Monday"), find(TWO, "was released on 12 May")
    seized, meeting = find(ONE, "was seized on 2 May"), find(ONE, "Rill will meet the mayor on 13 May")
    met = ((Role.AGENT, (Party("Rill", TOMAS),)), (Role.COUNTERPART, (Party("the mayor", VARDA),)))
    return (
        Claim(PLAN, ClaimKind.RELEASE, ONE.id, (plan,), find(ONE, "released"), (mira, guard), Modality.PLANNED, when=day(12),
              condition=(find(ONE, "once the bridge opens"),), statement=SAID),
        Claim(SEIZED, ClaimKind.ABDUCT, ONE.id, (seized,), find(ONE, "seized"), (mira,), Modality.HAPPENED, when=day(2)),
        Claim(FREED, ClaimKind.RELEASE, TWO.id, (freed,), find(TWO, "released"), (mira,), Modality.HAPPENED, when=day(12), statement=TOLD),
        Claim(MEETING, ClaimKind.MEET, ONE.id, (meeting,), find(ONE, "meet"), met, Modality.PLANNED, when=day(13)),
    )  # fmt: skip


def events() -> tuple[Event, ...]:
    by_id = {c.id: c for c in claims()}
    rows = (("1e", SEIZED, EventState.HAPPENED, (SEIZED,), 1), ("2e", PLAN, EventState.HAPPENED, (PLAN, FREED), 2),
            ("3e", MEETING, EventState.PLANNED, (MEETING,), 1))  # fmt: skip
    return tuple(
        Event(EventId(f"event-{n}"), by_id[c].kind, by_id[c].roles, by_id[c].when, state, held, origins)
        for n, c, state, held, origins in rows
    )


def commitments() -> tuple[Commitment, ...]:
    history = (Step(day(9), Turn.MADE, PLAN), Step(day(12), Turn.FULFILLED, FREED))
    return (
        Commitment(
            CommitmentId("commitment-0d0d0d"), CommitmentKind.PROMISE, (GUARD,), (), (MIRA,), ClaimKind.RELEASE, Life.FULFILLED,
            LifeBasis.SELF, (PLAN, FREED), history, (find(ONE, "once the bridge opens"),), "first stage", day(12),
        ),
    )  # fmt: skip


def statuses() -> tuple[Status, ...]:
    rows = (
        ("01", StatusValue.HELD, 2, 8, SEIZED),
        ("02", StatusValue.TO_BE_RELEASED, 9, 11, PLAN),
        ("03", StatusValue.RELEASED, 12, None, FREED),
    )
    return tuple(
        Status(StatusId(f"status-{n}"), MIRA, value, Period(date(2031, 5, a), None if b is None else date(2031, 5, b)), (claim,))
        for n, value, a, b, claim in rows
    )


def conflicts() -> tuple[Conflict, ...]:
    sides = tuple(Side(a.value, a.reports, a.evidence) for a in attributes()[1:])
    return (Conflict(ConflictId("conflict-0f0f0f"), Relation.CONTRADICTS, MIRA, "citizenship", sides),)


def origins() -> tuple[Origin, ...]:
    return (Origin(OriginId("origin-0e0e0e"), Why.SAME_SPEAKER_AND_OCCASION, ONE.id, (ONE.id, TWO.id), (SAID, TOLD)),)


def day(n: int) -> Period:
    return Period.day(date(2031, 5, n))
