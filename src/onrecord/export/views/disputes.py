"""Where reports differ or were revised, side by side; and which reports go back to one source."""

from dataclasses import dataclass

from onrecord.export.views.index import Cite, Index
from onrecord.export.views.phrases import say_kind
from onrecord.export.views.statements import say_words
from onrecord.export.views.words import count, plain
from onrecord.model.claim import ClaimKind
from onrecord.model.conflict import Conflict, Relation
from onrecord.model.origin import Origin, Why

RELATIONS = {
    Relation.CONTRADICTS: "reports differ",
    Relation.REVISES: "revised",
    Relation.RETRACTS: "taken back",
    Relation.DENIES: "denied",
    Relation.NARROWS: "narrowed",
}

DENIAL = "denial"
"""What is told and denied in one sentence: no two reports differ."""
KINDS = frozenset(kind.value for kind in ClaimKind)

WHYS = {
    Why.SAME_TEXT: "the same text",
    Why.WIRE_CREDIT: "the same agency on the same news",
    Why.SAME_SPEAKER_AND_OCCASION: "the same speaker on the same occasion",
}


@dataclass(frozen=True, slots=True)
class SideView:
    value: str
    labels: tuple[str, ...]
    cites: tuple[Cite, ...]


@dataclass(frozen=True, slots=True)
class ConflictView:
    id: str
    about: str
    property: str
    relation: str
    sides: tuple[SideView, ...]


@dataclass(frozen=True, slots=True)
class OriginView:
    id: str
    why: str
    first: str
    labels: tuple[str, ...]
    words: str
    said: tuple[str, ...]
    cites: tuple[Cite, ...]


def show_conflicts(index: Index) -> tuple[ConflictView, ...]:
    """Where reports or holders differ; after them what is denied in the sentence that tells it."""
    ordered = sorted(index.record.conflicts, key=lambda c: c.is_denial())
    return tuple(_conflict(index, c) for c in ordered)


def show_origins(index: Index) -> tuple[OriginView, ...]:
    """Those that join several reports or statements; one report by itself says nothing here."""
    return tuple(_origin(index, o) for o in index.record.origins if len(o.reports) > 1 or len(o.statements) > 1)


def _conflict(index: Index, conflict: Conflict) -> ConflictView:
    sides = tuple(
        SideView(plain(side.value), tuple(dict.fromkeys(map(index.label, side.reports))), index.cites(side.evidence))
        for side in conflict.sides
    )
    relation = DENIAL if conflict.is_denial() else RELATIONS[conflict.relation]
    return ConflictView(conflict.id, index.name(conflict.about), say_property(conflict.property), relation, sides)


def say_property(name: str) -> str:
    """`citizenship`; of a kind of act, the act: `approval`."""
    return say_kind(ClaimKind(name)) if name in KINDS else plain(name)


def _origin(index: Index, origin: Origin) -> OriginView:
    statements = [index.statements[s] for s in origin.statements if s in index.statements]
    labels = tuple(dict.fromkeys(map(index.label, origin.reports)))
    words = f"{count(len(origin.reports), 'report')} with one origin: {WHYS[origin.why]}"
    said = tuple(dict.fromkeys(map(say_words, statements)))
    return OriginView(
        origin.id,
        WHYS[origin.why],
        index.label(origin.first),
        labels,
        words,
        said,
        index.cites(s.content[0] for s in statements if s.content),
    )
