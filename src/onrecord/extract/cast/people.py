"""Names of people joined: full names first, then bare surnames and given names, each to the only one whom it fits, or to nobody."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import InitVar, dataclass, field

from spacy.tokens import Doc

from onrecord.extract.cast.clues import titles_before
from onrecord.extract.cast.cluster import Cluster, Named
from onrecord.extract.cast.lexicon import words
from onrecord.extract.cast.namesakes import Namesakes, is_introduced, is_kin, is_kin_before, is_told_apart, known_gender
from onrecord.extract.cast.order import given_of, surnames_of
from onrecord.extract.cast.spelling import fold, full_names_agree, name_parts, same_word
from onrecord.extract.cast.told import Facts
from onrecord.extract.context import Mention
from onrecord.model.entity import EntityKind

_PAIR = 2
_OFTEN = 3
_FARTHEST = 5
_LINKS = frozenset((",", "(", "-", "–", "—", "who", "is", "was", "also", "better", "formerly", "often", "widely", "been", "a", "man"))


@dataclass(slots=True)
class People:
    """`full` are the clusters of full names; `couples` the surnames that two people were named with at once; `alone` counts bare words."""

    doc: Doc
    clusters: list[Cluster] = field(default_factory=list)
    full: list[Cluster] = field(default_factory=list)
    couples: list[str] = field(default_factory=list)
    namesakes: Namesakes = field(init=False)
    facts: Facts = field(init=False)
    positions: dict[tuple[str, int], list[Cluster]] = field(default_factory=dict)
    alone: Counter[str] = field(default_factory=Counter)
    title: InitVar[str] = ""

    def __post_init__(self, title: str) -> None:
        self.namesakes = Namesakes(self.doc, title)
        self.facts = Facts(self.doc)

    def of(self, part: str, position: int) -> list[Cluster]:
        """The bearers of the full names with this given name (0) or surname (-1); full names are settled before any other."""
        if (part, position) not in self.positions:
            self.positions[part, position] = by_position(self.full, part, position)
        return self.positions[part, position]


def join_people(doc: Doc, given: Sequence[Named], title: str = "") -> list[Cluster]:
    people = People(doc, title=title)
    named = [(m, share_surname(doc, m, name, given)) for m, name in given]
    people.couples = [name_parts(new)[-1] for (_, new), (_, old) in zip(named, given, strict=True) if new != old]
    people.alone = Counter(doc[m.start].lower_ for m, _ in given if m.stop - m.start == 1)
    join_full(people, [n for n in named if is_full(n[1])])
    for mention, name in sorted((n for n in named if not is_full(n[1])), key=lambda n: turn(people, *n)):
        place_bare(people, mention, name)
    return people.clusters


def turn(people: People, mention: Mention, name: str) -> int:
    """Given names first: "his wife, Talia" tells who Talia Dalim is, before it is asked who Dalim is; then surnames, then aliases."""
    return 2 if is_called(people.doc, mention) else int(bool(people.of(name_parts(name)[0], -1)))


def join_full(people: People, named: Iterable[Named]) -> None:
    """Longest first; a name seen before goes where it went before."""
    known: dict[str, Cluster] = {}
    for mention, name in sorted(named, key=lambda n: -len(name_parts(n[1]))):
        if fold(name) not in known:
            place(people.clusters, [c for c in people.clusters if fits(c, name)], mention, name)
            known[fold(name)] = next(c for c in people.clusters if c.mentions[-1] is mention)
        else:
            known[fold(name)].add(mention, name)
    people.full = list(people.clusters)


def is_full(name: str) -> bool:
    return len(name_parts(name)) >= _PAIR


def fits(cluster: Cluster, name: str) -> bool:
    return any(full_names_agree(name_parts(known), name_parts(name)) for known in cluster.names)


def place(clusters: list[Cluster], candidates: list[Cluster], mention: Mention, name: str) -> None:
    """Into the one candidate, or a cluster of its own."""
    exact = [c for c in candidates if fold(name) in {fold(n) for n in c.names}]
    candidates = exact or candidates
    if len(candidates) != 1:
        candidates = [Cluster(EntityKind.PERSON)]
        clusters.append(candidates[0])
    candidates[0].add(mention, name)


def place_bare(people: People, mention: Mention, name: str) -> None:
    """A single word: an alias; a surname before a given name; of several bearers the one just named, else nobody."""
    alias_of = [c for c in people.clusters if is_alias(people.doc, c, mention)] if is_called(people.doc, mention) else []
    part = name_parts(name)[0]
    if alias_of:
        alias_of[0].add(mention, name)
    elif not names_family(people.doc, mention) and not is_told_apart(people.doc, mention):
        found = bearers(people, mention, part)
        if len(found) <= 1 and not any(same_word(part, surname) for surname in people.couples):
            place(people.clusters, found, mention, name)
        elif len(found) > 1 and (chosen := choose(people, found, mention, part)) is not None:
            chosen.add(mention, name)


def choose(people: People, found: Sequence[Cluster], mention: Mention, part: str) -> Cluster | None:
    """Of several: somebody who goes by the surname alone (President Dalim, before his wife Talia Dalim is named), else a bearer."""
    full = by_position(found, part, -1)
    alone = [c for c in found if c not in full]
    if not alone:
        return people.namesakes.choose(full, mention)
    others = [c for c in full if not is_introduced(people.doc, c, words("relatives"))]
    near = any(people.namesakes.names_here(c, mention, back) for c in others for back in (0, 1))
    return alone[0] if len(alone) == 1 and not near else None


def bearers(people: People, mention: Mention, part: str) -> list[Cluster]:
    """Who may be meant: those of the surname, and somebody known by that one word; else those of the given name."""
    bare = [c for c in people.clusters[len(people.full) :] if same_word(part, name_parts(c.names[0])[0])]
    surnamed = people.of(part, -1)
    if surnamed or bare:
        return [c for c in (*surnamed, *bare) if agrees(people, c, mention)]
    kin = is_kin_before(people.doc, mention.start, words("relatives"))
    return [c for c in people.of(part, 0) if not kin or is_family(people, c)]


def is_family(people: People, cluster: Cluster) -> bool:
    """Whether somebody may be called by the given name alone, as "his wife, Talia": a relative, or one of several of a surname."""
    surname = name_parts(cluster.fullest)[-1]
    return len(people.of(surname, -1)) > 1 or is_introduced(people.doc, cluster, words("relatives"))


def agrees(people: People, cluster: Cluster, mention: Mention) -> bool:
    """President Dalim is not his wife Talia Dalim, nor Mayor Talia Dalim; Mr is no she."""
    title = people.doc[mention.start - 1].lower_ if mention.start > 0 else ""
    told = people.facts.of(cluster)
    genders = {told.gender, known_gender(people.doc, [mention])} - {None}
    return len(genders) <= 1 and (title not in words("single_offices") or title in told.beside or is_well_known(people, cluster, mention))


def is_well_known(people: People, cluster: Cluster, mention: Mention) -> bool:
    """Named in full without saying who it is, in a report that mostly writes the surname alone: he needs no introduction."""
    return people.alone[people.doc[mention.stop - 1].lower_] >= _OFTEN and not has_other_office(people, cluster)


def has_other_office(people: People, cluster: Cluster) -> bool:
    """Told of by an office or as a relative, so that an office told of a bare surname is another's."""
    full = people.namesakes.full_mentions(cluster)
    offices = words("titles") | words("role") | words("relatives") | words("children")
    return is_kin(people.doc, cluster) or any(titles_before(people.doc, m) & offices for m in full)


