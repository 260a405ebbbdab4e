"""add_groups: the groups of one report as entities with members, and the words that mean each.

A word joins a group only where one fits: by kin and number, by the reader's coreference, or as the only captives told of.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from spacy.tokens import Doc

from onrecord.extract.claims.lexicon import words
from onrecord.extract.context import Cast, Context, Form, Group
from onrecord.extract.groups.mentions import Several, find_several
from onrecord.extract.groups.rosters import Name, Roster, find_rosters
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
    def marks(self) -> frozenset[str]:
        return frozenset().union(*(m.marks for m in self.mentions))


def add_groups(context: Context) -> Cast:
    """The cast with its groups, of which somebody is named, or that are told of more than once."""
    doc, cast = context.doc, context.cast
    names = [
        Name(m.start, m.stop, who)
        for m, who in cast.mentions
        if m.form == Form.NAME and m.kind == EntityKind.PERSON
    ]
    named = frozenset(i for m, _ in cast.mentions if m.form == Form.NAME for i in range(m.start, m.stop))
    skipped = context.report.skipped()
    several = [s for s in find_several(doc, _people_named(doc, cast, named)) if not _is_in(doc[s.head].idx, skipped)]
    groups = _gather(doc, several, tuple(find_rosters(doc, several, names)))
    told = [g for g in groups if g.members or (len(g.mentions) > 1 and g.number is not None)]
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
    return groups


def _enrol(group: Told, roster: Roster | None) -> None:
    """Whoever the group is told to have; a second whole list of others says that two groups were taken for one: it is left out."""
    if roster is None or (group.is_whole and not set(roster.members) <= set(group.members)):
        return
    counted = group.number
    if counted is not None and len({*group.members, *roster.members}) > counted:
        return
    group.members.update(dict.fromkeys(roster.members))
    group.is_whole = group.is_whole or (roster.is_all and counted in (None, len(group.members)))


def _choose(
    doc: Doc, mention: Several, groups: Sequence[Told], chains: dict[int, int], roster: Roster | None
) -> Told | None:
    """The one group that the mention can mean; None where none or several fit."""
    if mention.is_pronoun:
        return _of_pronoun(doc, mention, groups, chains)
    if mention.is_part or not (mention.is_definite or mention.number is not None):
        return None
    fitting = [g for g in groups if _agree(g, mention) and _same_members(g, roster)]
    linked = [g for g in fitting if any(chains.get(m.head, -1) == chains.get(mention.head, -2) for m in g.mentions)]
    own_kin = [g for g in fitting if mention.kin in g.kin]
    counted = [g for g in fitting if mention.number is not None and g.number == mention.number]
    for found in (linked, own_kin, counted, fitting):
        if len(found) == 1:
            return found[0]
        if found:
            return None
    return None


def _agree(group: Told, mention: Several) -> bool:
    """The same number if both tell one, no other nationality, and a noun that can stand for the group."""
    if mention.number is not None and group.number is not None and mention.number != group.number:
        return False
    if mention.marks and group.marks and not mention.marks & group.marks:
        return False
    if any(m.is_part and m.kin is None for m in group.mentions):
        return False
    counted = mention.number is not None and mention.number == group.number
    return mention.kin is None or mention.kin in group.kin or _may_stand(mention.kin, group, counted=counted)


def _may_stand(kin: str, group: Told, *, counted: bool) -> bool:
    """*the men* for the engineers; *the prisoners* for the Americans who are held; others only with their number."""
    kept = words("captive_person")
    general = kin in _GENERAL | kept
    numbered = group.number is not None or bool(group.members)
    return numbered and (general or (bool(group.kin & (kept | _GENERAL)) and counted) or counted)


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
    name = max(nouns, key=lambda n: (len(n.split()), -nouns.index(n)))
    identity = EntityId(content_id("entity", context.report.id, EntityKind.GROUP, str(spans[0].start), name))
    said = tuple(dict.fromkeys((name, *nouns)))
    return Entity(identity, EntityKind.GROUP, name, said, tuple(dict.fromkeys(spans)), tuple(group.members))


def _unique(entities: Iterable[Entity]) -> tuple[Entity, ...]:
    return tuple({e.id: e for e in entities}.values())
