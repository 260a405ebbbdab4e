"""One use of a trigger word, and the checks that most kinds share."""

from dataclasses import dataclass

from spacy.tokens import Token

from onrecord.claims.lexicon import Entry, words
from onrecord.claims.people import is_actor, is_person
from onrecord.extract.context import Context
from onrecord.grammar.arguments import Slots
from onrecord.model.claim import Role


@dataclass(frozen=True, slots=True)
class Use:
    """One occurrence of a trigger word, with the slots that its sentence fills.

    `carrier`: the word whose clause tells it, where that is not the trigger (*for* in *was freed in exchange for X*).
    """

    context: Context
    token: Token
    entry: Entry
    slots: Slots
    carrier: Token | None = None

    @property
    def head(self) -> Token:
        return self.token if self.carrier is None else self.carrier

    def fillers(self, role: Role) -> tuple[Token, ...]:
        """The words in all slots that the frame gives to the role."""
        return tuple(t for slot, tokens in self.slots.items() if self.entry.frame.get(slot) == role for t in tokens)

    def slot(self, name: str) -> tuple[Token, ...]:
        return self.slots.get(name, ())

    def any_lemma(self, tokens: tuple[Token, ...], word_class: str) -> bool:
        return any(t.lemma_.lower() in words(word_class) or t.lower_ in words(word_class) for t in tokens)


def person_patient(use: Use) -> bool:
    """The first of them; what is coordinated with it is checked where the role is filled."""
    found = use.fillers(Role.PATIENT) or use.slot("object")
    return bool(found) and is_person(use.context, found[0])


def person_subject(use: Use) -> bool:
    return all(is_actor(use.context, t) for t in use.slot("subject"))


def person_undergoer(use: Use) -> bool:
    return person_patient(use) and not any(t.lower_ == "i" for t in use.fillers(Role.PATIENT))
