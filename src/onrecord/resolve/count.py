"""How many independent origins stand behind claims: two outlets with one wire story are one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from onrecord.model.claim import Claim
from onrecord.model.ids import ReportId, StatementId
from onrecord.model.origin import Origin


@dataclass(frozen=True, slots=True)
class OriginIndex:
    by_report: Mapping[ReportId, str]
    by_statement: Mapping[StatementId, str]

    @classmethod
    def of(cls, origins: Sequence[Origin]) -> "OriginIndex":
        by_report: dict[ReportId, str] = {r: o.id for o in origins if not o.statements for r in o.reports}
        return cls(by_report, {s: o.id for o in origins for s in o.statements})

    def count(self, claims: Sequence[Claim]) -> int:
        """A report's own voice adds nothing to the statements that it quotes for the same thing."""
        quoted = {self._text(c) for c in claims if c.statement is not None}
        own = {self._text(c) for c in claims if c.statement is None} - quoted
        return max(1, len({self._speech(c, c.statement) for c in claims if c.statement is not None} | own))

    def _text(self, claim: Claim) -> str:
        return self.by_report.get(claim.report, claim.report)

    def _speech(self, claim: Claim, statement: StatementId) -> str:
        return self.by_statement.get(statement, self._text(claim))
