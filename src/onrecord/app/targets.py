"""What the user points at → targets that last: an id, a name, or a name in one report (`Moen@dispatch.txt`)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from onrecord.app.find import find_named, find_report, find_thing, fold
from onrecord.errors import InvalidOption, NoSuchRecord
from onrecord.export.views.index import Index
from onrecord.model.claim import Claim, Role
from onrecord.model.conflict import Conflict
from onrecord.model.entity import Attribute, Entity
from onrecord.model.event import Event
from onrecord.model.ids import ClaimId, ReportId, StatementId
from onrecord.model.judgement import Target, TargetType
from onrecord.model.reading import Reading
from onrecord.model.span import Span
from onrecord.model.statement import Statement


@dataclass(frozen=True, slots=True)
class Bench:
    """The record that people see, and the readings as they were read: corrected claims are named by what they were."""

    index: Index
    claims: Mapping[ClaimId, Claim]
    statements: Mapping[StatementId, Statement]
    attributes: Sequence[Attribute]


def make_bench(index: Index, readings: Iterable[Reading]) -> Bench:
    every = list(readings)
    return Bench(
        index,
        {c.id: c for r in every for c in r.claims},
        {s.id: s for r in every for s in r.statements},
        [a for r in every for a in r.attributes],
    )


def target_pair(bench: Bench, left: str, right: str) -> tuple[Target, Target]:
    """Two entities or two events, in the order of their places. Raises `NoSuchRecord`, `AmbiguousName` or `InvalidOption`."""
    first, second = (_target_one(bench, words) for words in (left, right))
    if first.type is not second.type:
        raise InvalidOption(f"“{left}” is an {first.type}, “{right}” an {second.type}; give two of one kind.")
    if first == second:
        raise InvalidOption(f"“{left}” and “{right}” are one mention; name two, e.g. Moen@first.txt and Moen@second.txt.")
    return (first, second) if first.span <= second.span else (second, first)


def target_entity(bench: Bench, words: str) -> Target:
    """An entity by its name, id, or name in one report."""
    name, _, place = words.rpartition("@")
    if name and (report := _report(bench.index, place)) is not None:
        return _mention_in(bench.index, name, report)
    entity = find_named(bench.index, words)
    spelt = [span for span in entity.evidence if fold(span.quote) == fold(words)]
    return mention(entity, *spelt)


def target_read(bench: Bench, prefix: str) -> tuple[Target, ...]:
    """A claim, statement, attribute or conflict by its id."""
    thing = find_thing(bench.index, prefix)
    found = targets_of(bench, thing)
    if not found or isinstance(thing, Entity | Event):
        raise InvalidOption(
            f"{prefix} is a {type(thing).__name__.lower()}: only what was read from a sentence can be right or wrong. "
            f"`onrecord why {prefix}` shows what it rests on; `onrecord export` has the ids of those claims and statements."
        )
    return found


def targets_of(bench: Bench, thing: object) -> tuple[Target, ...]:
    """None for what is only derived: reports, statuses, commitments, origins."""
    match thing:
        case Entity():
            return (mention(thing),)
        case Event():
            return (happening(bench, thing),)
        case Claim():
            return (Target(TargetType.CLAIM, bench.claims[thing.id].trigger, bench.claims[thing.id].kind),)
        case Statement():
            return (Target(TargetType.STATEMENT, bench.statements[thing.id].content[0]),)
        case Attribute():
            return _told(bench, thing)
        case Conflict():
            return tuple(Target(TargetType.CONFLICT, side.evidence[0], thing.property) for side in thing.sides)
        case _:
            return ()


def mention(entity: Entity, *spans: Span) -> Target:
    """The entity by the first of these mentions; else by the first with its full name, which tells most on another reading."""
    full = [span for span in entity.evidence if fold(span.quote) == fold(entity.name)]
    span = next(iter((*spans, *full, *entity.evidence)))
    return Target(TargetType.ENTITY, span, entity.kind, span.quote)


def happening(bench: Bench, event: Event) -> Target:
    """The event by its first claim, and by whom it befalls."""
    claim = bench.claims[event.claims[0]]
    known = {p.entity for p in event.parties(Role.PATIENT)}
    shown = bench.index.claims[claim.id]
    who = [p.text for role in (Role.PATIENT, Role.AGENT) for p in shown.parties(role) if p.entity in known and p.entity is not None]
    words = {fold(p.text) for p in event.parties(Role.PATIENT)}
    by_words = [p.text for p in shown.parties(Role.PATIENT) if fold(p.text) in words]
    return Target(TargetType.EVENT, claim.trigger, claim.kind, next(iter((*who, *by_words)), None))


def _target_one(bench: Bench, words: str) -> Target:
    try:
        thing = find_thing(bench.index, words)
    except NoSuchRecord:
        return target_entity(bench, words)
    return happening(bench, thing) if isinstance(thing, Event) else target_entity(bench, words)


def _report(index: Index, words: str) -> ReportId | None:
    try:
        return find_report(index, words).id
    except NoSuchRecord:
        return None


def _mention_in(index: Index, name: str, report: ReportId) -> Target:
    """The first mention in this report that is written so, with or without case and accents."""
    spans = [(span, e) for e in index.record.entities for span in e.evidence if span.report == report and fold(span.quote) == fold(name)]
    if not spans:
        raise NoSuchRecord(f"Nobody and nothing is named “{name}” in {index.reports[report].path}.")
    span, entity = min(spans, key=lambda pair: pair[0])
    return mention(entity, span)


def _told(bench: Bench, attribute: Attribute) -> tuple[Target, ...]:
    """The attribute in each report that gives it."""
    own = set(attribute.evidence)
    alike = [a for a in bench.attributes if a.property is attribute.property and own & set(a.evidence)]
    return tuple(dict.fromkeys(Target(TargetType.ATTRIBUTE, a.evidence[0], a.property, a.value) for a in alike))
