"""What a word's own form says of its act: tense, modal verbs, negation and hedges, before anything above it is asked."""

from dataclasses import replace

from spacy.tokens import Token

from onrecord.grammar.attach import nearest_conjunct
from onrecord.grammar.force import (
    MODALS,
    PRESENT,
    Force,
    modal_force,
    negates_manner,
    opens_until,
    shared_auxiliaries,
    waiting,
    waits,
)
from onrecord.grammar.lexicon import load_operators, words
from onrecord.grammar.tree import children, is_negated, is_noun, is_participle, is_passive, is_root, marks
from onrecord.model.claim import Modality

_INVARIABLE = frozenset({"let", "set", "put", "hit", "cut", "hurt", "shut", "quit", "cost", "beat"})
"""Verbs whose past is as their infinitive."""


_AHEAD = frozenset({"will", "shall", "'ll", "’ll"})


def own_force(token: Token) -> Force:
    """What the word's own form and auxiliaries say, before anything above it is asked."""
    negative = is_negated(token) or _is_of_none(token)
    if negative and waits(token):
        return waiting(token)
    if negative and any(opens_until(c) for c in token.children if c.dep_ in {"obl", "advcl"}):
        return Force(Modality.UNKNOWN, negative=True)
    if negative and negates_manner(token):
        return Force(Modality.UNKNOWN)
    if token.tag_ == "VBG" and "against" in marks(token):
        return Force(Modality.HYPOTHETICAL)  # "is against releasing them"
    if "whether" in marks(token) or _is_in_fiction(token):
        return Force(Modality.HYPOTHETICAL, negative=negative)
    hedge = _hedge(token)
    if hedge is not None:
        return Force(hedge, negative=negative)
    if is_noun(token) and not _has_verb_form(token):
        return Force(negative=negative)
    auxes = shared_auxiliaries(token)
    modal = next((a for a in auxes if a.tag_ == "MD" or a.lower_ in MODALS), None)
    if modal is not None:
        return modal_force(modal, auxes, negative=negative)
    tensed = Force(Modality.CONDITIONAL) if _is_inverted(auxes, token) else _tensed(token, auxes)
    return replace(tensed, negative=negative or tensed.negative)


def _is_inverted(auxes: list[Token], token: Token) -> bool:
    """*Had he been freed, they would have gone on*; *they would have freed him had he been ill*. Not in a question."""
    first = next((a for a in auxes if a.lower_ in {"had", "were"}), None)
    subject = next(iter(children(token, "nsubj", "nsubj:pass")), None)
    if first is None or subject is None or not first.i < subject.i < token.i or token.sent.text.rstrip().endswith("?"):
        return False
    before = token.doc[first.i - 1] if first.i > token.sent.start else None
    inside = first.lower_ == "had" and before is not None and before.pos_ in {"VERB", "NOUN", "PROPN", "ADJ", "PRON"}
    opens = before is None or before.is_punct or inside
    return opens and any(t.lower_ in {"would", "could", "might", "'d", "’d"} for t in token.sent)


def _is_in_fiction(token: Token) -> bool:
    """*In the film, the hostage is freed*; not *was killed in a play for power*."""
    told = (
        o for o in children(token, "obl") if o.lemma_.lower() in words("fiction") | {"film"} and not children(o, "nmod", "acl", "acl:relcl")
    )
    return any({"in"} & {c.lower_ for c in children(o, "case")} for o in told)


def _hedge(token: Token) -> Modality | None:
    """*was allegedly killed*, *was nearly killed*, *the planned release*: what the words before the act make of it."""
    known = load_operators().hedges
    sources = (c for o in children(token, "obl") if o.lemma_.lower() in words("hearsay") for c in children(o, "amod"))
    if any(c.lower_ in words("unverified") for c in sources):
        return Modality.UNKNOWN  # "according to unconfirmed reports"
    relations = {"amod", "compound"} if is_noun(token) else {"amod", "advmod"} if token.pos_ == "ADJ" else {"advmod"}
    before = (c.lower_ for c in token.children if c.i < token.i and c.dep_ in relations)
    found = next((known[w] for w in before if w in known), None)
    if found is Modality.UNKNOWN and any(a.lower_ in _AHEAD for a in shared_auxiliaries(token)) and not _is_guess(token):
        return Modality.EXPECTED  # "will reportedly be freed"
    return found


def _is_guess(token: Token) -> bool:
    """*will possibly be freed*, *will perhaps be freed*: nobody expects it."""
    return any(c.lower_ in {"possibly", "perhaps", "maybe"} for c in token.children)


def _has_verb_form(token: Token) -> bool:
    return token.tag_[:2] == "VB" or any(c.dep_ == "cop" for c in token.children)


def _is_of_none(token: Token) -> bool:
    """*No hostages were released*, *none of them was*, *released no hostages*."""
    subjects = children(token, "nsubj", "nsubj:pass", "obj")
    return any(s.lower_ in {"none", "nobody", "neither", "no"} or is_negated(s) for s in subjects)


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
    if token.tag_ == "VBN" and is_root(token) and children(token, "nsubj:pass") and not marks(token):
        return Force(Modality.HAPPENED)  # "a citizen arrested in May and another are freed", "Pilot freed in Varda"
    if token.tag_ == "VBN" and is_root(token) and children(token, "nsubj") and children(token, "obj"):
        return Force(Modality.HAPPENED, firm=True)  # a past tense that was tagged as a participle
    told = token.dep_ == "ccomp" and token.i < token.head.i and token.head.lemma_.lower() in load_operators().reports
    bare = token.tag_ == "VB" or (token.tag_ == "JJ" and children(token, "obj"))  # "Rebels free Ann Roe"
    if bare and is_root(token) and any(s.tag_ in {"NNS", "NNPS"} for s in children(token, "nsubj")) and not marks(token):
        return Force(Modality.HAPPENED)  # "the forces fully withdraw from …": a present tense that was tagged as an infinitive
    commands = token.tag_ == "VB" and (token.dep_ in {"ROOT", "root", "parataxis"} or told) and not children(token, "nsubj", "mark")
    begs = any(c.lower_ == "please" for c in token.children)
    return Force((Modality.REQUESTED if begs else Modality.DEMANDED) if commands else None)
