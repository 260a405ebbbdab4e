"""FollowTheMoney's own model makes and cleans each entity; what it does not take is told by `add`, never lost in silence."""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Any

from onrecord.errors import MissingExtra
from onrecord.export.safe import make_legal
from onrecord.export.views.index import Index
from onrecord.model.period import Period
from onrecord.model.span import Span

if TYPE_CHECKING:
    from followthemoney import EntityProxy

QUOTE = 10_000
"""Characters of a quote, so that where it stands is never cut off."""


def load_model() -> Any:
    """Raises `MissingExtra`."""
    try:
        from followthemoney import model
    except ImportError as error:
        raise MissingExtra("FollowTheMoney is not installed; `pip install onrecord[ftm]` installs it.") from error
    return model


class Maker:
    """Makes entities, and says of each where it was read: `proof` are the reports, `notes` the sentences with their offsets."""

    def __init__(self, index: Index) -> None:
        self.index, self._model = index, load_model()

    def make(self, schema: str, id_: str, spans: Iterable[Span] = ()) -> "EntityProxy":
        proxy: EntityProxy = self._model.make_entity(schema)
        proxy.id = id_
        cited = list(dict.fromkeys(spans))
        notes = "notes" if "notes" in proxy.schema.properties else "description"
        for report in dict.fromkeys(span.report for span in cited):
            add(proxy, "proof", report)
        for span in cited:
            add(proxy, notes, say_span(span))
        return proxy


def add(proxy: "EntityProxy", name: str, value: str | None) -> bool:
    """Whether the model took it. What is longer than it allows is cut, and ends in …."""
    if not value:
        return False
    text, before = _fit(make_legal(value), proxy.schema.properties[name].type.max_length), len(proxy.get(name))
    proxy.add(name, text, fuzzy=False)
    return len(proxy.get(name)) > before or text in proxy.get(name)


def _fit(text: str, limit: int) -> str:
    return text if len(text) <= limit else f"{text[: limit - 1]}…"


def add_period(proxy: "EntityProxy", period: Period | None) -> None:
    """A day is a date; a stretch has a start and an end."""
    if period is None:
        return
    if period.is_day:
        add(proxy, "date", say_day(period.earliest))
    else:
        add(proxy, "startDate", say_day(period.earliest))
        add(proxy, "endDate", say_day(period.latest))


def say_day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def say_span(span: Span) -> str:
    """`“the words” [report-… 12–24]`."""
    return f"“{_fit(span.quote, QUOTE)}” [{span.report} {span.start}–{span.stop}]"
