"""Named members among those to whom an act is done: who was among the freed was freed, whom the dead were named as died.

In the sentence of the act, or in the next ones by a pronoun or by a word for the group. Said plainly: who may be among them is not named.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from spacy.tokens import Token

from onrecord.claims.climb import find_force
from onrecord.claims.lexicon import words
from onrecord.claims.membership import Membership, find_memberships
from onrecord.claims.parties import make_party
from onrecord.claims.pronouns import meant
from onrecord.extract.context import Context
from onrecord.grammar.lexicon import load_operators
from onrecord.grammar.nouns import people
from onrecord.grammar.tree import children, first_conjunct, sentence_range
from onrecord.model.claim import Claim, ClaimKind, Modality, Polarity, Role
from onrecord.model.entity import EntityKind, Party
from onrecord.model.ids import ClaimId, EntityId, content_id
from onrecord.model.kinds import CAPTIVITY, DEATHS
from onrecord.model.status import StatusValue

KINDS = CAPTIVITY | DEATHS | {ClaimKind.INJURE}
_THEY = frozenset({"they", "them"})
_SENTENCES = 2
"""How far back the group may have been told of: in the sentence before."""

Patients = Mapping[int, Sequence[Token]]
"""By the trigger of a claim: to whom it is done."""


def name_members(context: Context, claims: Mapping[int, Claim], patients: Patients) -> dict[int, Claim]:
    """The claims by trigger, with the named members of their groups among the patients."""
    told = dict(claims)
    for membership in find_memberships(context.doc):
        if membership.says is not None and not is_told(context.doc[membership.says]):
            continue
        group = context.doc[membership.group]
        for trigger, token in _concerned(group, told, patients):
            if told[trigger].kind in DEATHS and any(c.lower_ in {"wounded", "injured", "hurt"} for c in token.children):
                continue  # "killed three soldiers and wounded two policemen", with *wounded* read as an adjective
            told[trigger] = _with(context, told[trigger], token, membership)
    return told


def deny_members(context: Context, claims: Mapping[int, Claim], patients: Patients) -> dict[int, Claim]:
    """*X was not among those freed*: by the word for the group, what is denied of X."""
    denied: dict[int, Claim] = {}
    for membership in find_memberships(context.doc):
        if membership.says is None or membership.group in claims or not _is_told_not(context.doc[membership.says]):
            continue
        group, names = context.doc[membership.group], tuple(_parties(context, membership.names))
        own = [claims[i] for i, _ in _concerned(group, claims, patients) if claims[i].modality is Modality.HAPPENED]
        if names and own and own[0].polarity is Polarity.POSITIVE:
            denied[group.i] = _denial(context, own[0], group, names)
    return denied


def _is_told_not(head: Token) -> bool:
    force = find_force(head)
    told = force.negative and force.modality in {Modality.HAPPENED, Modality.ONGOING}
    return told and not any(c.lower_ in words("unsaid") for c in head.children)


def _denial(context: Context, claim: Claim, group: Token, names: tuple[Party, ...]) -> Claim:
    trigger = context.span(group.i, group.i + 1)
    return replace(
        claim,
        id=ClaimId(content_id("claim", context.report.id, claim.kind, trigger.start)),
        trigger=trigger,
        evidence=(context.span(*sentence_range(group)),),
        roles=((Role.PATIENT, names),),
        polarity=Polarity.NEGATIVE,
        quantity=None,
        fate=None,
    )


def told_names(group: Token) -> tuple[Token, ...]:
    """Who is plainly told to belong to it, in its own sentence."""
    found = (m for m in find_memberships(group.doc) if m.group == group.i and (m.says is None or is_told(group.doc[m.says])))
    return tuple(group.doc[n] for m in found for n in m.names)


def is_told(head: Token) -> bool:
    """Plainly, as a fact: not *may be among*, *is reportedly among*, *was expected to be among*."""
    force = find_force(head)
    return force.happens and not any(c.lower_ in words("unsaid") for c in head.children)


def _concerned(group: Token, claims: Mapping[int, Claim], patients: Patients) -> list[tuple[int, Token]]:
    """The claims whose patient the group is, with that patient's word; of an earlier sentence only where one group is meant."""
    all_of = [(i, t) for i, tokens in patients.items() for t in tokens if claims[i].kind in KINDS]
    own = [(i, t) for i, t in all_of if t.i == group.i]
    if own:
        return own
    noun = None if _is_part(group) else meant(group)  # of a part, the count tells whose
    if noun is not None:
        return [(i, t) for i, t in all_of if t.i == noun.head and _is_alone(t)]
    if children(group, "amod", "nummod") and (same := [(i, t) for i, t in all_of if t.i < group.i and _is_the_same_one(group, t)]):
        return same if len({t.i for _, t in same}) == 1 else []
    near = [(i, t) for i, t in all_of if t.i < group.i and _sentences_between(t, group) in range(1, _SENTENCES)]
    fitting = [(i, t) for i, t in near if _fits(group, t, claims[i])]
    return fitting if len({t.i for _, t in fitting}) == 1 else []


