"""What stands beside the mentions of a person: titles that tell man from woman, offices. Learnt mention by mention, each once."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from spacy.tokens import Doc

from onrecord.extract.cast.cluster import Cluster
from onrecord.extract.cast.lexicon import words
from onrecord.extract.cast.namesakes import is_told
from onrecord.extract.context import Mention

_BEFORE, _BEHIND = 3, 8


@dataclass(slots=True)
class Told:
    """`beside` are the words around the mentions seen so far."""

    seen: int = 0
    man: bool = False
    woman: bool = False
    beside: set[str] = field(default_factory=set)

    def learn(self, doc: Doc, mentions: Iterable[Mention]) -> None:
        for m in mentions:
            self.seen += 1
            self.man = self.man or is_told(doc, m, words("man_titles"))
            self.woman = self.woman or is_told(doc, m, words("woman_titles"))
            self.beside.update(t.lower_ for t in doc[max(0, m.start - _BEFORE) : m.stop + _BEHIND])

    @property
    def gender(self) -> str | None:
        """None where neither or both were seen."""
        return None if self.man == self.woman else "man" if self.man else "woman"


class Facts:
    """What is told of each cluster so far."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.known: dict[int, Told] = {}

    def of(self, cluster: Cluster) -> Told:
        told = self.known.setdefault(id(cluster), Told())
        told.learn(self.doc, cluster.mentions[told.seen :])
        return told
