"""The force with which an act is claimed, its modal verbs, and what *not until* makes of it.

A force without modality is open: an infinitive, a gerund, a bare noun. What stands above it decides, or nobody does.
"""

from dataclasses import dataclass, field, replace

from spacy.tokens import Token

from onrecord.grammar.attach import nearest_conjunct
from onrecord.grammar.lexicon import words
from onrecord.grammar.tree import auxiliaries, children, is_participle
from onrecord.model.claim import Modality

MODALS = {
    "will": Modality.PLANNED, "shall": Modality.PLANNED, "'ll": Modality.PLANNED, "’ll": Modality.PLANNED, "wo": Modality.PLANNED,
    "would": Modality.HYPOTHETICAL, "'d": Modality.HYPOTHETICAL, "’d": Modality.HYPOTHETICAL, "can": Modality.HYPOTHETICAL,
    "could": Modality.HYPOTHETICAL, "may": Modality.HYPOTHETICAL, "might": Modality.HYPOTHETICAL, "ca": Modality.HYPOTHETICAL,
    "should": Modality.REQUESTED, "ought": Modality.REQUESTED, "must": Modality.DEMANDED,
}  # fmt: skip

PRESENT = frozenset({"VBP", "VBZ"})


@dataclass(frozen=True, slots=True)
class Force:
    """`firm`: told as done, by tense. `would`: a plan seen from the past. `under`: speech acts passed on the way."""

    modality: Modality | None = None
    negative: bool = False
    firm: bool = False
    would: bool = False
    under: tuple[int, ...] = field(default=())

    @property
    def is_open(self) -> bool:
        return self.modality is None

    @property
    def happens(self) -> bool:
        """Told as a fact, now or before."""
        return self.modality in {Modality.HAPPENED, Modality.ONGOING} and not self.negative

    def becomes(self, modality: Modality | None) -> "Force":
        return replace(self, modality=modality, firm=False, would=False)


def waits(token: Token) -> bool:
    """*was not freed until Sunday*, *will not go until …*: done then, or not before. Of *was not freeing them until …* nothing is told."""
    phrases = [c for c in token.children if c.i > token.i and c.dep_ in {"obl", "advcl"} and opens_until(c)]
    auxes = shared_auxiliaries(token)
    if any(a.tag_ == "MD" for a in auxes):
        return bool(phrases)
    simple = token.tag_ != "VBG" and not any(a.lower_ == "being" for a in auxes) and any(a.tag_ == "VBD" for a in auxes)
    return simple and any(is_date(c) for c in phrases)


def opens_until(phrase: Token) -> bool:
    return any(w.lower_ in {"until", "till"} for w in children(phrase, "case", "mark"))


def is_date(head: Token) -> bool:
    """Whether the phrase names a day or a period: *Sunday*, *3 May*, *next week*, *the end of the month*; not *the end of the siege*."""
    below = [c for c in head.children if c.dep_ in {"nmod", "nmod:unmarked", "compound"} and c.pos_ in {"NOUN", "PROPN", "NUM"}]
    if head.lemma_.lower() in {"end", "beginning", "start", "day", "night", "morning", "evening"}:
        return not any(c.dep_ == "nmod" for c in below) or any(is_date(c) for c in below)
    named = head.lemma_.lower() in words("date_word") and (head.pos_ == "PROPN" or head.lemma_.lower() not in {"may", "march"})
    return named or (head.pos_ == "NUM" and (not below or any(is_date(c) for c in below)))


def waiting(token: Token) -> Force:
    """Told in the past, it happened then; of what will not happen before, nothing is done yet."""
    auxes = shared_auxiliaries(token)
    modal = next((a for a in auxes if a.tag_ == "MD"), None)
    return Force(Modality.HAPPENED, firm=True) if modal is None else modal_force(modal, auxes, negative=True)


def negates_manner(token: Token) -> bool:
    """*was not freed as a favour*, *not killed because of …*, *not held until …*: the negation may fall on what follows, not on the act."""
    after = [c for c in token.children if c.i > token.i and c.dep_ in {"obl", "advcl"}]
    following = token.doc[token.i + 1].lower_ if token.i + 1 < len(token.doc) else ""
    return following in {"as", "because", "until", "due"} or any(
        w.lower_ in {"as", "because", "until", "due"} for c in after for w in children(c, "case", "mark")
    )


def shared_auxiliaries(token: Token) -> list[Token]:
    """Its own, or those it shares with the first conjunct: *was taken and held*, *will meet and discuss*."""
    own = auxiliaries(token) or _modal_before(token)
    first = nearest_conjunct(token)
    gapped = token.tag_ in {"VBN", "JJ"} and bool(children(first, "aux:pass"))  # "ten were killed and 30 wounded"
    if own or token.dep_ != "conj" or first.i >= token.i or (children(token, "nsubj", "nsubj:pass") and not gapped):
        return own
    shared = shared_auxiliaries(first)
    same_form = (
        token.tag_ == first.tag_
        or {token.tag_, first.tag_} <= {"VB", "VBP"}
        or (is_participle(first) and (is_participle(token) or token.tag_ == "JJ"))
    )
    return shared if same_form and first.pos_ in {"VERB", "AUX"} else own


def _modal_before(token: Token) -> list[Token]:
    """The *would* of *would kill*, wherever the parser hung it."""
    before = token.doc[token.i - 1] if token.i > 0 and token.tag_ == "VB" else token
    return [before] if before.tag_ == "MD" else []


def modal_force(modal: Token, auxes: list[Token], *, negative: bool) -> Force:
    modality = MODALS.get(modal.lower_, Modality.HYPOTHETICAL)
    perfect = any(a.lemma_.lower() == "have" for a in auxes)
    if perfect:
        modality = Modality.HYPOTHETICAL
    return Force(modality, negative=negative, would=modal.lower_ in {"would", "'d", "’d"} and not perfect)