def _fits(group: Token, patient: Token, claim: Claim) -> bool:
    """*They*, *the two*, *the dead*, *the hostages* of the sentence before: the only ones there, of that number or of that name."""
    if group.lower_ in _THEY:
        return patient.tag_ == "NNS" and _may_be_they(group, patient, claim)
    if not any(c.lower_ in {"the", "both", "all"} for c in (group, *children(group, "det"))):
        return False
    if group.lower_ in words("killed_ones"):
        return claim.kind in DEATHS and patient.ent_type_ != "person"
    if group.pos_ == "NUM":
        counted = [t for t in patient.sent if t.lower_ == group.lower_ and t.pos_ == "NUM"]
        return patient.tag_ == "NNS" and len(counted) == 1 and counted[0].head.i == patient.i
    return group.lemma_ == patient.lemma_ and group.tag_ == "NNS"


def _is_the_same_one(group: Token, patient: Token) -> bool:
    """*A fifth American was freed. … The fifth American is …*: told apart from others by one number."""
    own, other = ({c.lower_ for c in children(t, "amod", "nummod")} & words("ordinal") for t in (group, patient))
    definite = any(c.lower_ == "the" for c in children(group, "det"))
    return definite and bool(own) and own == other and group.lemma_ == patient.lemma_ and group.tag_ in {"NN", "NNP"}


def _is_part(group: Token) -> bool:
    """*One of them*."""
    return group.dep_ == "nmod" and group.lower_ == "them" and group.head.lower_ in words("part_of")


def _may_be_they(group: Token, patient: Token, claim: Claim) -> bool:
    """The only people of their sentence; for *one of them*, those that were counted; no dead one tells anything."""
    if not _is_part(group):
        return _is_alone(patient)
    if claim.kind in DEATHS:
        return _is_alone(patient) and group.head.head.lemma_.lower() not in load_operators().reports | {"speak"}
    return bool(children(patient, "nummod"))


def _is_alone(patient: Token) -> bool:
    """Whether no other people are told of in its sentence, for whom a pronoun might stand."""
    return patient.tag_ not in {"NNS", "NNPS"} or not any(t.i != patient.i and _are_people(t) for t in patient.sent)


def _are_people(token: Token) -> bool:
    return token.tag_ in {"NNS", "NNPS"} and (
        token.lemma_.lower() in words("person") | words("captor") | people() or token.ent_type_ == "group"
    )


def _sentences_between(earlier: Token, later: Token) -> int:
    return sum(bool(t.is_sent_start) for t in earlier.doc[earlier.i + 1 : later.i + 1])


def _with(context: Context, claim: Claim, patient: Token, membership: Membership) -> Claim:
    """The claim with the named persons; in place of the group where they are all of it."""
    role = Role.PATIENT if claim.parties(Role.PATIENT) else Role.AGENT
    group, known = make_party(context, patient), claim.parties(role)
    names = [p for p in _parties(context, membership.names) if p.entity not in {k.entity for k in known if k.text != group.text}]
    if not names:
        return claim
    whole = membership.is_all and (patient.tag_ == "NN" or (claim.quantity is not None and claim.quantity.n == len(names)))
    kept = [replace(p, entity=None) if p.text == group.text else p for p in known if not (whole and p.text == group.text)]
    roles = tuple((r, (*kept, *names) if r is role else parties) for r, parties in claim.roles)
    said = context.span(*sentence_range(context.doc[membership.names[0]]))
    listed = claim.kind is ClaimKind.RELEASE and claim.modality is Modality.PLANNED and membership.says is not None
    fate = StatusValue.ON_LIST if listed and claim.fate is None else claim.fate
    return replace(claim, roles=roles, evidence=tuple(dict.fromkeys((*claim.evidence, said))), fate=fate)


def _parties(context: Context, names: Iterable[int]) -> list[Party]:
    found = [p for n in names for p in _listed_with(context, context.doc[n])]
    found = list({p.entity: p for p in reversed(found)}.values())[::-1]
    return [p for p in found if p.entity is not None and context.cast.entity(p.entity).kind is EntityKind.PERSON]


def _listed_with(context: Context, name: Token) -> list[Party]:
    """The name, and who is listed beside it in a group: *the dead included A and four others: B, C, D and E*."""
    cast, beside = context.cast, dict[EntityId, None]()
    for head, group in cast.groups.items():
        if context.doc[head].sent.start != name.sent.start:
            continue
        first = first_conjunct(context.doc[head])
        joined = first.i != head and (first.i == name.i or first.is_ancestor(name))
        if group.is_whole and (joined or cast.at(name) in group.members):
            beside.update(dict.fromkeys(group.members))
    own = make_party(context, name)
    others = [own if m == own.entity else Party(cast.entity(m).name, m) for m in beside]
    return others if own in others else [own, *others]
