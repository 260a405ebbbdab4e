"""Claims of a text as the shipped reader reads it, one report written on Thursday, 14 March 2024."""

from dataclasses import replace
from datetime import date
from functools import cache

from onrecord.claims import find_claims
from onrecord.extract.cast import find_cast
from onrecord.extract.times import find_times
from onrecord.language.reader import Reader
from onrecord.model.claim import Claim, ClaimKind, Modality, Polarity, Role
from onrecord.model.entity import EntityKind
from onrecord.model.period import Period
from tests.fakes.docs import context

WRITTEN = Period.day(date(2024, 3, 14))


@cache
def reader() -> Reader:
    return Reader.load()


@cache
def read_claims(text: str) -> tuple[tuple[Claim, tuple[str, ...]], ...]:
    """Each claim with the names of the persons whom it is said of."""
    found = context(reader().read([text])[0], WRITTEN)
    found = replace(found, times=find_times(found))
    found = replace(found, cast=find_cast(found))
    people = {e.id: e.name for e in found.cast.entities if e.kind is EntityKind.PERSON}
    role = {ClaimKind.ESCAPE: Role.AGENT}
    claims = find_claims(found, ())
    return tuple((c, tuple(people[p.entity] for p in c.parties(role.get(c.kind, Role.PATIENT)) if p.entity in people)) for c in claims)


def told(text: str, kind: ClaimKind) -> list[str]:
    """What is told of named persons: `Ann Roe`, `Ann Roe (ongoing)`, `not Ann Roe`; of what happened without the word."""
    return [_said(c, name) for c, names in read_claims(text) if c.kind is kind for name in names]


def _said(claim: Claim, name: str) -> str:
    force = "" if claim.modality is Modality.HAPPENED else f" ({claim.modality})"
    return ("not " if claim.polarity is Polarity.NEGATIVE else "") + name + force


def fates(text: str) -> list[str]:
    """`Ann Roe: missing`, for each claim whose words say a fate."""
    return [f"{name}: {c.fate}" for c, names in read_claims(text) if c.fate is not None for name in names]


def days(text: str, kind: ClaimKind) -> list[str]:
    """The days of the claims of the kind, as `2024-03-11`; `none` where none is told."""
    whens = [c.when for c, _ in read_claims(text) if c.kind is kind]
    return ["none" if w is None else str(w.earliest) for w in whens]
