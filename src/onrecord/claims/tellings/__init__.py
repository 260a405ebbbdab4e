"""Wordings of more than one word that tell somebody's fate: *is missing*, *the widow of X*, *was welcomed home after …*.

A rule answers with whom the wording is said of, or abstains; what the wording means stands in data/tellings.toml.
"""

from collections.abc import Callable
from dataclasses import replace

from spacy.tokens import Token

from onrecord.claims.lexicon import load_tellings
from onrecord.claims.senses import Use
from onrecord.claims.tellings import absence, captivity, deaths, freedom, remains
from onrecord.claims.tellings.exchanges import given_for
from onrecord.claims.tellings.listed import is_on_list
from onrecord.claims.tellings.telling import Telling
from onrecord.extract.context import Context
from onrecord.grammar.arguments import spread
from onrecord.grammar.tree import children, preposition

__all__ = ["RULES", "find_telling", "given_for"]

Rule = Callable[[Context, Token], Telling | None]
RULES: tuple[Rule, ...] = (
    absence.is_missing,
    absence.is_unseen,
    absence.is_nowhere,
    absence.was_found_alive,
    absence.is_at_large,
    absence.is_fugitive,
    absence.evades_capture,
    captivity.is_captive,
    captivity.called_captive,
    captivity.arrested_in_headline,
    captivity.gave_himself_up,
    captivity.serves_term,
    captivity.served_term,
    freedom.is_free,
    freedom.was_bailed,
    freedom.came_home,
    freedom.left_prison,
    freedom.regained_freedom,
    freedom.was_brought_out,
    deaths.is_mourned,
    deaths.was_buried,
    deaths.was_found_dead,
    deaths.lost_life,
    deaths.killed_himself,
    deaths.life_taken,
    remains.body_told_of,
    is_on_list,
)
_PLACES = ("in", "at", "near")


def find_telling(context: Context, token: Token) -> Use | None:
    found = next((t for rule in RULES if (t := rule(context, token)) is not None), None)
    return None if found is None else as_use(context, token, found)


def as_use(context: Context, token: Token, found: Telling) -> Use:
    """The use with whom it is said of, by whom, and where."""
    where = {preposition(o): [o] for o in children(found.carrier or token, "obl") if preposition(o) in _PLACES}
    slots = {"object": list(found.patients), "subject": list(found.agents), **{w: o for w, o in where.items() if w is not None}}
    entry = load_tellings()[found.name]
    if entry.undated:
        slots = {"object": list(found.patients)}
    use = Use(context, token, entry, spread({name: words for name, words in slots.items() if words}))
    return replace(use, carrier=found.carrier)
