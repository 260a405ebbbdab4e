"""Namesakes: one full name, but years of birth that cannot be one person's. A single age may be a slip, so that company outweighs it."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from onrecord.model.ids import ReportId
from onrecord.resolve.profile import Profile, share_company
from onrecord.resolve.surnames import Bearers

_APART = 10.0
"""Years between two years of birth that are no longer one person of whom two reports differ. Fewer are a contradiction, which is shown."""


def ages_apart(profiles: Sequence[Profile], days: Mapping[ReportId, date | None]) -> list[list[Profile]]:
    """Groups of profiles of one name. Almost always one; what cannot be placed in one of several is a group of its own."""
    born = sorted(((year, i) for i, p in enumerate(profiles) if (year := _born(p, days.get(p.key[0]))) is not None))
    groups: list[list[Profile]] = []
    last: float | None = None
    for year, i in born:
        if last is None or year - last > _APART:
            groups.append([])
        groups[-1].append(profiles[i])
        last = year
    groups = _without_slips(groups)
    if len(groups) < 2:
        return [list(profiles)]
    return _placed(profiles, groups, days)


def _born(profile: Profile, day: date | None) -> float | None:
    """The middle of the year in which somebody of that age was born; None unless one age is told."""
    found = {int(m[0]) for age in profile.ages if (m := re.search(r"\b\d{1,3}\b", age)) is not None}
    return day.year + day.timetuple().tm_yday / 366 - next(iter(found)) - 0.5 if len(found) == 1 and day is not None else None


def _without_slips(groups: list[list[Profile]]) -> list[list[Profile]]:
    """Two groups with a role or two companions in common are one: somebody wrote the age wrongly."""
    kept: list[list[Profile]] = []
    for group in groups:
        own = _Group.of(group)
        same = next((k for k in kept if _share(_Group.of(k), own)), None)
        if same is None:
            kept.append(group)
        else:
            same += group
    return kept


@dataclass(frozen=True, slots=True)
class _Group:
    """What is known of the persons of some profiles, taken together once."""

    roles: frozenset[str]
    company: frozenset[str]
    own: frozenset[str]

    @classmethod
    def of(cls, profiles: Iterable[Profile]) -> "_Group":
        held = list(profiles)
        each = ((r for p in held for r in p.roles), (c for p in held for c in p.company), (f.text for p in held for f in p.full))
        return cls(*map(frozenset, each))


def _share(left: _Group, right: _Group) -> bool:
    return bool(left.roles & right.roles) or share_company(left.company, right.company, left.own | right.own)


def _placed(profiles: Sequence[Profile], groups: list[list[Profile]], days: Mapping[ReportId, date | None]) -> list[list[Profile]]:
    placed = {p.key for group in groups for p in group}
    bearers = Bearers({i: frozenset(p.key[0] for p in group) for i, group in enumerate(groups)}, days)
    alone: list[list[Profile]] = []
    found, known = [list(group) for group in groups], list(map(_Group.of, groups))
    for profile in (p for p in profiles if p.key not in placed):
        own = _Group.of([profile])
        like = [i for i, group in enumerate(known) if _share(own, group)]
        meant = like[0] if len(like) == 1 else bearers.meant(profile.key[0])
        if meant is None:
            alone.append([profile])
        else:
            found[meant].append(profile)
    order = {p.key: i for i, p in enumerate(profiles)}
    return [sorted(group, key=lambda p: order[p.key]) for group in (*found, *alone)]
