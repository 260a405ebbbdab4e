"""Clues to the day of writing in a report's own telling: "tomorrow" beside a dated plan, "yesterday, Friday", "said on Friday"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice

from onrecord.intake.days import WEEKDAY, Written, find_written, weekday_number

_SHIFT = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}
_DEICTIC = r"\b(?P<word>[Yy]esterday|[Tt]oday|[Tt]onight|[Tt]omorrow)\b"
_LONG = r"(?P<day>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b"
_BESIDE = re.compile(rf"{_DEICTIC}(?:\s+(?:morning|afternoon|evening|night))?\s*[,(–—]\s*(?:on\s+)?{_LONG}(?!['’]s)(?=\s*[,).;–—]|$)")
_BESIDE_BACK = re.compile(rf"\b(?:on\s+)?{_LONG}\s*[,(–—]\s*{_DEICTIC}(?!['’]s)")
_SAYS = r"said|says|reported|told|announced|confirmed|stated|wrote|added|posted|declared|informed"
_SAID = re.compile(
    rf"\b(?:{_SAYS})(?:\s+[\w.’'-]+){{0,3}}?\s+(?:on\s+|late\s+|early\s+)?{_LONG}(?!,?\s+(?:{WEEKDAY}|[A-Z][a-z]{{2,8}}\.?\s+\d))"
)
_AHEAD = re.compile(r"\b(?:will|shall|to be|(?:is|are) (?:expected|due|set|scheduled|planned)|expected to|due to be)\b|[’']ll\b")
_SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?](?![\s\"'”’)]|$)[^.!?\n]*)*[.!?]*")
_ABBREVIATION = re.compile(r"\b(Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mr|Mrs|Ms|Dr|Gen|Sen|Gov|Col|St|U\.S|U\.N)\.")
_TOMORROW = re.compile(r"\b[Tt]omorrow\b")
_WINDOW = 7
_CLOSE = 5
_MOST = 40  # sentences with a clue, and plans with a date, that are looked at: a report has a handful
_STEM = 5
_COMMON = frozenset(
    [
        "there",
        "their",
        "about",
        "after",
        "before",
        "which",
        "would",
        "could",
        "should",
        "place",
        "under",
        "second",
        "first",
        "third",
        "other",
        "these",
        "those",
        "where",
        "while",
        "being",
        "through",
        "during",
        "between",
        "against",
        "officials",
        "official",
        "government",
        "minister",
        "ministry",
        "group",
        "according",
        "president",
        "people",
        "statement",
        "agreement",
        "saturday",
        "sunday",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "tomorrow",
        "yesterday",
        "today",
    ]
)


@dataclass(frozen=True, slots=True)
class Clue:
    """`quote` holds on the days of `days` only, or on days that are `weekday`; a hint only breaks ties."""

    quote: str
    days: frozenset[date] = frozenset()
    weekday: int | None = None
    hint: bool = False
    latest: date | None = None
    earliest: date | None = None

    def holds(self, day: date) -> bool:
        if self.weekday is not None:
            return day.weekday() == self.weekday
        if self.latest is not None or self.earliest is not None:
            return (self.latest is None or day <= self.latest) and (self.earliest is None or self.earliest <= day)
        return day in self.days


@dataclass(frozen=True, slots=True)
class _Sentence:
    text: str
    written: tuple[Written, ...]


def find_clues(prose: Sequence[str], near: date) -> tuple[Clue, ...]:
    """The clues in paragraphs of the report's own telling, dates without a year being read near `near`."""
    sentences = [_Sentence(s, tuple(find_written(s))) for p in prose for s in _sentences(p)]
    kinds = (_beside(sentences), _linked(sentences, near), _ordered(sentences, near), _said(sentences))
    return tuple(clue for kind in kinds for clue in islice(kind, _MOST))


def _sentences(paragraph: str) -> list[str]:
    plain = _ABBREVIATION.sub(lambda m: m.group(1) + "\u2024", paragraph)
    return [s.replace("\u2024", ".").strip() for s in _SENTENCE.findall(plain) if s.strip()]


