"""Groups and claims of a text as the shipped reader reads it, members and captives told."""

from dataclasses import replace
from functools import cache

from onrecord.claims.read import read_report
from onrecord.language.reader import Reader
from onrecord.model.claim import ClaimKind, Role
from onrecord.model.entity import EntityKind
from onrecord.model.reading import Reading
from tests.fakes.docs import report
from tests.fakes.told import WRITTEN


@cache
def reader() -> Reader:
    return Reader.load()


@cache
def read(text: str) -> Reading:
    return read_report(replace(report(text), published=WRITTEN), reader().read([text])[0], reader().id)


def groups(text: str) -> list[str]:
    """`the three men (3): Carl Poe, Jan Moen`, by their names."""
    reading = read(text)
    names = {e.id: e.name for e in reading.entities}
    found = [e for e in reading.entities if e.kind is EntityKind.GROUP]
    return [f"{e.name} ({e.count}): {', '.join(names[m] for m in e.members) or 'nobody'}" for e in found]


def done_to(text: str, kind: ClaimKind) -> list[str]:
    """To whom it is done, claim by claim: persons by name, others by their words in brackets."""
    reading = read(text)
    people = {e.id: e.name for e in reading.entities if e.kind is EntityKind.PERSON}
    patients = [c.parties(Role.PATIENT) for c in reading.claims if c.kind is kind]
    return [", ".join(people.get(p.entity, f"[{p.text}]") if p.entity else f"[{p.text}]" for p in parties) for parties in patients]
