"""The tables of what follows from the readings: events, commitments with their steps, statuses, conflicts with their sides, origins."""

from collections.abc import Iterator

from onrecord.export.tables.table import Column, Kind, Table, join_words, period_columns, sentence_columns
from onrecord.export.views.disputes import RELATIONS, say_property
from onrecord.export.views.index import Index
from onrecord.export.views.phrases import say_event
from onrecord.export.views.promises import PromiseView, show_promises
from onrecord.model.commitment import Commitment, Step
from onrecord.model.conflict import Conflict, Side
from onrecord.model.event import Event
from onrecord.model.origin import Origin
from onrecord.model.status import Status

EVENTS: Table[Event] = Table(
    "events",
    "claims about the same occurrence, from any report",
    (
        Column("id", "id", lambda i, e: e.id),
        Column("kind", "of what", lambda i, e: e.kind.value),
        Column("words", "the event as a phrase", say_event),
        Column("state", "how it stands", lambda i, e: e.state.value),
        *period_columns("when", "when it happens", lambda e: e.when),
        Column("origins", "how many independent origins", lambda i, e: e.origins, Kind.NUMBER),
        *sentence_columns(),
    ),
    lambda index: index.record.events,
)


def _commitments(index: Index) -> Iterator[tuple[Commitment, PromiseView]]:
    """In the order of the record."""
    views = {view.id: view for view in show_promises(index)}
    return ((c, views[c.id]) for c in index.record.commitments)


COMMITMENTS: Table[tuple[Commitment, PromiseView]] = Table(
    "commitments",
    "who is bound to what",
    (
        Column("id", "id", lambda i, c: c[0].id),
        Column("kind", "promise, offer, request, demand, threat, refusal or term", lambda i, c: c[0].kind.value),
        Column("by", "who is bound", lambda i, c: join_words(c[1].by)),
        Column("to", "to whom", lambda i, c: join_words(c[1].to)),
        Column("about", "whom it concerns", lambda i, c: join_words(i.names(c[0].about))),
        Column("act", "to what", lambda i, c: c[1].act),
        Column("condition", "on what condition", lambda i, c: join_words(s.quote for s in c[0].condition)),
        Column("stage", "of what stage", lambda i, c: c[0].stage),
        *period_columns("due", "when it is due", lambda c: c[0].due),
        Column("quantity", "how many", lambda i, c: None if c[0].quantity is None else c[0].quantity.n, Kind.NUMBER),
        Column("unit", "of what", lambda i, c: None if c[0].quantity is None else c[0].quantity.unit),
        Column("life", "how it stands", lambda i, c: c[0].life.value),
        Column("basis", "who says that it stands so", lambda i, c: c[0].basis.value),
        *sentence_columns(lambda i, c: c[0]),
    ),
    _commitments,
)

STEPS: Table[tuple[Commitment, int, Step]] = Table(
    "steps",
    "the history of each commitment",
    (
        Column("commitment", "of which", lambda i, s: s[0].id, to="commitments"),
        Column("n", "which step, from 1", lambda i, s: s[1], Kind.NUMBER),
        Column("what", "what the claim did to it", lambda i, s: s[2].what.value),
        *period_columns("on", "when", lambda s: s[2].on),
        Column("claim", "the claim", lambda i, s: s[2].claim, to="claims"),
        *sentence_columns(lambda i, s: i.claims.get(s[2].claim)),
    ),
    lambda index: ((c, n, step) for c in index.record.commitments for n, step in enumerate(c.history, 1)),
    key=("commitment", "n"),
)

STATUSES: Table[Status] = Table(
    "statuses",
    "what is known of a person over a period; what may be misread stands last, and is no fate",
    (
        Column("id", "id", lambda i, s: s.id),
        Column("person", "of whom", lambda i, s: s.person, to="entities"),
        Column("name", "the person's name", lambda i, s: i.name(s.person)),
        Column("value", "the status", lambda i, s: s.value.value),
        *period_columns("period", "from when to when", lambda s: s.period),
        Column("holder", "in whose hands", lambda i, s: join_words(i.names(s.holder))),
        Column("place", "where", lambda i, s: join_words(i.parties(s.place))),
        Column("contested", "whether reports differ", lambda i, s: s.contested, Kind.FLAG),
        Column("unconfirmed", "whether the reports hedge", lambda i, s: s.unconfirmed, Kind.FLAG),
        Column("doubtful", "whether we may have misread", lambda i, s: s.doubtful, Kind.FLAG),
        Column("origins", "how many independent origins", lambda i, s: s.origins, Kind.NUMBER),
        *sentence_columns(),
    ),
    lambda index: sorted(index.record.statuses, key=lambda s: s.doubtful),
)

CONFLICTS: Table[Conflict] = Table(
    "conflicts",
    "where reports differ or were revised",
    (
        Column("id", "id", lambda i, c: c.id),
        Column("about", "of whom or what", lambda i, c: c.about, to="entities"),
        Column("name", "its name", lambda i, c: i.name(c.about)),
        Column("property", "in what", lambda i, c: say_property(c.property)),
        Column("relation", "how the sides stand to one another", lambda i, c: c.relation.value),
        Column("words", "the same in words", lambda i, c: RELATIONS[c.relation]),
        *sentence_columns(),
    ),
    lambda index: index.record.conflicts,
)


SIDES: Table[tuple[Conflict, int, Side]] = Table(
    "sides",
    "the sides of each conflict",
    (
        Column("conflict", "of which", lambda i, s: s[0].id, to="conflicts"),
        Column("n", "which side, from 1", lambda i, s: s[1], Kind.NUMBER),
        Column("value", "the value that it gives", lambda i, s: s[2].value),
        Column("reports", "who gives it", lambda i, s: join_words(dict.fromkeys(map(i.label, s[2].reports)))),
        *sentence_columns(lambda i, s: s[2]),
    ),
    lambda index: ((c, n, side) for c in index.record.conflicts for n, side in enumerate(c.sides, 1)),
    key=("conflict", "n"),
)

ORIGINS: Table[Origin] = Table(
    "origins",
    "reports or statements that go back to one source",
    (
        Column("id", "id", lambda i, o: o.id),
        Column("why", "why they are one", lambda i, o: o.why.value),
        Column("first", "the first report", lambda i, o: o.first, to="reports"),
        Column("reports", "all of them", lambda i, o: join_words(map(i.label, o.reports))),
        *sentence_columns(),
    ),
    lambda index: index.record.origins,
)
