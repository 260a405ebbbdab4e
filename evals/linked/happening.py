"""A word of a report that tells of something that happens or may, of any kind, with what tells it from other things that happen.

Wider than a claim: a claim has a kind of the vocabulary and stands on the record; a happening is only joined with others.
"""

from dataclasses import dataclass

from onrecord.model.period import Period
from onrecord.model.span import Span


@dataclass(frozen=True, slots=True)
class Happening:
    """`lemma` and `part` ("verb" | "noun") of the word at `span`; all words are folded.

    `first` are the words for who does it, `second` for whom or what it is done to, `others` for everything else that hangs on
    it; `around` are the content words of its sentence, `names` the words of names in it. `factuality` is −3 to 3.
    """

    span: Span
    lemma: str
    part: str
    factuality: float = 0.0
    first: frozenset[str] = frozenset()
    second: frozenset[str] = frozenset()
    others: frozenset[str] = frozenset()
    around: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    when: Period | None = None

    @property
    def arguments(self) -> frozenset[str]:
        return self.first | self.second | self.others
