"""Sense checks of escape: out of captivity, by who is a captive."""

from spacy.tokens import Token

from onrecord.claims.lexicon import words
from onrecord.claims.people import is_person, is_site
from onrecord.claims.senses.use import Use
from onrecord.grammar.tree import children, first_conjunct, is_passive, preposition


def escaped(use: Use) -> bool:
    """Out of captivity, or by a captive; *fled the fighting* and *escaped injury* are not."""
    if not use.slot("subject") or not all(is_person(use.context, t) for t in use.slot("subject")):
        return False
    if use.any_lemma(use.slot("from") + use.slot("object"), "captivity"):
        return True
    if use.token.lemma_.lower() != "escape" or use.slot("object"):
        return False
    unhurt = bool(use.slot("with")) or any(c.lemma_.lower() in words("unhurt") for c in use.token.subtree)
    return not unhurt and (not use.slot("from") or any(is_site(use.context, t) for t in use.slot("from")))


def broke_out(use: Use) -> bool:
    """*broke out of prison*, *slipped away from their captors*."""
    way = [c for c in use.token.children if c.lower_ in {"out", "away", "free", "loose"} and c.i > use.token.i]
    left = [t for w in (use.token, *way) for t in children(w, "obl")] + list(use.slot("from") + use.slot("out of") + use.slot("of"))
    held = any(t.lemma_.lower() in words("captivity") | words("captor") for t in left) or _from_told_bonds(use, way, left)
    return bool(way) and held and bool(use.slot("subject")) and all(is_person(use.context, t) for t in use.slot("subject"))


def _from_told_bonds(use: Use, way: list[Token], left: list[Token]) -> bool:
    """*They were locked up before Lund broke free*, *was kidnapped in May but got away*: out of what the sentence tells."""
    if any(preposition(t) in {"from", "of", "out of"} for t in left) or use.any_lemma(use.slot("subject"), "captor"):
        return False
    if any(c.lower_ in {"free", "loose"} for c in way):
        return any(t.lemma_.lower() in words("bound") and is_passive(t) and t.i < use.token.i for t in use.token.sent)
    first = first_conjunct(use.token)
    return first.i != use.token.i and first.lemma_.lower() in words("bound") and is_passive(first)
