"""Names of people joined: full names first, then bare surnames and given names, each to the only one whom it fits, or to nobody."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Doc

from onrecord.extract.cast.cluster import Cluster, Named
from onrecord.extract.cast.lexicon import words
from onrecord.extract.cast.spelling import fold, full_names_agree, name_parts, same_word
from onrecord.extract.context import Mention
from onrecord.model.entity import EntityKind

_PAIR = 2
_NEAR = 60  # tokens; of two bearers of a surname, a report means the one whom it just named
_BESIDE = 8


@dataclass(slots=True)
class People:
    """`full` are the clusters of full names; `couples` the surnames that two people were named with at once."""

    doc: Doc
    clusters: list[Cluster] = field(default_factory=list)
    full: list[Cluster] = field(default_factory=list)
    couples: list[str] = field(default_factory=list)


def join_people(doc: Doc, given: Sequence[Named]) -> list[Cluster]:
    people = People(doc)
    named = [(m, share_surname(doc, m, name, given)) for m, name in given]
    people.couples = [name_parts(new)[-1] for (_, new), (_, old) in zip(named, given, strict=True) if new != old]
    for mention, name in sorted((n for n in named if is_full(n[1])), key=lambda n: -len(name_parts(n[1]))):
        place(people.clusters, [c for c in people.clusters if fits(c, name)], mention, name)
    people.full = list(people.clusters)
    for mention, name in (n for n in named if not is_full(n[1])):
        place_bare(people, mention, name)
    return people.clusters


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
    alias_of = [c for c in people.clusters if is_alias(people.doc, c, mention)]
    part = name_parts(name)[0]
    if alias_of:
        alias_of[0].add(mention, name)
    elif not names_family(people.doc, mention) and not any(same_word(part, surname) for surname in people.couples):
        found = nearest(bearers(people, mention, part), mention)
        if len(found) <= 1:
            place(people.clusters, found, mention, name)


def bearers(people: People, mention: Mention, part: str) -> list[Cluster]:
    """Who may be meant: those of the surname, and somebody known by that one word; else those of the given name."""
    bare = [c for c in people.clusters if c not in people.full and same_word(part, name_parts(c.names[0])[0])]
    surnamed = by_position(people.full, part, -1)
    if surnamed or bare:
        return [c for c in (*surnamed, *bare) if agrees(people.doc, c, mention)]
    return by_position(people.full, part, 0)


def nearest(found: list[Cluster], mention: Mention) -> list[Cluster]:
    earlier = [c for c in found if any(m.start < mention.start for m in c.mentions)]
    near = [c for c in earlier if any(0 < mention.start - m.start < _NEAR for m in c.mentions)]
    return near if len(near) == 1 else earlier or found


def agrees(doc: Doc, cluster: Cluster, mention: Mention) -> bool:
    """President Dalim is not his wife Talia Dalim: an office of which there is one must be told of the full name, too; Mr is no she."""
    title = doc[mention.start - 1].lower_ if mention.start > 0 else ""
    genders = {known_gender(doc, cluster.mentions), known_gender(doc, [mention])} - {None}
    if len(genders) > 1:
        return False
    if title not in words("single_offices"):
        return True
    beside = {t.lower_ for m in cluster.mentions for t in doc[max(0, m.start - 3) : m.stop + _BESIDE]}
    return title in beside


def known_gender(doc: Doc, mentions: Iterable[Mention]) -> str | None:
    """From a title or a kinship noun in front of a name; None where none or both are seen."""
    before = {doc[i].lower_ for m in mentions for i in range(max(0, m.start - 2), m.start)}
    man, woman = bool(before & words("man_titles")), bool(before & words("woman_titles"))
    return None if man == woman else "man" if man else "woman"


def by_position(clusters: Iterable[Cluster], part: str, position: int) -> list[Cluster]:
    return [c for c in clusters if any(same_word(part, name_parts(n)[position]) for n in c.names if is_full(n))]


def is_alias(doc: Doc, cluster: Cluster, mention: Mention) -> bool:
    """*Oren Dalim*, (better, also) known as *Ori*; nicknamed *Ori*."""
    before = [t.lower_ for t in doc[max(0, mention.start - 5) : mention.start]]
    if before[-2:] != ["known", "as"] and before[-1:] not in (["nicknamed"], ["alias"], ["dubbed"], ["called"]):
        return False
    return any(0 < mention.start - m.stop <= len(before) for m in cluster.mentions)


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
