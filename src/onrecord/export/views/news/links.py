"""Which entity of the earlier record is which of the later one: those that share a mention are the same."""

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass

from onrecord.model.entity import Entity, Party
from onrecord.model.ids import EntityId
from onrecord.model.span import Span

_Pairs = Mapping[EntityId, frozenset[EntityId]]


@dataclass(frozen=True, slots=True)
class Links:
    """`forth` leads from the earlier record to the later, `back` the other way; to several where entities were split or joined."""

    forth: _Pairs
    back: _Pairs

    @classmethod
    def of(cls, before: Iterable[Entity], after: Iterable[Entity]) -> "Links":
        earlier, later = _owners(before), _owners(after)
        pairs = {(left, later[span]) for span, left in earlier.items() if span in later}
        return cls(_group(pairs), _group((right, left) for left, right in pairs))

    def earlier(self, entity: EntityId) -> frozenset[EntityId]:
        return self.back.get(entity, frozenset())

    def later(self, entity: EntityId) -> frozenset[EntityId]:
        return self.forth.get(entity, frozenset())

    def added(self, before: Iterable[EntityId], after: Iterable[EntityId]) -> tuple[EntityId, ...]:
        """Those of the later ones that are none of the earlier ones."""
        known = frozenset(before)
        return tuple(e for e in after if not self.earlier(e) & known)

    def share(self, before: Set[EntityId], after: Iterable[EntityId]) -> bool:
        return any(self.earlier(e) & before for e in after)

    def share_party(self, before: Iterable[Party], after: Iterable[Party]) -> bool:
        """Words that were joined to nobody are the same words."""
        known = list(before)
        named = frozenset(p.entity for p in known if p.entity is not None)
        words = {p.text for p in known if p.entity is None}
        return any(p.text in words if p.entity is None else bool(self.earlier(p.entity) & named) for p in after)


def _owners(entities: Iterable[Entity]) -> dict[Span, EntityId]:
    """Whose mention it is; one that two entities have tells nothing."""
    found: dict[Span, EntityId] = {}
    several: set[Span] = set()
    for entity in entities:
        for span in dict.fromkeys(entity.evidence):
            if found.setdefault(span, entity.id) != entity.id:
                several.add(span)
    return {span: entity for span, entity in found.items() if span not in several}


def _group(pairs: Iterable[tuple[EntityId, EntityId]]) -> _Pairs:
    found: dict[EntityId, set[EntityId]] = {}
    for left, right in pairs:
        found.setdefault(left, set()).add(right)
    return {left: frozenset(rights) for left, rights in found.items()}
