"""What stands behind claims: independent origins, each with its members and why they are one. Two outlets with one wire story are one."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from onrecord.model.claim import Claim
from onrecord.model.ids import ClaimId, OriginId, ReportId, StatementId
from onrecord.model.origin import Origin, Why


@dataclass(frozen=True, slots=True)
class Backing:
    """One independent origin behind some claims. `origins` is empty for a report or statement that stands by itself;
    several say that a report is of one text with another and of one wire with a third.
    """

    origins: tuple[OriginId, ...]
    why: tuple[Why, ...]
    reports: tuple[ReportId, ...]
    statements: tuple[StatementId, ...]
    claims: tuple[ClaimId, ...]


@dataclass(frozen=True, slots=True)
class OriginIndex:
    by_report: Mapping[ReportId, str]
    by_statement: Mapping[StatementId, str]
    origins: Mapping[str, tuple[Origin, ...]]

    @classmethod
    def of(cls, origins: Sequence[Origin]) -> "OriginIndex":
        """Report origins that share a report are one: a reprint of a story whose first print credits the agency that a third credits."""
        by_report: dict[ReportId, str] = {}
        held: dict[str, tuple[Origin, ...]] = {o.id: (o,) for o in origins}
        for origin in (o for o in origins if not o.statements):
            joined = dict.fromkeys(o for key in (origin.id, *(by_report[r] for r in origin.reports if r in by_report)) for o in held[key])
            held[origin.id] = tuple(joined)
            by_report.update((r, origin.id) for o in joined for r in o.reports)
        return cls(by_report, {s: o.id for o in origins for s in o.statements}, held)

    def count(self, claims: Iterable[Claim]) -> int:
        return max(1, len(self._keyed(claims)))

    def marks(self, claim: Claim) -> tuple[str, str]:
        """All that counting looks at: of the claim's statement, and of its report."""
        return self._key(claim), self._text(claim.report)

    def behind(self, claims: Iterable[Claim]) -> tuple[Backing, ...]:
        return tuple(self._backing(key, held) for key, held in self._keyed(claims).items())

    def _keyed(self, claims: Iterable[Claim]) -> dict[str, list[Claim]]:
        """A report's own voice adds nothing to the statements that it quotes for the same thing."""
        held = list(claims)
        quoted = {self._text(c.report) for c in held if c.statement is not None}
        found: dict[str, list[Claim]] = {}
        for claim in held:
            if claim.statement is not None or self._text(claim.report) not in quoted:
                found.setdefault(self._key(claim), []).append(claim)
        return found

    def _key(self, claim: Claim) -> str:
        text = self._text(claim.report)
        return text if claim.statement is None else self.by_statement.get(claim.statement, text)

    def _text(self, report: ReportId) -> str:
        return self.by_report.get(report, report)

    def _backing(self, key: str, claims: Sequence[Claim]) -> Backing:
        origins = self.origins.get(key, ())
        return Backing(
            tuple(o.id for o in origins),
            tuple(dict.fromkeys(o.why for o in origins)),
            tuple(dict.fromkeys(c.report for c in claims)),
            tuple(dict.fromkeys(c.statement for c in claims if c.statement is not None)),
            tuple(c.id for c in claims),
        )
