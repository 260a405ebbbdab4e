"""Name mentions of one report joined into entities: who is meant by each name, or nobody where two may be."""

from collections.abc import Sequence

from spacy.tokens import Doc

from onrecord.extract.cast.cluster import Cluster, Named
from onrecord.extract.cast.people import join_people
from onrecord.extract.cast.spelling import fold, initials_of, is_ordered_subset
from onrecord.extract.cast.trim import surface
from onrecord.extract.context import Mention
from onrecord.model.entity import EntityKind


def join_names(doc: Doc, mentions: Sequence[Mention], title: str = "") -> list[Cluster]:
    """Clusters of every kind; a mention that fits two people is in none. The report's title tells whom it is about."""
    by_kind: dict[EntityKind, list[Mention]] = {}
    for mention in mentions:
        if mention.kind is not None:
            by_kind.setdefault(mention.kind, []).append(mention)
    clusters: list[Cluster] = []
    for kind, group in by_kind.items():
        named = [(m, surface(doc, m.start, m.stop)) for m in group]
        clusters += join_people(doc, named, title) if kind == EntityKind.PERSON else join_things(doc, kind, named)
    return clusters


def join_things(doc: Doc, kind: EntityKind, named: Sequence[Named]) -> list[Cluster]:
    """Equal names first, longest first; then a shorter form or an acronym joins the only longer name that it fits."""
    clusters: list[Cluster] = []
    for mention, name in sorted(named, key=lambda n: (-len(n[1].split()), n[0].start)):
        same = [c for c in clusters if fold(name) in {fold(n) for n in c.names}]
        longer = same or [c for c in clusters if kind != EntityKind.PLACE and is_short_form(doc, c, mention, name)]
        if len(longer) != 1:
            longer = [Cluster(kind)]
            clusters.append(longer[0])
        longer[0].add(mention, name)
    return clusters


def is_short_form(doc: Doc, cluster: Cluster, mention: Mention, name: str) -> bool:
    """An acronym, or the same head with fewer of the words: *Harbour Families Forum* / *Harbour and Coast Families Forum*."""
    short = fold(name).split()
    if len(short) == 1:
        if kind_of_paper(doc, cluster, mention):
            return True
        return is_acronym(name) and any(initials_of(n) == short[0] or is_bracketed(doc, cluster, mention) for n in cluster.names)
    return any(fold(n).split()[-1:] == short[-1:] and is_ordered_subset(short, fold(n).split()) for n in cluster.names)


def kind_of_paper(doc: Doc, cluster: Cluster, mention: Mention) -> bool:
    """*The Post* for *Norland Post*: the article, and the last word of the longer name. *The House* is a chamber, not a *White House*."""
    said = mention.start > 0 and doc[mention.start - 1].lower_ == "the"
    last = fold(doc[mention.start : mention.stop].text)
    return said and last != "house" and any(len(fold(n).split()) > 1 and fold(n).split()[-1] == last for n in cluster.names)


def is_acronym(name: str) -> bool:
    plain = name.replace(".", "")
    return plain.isupper() and plain.isalpha() and len(plain) > 1


def is_bracketed(doc: Doc, cluster: Cluster, mention: Mention) -> bool:
    """Written in brackets right after a mention of the cluster: Norland Defence Force (NDF)."""
    before = mention.start - 1
    return before > 0 and doc[before].text == "(" and any(m.stop == before for m in cluster.mentions)
