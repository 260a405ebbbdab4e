"""Whom a pronoun means that the cast left open: somebody unnamed, by the reader's coreference.

Names are the cast's to give: it is stricter, and a wrong name costs more than an open pronoun.
"""

from collections.abc import Mapping

from spacy.tokens import Doc, Token

from onrecord.grammar.memo import once_a_doc
from onrecord.grammar.nouns import bodies, people
from onrecord.grammar.tree import children, first_conjunct, phrase_range
from onrecord.model.mention import Mention, clusters

_SENTENCES = 2
"""How far back the noun may stand."""
_PRONOUNS = frozenset(("he", "him", "his", "himself", "she", "her", "hers", "herself", "it", "its", "itself",
                       "they", "them", "their", "theirs", "themselves"))  # fmt: skip
_MANY = frozenset(("they", "them", "their", "theirs", "themselves"))


def meant(token: Token) -> Mention | None:
    """The nearest earlier mention of its chain that is a common noun of its number, up to two sentences back.

    None where a name stands in the chain.
    """
    found = _nouns(token.doc).get(token.i) if token.lower_ in _PRONOUNS else None
    if found is None or sum(bool(t.is_sent_start) for t in token.doc[found.head + 1 : token.i + 1]) > _SENTENCES:
        return None
    noun = token.doc[found.head]
    if token.dep_ == "obj" and token.lower_ == "them" and noun.sent.start != token.sent.start and (near := _just_before(token)) is not None:
        return near
    agrees = (noun.tag_ == "NNS") == (token.lower_ in _MANY) or (noun.lemma_.lower() in bodies() or bool(children(noun, "conj")))
    return found if agrees and not _is_own_subject(token, found.head) and not noun.is_ancestor(token) else None


def _just_before(token: Token) -> Mention | None:
    """*delayed the release of ten prisoners and then freed them*: those of the same sentence, not of one before."""
    nouns = [t for t in token.doc[token.sent.start : token.i] if t.tag_ == "NNS" and t.lemma_.lower() in people()]
    others = [t for t in nouns if not _is_own_subject(token, t.i)]
    return Mention(*phrase_range(others[0]), others[0].i, None) if len(others) == 1 else None


def _is_own_subject(token: Token, noun: int) -> bool:
    """*the rebels freed the men and moved them*: not the rebels."""
    verb = token.head
    return token.dep_ in ("obj", "iobj", "obl") and any(
        c.i == noun for v in (verb, first_conjunct(verb)) for c in children(v, "nsubj", "nsubj:pass")
    )


@once_a_doc
def _nouns(doc: Doc) -> Mapping[int, Mention]:
    """Head of a pronoun → the common noun before it in its chain, if no name stands in the chain."""
    found: dict[int, Mention] = {}
    for chain in clusters(doc.user_data.get("mentions", ())):
        if any(doc[m.head].pos_ == "PROPN" for m in chain):
            continue
        noun = None
        for mention in chain:
            if doc[mention.head].pos_ == "NOUN":
                noun = mention
            elif noun is not None and doc[mention.head].pos_ in ("PRON", "DET"):
                found[mention.head] = noun
    return found
