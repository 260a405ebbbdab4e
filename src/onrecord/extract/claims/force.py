"""With what force an act is claimed: the act's own tense and negation first, then each word above it, in order.

A force without modality is open: an infinitive, a gerund, a bare noun. What stands above it decides, or nobody does.
"""

from dataclasses import dataclass, field, replace

from spacy.tokens import Token

from onrecord.extract.claims.attach import nearest_conjunct
from onrecord.extract.claims.lexicon import load_operators, words
from onrecord.extract.tree import auxiliaries, children, is_negated, is_noun, is_participle, is_passive, is_root, marks
from onrecord.model.claim import Modality

_MODALS = {
    "will": Modality.PLANNED, "shall": Modality.PLANNED, "'ll": Modality.PLANNED, "’ll": Modality.PLANNED, "wo": Modality.PLANNED,
    "would": Modality.HYPOTHETICAL, "'d": Modality.HYPOTHETICAL, "’d": Modality.HYPOTHETICAL, "can": Modality.HYPOTHETICAL,
    "could": Modality.HYPOTHETICAL, "may": Modality.HYPOTHETICAL, "might": Modality.HYPOTHETICAL, "ca": Modality.HYPOTHETICAL,
    "should": Modality.REQUESTED, "ought": Modality.REQUESTED, "must": Modality.DEMANDED,
}  # fmt: skip
_INVARIABLE = frozenset({"let", "set", "put", "hit", "cut", "hurt", "shut", "quit", "cost", "beat"})
"""Verbs whose past is as their infinitive."""
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


def own_force(token: Token) -> Force:
    """What the word's own form and auxiliaries say, before anything above it is asked."""
    negative = is_negated(token) or _is_of_none(token)
    if negative and waits(token):
        return _waiting(token)
    if negative and any(_opens_until(c) for c in token.children if c.dep_ in {"obl", "advcl"}):
        return Force(Modality.UNKNOWN, negative=True)
    if negative and _negates_manner(token):
        return Force(Modality.UNKNOWN)
    if token.tag_ == "VBG" and "against" in marks(token):
        return Force(Modality.HYPOTHETICAL)  # "is against releasing them"
    if "whether" in marks(token):
        return Force(Modality.HYPOTHETICAL, negative=negative)
    hedge = _hedge(token)
    if hedge is not None:
        return Force(hedge, negative=negative)
    if is_noun(token) and not _has_verb_form(token):
        return Force(negative=negative)
    auxes = _auxiliaries(token)
    modal = next((a for a in auxes if a.tag_ == "MD" or a.lower_ in _MODALS), None)
    if modal is not None:
        return _modal_force(modal, auxes, negative=negative)
    tensed = _tensed(token, auxes)
    return replace(tensed, negative=negative or tensed.negative)


def _hedge(token: Token) -> Modality | None:
    """*was allegedly killed*, *was nearly killed*, *the planned release*: what the words before the act make of it."""
    known = load_operators().hedges
    sources = (c for o in children(token, "obl") if o.lemma_.lower() in words("hearsay") for c in children(o, "amod"))
    if any(c.lower_ in words("unverified") for c in sources):
        return Modality.UNKNOWN  # "according to unconfirmed reports"
    relations = {"amod", "compound"} if is_noun(token) else {"advmod"}
    before = (c.lower_ for c in token.children if c.i < token.i and c.dep_ in relations)
    return next((known[w] for w in before if w in known), None)


def _has_verb_form(token: Token) -> bool:
    return token.tag_[:2] == "VB" or any(c.dep_ == "cop" for c in token.children)


def _auxiliaries(token: Token) -> list[Token]:
    """Its own, or those it shares with the first conjunct: *was taken and held*, *will meet and discuss*."""
    own = auxiliaries(token) or _modal_before(token)
    first = nearest_conjunct(token)
    if own or token.dep_ != "conj" or first.i >= token.i or children(token, "nsubj", "nsubj:pass"):
        return own
    shared = _auxiliaries(first)
    same_form = token.tag_ == first.tag_ or {token.tag_, first.tag_} <= {"VB", "VBP"}
    return shared if same_form and first.pos_ in {"VERB", "AUX"} else own


def _modal_before(token: Token) -> list[Token]:
    """The *would* of *would kill*, wherever the parser hung it."""
    before = token.doc[token.i - 1] if token.i > 0 and token.tag_ == "VB" else token
    return [before] if before.tag_ == "MD" else []


def _is_of_none(token: Token) -> bool:
    """*No hostages were released*, *none of them was*, *released no hostages*."""
    subjects = children(token, "nsubj", "nsubj:pass", "obj")
    return any(s.lower_ in {"none", "nobody", "neither", "no"} or is_negated(s) for s in subjects)


def waits(token: Token) -> bool:
    """*was not freed until Sunday*, *will not go until …*: done then, or not before. Of *was not freeing them until …* nothing is told."""
    phrases = [c for c in token.children if c.i > token.i and c.dep_ in {"obl", "advcl"} and _opens_until(c)]
    auxes = _auxiliaries(token)
    if any(a.tag_ == "MD" for a in auxes):
        return bool(phrases)
    simple = token.tag_ != "VBG" and not any(a.lower_ == "being" for a in auxes) and any(a.tag_ == "VBD" for a in auxes)
    return simple and any(is_date(c) for c in phrases)


def _opens_until(phrase: Token) -> bool:
    return any(w.lower_ in {"until", "till"} for w in children(phrase, "case", "mark"))


