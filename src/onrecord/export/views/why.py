"""Why something is on the record: for any id, the sentences that it was read from, with the spans marked."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial, singledispatch
from typing import overload

from onrecord.export.views.disputes import RELATIONS, WHYS, say_property
from onrecord.export.views.excerpts import Excerpt, excerpt
from onrecord.export.views.index import Index
from onrecord.export.views.phrases import say_entity, say_event, say_held
from onrecord.export.views.promises import show_promise
from onrecord.export.views.statements import say_cue, say_words
from onrecord.export.views.statuses import show_statuses
from onrecord.export.views.words import count, join, plain, say_period
from onrecord.model.backing import Backing
from onrecord.model.claim import Claim
from onrecord.model.commitment import Commitment
from onrecord.model.conflict import Conflict
from onrecord.model.entity import Attribute, Entity
from onrecord.model.event import Event
from onrecord.model.ids import ClaimId, ReportId
from onrecord.model.origin import Origin
from onrecord.model.record import Record
from onrecord.model.report import Report
from onrecord.model.span import Span
from onrecord.model.statement import Statement
from onrecord.model.status import Status

Thing = Report | Entity | Attribute | Statement | Claim | Event | Commitment | Status | Conflict | Origin


@dataclass(frozen=True, slots=True)
class Proof:
    """One thing that it rests on: what it says, where that stands, and the sentences."""

    words: str
    label: str
    excerpts: tuple[Excerpt, ...]


@dataclass(frozen=True, slots=True)
class WhyView:
    """`proofs`: each is made when it is looked at, as a body that is named everywhere rests on thousands."""

    id: str
    type: str
    words: str
    proofs: "Proofs"


Make = Callable[[], Proof]


class Proofs(Sequence[Proof]):
    def __init__(self, makes: Iterable[Make]) -> None:
        self._makes = tuple(makes)

    def __len__(self) -> int:
        return len(self._makes)

    @overload
    def __getitem__(self, at: int) -> Proof: ...

    @overload
    def __getitem__(self, at: slice) -> "Proofs": ...

    def __getitem__(self, at: int | slice) -> "Proof | Proofs":
        return Proofs(self._makes[at]) if isinstance(at, slice) else self._makes[at]()


def things(record: Record) -> dict[str, Thing]:
    """Everything on the record that has an id."""
    parts: tuple[Iterable[Thing], ...] = (
        record.reports, record.entities, record.attributes, record.statements, record.claims, record.events, record.commitments,
        record.statuses, record.conflicts, record.origins,
    )  # fmt: skip
    return {str(thing.id): thing for part in parts for thing in part}


def show_why(index: Index, thing: Thing) -> WhyView:
    words, proofs = _show(thing, index)
    return WhyView(thing.id, type(thing).__name__.lower(), words, Proofs(proofs))


@singledispatch
def _show(thing: object, index: Index) -> tuple[str, list[Make]]:
    """What the thing says, and what it rests on."""
    raise TypeError(f"{type(thing)} has no id on the record")


def _prove(index: Index, spans: Iterable[Span], words: str = "") -> list[Make]:
    """One proof per report, in the order in which the reports are first cited."""
    grouped: dict[ReportId, list[Span]] = {}
    for span in spans:
        grouped.setdefault(span.report, []).append(span)
    return [partial(_prove_in, index, index.reports[report], own, words) for report, own in grouped.items()]


def _prove_in(index: Index, report: Report, spans: Iterable[Span], words: str) -> Proof:
    return Proof(words, index.label(report.id), excerpt(report, spans))


def _prove_claims(index: Index, claims: Iterable[ClaimId]) -> list[Make]:
    found = [index.claims[c] for c in dict.fromkeys(claims) if c in index.claims]
    return [partial(_prove_claim, index, claim) for claim in found]


def _prove_claim(index: Index, claim: Claim) -> Proof:
    return _prove_in(index, index.reports[claim.report], _claim_spans(index, claim), say_held(index, claim))


def _prove_origins(index: Index, claims: Iterable[ClaimId]) -> list[Make]:
    """A line for each independent origin: its members, and why they are one."""
    return [partial(_prove_origin, index, backing) for backing in index.behind(claims)]


def _prove_origin(index: Index, backing: Backing) -> Proof:
    return Proof(_say_backing(backing), ", ".join(dict.fromkeys(map(index.label, _members(index, backing)))), ())


def _say_backing(backing: Backing) -> str:
    return f"origin: {join([WHYS[why] for why in backing.why])}" if backing.why else "origin: by itself"


def _members(index: Index, backing: Backing) -> Iterable[ReportId]:
    """All reports that go back to it, those too that are not cited here."""
    ids = set(backing.origins)
    return dict.fromkeys((*(r for o in index.record.origins if o.id in ids for r in o.reports), *backing.reports))


def _claim_spans(index: Index, claim: Claim) -> list[Span]:
    """Its clause and conditions; of a clause that is a whole sentence, only the word that names the kind."""
    clause = excerpt(index.reports[claim.report], claim.evidence)
    is_whole = all(piece.is_marked or not piece.text.strip(" .") for sentence in clause for piece in sentence.pieces)
    return [*([claim.trigger] if is_whole else claim.evidence), *claim.condition]


@_show.register
def _report(report: Report, index: Index) -> tuple[str, list[Make]]:
    note = f"; {report.published_note}" if report.published_note else ""
    taken = f"day taken from: {report.published_basis.value}" if report.published is not None else "no day of writing was found"
    return f"{index.label(report.id)} — {taken}{note}", []


@_show.register
def _entity(entity: Entity, index: Index) -> tuple[str, list[Make]]:
    """Each form of the name once per report: a long report names its people hundreds of times."""
    forms = {(span.report, span.quote): span for span in reversed(entity.evidence)}
    words = f"{say_entity(index, entity)}, {count(len(entity.evidence), 'mention')}"
    return words, _prove(index, sorted(forms.values()))


@_show.register
def _attribute(attribute: Attribute, index: Index) -> tuple[str, list[Make]]:
    return f"{index.name(attribute.entity)}: {plain(attribute.property)} {attribute.value}", _prove(index, attribute.evidence)


@_show.register
def _statement(statement: Statement, index: Index) -> tuple[str, list[Make]]:
    who = join(index.parties(statement.sources)) or "not named"
    via = "".join(f", {hop.role.value} {hop.name}" for hop in statement.chain)
    spans = [*([] if statement.cue is None else [statement.cue]), *statement.content, *(hop.evidence for hop in statement.chain)]
    cue = f" ({say_cue(statement)})" if statement.cue is not None else ""
    return f"{who}{cue}{via}: {say_words(statement)}", _prove(index, spans)


@_show.register
def _claim(claim: Claim, index: Index) -> tuple[str, list[Make]]:
    return say_held(index, claim), [*_prove(index, _claim_spans(index, claim)), *_prove_origins(index, (claim.id,))]


@_show.register
def _event(event: Event, index: Index) -> tuple[str, list[Make]]:
    words = f"{say_event(index, event)}, {say_period(event.when)}: {event.state.value} ({count(event.origins, 'independent origin')})"
    return words, [*_prove_claims(index, event.claims), *_prove_origins(index, event.backed_by)]


@_show.register
def _commitment(commitment: Commitment, index: Index) -> tuple[str, list[Make]]:
    view = show_promise(index, commitment)
    due = "" if commitment.due is None else f", due {say_period(commitment.due)}"
    return f"{view.words}{due} — {view.stands}", _prove_claims(index, (*commitment.claims, *(step.claim for step in commitment.history)))


@_show.register
def _status(status: Status, index: Index) -> tuple[str, list[Make]]:
    view = next(s for s in show_statuses(index, status.person) if s.id == status.id)
    words = f"{index.name(status.person)}: {view.words} ({count(status.origins, 'independent origin')})"
    return words, [*_prove_claims(index, status.claims), *_prove_origins(index, status.claims)]


@_show.register
def _conflict(conflict: Conflict, index: Index) -> tuple[str, list[Make]]:
    words = f"{index.name(conflict.about)}, {say_property(conflict.property)}: {RELATIONS[conflict.relation]}"
    return words, [proof for side in conflict.sides for proof in _prove(index, side.evidence, plain(side.value))]


@_show.register
def _origin(origin: Origin, index: Index) -> tuple[str, list[Make]]:
    members = [partial(Proof, "member" if r != origin.first else "first", index.label(r), ()) for r in origin.reports]
    spans = [span for s in origin.statements if s in index.statements for span in index.statements[s].content]
    return f"one origin: {WHYS[origin.why]}", [*members, *_prove(index, spans)]
