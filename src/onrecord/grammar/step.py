"""One step of the climb from an act to the words above it."""

from collections.abc import Callable
from dataclasses import dataclass

from spacy.tokens import Token

from onrecord.grammar.force import Force
from onrecord.grammar.lexicon import words
from onrecord.grammar.tree import children, conjuncts, first_conjunct, marks, preposition


@dataclass(frozen=True, slots=True)
class Step:
    """One edge: `below` carries `force` and hangs on `above`. `act` is where the climb began; `climb` finds another word's force."""

    force: Force
    below: Token
    above: Token
    dep: str
    act: Token
    climb: Callable[[Token], Force]

    @property
    def lemma(self) -> str:
        return self.above.lemma_.lower()

    @property
    def is_act(self) -> bool:
        """Whether the word below is the act itself, or its length (*days of talks*); not a noun that it is part of (*the news of it*)."""
        of = self.act.dep_ == "nmod" and self.act.head.i == self.below.i and preposition(self.act) == "of"
        measured = of and self.below.lemma_.lower() in words("length")
        return measured or self.below.i in {c.i for c in conjuncts(first_conjunct(self.act))}


def find_openers(token: Token) -> tuple[str, ...]:
    """The words that open its clause: subordinators, and prepositions before a gerund."""
    cases = tuple(c.lower_ for c in children(token, "case", "mark", "advmod") if c.i < token.i and not c.lower_.endswith("ly"))
    return (*marks(token), *cases)
