"""add_groups: the groups of one report as entities with members, and the words that mean each.

A word joins a group only where one fits: by kin and number, by the reader's coreference, or as the only captives told of.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from spacy.tokens import Doc

from onrecord.claims.groups.mentions import Several, find_several
from onrecord.claims.groups.rosters import Name, Roster, find_coordinated, find_rosters
from onrecord.claims.lexicon import words
from onrecord.extract.context import Cast, Context, Form, Group
from onrecord.model.entity import Entity, EntityKind
from onrecord.model.ids import EntityId, content_id
from onrecord.model.mention import clusters

_NEAR = 2
"""Sentences between *they* and the group that it means."""
_GENERAL = frozenset({"man", "woman", "person", "people", "citizen", "national", "individual"})
"""Nouns that may stand for any group of people."""


@dataclass(slots=True)
class Told:
    """A group on its way through the text."""

    mentions: list[Several] = field(default_factory=list)
    members: dict[EntityId, None] = field(default_factory=dict)
    is_whole: bool = False

    @property
    def number(self) -> int | None:
        counted = next((m.number for m in self.mentions if m.number is not None), None)
        return len(self.members) if counted is None and self.is_whole else counted

    @property
    def kin(self) -> set[str]:
        return {m.kin for m in self.mentions if m.kin is not None}

    @property
    def is_captive(self) -> bool:
        return any(m.is_captive for m in self.mentions)

    @property
    def is_worth_telling(self) -> bool:
        """Of captives, or with all members named, or counted and told of again."""
        worded = any(m.kin is not None or m.number is not None for m in self.mentions if not m.names)
        again = self.number is not None and len(self.mentions) > 1
        return worded and (self.is_whole or again or (self.is_captive and bool(self.members)))

    @property
    def marks(self) -> frozenset[str]:
        return frozenset().union(*(m.marks for m in self.mentions))


def add_groups(context: Context) -> Cast:
    """The cast with its groups, of which somebody is named, or that are told of more than once."""
    doc, cast = context.doc, context.cast
    names = [Name(m.start, m.stop, who) for m, who in cast.mentions if m.form == Form.NAME and m.kind == EntityKind.PERSON]
    named = frozenset(i for m, _ in cast.mentions if m.form == Form.NAME for i in range(m.start, m.stop))
    skipped = context.report.skipped()
    found = (*find_several(doc, _people_named(doc, cast, named)), *find_coordinated(doc, names))
    several = sorted((s for s in found if not _is_in(doc[s.head].idx, skipped)), key=lambda s: s.head)
    groups = _gather(doc, several, tuple(find_rosters(doc, several, names)))
    told = [g for g in groups if g.is_worth_telling]
    made = [_make(context, g) for g in told]
    by_head = {m.head: Group(e.id, e.members, g.is_whole) for g, e in zip(told, made, strict=True) for m in g.mentions}
    return replace(cast, entities=(*cast.entities, *_unique(made)), groups=by_head)


def _people_named(doc: Doc, cast: Cast, named: frozenset[int]) -> frozenset[int]:
    """Tokens of names but for plural nationalities, which the reader may take for names of groups."""
    return frozenset(i for i in named if doc[i].tag_ != "NNPS" or cast.at(doc[i]) is None or doc[i].ent_type_ == "person")


def _is_in(start: int, ranges: Iterable[tuple[int, int]]) -> bool:
    return any(first <= start < stop for first, stop in ranges)


def _gather(doc: Doc, several: Sequence[Several], rosters: Sequence[Roster]) -> list[Told]:
    """Mention by mention in the order of the text, then the members that anything tells of them."""
    chains = _chains(doc)
    groups: list[Told] = []
    by_head: dict[int, Told] = {}
    rows = {r.head: r for r in rosters if r.is_all}
    for mention in several:
        group = _choose(doc, mention, groups, chains, rows.get(mention.head))
        if group is None and mention.is_pronoun:
            continue
        if group is None:
            group = Told()
            groups.append(group)
        group.mentions.append(mention)
        by_head[mention.head] = group
        _enrol(group, rows.get(mention.head))
    for roster in rosters:
        if roster.head in by_head and not roster.is_all:
            _enrol(by_head[roster.head], roster)
    return _merged(groups)


def _merged(groups: Sequence[Told]) -> list[Told]:
    """Captives of one number, whom nothing tells apart, are one group: *three Americans*, *the three citizens*."""
    kept: list[Told] = []
    for group in groups:
        same = [k for k in kept if _are_same(k, group)]
        if len(same) != 1:
            kept.append(group)
            continue
        whole = next((g for g in (same[0], group) if g.is_whole), None)
        same[0].mentions = sorted((*same[0].mentions, *group.mentions), key=lambda m: m.head)
        same[0].members = dict(whole.members) if whole is not None else {**same[0].members, **group.members}
        same[0].is_whole = whole is not None
    return kept


def _are_same(one: Told, other: Told) -> bool:
    if not (one.is_captive and other.is_captive) or one.number is None or one.number != other.number:
        return False
    if (one.kin | other.kin) & words("kin") or (one.marks and other.marks and not one.marks & other.marks):
        return False
    if any(m.is_part for g in (one, other) for m in g.mentions):
        return False
    everybody = {*one.members, *other.members}
    return len(everybody) <= (one.number or 0) and _leads_up(one, other)


def _leads_up(one: Told, other: Told) -> bool:
    """*three engineers*, later named; after their names only a definite word means them: *the three*."""
    named, unnamed = (one, other) if one.members else (other, one)
    if bool(named.members) == bool(unnamed.members):
        return True
    before = unnamed.mentions[0].head < named.mentions[0].head
    return before or any(m.is_definite and not m.is_pronoun for m in unnamed.mentions)


def _enrol(group: Told, roster: Roster | None) -> None:
    """Whoever the group is told to have; a second whole list of others says that two groups were taken for one: it is left out."""
    if roster is None or (group.is_whole and not set(roster.members) <= set(group.members)):
        return
    counted = group.number
    if counted is not None and len({*group.members, *roster.members}) > counted:
        return
    group.members.update(dict.fromkeys(roster.members))
    group.is_whole = group.is_whole or (roster.is_all and counted in (None, len(group.members)))


def _choose(doc: Doc, mention: Several, groups: Sequence[Told], chains: dict[int, int], roster: Roster | None) -> Told | None:
    """The one group that the mention can mean; None where none or several fit."""
    if mention.is_pronoun:
        return _of_pronoun(doc, mention, groups, chains)
    if mention.is_part or not (mention.is_definite or mention.number is not None):
        return None
    if mention.number is None and roster is not None:
        mention = replace(mention, number=len(roster.members))
    fitting = [g for g in groups if _agree(g, mention) and _same_members(g, roster)]
    if not mention.is_definite:
        fitting = [g for g in fitting if not g.members]  # "three engineers were freed" may be others than A, B and C
    linked = [g for g in fitting if any(chains.get(m.head, -1) == chains.get(mention.head, -2) for m in g.mentions)]
    own_kin = [g for g in fitting if mention.kin in g.kin]
    counted = [g for g in fitting if mention.number is not None and g.number == mention.number]
    known = [g for g in fitting if g.number is not None]
    several = (linked, own_kin) if mention.is_owned else (linked, own_kin, counted, known, fitting)
    for found in several:
        if found:
            return found[0] if len(found) == 1 else None
    return None


def _agree(group: Told, mention: Several) -> bool:
    """The same number if both tell one, no other nationality, and a noun that can stand for the group."""
    if mention.number is not None and group.number is not None and mention.number != group.number:
        return False
    if mention.marks and group.marks and not mention.marks & group.marks:
        return False
    first = group.mentions[0]
    if (first.is_part or first.is_narrowed) and group.number is None:
        return False
    return mention.kin in group.kin or _may_stand(mention, group)


def _may_stand(mention: Several, group: Told) -> bool:
    """*the men* for the engineers; *the prisoners* for the Americans who are held; *the four* for four; nobody for kin but kin."""
    if group.kin & words("kin") or mention.kin in words("kin") or (mention.names and not group.is_captive):
        return False
    counted = mention.number is not None and mention.number == group.number
    if mention.is_captive and group.is_captive:
        return counted or mention.kin is None or mention.kin in words("captive_person") or not mention.is_narrowed
    if mention.kin in words("captive_person"):
        return False
    numbered = group.number is not None
    return mention.is_definite and numbered and (mention.kin is None or mention.kin in _GENERAL)


def _same_members(group: Told, roster: Roster | None) -> bool:
    return roster is None or not group.is_whole or set(roster.members) == set(group.members)


def _of_pronoun(doc: Doc, mention: Several, groups: Sequence[Told], chains: dict[int, int]) -> Told | None:
    """Of a group that the reader's coreference links, told of in this sentence or the two before."""
    chain = chains.get(mention.head)
    if chain is None:
        return None
    here = doc[mention.head].sent.start
    linked = [(m.head, g) for g in groups for m in g.mentions if chains.get(m.head) == chain and m.head < mention.head]
    if not linked:
        return None
    last, group = max(linked, key=lambda row: row[0])
    between = sum(bool(t.is_sent_start) for t in doc[last + 1 : here + 1])
    return group if between <= _NEAR else None


