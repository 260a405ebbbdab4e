"""Time on the record: every date is a period with an earliest and a latest day; an open end is None."""

from dataclasses import dataclass
from datetime import date

from onrecord.errors import InvalidPeriod


@dataclass(frozen=True, slots=True)
class Period:
    """From `earliest` to `latest`, both included; a single day has both equal. `text` is the expression as written."""

    earliest: date | None = None
    latest: date | None = None
    text: str | None = None

    def __post_init__(self) -> None:
        if self.earliest is not None and self.latest is not None and self.latest < self.earliest:
            raise InvalidPeriod(f"{self.text or 'a period'} ends ({self.latest}) before it begins ({self.earliest})")

    @classmethod
    def day(cls, day: date, text: str | None = None) -> "Period":
        return cls(day, day, text)

    @property
    def is_open(self) -> bool:
        """Whether neither end is known."""
        return self.earliest is None and self.latest is None

    @property
    def is_day(self) -> bool:
        return self.earliest is not None and self.earliest == self.latest

    def overlaps(self, other: "Period") -> bool:
        """Whether some day may lie in both; an unknown end reaches as far as it needs to."""
        return _not_after(self.earliest, other.latest) and _not_after(other.earliest, self.latest)

    def within(self, other: "Period") -> bool:
        """Whether both ends are known to lie inside `other`."""
        if self.earliest is None or self.latest is None:
            return False
        return _not_after(other.earliest, self.earliest) and _not_after(self.latest, other.latest)

    def has(self, day: date) -> bool:
        return _not_after(self.earliest, day) and _not_after(day, self.latest)


def _not_after(first: date | None, second: date | None) -> bool:
    return first is None or second is None or first <= second
