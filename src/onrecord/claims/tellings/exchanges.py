"""Who stands on the other side of an exchange: let go for somebody, as surely and on the same day."""

from spacy.tokens import Token

from onrecord.claims.parties import is_named
from onrecord.claims.people import is_person
from onrecord.claims.senses import Use
from onrecord.claims.tellings.telling import Telling
from onrecord.grammar.tree import children
from onrecord.model.claim import ClaimKind, Role
from onrecord.model.kinds import BARTERED

_BARTER = frozenset({"exchange", "return"})


def given_for(use: Use) -> tuple[Token, Telling] | None:
    """*freed X in exchange for Y*, *X was swapped for Y*: the preposition, and that Y is exchanged; by name, not for money or news."""
    if use.entry.kind not in BARTERED or use.token.pos_ == "NOUN" or not use.fillers(Role.PATIENT):
        return None
    others = [t for t in use.fillers(Role.OBJECT) if is_person(use.context, t)]
    case = next((c for c in children(others[0], "case") if c.lower_ == "for"), None) if others else None
    barter = case is not None and (use.entry.kind is ClaimKind.EXCHANGE or _is_barter(case))
    if case is None or not barter or not any(is_named(use.context, t) for t in others):
        return None
    return case, Telling("given_for", tuple(others), (), use.token)


def _is_barter(case: Token) -> bool:
    return case.i > 0 and case.nbor(-1).lower_ in _BARTER
