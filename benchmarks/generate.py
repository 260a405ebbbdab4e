"""Reports about invented people, as many as are wanted: names and events follow a long tail, one body is in every report.

`make_paper(n)` is report number n with its reading, made directly, so that the encoder is not in the way;
`make_text(n)` is a text for the reader. Both depend on n alone.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from random import Random

from onrecord.model.claim import ClaimKind, Modality
from onrecord.model.entity import Property
from onrecord.model.ids import EntityId
from onrecord.model.period import Period
from tests.fakes.readings import Paper

START = date(2031, 1, 1)
A_DAY = 40
"""Reports a day: 100,000 are seven years of news."""
PERSONS, BODIES, PLACES = 300_000, 6_000, 3_000
"""Ranks that can be drawn; by Zipf's law the first few are in most reports, and most are in one."""
HUB = 0
_ONSETS = ("b", "d", "f", "g", "k", "l", "m", "n", "p", "r", "s", "t", "v", "z", "sh", "br", "kr", "tr")
_VOWELS = ("a", "e", "i", "o", "u")
_FATES = (ClaimKind.ABDUCT, ClaimKind.HOLD, ClaimKind.RELEASE, ClaimKind.KILL, ClaimKind.INJURE, ClaimKind.TRANSFER)
_FORCES = (Modality.HAPPENED, Modality.HAPPENED, Modality.PLANNED, Modality.ONGOING, Modality.DENIED)
_AGENCIES = ("VNA", "Esterpress", "Norland Wire")


@lru_cache(maxsize=500_000)
def make_word(number: int, syllables: int) -> str:
    random = Random(f"word {number} {syllables}")
    return "".join(random.choice(_ONSETS) + random.choice(_VOWELS) for _ in range(syllables)) + random.choice(("", "n", "r", "s", "k"))


def name_person(rank: int) -> str:
    """Some hundred given names; surnames are shared by a few, more so among the many who are seldom named."""
    return f"{make_word(rank * 7919 % 400, 2).capitalize()} {make_word(int(rank**0.9), 3).capitalize()}"


def name_body(rank: int) -> str:
    return f"{make_word(rank, 2).capitalize()} {('Front', 'League', 'Ministry of Roads', 'Guard', 'Council')[rank % 5]}"


def name_place(rank: int) -> str:
    return make_word(rank + 50_000, 3).capitalize()


def draw(random: Random, ranks: int) -> int:
    """By Zipf's law with exponent 1: rank r as often as 1/r."""
    return int(ranks ** random.random()) - 1


@dataclass(frozen=True, slots=True)
class Cast:
    """Who is in one report."""

    captive: str
    speaker: str
    others: Sequence[str]
    bodies: Sequence[str]
    places: Sequence[str]


def make_cast(random: Random) -> Cast:
    persons = list(dict.fromkeys(name_person(draw(random, PERSONS)) for _ in range(12)))
    bodies = list(dict.fromkeys([name_body(HUB), *(name_body(draw(random, BODIES)) for _ in range(3))]))
    places = list(dict.fromkeys(name_place(draw(random, PLACES)) for _ in range(2)))
    return Cast(persons[0], persons[1], persons[2:5], bodies, places)


def day_of(number: int) -> date:
    return START + timedelta(days=number // A_DAY)


def make_paper(number: int) -> Paper:
    """One in twenty reprints an earlier text, one in three credits an agency."""
    random = Random(f"paper {number}")
    source = number - random.randint(1, 20) if number > 20 and random.random() < 0.05 else number
    agency = _AGENCIES[number % 3] if random.random() < 0.3 else None
    paper = Paper(f"{number:07d}", day_of(number), agency)
    _write(paper, Random(f"text {source}"), day_of(source))
    if source != number:
        paper.write(f"As printed on page {number}.")  # the same text would be one report
    return paper


def _write(paper: Paper, random: Random, day: date) -> None:
    cast = make_cast(random)
    captive, speaker = paper.person(cast.captive, cast.captive.split()[-1]), paper.person(cast.speaker, cast.speaker.split()[-1])
    others = [paper.person(name if random.random() < 0.7 else name.split()[-1]) for name in cast.others]
    bodies, places = [paper.body(name) for name in cast.bodies], [paper.place(name) for name in cast.places]
    paper.attribute(speaker, Property.ROLE, f"spokesman of {cast.bodies[-1]}", bodies[-1])
    paper.attribute(captive, Property.AGE, str(random.randint(20, 60)))
    paper.attribute(captive, Property.CITIZENSHIP, random.choice(("Norlander", "Esterlander", "Norlander-Esterlander")))
    said = [paper.says(speaker, _words(random, 20), said=day, via=random.choice(_AGENCIES)), paper.says(bodies[0], _words(random, 15))]
    _fates(paper, random, day, [captive, *others], bodies)
    paper.claim(
        ClaimKind.MEET, agent=speaker, counterpart=others[0] if others else captive, place=places[0], when=day, words=_words(random, 12)
    )
    paper.claim(
        ClaimKind.ATTACK, agent=bodies[0], patient=bodies[-1], place=places[-1], when=day - timedelta(days=1), words=_words(random, 12)
    )
    act = paper.claim(
        ClaimKind.RELEASE,
        Modality.PROMISED,
        agent=bodies[0],
        patient=captive,
        when=_soon(random, day),
        by=said[1],
        words=_words(random, 10),
    )
    paper.claim(ClaimKind.PROMISE, agent=bodies[0], by=said[1], act=act, words=_words(random, 10))
    paper.claim(ClaimKind.RELEASE, Modality.REQUESTED, patient=captive, by=said[0], words=_words(random, 10))
    paper.write(_words(random, 200))


def _fates(paper: Paper, random: Random, day: date, persons: Sequence[EntityId], bodies: Sequence[EntityId]) -> None:
    for person in persons[:3]:
        kind, force = random.choice(_FATES), random.choice(_FORCES)
        when = (
            None if random.random() < 0.4 else Period.day(day + timedelta(days=random.randint(-3, 7 if force is Modality.PLANNED else 0)))
        )
        paper.claim(kind, force, agent=bodies[0], patient=person, when=when, words=_words(random, 12))


def _soon(random: Random, day: date) -> date:
    return day + timedelta(days=random.randint(1, 10))


def _words(random: Random, number: int) -> str:
    return " ".join(make_word(random.randint(0, 4_000), 2) for _ in range(number)).capitalize() + "."


def make_text(number: int) -> str:
    random, day = Random(f"story {number}"), day_of(number)
    cast = make_cast(random)
    captive, surname = cast.captive, cast.captive.split()[-1]
    return (
        f"{cast.places[0].upper()}, {day:%B} {day.day}, {day.year} (VNA) – {captive}, {random.randint(20, 60)}, was abducted on "
        f"{day - timedelta(days=9):%d %B %Y} by the {cast.bodies[-1]}.\n\n“{surname} will be released on {_soon(random, day):%A},” "
        f"{cast.speaker}, spokesman of the {cast.bodies[0]}, told reporters on {day:%A}.\n\n"
        f"{cast.speaker.split()[-1]} met {cast.others[0] if cast.others else captive} in {cast.places[-1]} on {day:%A}.\n"
    )
