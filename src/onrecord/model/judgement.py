"""The judgement layer: what people decided about the record. Appended, reversible, never deleted; replayed on every rebuild."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum

from onrecord.errors import InvalidJudgement
from onrecord.model.correction import parse_change
from onrecord.model.ids import JudgementId, content_id
from onrecord.model.span import Span


class JudgementKind(StrEnum):
    """`same` and `different` are of two entities or two events; `reject`: this is not what the sentence says."""

    SAME = "same"  # these are one
    DIFFERENT = "different"  # these are two
    RENAME = "rename"  # this is the name to show
    CORRECT = "correct"  # it says this instead
    REJECT = "reject"  # the sentence does not say so
    ACCEPT = "accept"  # it does
    UNSURE = "unsure"  # looked at, and left open
    UNDO = "undo"  # an earlier judgement is taken back


class TargetType(StrEnum):
    """What is judged, and by which words it is named."""

    ENTITY = "entity"  # a mention of somebody or something
    EVENT = "event"  # an occurrence, by a claim of it
    CLAIM = "claim"  # by its trigger
    STATEMENT = "statement"  # by its first content
    ATTRIBUTE = "attribute"  # by its evidence
    CONFLICT = "conflict"  # by the evidence of a side


class Standing(StrEnum):
    """Whether a judgement counts: superseded by a later one on the same, blocked by a *different* that forbids it, missing its target."""

    IN_FORCE = "in_force"  # counts
    UNDONE = "undone"  # an undo took it back
    SUPERSEDED = "superseded"  # the same was judged anew
    BLOCKED = "blocked"  # it would join what was judged different
    MISSING = "missing"  # its words are on no report of the record


@dataclass(frozen=True, slots=True)
class Target:
    """What is judged, named by what lasts: words of a report and what they were read as. Ids of the record change when reports are added.

    `span` is a mention of the entity, the trigger of the claim (for an event, of one of its claims), the first content of the
    statement, the evidence of the attribute or of one side of the conflict. `kind` is that of the entity, claim or event, the property
    of the attribute or conflict. `name` is the entity as written there, the person whom the event befalls, the attribute's value.
    """

    type: TargetType
    span: Span
    kind: str | None = None
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Judgement:
    """`name` is the new name of a *rename*, `undoes` the earlier judgement of an *undo*, `changes` the new values of a *correct*."""

    kind: JudgementKind
    who: str
    judged_at: datetime
    why: str = ""
    targets: tuple[Target, ...] = field(default=())
    name: str | None = None
    undoes: JudgementId | None = None
    changes: tuple[tuple[str, str], ...] = field(default=())

    def __post_init__(self) -> None:
        if self.judged_at.tzinfo is None:
            raise InvalidJudgement("The moment of a judgement needs its time zone.")
        if not self.who.strip():
            raise InvalidJudgement("A judgement needs to say who judged.")
        _check_shape(self)

    @property
    def id(self) -> JudgementId:
        """From all of it, so that the same judgement imported twice is one."""
        moment = self.judged_at.astimezone(UTC).isoformat(timespec="microseconds")
        targets = [part for t in self.targets for part in (t.type, t.span.report, t.span.start, t.span.stop, t.span.quote, t.kind, t.name)]
        changes = [part for change in self.changes for part in change]
        head = (self.kind, self.who, moment, self.why, self.name, self.undoes, len(self.targets))
        return JudgementId(content_id("judgement", *head, *targets, *changes))


_PAIRS = (JudgementKind.SAME, JudgementKind.DIFFERENT)
_READ = frozenset({TargetType.CLAIM, TargetType.STATEMENT, TargetType.ATTRIBUTE})
_MAY_BE: dict[JudgementKind, frozenset[TargetType]] = {
    JudgementKind.SAME: frozenset({TargetType.ENTITY, TargetType.EVENT}),
    JudgementKind.DIFFERENT: frozenset({TargetType.ENTITY, TargetType.EVENT}),
    JudgementKind.RENAME: frozenset({TargetType.ENTITY}),
    JudgementKind.CORRECT: _READ,
    JudgementKind.REJECT: _READ | {TargetType.CONFLICT},
    JudgementKind.ACCEPT: frozenset(TargetType),
    JudgementKind.UNSURE: frozenset(TargetType),
    JudgementKind.UNDO: frozenset(),
}


def _check_shape(judgement: Judgement) -> None:
    """Raises `InvalidJudgement` where targets and values are not those of its kind."""
    kind, types = judgement.kind, {t.type for t in judgement.targets}
    if not types <= _MAY_BE[kind] or len(types) > 1:
        raise InvalidJudgement(f"“{kind}” cannot be judged of {' and '.join(sorted(types))}.")
    if (kind is JudgementKind.UNDO) != (not judgement.targets):
        raise InvalidJudgement(f"“{kind}” needs {'no target' if judgement.targets else 'a target'}.")
    if kind in _PAIRS and len(judgement.targets) != 2:
        raise InvalidJudgement(f"“{kind}” is judged of two, not of {len(judgement.targets)}.")
    _check_values(judgement)
    for name, value in judgement.changes:
        parse_change(str(judgement.targets[0].type), name, value)


def _check_values(judgement: Judgement) -> None:
    wanted = (
        (JudgementKind.RENAME, bool(judgement.name and judgement.name.strip()), judgement.name is not None, "name"),
        (JudgementKind.UNDO, judgement.undoes is not None, judgement.undoes is not None, "id of what it undoes"),
        (JudgementKind.CORRECT, bool(judgement.changes), bool(judgement.changes), "new value"),
    )
    for kind, is_given, is_set, what in wanted:
        if judgement.kind is kind and not is_given:
            raise InvalidJudgement(f"“{kind}” needs a {what}.")
        if judgement.kind is not kind and is_set:
            raise InvalidJudgement(f"“{judgement.kind}” takes no {what}.")
