"""Names of people joined: full names first, then bare surnames and given names, each to the only one whom it fits, or to nobody."""

from collections.abc import Iterable, Sequence
from dataclasses import InitVar, dataclass, field

from spacy.tokens import Doc

from onrecord.extract.cast.cluster import Cluster, Named
from onrecord.extract.cast.lexicon import words
from onrecord.extract.cast.namesakes import Namesakes, is_introduced, is_kin_before, known_gender
from onrecord.extract.cast.spelling import fold, full_names_agree, name_parts, same_word
from onrecord.extract.cast.told import Facts
from onrecord.extract.context import Mention
from onrecord.model.entity import EntityKind

_PAIR = 2
_FARTHEST = 5
_LINKS = frozenset((",", "(", "-", "–", "—", "who", "is", "was", "also", "better", "formerly", "often", "widely", "been", "a", "man"))


@dataclass(slots=True)
class People:
    """`full` are the clusters of full names; `couples` the surnames that two people were named with at once."""

    doc: Doc
    clusters: list[Cluster] = field(default_factory=list)
    full: list[Cluster] = field(default_factory=list)
    couples: list[str] = field(default_factory=list)
    namesakes: Namesakes = field(init=False)
    facts: Facts = field(init=False)
    positions: dict[tuple[str, int], list[Cluster]] = field(default_factory=dict)
    title: InitVar[str] = ""

    def __post_init__(self, title: str) -> None:
        self.namesakes = Namesakes(self.doc, title)
        self.facts = Facts(self.doc)

    def of(self, part: str, position: int) -> list[Cluster]:
        """The bearers of the full names with this part first (0) or last (-1); full names are settled before any other."""
        if (part, position) not in self.positions:
            self.positions[part, position] = by_position(self.full, part, position)
        return self.positions[part, position]


def join_people(doc: Doc, given: Sequence[Named], title: str = "") -> list[Cluster]:
    people = People(doc, title=title)
    named = [(m, share_surname(doc, m, name, given)) for m, name in given]
    people.couples = [name_parts(new)[-1] for (_, new), (_, old) in zip(named, given, strict=True) if new != old]
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
    elif not names_family(people.doc, mention):
        found = bearers(people, mention, part)
        if len(found) <= 1 and not any(same_word(part, surname) for surname in people.couples):
            place(people.clusters, found, mention, name)
        elif len(found) > 1 and (chosen := people.namesakes.choose(by_position(found, part, -1), mention)) is not None:
            chosen.add(mention, name)


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
    """President Dalim is not his wife Talia Dalim: an office of which there is one must be told of the full name, too; Mr is no she."""
    title = people.doc[mention.start - 1].lower_ if mention.start > 0 else ""
    told = people.facts.of(cluster)
    genders = {told.gender, known_gender(people.doc, [mention])} - {None}
    return len(genders) <= 1 and (title not in words("single_offices") or title in told.beside)


def by_position(clusters: Iterable[Cluster], part: str, position: int) -> list[Cluster]:
    return [c for c in clusters if any(same_word(part, name_parts(n)[position]) for n in c.names if is_full(n))]


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
    if mention.start > 0 and doc[mention.start - 1].text in (",", "and"):
        return name
    partner = next((n for m, n in named if m.start == mention.stop + 1 and len(name_parts(n)) >= _PAIR), None)
    if partner is None:
        return name
    shared = f"{name} {' '.join(partner.split()[1:])}"
    others = [n for m, n in named if m != mention and any(same_word(p, fold(name)) for p in name_parts(n))]
    return shared if not others or shared in others else name
