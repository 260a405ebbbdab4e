"""A record whose every text is the same hostile one: a name, a quote, a title, a path, a value, words of parties."""

import unicodedata
from datetime import date
from hashlib import sha256

from onrecord.model.claim import Claim, ClaimKind, Modality, Role
from onrecord.model.commitment import Commitment, CommitmentKind, Life, LifeBasis, Step, Turn
from onrecord.model.conflict import Conflict, Relation, Side
from onrecord.model.entity import Attribute, Entity, EntityKind, Party, Property
from onrecord.model.event import Event, EventState
from onrecord.model.ids import (
    AttributeId,
    ClaimId,
    CommitmentId,
    ConflictId,
    EntityId,
    EventId,
    OriginId,
    ReportId,
    StatementId,
    StatusId,
    content_id,
)
from onrecord.model.origin import Origin, Why
from onrecord.model.period import Period
from onrecord.model.record import Record
from onrecord.model.report import Basis, Failure, Report
from onrecord.model.span import Span
from onrecord.model.statement import Hop, HopRole, Manner, Statement
from onrecord.model.status import Status, StatusValue

EVIL = {
    "formula": "=cmd|' /C calc'!A0",
    "plus": "+1+1",
    "minus": "-2+3",
    "at": "@SUM(1)",
    "quoted formula": "''=1+1",
    "full-width formula": "\uff1d1+1",
    "script": "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "link": "[x](javascript:alert(1)) https://evil.example/?a=1&b=2 www.evil.example <https://evil.example>",
    "markdown": "# h [[note]] ![[note]] #tag ^p-0 %%c%% `code` $x$ ==h== *a* _b_ ~~c~~ | cell | {{7*7}} &amp; &lt;",
    "list": "1. one",
    "rule": "--- a: b",
    "turned": "\u202eevil\u2066 \u202ax",
    "arabic": "\u0634\u0631\u0637\u0629 \u200f\u0627\u0644\u0642\u062f\u0633\u200e 12",
    "controls": "nul\x00 bell\x07 esc\x1b[31m c1\x9b no\ufffe",
    "lines": "a\nBEGIN:VEVENT\nUID:1\nEND:VEVENT\nb",
    "separators": "a\u2028b\u2029c\x85 d",
    "sheet": "_x0041_ _x000D_",
    "cdata": "]]> &amp; <!-- x --> <?xml?>",
    "csv": 'a, "b"; c',
    "path": "../../../etc/passwd",
    "device": "CON",
    "astral": "👩‍👩‍👧 𝒳" * 3,
    "long": "long " * 9000,
}


def make_hostile(evil: str) -> Record:
    evil = unicodedata.normalize("NFC", evil)
    text = f"{evil} one.\n\nThen {evil} two.\n{evil}"
    report = Report(
        ReportId(content_id("report", text)), f"{evil}.txt", text, sha256(text.encode()).hexdigest(), outlet=evil, agency=evil,
        authors=(evil, evil), title=evil, url=f"https://example.org/{evil}", language="en", published=Period.day(date(2031, 5, 9), evil),
        published_basis=Basis.HEADER, published_note=evil, place=evil,
    )  # fmt: skip
    first = Span.cut(report.id, text, 0, len(evil))
    last = Span.cut(report.id, text, len(text) - len(evil), len(text))
    who, body = EntityId("entity-00000000000a"), EntityId("entity-00000000000b")
    claim, said = ClaimId("claim-00000000000c"), StatementId("statement-00000000000d")
    when, party = Period(date(2031, 5, 12), date(2031, 5, 14), evil), (Party(evil, who),)
    roles = ((Role.AGENT, (Party(evil, body),)), (Role.PATIENT, party), (Role.PLACE, (Party(evil),)))
    attributes = tuple(
        Attribute(AttributeId(f"attribute-00000000000{n}"), who, prop, evil, (first,), (report.id,), period=when)
        for n, prop in enumerate((Property.CITIZENSHIP, Property.ROLE, Property.RESIDENCE))
    )
    return Record(
        (report,),
        (Entity(who, EntityKind.PERSON, evil, (evil, f"{evil}2"), (first,)), Entity(body, EntityKind.ORGANIZATION, evil, (evil,), (last,))),
        attributes,
        (Statement(said, report.id, party, first, (first, last), Manner.DIRECT, (Hop(evil, HopRole.AGENCY, first),), party, when, (who,)),),
        (Claim(claim, ClaimKind.MEET, report.id, (first,), first, roles, Modality.PLANNED, when=when, stage=evil, condition=(last,),
               statement=said),),
        (Event(EventId("event-00000000000e"), ClaimKind.MEET, roles, when, EventState.PLANNED, (claim,)),),
        (Commitment(CommitmentId("commitment-00000000000f"), CommitmentKind.PROMISE, (body,), (who,), (who,), ClaimKind.MEET, Life.ACTIVE,
                    LifeBasis.SELF, (claim,), (Step(when, Turn.MADE, claim),), (last,), evil, when, None, (evil,), (evil,)),),
        (Status(StatusId("status-000000000010"), who, StatusValue.HELD, when, (claim,), (body,), (Party(evil),)),),
        (Conflict(ConflictId("conflict-000000000011"), Relation.CONTRADICTS, who, "citizenship",
                  (Side(evil, (report.id,), (first,)), Side(f"{evil}2", (report.id,), (last,)))),),
        (Origin(OriginId("origin-000000000012"), Why.SAME_SPEAKER_AND_OCCASION, report.id, (report.id,), (said,)),),
        (Failure(evil, "intake", "binary-input", evil),),
    )  # fmt: skip
