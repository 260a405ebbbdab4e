"""Nothing of a report in another language is on the record, whatever the page declares and "
"whoever stands in it."""

from collections.abc import Sequence
from datetime import UTC, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.app.add import Desk, add
from onrecord.app.read import skip_unread
from onrecord.app.record import build_record
from onrecord.engines.local import LocalEngine
from onrecord.model.ids import ReportId
from onrecord.model.reading import Reading
from onrecord.model.record import Record
from onrecord.stores.memory import MemoryStore
from tests.fakes.facts import READER, make_reading
from tests.fakes.reading import OPTIONS, FakeRead

NOW = datetime(2031, 5, 20, tzinfo=UTC)
FOREIGN = (
    "Der Gesandte {} sagte am Montag, dass die Geiseln noch vor dem Ende des Monats freikommen sollen und dass ihre Familien warten.",
    "Le ministre {} a déclaré lundi que les otages seraient libérés avant la fin du mois et que leurs familles attendent des nouvelles.",
    "Mjumbe {} alisema siku ya Jumatatu kwamba mateka wataachiliwa kabla ya mwisho wa mwezi na familia zao zimekuwa zikisubiri habari.",
    "Посланник {} сообщил в понедельник, что заложников освободят до конца месяца.",
)
ENGLISH = "The envoy {} said on Monday that the hostages will be freed by the end of the month, and that their families have been told."
NAMES = st.sampled_from(("Mira Solano", "Tomas Rill", "Dov Karmi", "Ida Moen"))
TEXTS = st.lists(st.tuples(st.sampled_from((*FOREIGN, ENGLISH)), NAMES, st.sampled_from(("", "en", "fr"))), min_size=1, max_size=5)


def record_of(texts: Sequence[tuple[str, str, str]]) -> tuple[Record, list[Reading]]:
    store = MemoryStore()
    desk = Desk(store, LocalEngine(skip_unread(FakeRead(), READER)), OPTIONS)
    heads = [f"Language: {tag}\n\n" if tag else "" for _, _, tag in texts]
    inputs = [(f"{n}.txt", (heads[n] + text.format(name)).encode()) for n, (text, name, _) in enumerate(texts)]
    list(add(desk, inputs, now=NOW))
    return build_record(store.reports(), store.readings(), ()), store.readings()


def _reports_of(record: Record) -> set[ReportId]:
    """What anything on the record rests on."""
    told = {s.report for s in record.statements} | {c.report for c in record.claims}
    return told | {s.report for e in record.entities for s in e.evidence} | {s.report for a in record.attributes for s in a.evidence}


@given(TEXTS)
@settings(max_examples=40, deadline=None)
def test_nothing_of_another_language_is_on_record(texts: list[tuple[str, str, str]]) -> None:
    record, readings = record_of(texts)
    english = {r.id for r in record.reports if r.is_read}
    assert _reports_of(record) == english
    assert {r.report for r in readings} == {r.id for r in record.reports}
    assert english == {r.id for r in record.reports if "The envoy" in r.text}
    read = sorted((r for r in readings if r.report in english), key=lambda r: r.report)
    assert read == sorted((make_reading(r) for r in record.reports if r.is_read), key=lambda r: r.report)
