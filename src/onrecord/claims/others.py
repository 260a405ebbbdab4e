"""Events that no kind of the vocabulary names: claims of kind `other`, with the verb as predicate.

Only what the reader takes for an event, that somebody does or somebody named takes part in, and that no claim tells already.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from onrecord.claims.act_words import act_words
from onrecord.claims.climb import find_force
from onrecord.claims.conditions import apply_conditions, find_conditions
from onrecord.claims.holders import holding_statement
from onrecord.claims.lexicon import words
from onrecord.claims.parties import make_party
from onrecord.claims.people import is_actor, is_person, is_place
from onrecord.claims.speech_words import speech_entry
from onrecord.claims.whens import agree_with_date, find_stage, find_when
from onrecord.extract.context import Context
from onrecord.grammar.arguments import Slots, verb_slots
from onrecord.grammar.lexicon import load_operators
from onrecord.grammar.tree import auxiliaries, children, is_passive, sentence_range
from onrecord.model.claim import Aspect, Claim, ClaimKind, Modality, Polarity, Role
from onrecord.model.entity import Party
from onrecord.model.ids import ClaimId, content_id
from onrecord.model.mention import EventMention
from onrecord.model.statement import Statement

Roles = tuple[tuple[Role, tuple[Party, ...]], ...]
_PLACES = frozenset({"in", "at", "near", "inside", "outside"})
_ROLE_OF = {"subject": Role.AGENT, "recipient": Role.RECIPIENT, "to": Role.RECIPIENT, "with": Role.COUNTERPART}


@dataclass(frozen=True, slots=True)
class OtherClaim:
    """`token` is its verb, `under` the speech acts above it, nearest first."""

    token: int
    claim: Claim
    under: tuple[int, ...]


def find_others(context: Context, statements: Sequence[Statement], triggers: Collection[int]) -> Iterator[OtherClaim]:
    """In text order. `triggers` are the words that claims of a kind stand on: what only carries one is no event of its own."""
    events: tuple[EventMention, ...] = context.doc.user_data.get("events", ())
    skipped = context.report.skipped()
    for event in events:
        token = context.doc[event.token]
        if not _is_event(token, triggers) or any(a <= token.idx < b for a, b in skipped):
            continue
        slots = verb_slots(token)
        roles = _roles(context, slots)
        doers = [t for t in slots.get("subject", ()) if t.pos_ in {"NOUN", "PROPN"}]
        known = any(p.entity is not None for role, parties in roles if role is not Role.PLACE for p in parties)
        if known or any(is_actor(context, t) for t in doers):
            yield _claim(context, token, roles, statements)


def _is_event(token: Token, triggers: Collection[int]) -> bool:
    lemma, known = token.lemma_.lower(), load_operators()
    if (
        token.pos_ != "VERB"
        or token.i in triggers
        or lemma in words("stative")
        or lemma in known.reports | known.attitudes.keys() | known.admissions
    ):
        return False
    if token.tag_ == "VBG" and token.i > 0 and token.doc[token.i - 1].pos_ == "DET":
        return False  # "the killing", read as a verb
    if token.dep_ == "acl" and token.tag_ == "VBN" and speech_entry(token.head) is not None:
        return False  # "the threat posed by …"
    below = [c for c in children(token, "xcomp", "ccomp", "obj", "obl", "nsubj:pass") if c.i in triggers]
    if lemma in words("violating") and not children(token, "compound:prt"):
        below = []  # "violated the truce" is an act of its own; not "broke off talks"
    stresses = any(c.lemma_.lower() in words("stressing") for c in children(token, "obj"))
    return not below and not stresses and not (token.dep_ in {"xcomp", "conj"} and token.head.i in triggers and is_passive(token))


def _roles(context: Context, slots: Slots) -> Roles:
    """Who does it, to whom or what, beside whom, and at which named place; prepositions of time say no role here."""
    filled: dict[Role, list[Party]] = {}
    times = {i for t in context.times for i in range(t.start, t.stop)}
    for slot, tokens in slots.items():
        for token in tokens:
            role = _role_of(context, slot, token)
            if role is not None and token.i not in times and token.pos_ in {"NOUN", "PROPN", "PRON"}:
                filled.setdefault(role, []).append(make_party(context, token))
    return tuple((role, tuple(dict.fromkeys(filled[role]))) for role in Role if role in filled)


def _role_of(context: Context, slot: str, token: Token) -> Role | None:
    if slot == "object":
        return Role.PATIENT if is_person(context, token) else Role.OBJECT
    if slot in _PLACES:
        return Role.PLACE if is_place(context, token) else None
    return _ROLE_OF.get(slot)


def _claim(context: Context, token: Token, roles: Roles, statements: Sequence[Statement]) -> OtherClaim:
    trigger = context.span(token.i, token.i + 1)
    force = find_force(token)
    open_modality = force.modality or Modality.HYPOTHETICAL
    conditions = find_conditions(token, open_modality)
    bare = token.tag_ == "VBG" and not auxiliaries(token)  # "warned against taking it until …"
    modality = open_modality if bare else apply_conditions(open_modality, conditions)
    modality, when = agree_with_date(token, modality, find_when(context, token), context.report.published)
    broken = token.lemma_.lower() in words("violating") and any(
        o.lemma_.lower() in words("deal") for o in children(token, "obj", "nsubj:pass")
    )
    aspects = ((Aspect.BREAKING,) if broken else ()) + ((Aspect.TALK,) if token.lemma_.lower() in words("talk") else ())
    claim = Claim(
        id=ClaimId(content_id("claim", context.report.id, ClaimKind.OTHER, trigger.start)),
        kind=ClaimKind.OTHER,
        report=context.report.id,
        evidence=(context.span(*sentence_range(token)),),
        trigger=trigger,
        roles=roles,
        modality=modality,
        polarity=Polarity.NEGATIVE if force.negative else Polarity.POSITIVE,
        when=when,
        stage=find_stage(context, token, conditions),
        condition=tuple(context.span(*r) for r in conditions),
        statement=holding_statement(trigger, statements),
        predicate=" ".join([token.lemma_.lower(), *(p.lower_ for p in children(token, "compound:prt"))]),
        aspects=aspects,
        words=act_words(context, token),
    )
    return OtherClaim(token.i, claim, force.under)