def _chains(doc: Doc) -> dict[int, int]:
    """Head of a mention → the number of its chain."""
    return {m.head: n for n, chain in enumerate(clusters(doc.user_data.get("mentions", ()))) for m in chain}


def _make(context: Context, group: Told) -> Entity:
    """Called by the fullest words for it that tell what they are."""
    spans = [context.span(m.start, m.stop) for m in group.mentions]
    nouns = [s.quote for s, m in zip(spans, group.mentions, strict=True) if m.kin is not None] or [spans[0].quote]
    counted = [s.quote for s, m in zip(spans, group.mentions, strict=True) if m.kin is not None and m.number is not None]
    best = counted or nouns
    name = max(best, key=lambda n: (len(n.split()), -best.index(n)))
    identity = EntityId(content_id("entity", context.report.id, EntityKind.GROUP, str(spans[0].start), name))
    said, evidence = tuple(dict.fromkeys((name, *nouns))), tuple(dict.fromkeys(spans))
    marks = tuple(sorted(group.marks)) if group.is_captive else ()
    return Entity(identity, EntityKind.GROUP, name, said, evidence, tuple(group.members), group.number, marks)


def _unique(entities: Iterable[Entity]) -> tuple[Entity, ...]:
    return tuple({e.id: e for e in entities}.values())
