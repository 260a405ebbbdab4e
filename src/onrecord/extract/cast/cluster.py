"""One entity in the making."""

from dataclasses import dataclass, field

from onrecord.extract.cast.spelling import name_parts
from onrecord.extract.context import Mention
from onrecord.model.entity import EntityKind

Named = tuple[Mention, str]
"""A name mention and its words."""


@dataclass(slots=True, eq=False)
class Cluster:
    """One entity in the making: its mentions, the names found, and for a couple's first half the shared surname."""

    kind: EntityKind
    mentions: list[Mention] = field(default_factory=list)
    names: list[str] = field(default_factory=list)

    def add(self, mention: Mention, name: str) -> None:
        self.mentions.append(mention)
        if name not in self.names:
            self.names.append(name)

    @property
    def fullest(self) -> str:
        """The name with most parts, then the longest, then the first seen."""
        return max(self.names, key=lambda n: (len(name_parts(n)), len(n), -self.names.index(n)))
