"""Reports with their readings, made by hypothesis: people under several names, promises, dates, conflicts, any publication."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

from hypothesis import strategies as st

from onrecord.app.store import Store
from onrecord.model.claim import ClaimKind, Modality, Quantity
from onrecord.model.entity import Property
from onrecord.model.ids import StatementId
from onrecord.model.period import Period
from onrecord.model.reading import Reading
from onrecord.model.report import Failure, Report
from tests.fakes.readings import Paper

START = date(2031, 3, 1)
DAYS = st.integers(0, 25).map(lambda n: START + timedelta(days=n))
PEOPLE = st.sampled_from(
    [("Ida Moen", "Moen"), ("Per Moen",), ("Moen",), ("Aleksandr Belikov", "Belikov"), ("Sasha Belikov",), ("Mira Solano",),

     ("Mira Solana",), ("Tomas Rill", "Rill"), ("Rill",), ("his father",)]
)  # fmt: skip
BODIES = st.sampled_from([("Red League",), ("League of Reds", "Red League"), ("Varda Guard",), ("Council of Varda",)])
VALUES = st.sampled_from(
    [(Property.CITIZENSHIP, "Polish-Norwegian"), (Property.CITIZENSHIP, "Norwegian-Danish"), (Property.AGE, "31"), (Property.AGE, "45"),
     (Property.ORIGIN, "Norway"), (Property.ORIGIN, "Poland"), (Property.ROLE, "minister"), (Property.RELATIVE, "mother")]
)  # fmt: skip
DEEDS = st.sampled_from(
    [ClaimKind.RELEASE, ClaimKind.ABDUCT, ClaimKind.HOLD, ClaimKind.KILL, ClaimKind.DIE, ClaimKind.EXCHANGE, ClaimKind.APPROVE,
     ClaimKind.ATTACK, ClaimKind.TRANSFER]
)  # fmt: skip
SPEECH = st.sampled_from(
    [(ClaimKind.PROMISE, Modality.PROMISED), (ClaimKind.REQUEST, Modality.REQUESTED), (ClaimKind.OFFER, Modality.OFFERED)]
)
FORCES = st.sampled_from([Modality.HAPPENED, Modality.PLANNED, Modality.PROMISED, Modality.DENIED, Modality.ONGOING, Modality.CONDITIONAL])
WHEN = (
    st.none() | DAYS.map(Period.day) | DAYS.map(lambda day: Period(day, day + timedelta(days=9))) | DAYS.map(lambda day: Period(None, day))
)
PUBLISHED = (
    st.none() | DAYS.map(Period.day) | DAYS.map(Period.day) | DAYS.map(lambda day: Period(day, day + timedelta(days=3)))
    | DAYS.map(lambda day: Period(day, None)) | DAYS.map(lambda day: Period(None, day))
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Dispatch:
    """A report, its reading, and when it is put on record."""

    report: Report
    reading: Reading
    now: datetime

    def put(self, store: Store) -> bool:
        return store.put(self.report, self.reading, now=self.now)


def fill(store: Store, dispatches: Iterable[Dispatch], failures: Iterable[tuple[Failure, datetime]] = ()) -> Store:
    for failure, now in failures:
        store.fail(failure, now=now)
    for dispatch in dispatches:
        dispatch.put(store)
    return store


@st.composite
def deeds(draw: st.DrawFn, paper: Paper) -> None:
    """Somebody did something to somebody, or will; in the report's voice or in somebody's words."""
    body, person = paper.body(*draw(BODIES)), paper.person(*draw(PEOPLE))
    told = draw(st.none() | _told(paper))
    condition = draw(st.none() | st.just("Once the bridge opens."))
    quantity = draw(st.none() | st.just(Quantity(3, "hostages")))
    paper.claim(
        draw(DEEDS), draw(FORCES), agent=body, patient=draw(st.sampled_from([person, "three hostages"])), when=draw(WHEN), by=told,
        condition=condition, negative=draw(st.booleans()) and draw(st.booleans()), quantity=quantity,
    )  # fmt: skip


@st.composite
def words(draw: st.DrawFn, paper: Paper) -> None:
    """Somebody promises, asks or offers that somebody will be freed."""
    body, persons = paper.body(*draw(BODIES)), tuple(paper.person(*name) for name in draw(st.lists(PEOPLE, min_size=1, max_size=2)))
    told = draw(_told(paper))
    kind, force = draw(SPEECH)
    agent = draw(st.sampled_from([body, body, "the rebels"]))  # whom no report names
    act = paper.claim(ClaimKind.RELEASE, force, agent=agent, patient=persons, when=draw(WHEN), by=told)
    if draw(st.booleans()):
        paper.claim(kind, agent=agent, patient=persons, by=told, act=act)


@st.composite
def _told(draw: st.DrawFn, paper: Paper) -> StatementId:
    speaker = paper.body(*draw(BODIES)) if draw(st.booleans()) else paper.person(*draw(PEOPLE))
    return paper.says(speaker, draw(st.sampled_from(["We will free them all.", "He is next."])), said=draw(st.none() | DAYS))


@st.composite
def meetings(draw: st.DrawFn, paper: Paper) -> None:
    one, other = paper.person(*draw(PEOPLE)), paper.body(*draw(BODIES))
    place = draw(st.none() | st.just("Varda"))
    where = None if place is None else paper.place(place)
    paper.claim(ClaimKind.MEET, draw(FORCES), agent=one, counterpart=other, place=where, when=draw(WHEN))


@st.composite
def facts(draw: st.DrawFn, paper: Paper) -> None:
    """Values of somebody who is in most reports, so that some of them differ."""
    person = paper.person("Ida Moen")
    for prop, value in draw(st.lists(VALUES, min_size=1, max_size=3)):
        paper.attribute(person, prop, value)


@st.composite
def approvals(draw: st.DrawFn, paper: Paper) -> None:
    """Given, or taken back."""
    paper.claim(ClaimKind.APPROVE, agent=paper.body("Council of Varda"), patient=paper.person("Ida Moen"), negative=draw(st.booleans()))


@st.composite
def dispatch(draw: st.DrawFn, number: int) -> Dispatch:
    """Its text begins with its number, as no two reports have one text."""
    published = draw(PUBLISHED)
    paper = Paper(f"{number}", agency=draw(st.none() | st.just("VNA")))
    paper.write(f"Dispatch {number}.")
    for part in draw(st.lists(st.sampled_from([deeds, deeds, words, words, meetings, facts, facts, approvals]), max_size=4)):
        draw(part(paper))
    seen = START + timedelta(days=draw(st.integers(0, 30)))
    report = replace(paper.report(), published=published)
    return Dispatch(report, paper.reading(), datetime(seen.year, seen.month, seen.day, 12, tzinfo=UTC))


@st.composite
def dispatches(draw: st.DrawFn, most: int = 5) -> list[Dispatch]:
    return [draw(dispatch(number)) for number in range(draw(st.integers(0, most)))]


FAILURES = st.lists(
    st.tuples(
        st.sampled_from(["0.txt", "1.txt", "photo.jpg"]).map(lambda path: Failure(path, "intake", "empty-input", "It is empty.")),
        DAYS.map(lambda day: datetime(day.year, day.month, day.day, 6, tzinfo=UTC)),
    ),
    max_size=3,
)
