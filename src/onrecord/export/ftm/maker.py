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
    """Whether the model took it."""
    if not value:
        return False
    before = len(proxy.get(name))
    proxy.add(name, make_legal(value), quiet=False, fuzzy=False)
    return len(proxy.get(name)) > before or make_legal(value) in proxy.get(name)


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
    return f"“{span.quote}” [{span.report} {span.start}–{span.stop}]"
