"""Organizations, places, agreements and occasions of many reports joined by their names."""

from collections.abc import Hashable, Mapping, Sequence
from functools import lru_cache

from onrecord.model.entity import EntityKind
from onrecord.resolve.body_keys import body_keys
from onrecord.resolve.body_words import BodyName
from onrecord.resolve.clusters import Clusters
from onrecord.resolve.place_names import place_key
from onrecord.resolve.profile import Key, Profile
from onrecord.resolve.states import state_owning

_SMALL = frozenset({"of", "the", "and", "for", "in", "on", "to", "de", "la"})


def join_others(profiles: Sequence[Profile], kind: EntityKind) -> list[tuple[Key, ...]]:
    """Names with one key join; an organization's acronym joins the only name that it can stand for."""
    by_key = {p.key: p for p in profiles}
    clusters: Clusters[Key] = Clusters(list(by_key))
    owners: dict[Hashable, Key] = {}
    for profile in profiles:
        for key in (key for name in profile.plain for key in keys_of(name, kind)):
            clusters.join(owners.setdefault(key, profile.key), profile.key)
    if kind is EntityKind.ORGANIZATION:
        _join_acronyms(clusters, {name: p.key for p in reversed(profiles) for name in reversed(p.plain)})
    return clusters.groups()


@lru_cache(maxsize=65536)
def keys_of(name: str, kind: EntityKind) -> tuple[Hashable, ...]:
    """What two folded names of one thing have in common."""
    if kind is EntityKind.PLACE:
        return (place_key(name),)
    if kind is not EntityKind.ORGANIZATION:
        return (name,)
    state = state_owning(name)
    body = BodyName.parse(name if state is None else f"{state} {name}")
    return (name,) if body is None else body_keys(body)


def _join_acronyms(clusters: Clusters[Key], owners: Mapping[str, Key]) -> None:
    meant: dict[str, set[Key]] = {}
    for name, key in owners.items():
        for short in _acronyms(name):
            meant.setdefault(short, set()).add(clusters.head(key))
    for name, key in owners.items():
        candidates = meant.get(name, set())
        if len(candidates) == 1:
            clusters.join(key, next(iter(candidates)))


def _acronyms(name: str) -> set[str]:
    """The initials with and without small words; three letters at least, because two fit too many names."""
    words = name.split()
    found = {"".join(w[0] for w in words), "".join(w[0] for w in words if w not in _SMALL)} if len(words) > 1 else set()
    return {short for short in found if len(short) > 2}
