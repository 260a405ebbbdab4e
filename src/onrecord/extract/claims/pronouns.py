"""Whom a pronoun means that the cast left open: somebody unnamed, by the reader's coreference.

Names are the cast's to give: it is stricter, and a wrong name costs more than an open pronoun.
"""

from collections.abc import Mapping

from spacy.tokens import Doc, Token

from onrecord.extract.memo import once_a_doc
from onrecord.extract.tree import children, first_conjunct
from onrecord.model.mention import Mention

_SENTENCES = 2
"""How far back the noun may stand."""
_PRONOUNS = frozenset(("he", "him", "his", "himself", "she", "her", "hers", "herself", "it", "its", "itself",
                       "they", "them", "their", "theirs", "themselves"))  # fmt: skip


def meant(token: Token) -> Mention | None:
    """The nearest earlier mention of its chain that is a common noun, up to two sentences back; of a chain with a name, none."""
    if token.lower_ not in _PRONOUNS:
        return None
    found = _nouns(token.doc).get(token.i)
    if found is None or sum(bool(t.is_sent_start) for t in token.doc[found.head + 1 : token.i + 1]) > _SENTENCES:
        return None
    return found if not _is_own_subject(token, found.head) else None


def _is_own_subject(token: Token, noun: int) -> bool:
    """*the rebels freed the men and moved them*: not the rebels."""
    verb = token.head
    return token.dep_ in ("obj", "iobj", "obl") and any(
        c.i == noun for v in (verb, first_conjunct(verb)) for c in children(v, "nsubj", "nsubj:pass")
    )


@once_a_doc
def _nouns(doc: Doc) -> Mapping[int, Mention]:
    """Head of a pronoun → the common noun that it stands for."""
    mentions: tuple[Mention, ...] = doc.user_data.get("mentions", ())
    last: dict[int, Mention | None] = {}
    first: list[int] = []
    found: dict[int, Mention] = {}
    named = {n for n, m in enumerate(mentions) if doc[m.head].pos_ == "PROPN"}
    for number, mention in enumerate(mentions):
        first.append(number if mention.antecedent is None else first[mention.antecedent])
        chain = first[number]
        if number in named:
            last[chain] = None  # a name: the cast's to give
        elif doc[mention.head].pos_ == "NOUN" and chain not in last:
            last[chain] = mention
        noun = last.get(chain)
        if noun is not None and doc[mention.head].pos_ in ("PRON", "DET"):
            found[mention.head] = noun
    return found
