"""Pronouns with acts of captivity go to a captive of the report: never to who speaks, nor to an office-holder.

*"Let's not forget, he was held for five years," the senator said* tells of the captive, whoever was named last.
In indirect speech *he* may be the speaker: *Lund said that he was held for a year*.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Token

from onrecord.claims.naming import KINDS
from onrecord.claims.parties import make_party
from onrecord.extract.context import Context, Form
from onrecord.grammar.quotes import quoted_tokens
from onrecord.grammar.tree import child, clause_head, first_conjunct, marks, sentence_range
from onrecord.model.claim import Claim, ClaimKind, Role
from onrecord.model.entity import Attribute, Party, Property
from onrecord.model.ids import EntityId, StatementId
from onrecord.model.kinds import FREEING, TAKING
from onrecord.model.statement import Manner, Statement

Patients = Mapping[int, Sequence[Token]]
_CAPTIVITY = TAKING | FREEING | {ClaimKind.DISAPPEAR}
_MAN, _WOMAN = frozenset({"he", "him", "his", "himself"}), frozenset({"she", "her", "hers", "herself"})
_SENTENCES = 4
"""How far back the captive may have been mentioned."""


@dataclass(frozen=True, slots=True)
class Scene:
    """`captives`: of whom an act of captivity is told by name; `officials`: who holds an office; `men`, `women`: by their pronouns.

    `speakers`: of each statement who cannot mean himself by *he*: in indirect speech a captive may.
    """

    context: Context
    captives: frozenset[EntityId]
    officials: frozenset[EntityId]
    men: frozenset[EntityId]
    women: frozenset[EntityId]
    speakers: Mapping[StatementId, frozenset[EntityId]]


def give_to_captives(
    context: Context,
    claims: Mapping[int, Claim],
    patients: Patients,
    statements: Iterable[Statement],
    attributes: Iterable[Attribute],
) -> dict[int, Claim]:
    """The claims by trigger, with each pronoun among the patients meaning a captive, or nobody, where it meant a speaker."""
    scene = _scene(context, claims, statements, attributes)
    return {i: _resolved(scene, c, patients.get(i, ())) if c.kind in KINDS else c for i, c in claims.items()}


def _scene(context: Context, claims: Mapping[int, Claim], statements: Iterable[Statement], attributes: Iterable[Attribute]) -> Scene:
    doc, cast = context.doc, context.cast
    named = {doc[m.start : m.stop].text: who for m, who in cast.mentions if m.form == Form.NAME}
    told = (p for c in claims.values() if c.kind in _CAPTIVITY for p in c.parties(Role.PATIENT))
    captives = frozenset(p.entity for p in told if p.entity is not None and any(n in p.text and named[n] == p.entity for n in named))
    by_pronoun = [(doc[m.head].lower_, who) for m, who in cast.mentions if m.form == Form.PRONOUN]
    men, women = (frozenset(who for word, who in by_pronoun if word in words) for words in (_MAN, _WOMAN))
    officials = frozenset(a.entity for a in attributes if a.property is Property.ROLE)
    of_oneself = {s.id: captives if s.manner is Manner.INDIRECT else frozenset() for s in statements}
    speakers = {s.id: frozenset(p.entity for p in s.sources if p.entity is not None) - of_oneself[s.id] for s in statements}
    return Scene(context, captives, officials - captives, men - women, women - men, speakers)


def _resolved(scene: Scene, claim: Claim, tokens: Sequence[Token]) -> Claim:
    role = Role.PATIENT if claim.parties(Role.PATIENT) else Role.AGENT
    found = {make_party(scene.context, t): _meant(scene, claim, t) for t in tokens if t.lower_ in _MAN | _WOMAN}
    changed = {old: new for old, new in found.items() if old.entity != new}
    if not changed:
        return claim
    return replace(claim, roles=tuple((r, _with(own, changed) if r is role else own) for r, own in claim.roles))


def _with(parties: Sequence[Party], changed: Mapping[Party, EntityId | None]) -> tuple[Party, ...]:
    return tuple(replace(p, entity=changed[p]) if p in changed else p for p in parties)


def _meant(scene: Scene, claim: Claim, token: Token) -> EntityId | None:
    """Whom the cast gives, unless that is nobody, the speaker or an office-holder: then the only captive who can be meant."""
    given = scene.context.cast.at(token)
    quoted = claim.statement is not None and token.i in quoted_tokens(scene.context.doc)
    speakers = scene.speakers.get(claim.statement, frozenset()) if quoted and claim.statement is not None else frozenset()
    if given is None:
        given = _clause_subject(scene.context, token)
    said_by = scene.speakers.get(claim.statement, frozenset()) if claim.statement is not None else frozenset()
    others = {p.entity for role in (Role.PATIENT, Role.AGENT) for p in claim.parties(role)} - {given}
    if given in said_by and len(beside := _named_before(scene.context, token) & scene.captives - said_by - others) == 1:
        return next(iter(beside))  # "the guide confirmed that Lund was on the tour and said he had been detained"
    if given is not None and given not in speakers and (given not in scene.officials or _is_own_word(scene, claim, given, token)):
        return given
    fitting = {who for who in scene.captives - speakers if _agrees(scene, who, token)}
    near = fitting & _mentioned_before(scene.context, token)
    for candidates in (near, fitting):
        if len(candidates) == 1:
            return next(iter(candidates))
    return None


def _is_own_word(scene: Scene, claim: Claim, who: EntityId, token: Token) -> bool:
    """*The senator said that he was held for a year*: in indirect speech, of himself; not *of the day of his capture*."""
    if claim.statement is None or not token.dep_.startswith("nsubj"):
        return False
    return who in scene.speakers.get(claim.statement, frozenset())


def _clause_subject(context: Context, token: Token) -> EntityId | None:
    """*Per Lund was a reporter when he was held*: the subject of the clause that the pronoun's clause hangs on."""
    verb = first_conjunct(token.head)
    at_a_time = verb.dep_ == "advcl" or (verb.dep_ == "acl:relcl" and "when" in marks(verb))
    if not token.dep_.startswith("nsubj") or not at_a_time:
        return None
    subject = child(first_conjunct(clause_head(verb.head)), "nsubj", "nsubj:pass")
    if subject is None:
        return None
    return context.cast.at(subject) or (_clause_subject(context, subject) if subject.lower_ in _MAN | _WOMAN else None)


def _agrees(scene: Scene, who: EntityId, token: Token) -> bool:
    return who not in (scene.women if token.lower_ in _MAN else scene.men)


def _named_before(context: Context, token: Token) -> set[EntityId]:
    """Who is named in the same sentence, before it."""
    start = sentence_range(token)[0]
    return {who for m, who in context.cast.mentions if m.form == Form.NAME and start <= m.start < token.i}


def _mentioned_before(context: Context, token: Token) -> set[EntityId]:
    start, back = sentence_range(token)[0], 0
    while start > 0 and back < _SENTENCES:
        start, back = sentence_range(context.doc[start - 1])[0], back + 1
    return {who for m, who in context.cast.mentions if start <= m.start < token.i}
