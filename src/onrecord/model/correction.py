"""What a *correct* may change, and how its words are read: the fields of what a reading took from a report."""

from collections.abc import Callable, Mapping
from datetime import date

from onrecord.errors import InvalidJudgement, InvalidPeriod
from onrecord.model.claim import ClaimKind, Modality, Polarity
from onrecord.model.period import Period
from onrecord.model.statement import Manner

Value = str | Period | None


def _words(value: str) -> str:
    if not value.strip():
        raise ValueError("it is empty")
    return value


def _period(value: str) -> Period | None:
    """`2031-05-12`, `2031-05-12/2031-05-14`, `2031-05-12/` from then on; `none`."""
    if value == "none":
        return None
    first, slash, last = value.partition("/")
    earliest, latest = (date.fromisoformat(part) if part else None for part in (first, last if slash else first))
    return Period(earliest, latest)


FIELDS: Mapping[str, Mapping[str, Callable[[str], Value]]] = {
    "claim": {
        "kind": ClaimKind,
        "modality": Modality,
        "polarity": Polarity,
        "when": _period,
        "stage": lambda value: None if value == "none" else _words(value),
    },
    "statement": {"manner": Manner, "said": _period},
    "attribute": {"value": _words},
}
"""Of a claim, a statement and an attribute. Who takes part is not among them: reject what names the wrong person."""


def parse_change(type_: str, name: str, value: str) -> Value:
    """The new value of the field; raises `InvalidJudgement`."""
    fields = FIELDS.get(type_, {})
    if name not in fields:
        raise InvalidJudgement(f"Of a {type_}, {', '.join(fields) or 'nothing'} can be corrected, not “{name}”.")
    try:
        return fields[name](value)
    except (ValueError, InvalidPeriod) as error:
        raise InvalidJudgement(f"{name} of a {type_} cannot be “{value}” ({error}).") from error
