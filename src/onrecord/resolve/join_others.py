"""Organizations, places, agreements and occasions of many reports joined by their names."""

from collections.abc import Sequence

from onrecord.model.entity import EntityKind
from onrecord.resolve.clusters import Clusters
from onrecord.resolve.profile import Key, Profile

_SMALL = frozenset({"of", "the", "and", "for", "in", "on", "to", "de", "la"})


def join_others(profiles: Sequence[Profile], kind: EntityKind) -> list[tuple[Key, ...]]:
    """Equal names join; an organization's acronym joins the only name that it can stand for."""
    by_key = {p.key: p for p in profiles}
    clusters: Clusters[Key] = Clusters(list(by_key))
    owners: dict[str, Key] = {}
    for profile in profiles:
        for name in profile.plain:
            clusters.join(owners.setdefault(name, profile.key), profile.key)
    if kind is EntityKind.ORGANIZATION:
        _join_acronyms(clusters, owners)
    return clusters.groups()


def _join_acronyms(clusters: Clusters[Key], owners: dict[str, Key]) -> None:
    meant: dict[str, set[Key]] = {}
    for name, key in owners.items():
        for short in _acronyms(name):
            meant.setdefault(short, set()).add(clusters.head(key))
    for name, key in list(owners.items()):
        candidates = meant.get(name, set())
        if len(candidates) == 1:
            clusters.join(key, next(iter(candidates)))


def _acronyms(name: str) -> set[str]:
    """The initials with and without small words; three letters at least, because two fit too many names."""
    words = name.split()
    found = {"".join(w[0] for w in words), "".join(w[0] for w in words if w not in _SMALL)} if len(words) > 1 else set()
    return {short for short in found if len(short) > 2}
