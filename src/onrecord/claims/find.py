"""Triggers to claims: roles, force, condition, time, quantity, the statement that holds it, and the act a speech act is about."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from spacy.tokens import Span as Stretch
from spacy.tokens import Token

from onrecord.claims.act_words import act_words
from onrecord.claims.aspects import find_aspects
from onrecord.claims.bearing import with_bearing
from onrecord.claims.both_sides import name_both_sides
from onrecord.claims.captives import give_to_captives
from onrecord.claims.climb import find_force
from onrecord.claims.conditions import apply_conditions, find_conditions
from onrecord.claims.deadlines import find_deadline
from onrecord.claims.groups.spread import spread_groups
from onrecord.claims.holders import by_speaker, holding_statement, with_others
from onrecord.claims.lexicon import words
from onrecord.claims.naming import deny_members, name_members
from onrecord.claims.others import find_others
from onrecord.claims.parties import Filled, make_party, make_roles
from onrecord.claims.people import is_person
from onrecord.claims.quantity import find_quantity
from onrecord.claims.roles import fill_roles
from onrecord.claims.senses import Use
from onrecord.claims.speech import join_acts
from onrecord.claims.truces import ends_then, find_beginning, is_broken, is_signed, stands
from onrecord.claims.undertakings import find_undertakings
from onrecord.claims.uses import find_uses
from onrecord.claims.whens import agree_with_date, find_stage, find_when
from onrecord.extract.context import Context
from onrecord.grammar.force import Force, waits
from onrecord.grammar.tense import own_force
from onrecord.grammar.tree import auxiliaries, child, children, is_negated, is_noun, preposition, sentence_range
from onrecord.model.claim import Aspect, Claim, ClaimKind, Modality, Polarity, Role
from onrecord.model.entity import Attribute, Party
from onrecord.model.ids import ClaimId, content_id
from onrecord.model.kinds import BARTERED
from onrecord.model.period import Period
from onrecord.model.statement import Statement
from onrecord.model.status import StatusValue

_DECLARING = frozenset({"announce", "declare", "proclaim"})
_AHEAD = frozenset({Modality.PROMISED, Modality.PLANNED, Modality.OFFERED, Modality.REQUESTED, Modality.DEMANDED})
_LATELY = timedelta(days=7)
_UNTIL_THEN = frozenset({"before", "until", "till", "ahead of", "prior to", "pending"})
_ABOUT_PEOPLE = BARTERED | {ClaimKind.ABDUCT}


@dataclass(frozen=True, slots=True)
class Found:
    """One use on its way to a claim."""

    use: Use
    filled: Filled
    force: Force


def find_claims(context: Context, statements: tuple[Statement, ...], attributes: tuple[Attribute, ...] = ()) -> tuple[Claim, ...]:
    """The claims of a report in text order, each inside the innermost statement that holds its trigger.

    `attributes` tell for whom a speaker speaks; without them only sides that the statement itself names are known.
    """
    found = [f for use in find_uses(context) if (f := _found(use)) is not None]
    claims = {f.use.token.i: claim for f in found if not _is_bare(claim := make_claim(f, statements))}
    found = [f for f in found if f.use.token.i in claims]
    patients = {f.use.token.i: _undergoing(f) for f in found}
    denied = deny_members(context, claims, patients)
    claims = give_to_captives(context, name_members(context, claims, patients), patients, statements, attributes)
    claims = spread_groups(context, claims, patients)
    people = {claims[f.use.token.i].id: _people(f) for f in found}
    speech, under = {f.use.token.i: f.use.entry.imposes is not None for f in found}, {f.use.token.i: f.force.under for f in found}
    claims |= denied
    speech, under = {**dict.fromkeys(denied, False), **speech}, {**dict.fromkeys(denied, ()), **under}
    undertaken = tuple(find_undertakings(context, statements, attributes, claims.keys()))
    told = {c.trigger.start for c in undertaken}
    for other in find_others(context, statements, tuple(claims)):
        if other.claim.trigger.start not in told:
            claims[other.token], speech[other.token], under[other.token] = other.claim, False, other.under
    read = sorted((*join_acts(claims, speech, under, people), *undertaken), key=lambda c: c.trigger.start)
    return name_both_sides([_warned(_to_come(context, _of_once(context, with_bearing(c))), statements) for c in read])


def _found(use: Use) -> Found | None:
    filled = fill_roles(use)
    needs = use.entry.needs
    speech = use.entry.imposes is not None
    if needs and not speech and not any(role in filled for role in needs):
        return None
    force = Force(Modality.HAPPENED, firm=True) if use.entry.presupposed else find_force(use.head)
    generic = is_noun(use.token) and use.entry.kind in _ABOUT_PEOPLE and _is_generic(use)
    return None if generic else Found(use, filled, force)


def _is_bare(claim: Claim) -> bool:
    """A truce, or aid, of which nothing is said: a topic."""
    bare = claim.kind is ClaimKind.CEASEFIRE and not claim.roles and claim.when is None
    aid = claim.kind is ClaimKind.AID and claim.trigger.quote.lower() in words("aid")
    return claim.modality is Modality.UNKNOWN and (bare or aid)


def _undergoing(found: Found) -> tuple[Token, ...]:
    """To whom it is done, or who does it to himself: who escapes."""
    return found.filled.get(Role.PATIENT) or (found.filled.get(Role.AGENT, ()) if found.use.entry.kind is ClaimKind.ESCAPE else ())


def _people(found: Found) -> tuple[Party, ...]:
    """The people among those to whom the act is done."""
    context = found.use.context
    return tuple(make_party(context, t) for t in found.filled.get(Role.PATIENT, ()) if is_person(context, t))


def _is_generic(use: Use) -> bool:
    """*the hostage release programme*: a kind of thing, about nobody."""
    about = [t for slot, tokens in use.slots.items() if use.entry.frame.get(slot) is Role.PATIENT for t in tokens]
    if not about and use.entry.kind is ClaimKind.EXCHANGE:
        return False  # "the exchange took place"
    if any(use.slot(s) for s in ("between", "with", "by", "carrier")):
        return False
    return all(t in use.slot("compound") and use.context.cast.at(t) is None for t in about)


def make_claim(found: Found, statements: Sequence[Statement]) -> Claim:
    use, context = found.use, found.use.context
    conditions = () if use.entry.presupposed else find_conditions(use.head, settle(found))
    modality = apply_conditions(settle(found), conditions)
    when = None if use.entry.undated else _find_when(use) or find_deadline(context, modality, use.entry.kind, conditions)
    if not (use.entry.kind is ClaimKind.CEASEFIRE and ends_then(context, use.token)):
        modality, when = agree_with_date(use.token, modality, when, context.report.published)
    if use.entry.kind is ClaimKind.CEASEFIRE and when is not None and when.latest is not None and ends_then(context, use.token):
        when = replace(when, earliest=None)
    if use.entry.kind is ClaimKind.CEASEFIRE and is_broken(use.token):
        when = None
    begun = find_beginning(context, use.token) if use.entry.kind is ClaimKind.CEASEFIRE and not conditions else None
    if begun is not None:
        modality, when = agree_with_date(use.token, begun[0], begun[1] or when, context.report.published)
    if when is not None and when.latest is not None and modality is Modality.HAPPENED and waits(use.token) and is_negated(use.token):
        when = replace(when, earliest=when.latest)  # "not freed until Sunday": then
    trigger = context.span(use.token.i, use.token.i + 1)
    return Claim(
        id=ClaimId(content_id("claim", context.report.id, use.entry.kind, trigger.start)),
        kind=use.entry.kind,
        report=context.report.id,
        evidence=(context.span(*sentence_range(use.token)),),
        trigger=trigger,
        roles=with_others(by_speaker(make_roles(context, found.filled), holding_statement(trigger, statements), statements)),
        modality=modality,
        polarity=Polarity.NEGATIVE if found.force.negative and begun is None else Polarity.POSITIVE,
        when=when,
        stage=find_stage(context, use.token, conditions),
        condition=tuple(context.span(*r) for r in conditions),
        statement=holding_statement(trigger, statements),
        quantity=next((q for t in found.filled.get(Role.PATIENT, ()) if (q := find_quantity(t)) is not None), None),
        predicate=use.entry.phrase,
        fate=_fate(found),
        aspects=find_aspects(use),
        words=act_words(context, use.token),
    )


def _of_once(context: Context, claim: Claim) -> Claim:
    """*welcomed three men formerly held by X on Thursday*: a day of that week is the one of the welcome."""
    published, when = context.report.published, claim.when
    if Aspect.OF_ONCE not in claim.aspects or published is None or published.latest is None or when is None or when.earliest is None:
        return claim
    return replace(claim, when=None) if published.latest - when.earliest <= _LATELY else claim


def _to_come(context: Context, claim: Claim) -> Claim:
    """*agreed to a truce on Monday*, told on Tuesday: the day is that of the agreement; the truce, a noun, is to come."""
    published, when = context.report.published, claim.when
    if claim.modality not in _AHEAD or Aspect.NAMED not in claim.aspects or when is None or when.latest is None:
        return claim
    past = published is not None and published.latest is not None and when.latest < published.latest
    return replace(claim, when=None) if past else claim


def _warned(claim: Claim, statements: Sequence[Statement]) -> Claim:
    """*warned that he would destroy it*: what is announced so is threatened, where who warns would do it."""
    if claim.modality not in (Modality.PLANNED, Modality.CONDITIONAL) or claim.statement is None:
        return claim
    cue = next((s.cue for s in statements if s.id == claim.statement), None)
    warned = cue is not None and cue.quote.lower() in words("warning_cue")
    return replace(claim, aspects=tuple(sorted({*claim.aspects, Aspect.WARNED}))) if warned else claim


def _fate(found: Found) -> StatusValue | None:
    """That of the words; who is let go for somebody else is exchanged."""
    use = found.use
    bartered = use.entry.kind is ClaimKind.RELEASE and any(is_person(use.context, t) for t in found.filled.get(Role.OBJECT, ()))
    return StatusValue.EXCHANGED if bartered and use.entry.fate is None else use.entry.fate


def _find_when(use: Use) -> Period | None:
    """Of the clause that carries the act, else of its own word."""
    found = find_when(use.context, use.head) or (find_when(use.context, use.token) if use.carrier else None)
    met = use.token.dep_ == "obj" and use.token.head.lemma_.lower() in words("met_with")  # "repelled an attack on Saturday"
    return found or (find_when(use.context, use.token.head) if met else None)


def settle(found: Found) -> Modality:
    """The modality, where what stands above left it open: nouns that take their act for done do, infinitives are hypothetical."""
    if is_noun(found.use.token) and _is_what_is_asked(found.use.token):
        return Modality.DEMANDED
    return _settled(found)


def _settled(found: Found) -> Modality:
    force, use = found.force, found.use
    if (
        use.entry.kind is ClaimKind.CEASEFIRE
        and force.modality is not Modality.HYPOTHETICAL
        and (standing := stands(use.token)) is not None
    ):
        return standing
    if use.entry.kind is ClaimKind.CEASEFIRE and force.modality in {None, Modality.UNKNOWN} and is_signed(use.token):
        return Modality.PROMISED
    if force.modality is None:
        return _settle_open(use)
    if use.entry.force is not None and force.happens:
        return use.entry.force
    if use.entry.lasts and force.happens:
        return Modality.HAPPENED if _is_past(use.head) else Modality.ONGOING
    if use.entry.kind is ClaimKind.CEASEFIRE and force.modality is Modality.UNKNOWN and use.token.head.lemma_.lower() in _DECLARING:
        return Modality.HAPPENED if use.token.dep_ == "nsubj:pass" else Modality.PLANNED
    if force.modality is not Modality.DENIED and _is_asked(use.token.sent) and not _stands_apart(use):
        return Modality.HYPOTHETICAL
    if use.entry.kind is ClaimKind.HOLD and force.happens and _lasts(use.token):
        return Modality.ONGOING
    lasting = use.entry.kind is ClaimKind.HOLD and (
        is_noun(use.token) or use.token.lemma_.lower() not in {"arrest", "detain", "jail", "imprison", "intern"}
    )
    held = lasting and not force.firm and force.modality is Modality.HAPPENED
    if use.entry.kind is ClaimKind.HOLD and any(a.tag_ == "VBD" for a in auxiliaries(use.token)):
        return Modality.HAPPENED if force.modality is Modality.ONGOING else force.modality
    return Modality.ONGOING if held and (use.token.tag_ != "NN" or use.slot("state")) else force.modality


def _is_past(token: Token) -> bool:
    return token.tag_ == "VBD" or any(a.tag_ == "VBD" for a in auxiliaries(token))


def _lasts(token: Token) -> bool:
    """*has been held since May*, *has held her for a year*: to this day."""
    fronted = token.tag_ == "VBN" and token.dep_ == "advcl" and not auxiliaries(token)
    governors = [token.head, *children(token.head, "ccomp")] if fronted else [token]
    perfect = any(a.lemma_.lower() == "have" and a.tag_ in {"VBZ", "VBP"} for g in governors for a in auxiliaries(g))
    return perfect and any(preposition(o) in {"since", "for"} for o in children(token, "obl"))


def _is_asked(sentence: Stretch) -> bool:
    """Whether it ends in a question mark, quotation marks aside."""
    last = next((t.text for t in reversed(list(sentence)) if not t.is_space and t.text not in {"”", '"', "'"}), "")
    return last.endswith("?")


def _settle_open(use: Use) -> Modality:
    if use.entry.presumed:
        return Modality.UNKNOWN if _is_aimed_at(use.token) else Modality.HAPPENED
    return Modality.UNKNOWN if is_noun(use.token) else Modality.HYPOTHETICAL


def _is_what_is_asked(noun: Token) -> bool:
    """*their main demand was the release of X*, *the release of X is a condition for talks*."""
    subject = child(noun, "nsubj") if child(noun, "cop") is not None else None
    governor = noun.head if noun.dep_ == "nsubj" and child(noun.head, "cop") is not None else None
    return any(t is not None and t.lemma_.lower() in words("asked") for t in (subject, governor))


def _is_aimed_at(noun: Token) -> bool:
    """*information leading to the capture of X*, *a reward for his capture*, *may discourage the abduction of X*: nothing is presumed."""
    above = noun.head
    to_it = preposition(noun) in {"to", "in", "for", "against"} and above.lemma_.lower() in words("aim")
    if preposition(noun) in _UNTIL_THEN:
        told = own_force(above)  # "will meet before the execution of X", "have until the execution of X"
        return not (told.happens and told.firm)
    possible = noun.dep_ == "obj" and any(a.tag_ == "MD" for a in auxiliaries(above)) and above.lemma_.lower() in words("affect")
    return possible or (to_it and own_force(above).modality is not Modality.HAPPENED)


def _stands_apart(use: Use) -> bool:
    """A relative clause or a participle tells, even in a question."""
    return use.token.dep_ in {"acl:relcl", "acl", "amod"}