def by_position(clusters: Iterable[Cluster], part: str, position: int) -> list[Cluster]:
    parts_of = surnames_of if position else lambda name: (given_of(name),)
    return [c for c in clusters if any(same_word(part, p) for n in c.names if is_full(n) for p in parts_of(n))]


def is_called(doc: Doc, mention: Mention) -> int:
    """How many words before the mention say that it is another name: known as, nicknamed; 0 where none do."""
    before = [t.lower_ for t in doc[max(0, mention.start - 2) : mention.start]]
    return 2 if before == ["known", "as"] else 1 if before[-1:] in (["nicknamed"], ["alias"], ["dubbed"], ["called"]) else 0


def is_alias(doc: Doc, cluster: Cluster, mention: Mention) -> bool:
    """*Oren Dalim*, (better, also) known as *Ori*; nicknamed *Ori*. Only what may stand between: in "Dalim called Oren" he is no Oren."""
    stop = mention.start - is_called(doc, mention)
    starts = [m.stop for m in cluster.mentions if 0 < mention.start - m.stop <= _FARTHEST]
    links = [[t.lower_ for t in doc[start:stop]] for start in starts if start <= stop]
    sure = doc[mention.start - 1].lower_ in ("alias", "as")
    return any(set(link) <= _LINKS and (link or sure) for link in links)


def names_family(doc: Doc, mention: Mention) -> bool:
    """The Dalim family, the Dalim brothers: a name of several people."""
    return mention.stop < len(doc) and doc[mention.stop].lower_ in words("family")


def share_surname(doc: Doc, mention: Mention, name: str, named: Sequence[Named]) -> str:
    """Oren and Talia Dalim: the first half of a couple takes the surname, unless the word is a surname itself."""
    if len(name_parts(name)) != 1 or mention.stop >= len(doc) or doc[mention.stop].lower_ not in ("and", "&"):
        return name
    before = doc[mention.start - 1] if mention.start > 0 else None
    if before is not None and (before.text in (",", "and") or before.lower_ in words("titles")):
        return name  # Mullah *Oren* and Talia Dalim: who has a title is named on his own
    partner = next((n for m, n in named if m.start == mention.stop + 1 and len(name_parts(n)) >= _PAIR), None)
    if partner is None:
        return name
    shared = f"{name} {' '.join(partner.split()[1:])}"
    others = [n for m, n in named if m != mention and any(same_word(p, fold(name)) for p in name_parts(n))]
    return shared if not others or shared in others else name
