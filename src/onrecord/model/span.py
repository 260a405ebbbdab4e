"""Evidence: where in a report's stored text a value was read. `text[start:stop] == quote`, always."""

from dataclasses import dataclass

from onrecord.errors import InvalidSpan
from onrecord.model.ids import ReportId


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Code points `[start, stop)` of the stored text of `report`. Made by `cut`, which enforces the invariant."""

    report: ReportId
    start: int
    stop: int
    quote: str

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.stop or self.stop - self.start != len(self.quote):
            raise InvalidSpan(f"[{self.start}:{self.stop}] cannot hold {self.quote!r}")

    @classmethod
    def cut(cls, report: ReportId, text: str, start: int, stop: int) -> "Span":
        """The span of `text[start:stop]`; raises `InvalidSpan` outside the text or when empty."""
        return cls(report, start, stop, text[start:stop])

    def quotes(self, text: str) -> bool:
        """Whether the invariant holds in this text."""
        return text[self.start : self.stop] == self.quote

    def overlaps(self, other: "Span") -> bool:
        return self.report == other.report and self.start < other.stop and other.start < self.stop

    def covers(self, other: "Span") -> bool:
        return self.report == other.report and self.start <= other.start and other.stop <= self.stop


def check(span: Span, text: str) -> Span:
    """The span, if it quotes the text; else `InvalidSpan`."""
    if not span.quotes(text):
        raise InvalidSpan(f"{span.report}[{span.start}:{span.stop}] is {text[span.start : span.stop]!r}, not {span.quote!r}")
    return span
