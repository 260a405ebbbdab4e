from dataclasses import replace
from datetime import date

from onrecord.export.edition import Edition
from onrecord.export.ical.entries import Entry, Standing, entries
from onrecord.export.ical.write import write
from onrecord.export.views.index import make_index
from onrecord.model.claim import ClaimKind, Modality
from onrecord.model.commitment import Life
from onrecord.model.event import EventState
from onrecord.model.period import Period
from onrecord.model.record import Record
from tests.fakes.readings import Paper, record_of
from tests.fakes.records import make_record


def day(n: int) -> date:
    return date(2031, 3, n)


def meeting(name: str, n: int, when: int, modality: Modality = Modality.PLANNED) -> Paper:
    paper = Paper(name, day(n))
    paper.claim(ClaimKind.MEET, modality, agent=paper.person("Ida Moen"), counterpart=paper.person("Per Lund"), when=day(when))
    return paper


def of(record: Record) -> list[Entry]:
    return list(entries(make_index(record)))


def test_a_meeting_keeps_its_uid_when_later_reports_tell_of_it() -> None:
    before, after = of(record_of(meeting("a", 3, 8))), of(record_of(meeting("a", 3, 8), meeting("b", 9, 8, Modality.HAPPENED)))
    assert [e.uid for e in before] == [e.uid for e in after]
    assert [e.standing for e in (*before, *after)] == [Standing.TENTATIVE, Standing.CONFIRMED]


def test_two_entries_never_share_a_uid() -> None:
    record = make_record()
    doubled = replace(record, events=(*record.events, *record.events))
    uids = [e.uid for e in of(doubled)]
    assert len(uids) == len(set(uids)) > len(of(record))


def test_what_is_called_off_is_cancelled() -> None:
    record = make_record()
    events = tuple(replace(e, state=EventState.CANCELLED) for e in record.events)
    commitments = tuple(replace(c, life=Life.WITHDRAWN) for c in record.commitments)
    found = of(replace(record, events=events, commitments=commitments))
    assert {e.standing for e in found} == {Standing.CANCELLED}
    assert len(found) == 4


def test_what_has_no_day_is_not_in_it() -> None:
    record = make_record()
    events = tuple(replace(e, when=Period(text="soon")) for e in record.events)
    assert of(replace(record, events=events, commitments=())) == []


def test_a_late_promise_stays_tentative() -> None:
    record = make_record()
    found = of(replace(record, events=(), commitments=tuple(replace(c, life=Life.LATE) for c in record.commitments)))
    assert [e.standing for e in found] == [Standing.TENTATIVE]


def test_no_entry_tells_today() -> None:
    text = "".join(write(Edition.of(make_record())))
    stamps = {line.split(":")[1] for line in text.split("\r\n") if line.startswith(("DTSTAMP", "CREATED", "LAST-MODIFIED"))}
    assert stamps == {"20310509T000000Z", "20310512T000000Z"}
