"""What happens to an entity, from texts through the whole product: its claims, and the reader's events in which it takes part.

The product keeps no event that is no claim: those are found here, with the product's own parts for roles and dates.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

from spacy.tokens import Doc, Token

from onrecord.app.add import Desk, add
from onrecord.app.record import build_record
from onrecord.claims.read import read_report
from onrecord.claims.whens import find_when
from onrecord.engines.local import LocalEngine
from onrecord.extract.context import Context
from onrecord.extract.times import find_times
from onrecord.grammar.subjects import understood_subject
from onrecord.grammar.tree import conjuncts
from onrecord.intake.options import IntakeOptions
from onrecord.language.reader import Reader, ReadInput
from onrecord.model.claim import Claim, Modality, Polarity
from onrecord.model.entity import Entity
from onrecord.model.event import Event
from onrecord.model.ids import EntityId, ReportId
from onrecord.model.mention import clusters
from onrecord.model.period import Period
from onrecord.model.reading import Reading
from onrecord.model.record import Record
from onrecord.model.report import Report
from onrecord.resolve.names import fold
from onrecord.stores.memory import MemoryStore

CERTAIN = 1.0
"""Factuality from which an event counts as one that did happen."""
DONE = frozenset({Modality.HAPPENED, Modality.ONGOING})
NOW = datetime(2026, 1, 1, tzinfo=UTC)
"""Only told to the store, which must be told something."""


@dataclass(frozen=True, slots=True)
class Happening:
    """An event at the word that begins at `start`, from `first` to `last` day."""

    start: int
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Told:
    """A report on record: its Doc with the times in it, and what the record has of it."""

    report: Report
    context: Context
    claims: Mapping[int, Claim]
    entities: tuple[Entity, ...]
    events: tuple[Event, ...]


def tell(reader: Reader, texts: Sequence[tuple[str, str, date]]) -> dict[str, Told]:
    """Texts by their names, added one after the other with their days of writing."""
    docs: dict[ReportId, Doc] = {}

    def read(reports: Sequence[Report]) -> list[Reading]:
        found = reader.read([ReadInput(r.text, r.skipped()) for r in reports])
        docs.update((r.id, doc) for r, doc in zip(reports, found, strict=True))
        return [read_report(r, doc, reader.id) for r, doc in zip(reports, found, strict=True)]

    store = MemoryStore()
    for name, text, day in texts:
        desk = Desk(store, LocalEngine(read), IntakeOptions(today=NOW.date(), published=day))
        for _ in add(desk, [(name, text.encode())], now=NOW):
            pass
    record = build_record(store.reports(), store.readings())
    return {r.path: _told(r, docs[r.id], record) for r in record.reports}


def _told(report: Report, doc: Doc, record: Record) -> Told:
    context = Context(report, doc)
    claims = {c.trigger.start: c for c in record.claims if c.report == report.id}
    return Told(report, replace(context, times=find_times(context)), claims, record.entities, record.events)


def happenings(name: str, told: Told, *, recorded: bool = False) -> Iterator[Happening]:
    """The events of the entity that is called `name`, in order of the text; only claims, if `recorded`."""
    ids = {e.id for e in told.entities if is_called(e, name)}
    places = frozenset[int]() if recorded else find_places(name, ids, told)
    facts = {e.token for e in told.context.doc.user_data.get("events", ()) if e.factuality >= CERTAIN}
    for token in told.context.doc:
        claim = told.claims.get(token.idx)
        by_claim = claim is not None and is_done(claim) and concerns(claim, ids)
        if by_claim or (token.i in facts and takes_part(token, places)):
            period = dated(told, token, claim)
            if period is not None and period.earliest is not None and period.latest is not None:
                yield Happening(token.idx, period.earliest, period.latest)


def is_called(entity: Entity, name: str) -> bool:
    """By one of its names, or by the end of `name`, two words at least."""
    asked = fold(name)
    return any(n == asked or (" " in n and asked.endswith(f" {n}")) for n in map(fold, (entity.name, *entity.names)))


def is_done(claim: Claim) -> bool:
    return claim.modality in DONE and claim.polarity is Polarity.POSITIVE


def concerns(claim: Claim, ids: set[EntityId]) -> bool:
    return any(party.entity in ids for _, parties in claim.roles for party in parties)


def find_places(name: str, ids: set[EntityId], told: Told) -> frozenset[int]:
    """The head words of its mentions: the record's evidence, its name as written, and what the reader takes for the same."""
    doc = told.context.doc
    spans = [(s.start, s.stop) for e in told.entities if e.id in ids for s in e.evidence if s.report == told.report.id]
    heads = {head_of(doc, span) for span in (*spans, *_written(doc, name))} - {None}
    for cluster in clusters(doc.user_data.get("mentions", ())):
        same = {m.head for m in cluster}
        if same & heads:
            heads |= same
    return frozenset(h for h in heads if h is not None)


def _written(doc: Doc, name: str) -> Iterator[tuple[int, int]]:
    words = name.lower().split()
    for i in range(len(doc) - len(words) + 1):
        found = doc[i : i + len(words)]
        if [t.lower_ for t in found] == words:
            yield found.start_char, found.end_char


def head_of(doc: Doc, span: tuple[int, int]) -> int | None:
    """The word of these characters that depends on none of them; None if they only modify what follows (an iPod *nano*)."""
    inside = [t for t in doc if span[0] <= t.idx < span[1] and not t.is_space]
    top = next((t for t in inside if t.head.i == t.i or t.head not in inside), None)
    if top is None or (top.dep_ in {"compound", "flat", "nmod:desc"} and top.pos_ in {"NOUN", "PROPN", "NUM"} and top.head not in inside):
        return None
    return top.i


ARGUMENTS = frozenset({"nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent", "nmod", "nmod:poss", "compound"})


def takes_part(token: Token, places: frozenset[int]) -> bool:
    """As an argument of the event's word, one of several too, or as the subject that its clause leaves to be understood."""
    arguments = [c for a in token.children if a.dep_ in ARGUMENTS for c in conjuncts(a)]
    subject = understood_subject(token) if token.pos_ == "VERB" else None
    return any(a.i in places for a in arguments) or (subject is not None and subject[0].i in places)


def dated(told: Told, token: Token, claim: Claim | None) -> Period | None:
    """The claim's date or the one that belongs to the word; else the day of the news."""
    own = claim.when if claim is not None else find_when(told.context, token)
    closed = own is not None and own.earliest is not None and own.latest is not None
    return own if closed else day_of_news(told)


def day_of_news(told: Told) -> Period | None:
    """The first day that the report names in the week before it was written; else the day of writing."""
    written = told.report.published
    if written is None or written.latest is None:
        return None
    days = (t.period for t in told.context.times if t.period is not None and t.period.is_day)
    week = Period(written.latest - timedelta(days=6), written.latest)
    return next((day for day in days if day.within(week)), written)