def is_date(head: Token) -> bool:
    """Whether the phrase names a day or a period: *Sunday*, *3 May*, *next week*, *the end of the month*; not *the end of the siege*."""
    below = [c for c in head.children if c.dep_ in {"nmod", "nmod:unmarked", "compound"} and c.pos_ in {"NOUN", "PROPN", "NUM"}]
    if head.lemma_.lower() in {"end", "beginning", "start", "day", "night", "morning", "evening"}:
        return not any(c.dep_ == "nmod" for c in below) or any(is_date(c) for c in below)
    named = head.lemma_.lower() in words("date_word") and (head.pos_ == "PROPN" or head.lemma_.lower() not in {"may", "march"})
    return named or (head.pos_ == "NUM" and (not below or any(is_date(c) for c in below)))


def _waiting(token: Token) -> Force:
    """Told in the past, it happened then; of what will not happen before, nothing is done yet."""
    auxes = _auxiliaries(token)
    modal = next((a for a in auxes if a.tag_ == "MD"), None)
    return Force(Modality.HAPPENED, firm=True) if modal is None else _modal_force(modal, auxes, negative=True)


def _negates_manner(token: Token) -> bool:
    """*was not freed as a favour*, *not killed because of …*, *not held until …*: the negation may fall on what follows, not on the act."""
    after = [c for c in token.children if c.i > token.i and c.dep_ in {"obl", "advcl"}]
    following = token.doc[token.i + 1].lower_ if token.i + 1 < len(token.doc) else ""
    return following in {"as", "because", "until", "due"} or any(
        w.lower_ in {"as", "because", "until", "due"} for c in after for w in children(c, "case", "mark")
    )


def _modal_force(modal: Token, auxes: list[Token], *, negative: bool) -> Force:
    modality = _MODALS.get(modal.lower_, Modality.HYPOTHETICAL)
    perfect = any(a.lemma_.lower() == "have" for a in auxes)
    if perfect:
        modality = Modality.HYPOTHETICAL
    return Force(modality, negative=negative, would=modal.lower_ in {"would", "'d", "’d"} and not perfect)


def _tensed(token: Token, auxes: list[Token]) -> Force:
    tags = {a.tag_ for a in auxes}
    lemmas = {a.lemma_.lower() for a in auxes}
    ahead = _fixed_ahead(token)
    if ahead is not None:
        return Force(ahead)
    infinitive = "to" in marks(token) or any(c.lower_ == "to" and c.tag_ == "TO" for c in token.children)
    if infinitive:
        return _infinitive(token, auxes)
    if "have" in lemmas and token.tag_ == "VBG" and tags & PRESENT:
        return Force(Modality.ONGOING, firm=True)  # "have been meeting since Thursday"
    if "have" in lemmas:
        return Force(Modality.HAPPENED, firm=True)
    if any(a.lower_ == "being" for a in auxes):
        return Force(Modality.ONGOING, firm=True)
    if "VBD" in tags or (token.tag_ == "VBD" and not is_participle(token)):
        return Force(Modality.HAPPENED, firm=True)
    if tags & PRESENT:
        return _present(token)
    if token.tag_ in PRESENT and not token.lower_.endswith("ing"):
        return Force(Modality.HAPPENED)
    if _is_shared_past(token):
        return Force(Modality.HAPPENED, firm=True)
    return _untensed(token)


def _fixed_ahead(token: Token) -> Modality | None:
    """*are due to resume*, where the parser hung *due to* on the verb as if it were a preposition."""
    if token.i < 2 or token.doc[token.i - 1].lower_ != "to":
        return None
    word = token.doc[token.i - 2]
    hung = word.head.i == token.i and word.dep_ in {"case", "advmod", "amod", "mark"}
    return load_operators().attitudes.get(word.lemma_.lower(), Modality.PLANNED if word.lower_ == "due" else None) if hung else None


def _is_shared_past(token: Token) -> bool:
    """*stole a car and kidnapped two men*: a past tense that was tagged as a participle."""
    active = token.tag_ == "VBN" and token.dep_ == "conj" and nearest_conjunct(token).tag_ == "VBD"
    return active and token.doc[token.i - 1].pos_ in {"CCONJ", "ADV", "PUNCT"} and not is_passive(token)


def _infinitive(token: Token, auxes: list[Token]) -> Force:
    """*is to be released* is a plan, *is yet to be released* not done; *to have been released* is as what stands above says."""
    if any(w.lower_ == "yet" for w in token.doc[min((a.i for a in auxes), default=token.i) : token.i]):
        return Force(Modality.HAPPENED, negative=True, firm=True)
    headline = is_root(token) and children(token, "nsubj", "nsubj:pass") and token.tag_ in {"VB", "VBN"}
    if headline or any(a.tag_ in PRESENT | {"VBD"} and a.lemma_.lower() == "be" for a in auxes):
        return Force(Modality.PLANNED)
    return Force()


def _present(token: Token) -> Force:
    if token.tag_ == "VBG":
        return Force(Modality.ONGOING, firm=True)
    return Force(Modality.ONGOING if token.pos_ == "ADJ" else Modality.HAPPENED)


def _untensed(token: Token) -> Force:
    """*Release them now!* demands; participles and gerunds are open."""
    if token.tag_ == "VB" and token.lower_ in _INVARIABLE and children(token, "nsubj") and not marks(token):
        return Force(Modality.HAPPENED, firm=True)  # "her kidnappers let her go"
    if token.tag_ == "VBN" and is_root(token) and children(token, "nsubj") and children(token, "obj"):
        return Force(Modality.HAPPENED, firm=True)  # a past tense that was tagged as a participle
    told = token.dep_ == "ccomp" and token.i < token.head.i and token.head.lemma_.lower() in load_operators().reports
    commands = token.tag_ == "VB" and (token.dep_ in {"ROOT", "root", "parataxis"} or told) and not children(token, "nsubj", "mark")
    return Force(Modality.DEMANDED if commands else None)
