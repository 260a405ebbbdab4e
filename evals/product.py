"""Texts through the whole product, each as a record of its own, in the form that labels have."""

from collections.abc import Mapping, Sequence

from evals.notation import Noted
from onrecord.app.record import build_record
from onrecord.claims.read import read_report
from onrecord.language.reader import Reader
from onrecord.model.claim import Claim, Polarity
from onrecord.model.entity import Party
from onrecord.model.ids import EntityId, ReportId
from onrecord.model.period import Period
from onrecord.model.record import Record
from onrecord.model.report import Basis, Report


def read_texts(reader: Reader, texts: Sequence[str], written: Sequence[Period]) -> list[Record]:
    """Each text as a report, and a record of its own."""
    docs = reader.read(texts)
    reports = [
        Report(ReportId(f"r{n}"), f"{n}.txt", text, "0" * 64, published=day, published_basis=Basis.GIVEN)
        for n, (text, day) in enumerate(zip(texts, written, strict=True))
    ]
    return [build_record([r], [read_report(r, doc, reader.id)]) for r, doc in zip(reports, docs, strict=True)]


def noted_claims(record: Record) -> tuple[Noted, ...]:
    names = {e.id: e.names for e in record.entities}
    return tuple(_noted(c, names) for c in record.claims if c.kind != "other")


def _noted(claim: Claim, names: Mapping[EntityId, tuple[str, ...]]) -> Noted:
    parts = {str(role): tuple(_called(p, names) for p in parties) for role, parties in claim.roles}
    if claim.when is not None:
        parts["when"] = (f"{claim.when.earliest}..{claim.when.latest}",)
    if claim.condition:
        parts["if"] = tuple(c.quote for c in claim.condition)
    force = ("not " if claim.polarity is Polarity.NEGATIVE else "") + claim.modality.value
    return Noted(claim.kind.value, force, parts)


def _called(party: Party, names: Mapping[EntityId, tuple[str, ...]]) -> str:
    """The text, and all names of whom it means, so that a pronoun passes for its antecedent."""
    return " / ".join((party.text, *(names.get(party.entity, ()) if party.entity is not None else ())))


def noted_commitments(record: Record) -> tuple[Noted, ...]:
    names = {e.id: e.names for e in record.entities}
    return tuple(
        Noted(c.kind.value, "", {"by": (*(" / ".join(names[e]) for e in c.by), *c.by_words), "act": (c.act.value if c.act else "",)})
        for c in record.commitments
    )