def _beside(sentences: Sequence[_Sentence]) -> Iterator[Clue]:
    """Such as "tomorrow (Saturday)" and "Friday, yesterday"."""
    for sentence in sentences:
        for match in (*_BESIDE.finditer(sentence.text), *_BESIDE_BACK.finditer(sentence.text)):
            weekday = weekday_number(match["day"])
            if weekday is not None:
                yield Clue(_closed(match.group()), weekday=(weekday - _SHIFT[match["word"].lower()]) % 7)


def _closed(quote: str) -> str:
    return quote + ")" if "(" in quote else quote


def _linked(sentences: Sequence[_Sentence], near: date) -> Iterator[Clue]:
    """Such as "will be freed tomorrow" and "their freeing on Saturday, February 15": one plan, told with a deictic and with its date."""
    dated = list(islice(_dated_plans(sentences, near), _MOST))
    for sentence in sentences if dated else ():
        for match in _TOMORROW.finditer(sentence.text) if _AHEAD.search(sentence.text) else ():
            stems = _stems_near(sentence.text, match.start(), match.end())
            for day, quote, others in dated:
                if stems & others:
                    yield Clue(f"{match.group()}” and “{quote}", frozenset({day - timedelta(days=1)}))


def _dated_plans(sentences: Sequence[_Sentence], near: date) -> Iterator[tuple[date, str, frozenset[str]]]:
    """Days close to `near` that something is planned on, with the words around."""
    for sentence in sentences:
        for written in sentence.written if _AHEAD.search(sentence.text) else ():
            day = near_year(written, near)
            if day is not None and abs((day - near).days) <= _CLOSE:
                yield day, sentence.text[written.start : written.stop], _stems_near(sentence.text, written.start, written.stop)


def _ordered(sentences: Sequence[_Sentence], near: date) -> Iterator[Clue]:
    """What is told in the past did not lie ahead; what will be on a date is not over."""
    for sentence in sentences:
        for written in sentence.written:
            day = near_year(written, near)
            before = sentence.text[max(0, written.start - 60) : written.start]
            if day is None or abs((day - near).days) > _CLOSE or "if " in before:
                continue
            quote = f"{before[before.rfind(' ', 0, -25) + 1 :]}{sentence.text[written.start : written.stop]}".strip()
            if re.search(r"\b(?:will|is to|are to|is due to|is set to|is scheduled to|is expected to)\b[^,;]*$", before):
                yield Clue(quote, latest=day)
            elif re.search(rf"\b(?:{_SAYS}|met|was|were)\b[^,;]{{0,25}}\bon\s+$", before) and not _AHEAD.search(before):
                yield Clue(quote, earliest=day)


def _said(sentences: Sequence[_Sentence]) -> Iterator[Clue]:
    """Words are mostly reported on the day that they are said: a hint, since they may be reported on the next."""
    for sentence in sentences:
        for match in _SAID.finditer(sentence.text):
            yield Clue(match.group(), weekday=weekday_number(match["day"]), hint=True)


def near_year(written: Written, near: date) -> date | None:
    """The day, in the year that puts it nearest to `near` where none is written; None where its weekday does not fit."""
    days = [written.full()] if written.year is not None else [written.on(near.year + n) for n in (0, -1, 1)]
    best = min((d for d in days if d is not None), key=lambda d: abs((d - near).days), default=None)
    return best if best is not None and written.fits(best) else None


def _stems_near(text: str, start: int, stop: int) -> frozenset[str]:
    """The first letters of the content words around, the same for "release", "released" and "releasing"."""
    words = re.findall(r"[A-Za-z]+", text[:start])[-_WINDOW:] + re.findall(r"[A-Za-z]+", text[stop:])[:_WINDOW]
    plain = {w.lower() for w in words if w.islower()}
    return frozenset(w[:_STEM] for w in plain if len(w) > _STEM and w not in _COMMON)
