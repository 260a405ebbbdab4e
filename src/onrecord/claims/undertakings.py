"""Conditional undertakings outside the vocabulary: *we will look into the request once the talks end*, said by the side that would do it.

Kind `other`, with the words of the act as its predicate; only with a condition, and only where the doer is the speaker's own side.
"""

from collections.abc import Collection, Iterator, Sequence

from spacy.tokens import Token

from onrecord.claims.act_words import act_words
from onrecord.claims.climb import find_force
from onrecord.claims.conditions import find_conditions
from onrecord.claims.lexicon import words
from onrecord.claims.parties import make_party
from onrecord.claims.people import is_person
from onrecord.claims.sides import Speaker, doer, speakers
from onrecord.claims.whens import find_stage, find_when
from onrecord.extract.context import Context
from onrecord.grammar.lexicon import load_operators
from onrecord.grammar.lists import parties
from onrecord.grammar.subjects import understood_subject
from onrecord.grammar.tree import Range, children, marks, prepositions, sentence_range
from onrecord.model.claim import Claim, ClaimKind, Modality, Polarity, Role
from onrecord.model.entity import Attribute, Party
from onrecord.model.ids import ClaimId, content_id
from onrecord.model.statement import Statement

_LONGEST = 12
"""Words of a predicate; a longer one is cut down to its verb and object."""


def find_undertakings(
    context: Context, statements: Sequence[Statement], attributes: Sequence[Attribute], triggers: Collection[int]
) -> Iterator[Claim]:
    """In text order. `triggers` are the words that name an act of the vocabulary: what carries one is no act of its own."""
    for token in context.doc:
        if token.pos_ != "VERB" or token.i in triggers or token.lemma_.lower() in words("stative") or _carries(token, triggers):
            continue
        if token.tag_ == "VBG" and (marks(token) or prepositions(token)):
            continue  # "warned against taking a victory lap until …"
        held = _holding(context, token, statements)
        conditions = _conditions(token) if held is not None else ()
        if held is None or not conditions:
            continue
        agent = _agent(context, token, speakers(context, held, attributes))
        if agent is not None:
            yield _claim(context, token, agent, conditions, held)


def _carries(token: Token, triggers: Collection[int]) -> bool:
    """*will begin releasing*, *will hold talks*: the act is the other word."""
    below = children(token, "xcomp", "ccomp") + (children(token, "obj") if token.lemma_.lower() in load_operators().agentive else [])
    return any(c.i in triggers for c in below) or (token.dep_ in {"xcomp", "conj"} and token.head.i in triggers)


def _holding(context: Context, token: Token, statements: Sequence[Statement]) -> Statement | None:
    """The innermost statement around the word."""
    trigger = context.span(token.i, token.i + 1)
    holding = [s for s in statements if any(c.covers(trigger) for c in s.content)]
    return min(holding, key=lambda s: sum(c.stop - c.start for c in s.content), default=None)


def _conditions(token: Token) -> tuple[Range, ...]:
    force = find_force(token)
    planned = force.modality is Modality.PLANNED
    return find_conditions(token, Modality.PLANNED) if planned else ()


def _agent(context: Context, token: Token, found: tuple[Speaker, ...]) -> Party | None:
    subject = understood_subject(token)
    if subject is None or subject[1]:
        return None
    return next((party for s in found if (party := doer(context, subject[0], s)) is not None), None)


def _claim(context: Context, token: Token, agent: Party, conditions: tuple[Range, ...], held: Statement) -> Claim:
    trigger = context.span(token.i, token.i + 1)
    return Claim(
        id=ClaimId(content_id("claim", context.report.id, ClaimKind.OTHER, trigger.start)),
        kind=ClaimKind.OTHER,
        report=context.report.id,
        evidence=(context.span(*sentence_range(token)),),
        trigger=trigger,
        roles=_roles(context, token, agent),
        modality=Modality.CONDITIONAL,
        when=find_when(context, token),
        stage=find_stage(context, token, conditions),
        condition=tuple(context.span(*r) for r in conditions),
        statement=held.id,
        predicate=_predicate(context, token, conditions),
        polarity=Polarity.NEGATIVE if find_force(token).negative else Polarity.POSITIVE,
        words=act_words(context, token),
    )


def _roles(context: Context, token: Token, agent: Party) -> tuple[tuple[Role, tuple[Party, ...]], ...]:
    """The doer, and whom or what the act concerns."""
    objects = [t for o in children(token, "obj") for t in parties(o) if t.pos_ in {"NOUN", "PROPN"}]
    people = tuple(make_party(context, t) for t in objects if is_person(context, t))
    things = tuple(make_party(context, t) for t in objects if not is_person(context, t))
    filled = {Role.AGENT: (agent,), Role.PATIENT: people, Role.TOPIC: things}
    return tuple((role, filled[role]) for role in Role if filled.get(role))


def _predicate(context: Context, token: Token, conditions: tuple[Range, ...]) -> str:
    """The verb's lemma and the words after it, up to the condition or a comma."""
    later = [a for a, _ in conditions if a > token.i]
    stop = min([*later, token.right_edge.i + 1])
    breaks = [t.i for t in context.doc[token.i + 1 : stop] if t.pos_ == "PUNCT" and t.text not in {"-", "'", "’"}]
    dates = [t.start for t in context.times if token.i < t.start < stop]
    after = context.doc[token.i + 1 : min([stop, *breaks, *dates])].text.split()
    if len(after) > _LONGEST:
        after = [c.text for c in children(token, "compound:prt", "obj")]
    return " ".join([token.lemma_.lower(), *after])
