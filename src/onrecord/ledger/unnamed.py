"""Parties that only words tell of: `the rebels` promised, and no report says which. Each stands under an id of its own while
commitments are derived, good for one report; the record gives the words.
"""

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

from onrecord.ledger.wording import is_pronoun
from onrecord.model.claim import Claim
from onrecord.model.entity import Party
from onrecord.model.ids import EntityId, ReportId
from onrecord.model.statement import Statement

_PREFIX = "unnamed "
_WORD = re.compile(r"[^\W\d_][\w’'-]*")


@cache
def _words() -> tuple[frozenset[str], frozenset[str]]:
    data = tomllib.loads(files("onrecord.ledger").joinpath("data", "standins.toml").read_text(encoding="utf-8"))
    return frozenset(data["articles"]), frozenset(data["nobody"])


def stand_for(party: Party, report: ReportId) -> EntityId | None:
    """The id under which `the rebels` of a report stand; None for a pronoun, a number, *somebody*."""
    articles, nobody = _words()
    words = [w for w in _WORD.findall(party.text.lower()) if w not in articles]
    if not words or is_pronoun(party) or words[-1] in nobody:
        return None
    return EntityId(f"{_PREFIX}{report} {' '.join(words)}")


def is_unnamed(entity: EntityId) -> bool:
    return entity.startswith(_PREFIX)


def named(entities: Iterable[EntityId]) -> tuple[EntityId, ...]:
    return tuple(e for e in entities if not is_unnamed(e))


def words_for(entities: Iterable[EntityId], claims: Iterable[Claim], statements: Iterable[Statement]) -> tuple[str, ...]:
    """As the reports have them, for those who are not named."""
    wanted = {e: None for e in entities if is_unnamed(e)}
    if not wanted:
        return ()
    told: dict[EntityId, str] = {}
    for party, report in _parties(claims, statements):
        found = stand_for(party, report)
        if found in wanted:
            told.setdefault(found, party.text)
    return tuple(told[e] for e in wanted if e in told)


def _parties(claims: Iterable[Claim], statements: Iterable[Statement]) -> Iterable[tuple[Party, ReportId]]:
    yield from ((p, c.report) for c in claims for _, parties in c.roles for p in parties)
    yield from ((p, s.report) for s in statements for p in (*s.sources, *s.addressees))
