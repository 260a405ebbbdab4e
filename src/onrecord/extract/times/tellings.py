"""Days counted from that of a telling: *said on Monday that she would be freed by Friday*.

*threatened on Tuesday to kill them within 72 hours*: by Friday, whenever that was reported.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from spacy.tokens import Doc, Token

from onrecord.extract.context import TimeExpression, TimeKind
from onrecord.extract.times.rule import COUNT, PART, SPACE, UNIT, WEEKDAY
from onrecord.extract.times.scan import find_in
from onrecord.extract.times.tense import SAYING, UNDERTAKING, Tense, clause_tense, opener_of
from onrecord.model.period import Period

_LENGTH = rf"(?:within|in)(?: the next)? {COUNT} (?:hour|{UNIT})s?"
_COUNTED = re.compile(rf"(?:by |until |till )?(?:{WEEKDAY}(?: {PART})?|{_LENGTH})".replace(" ", SPACE), re.IGNORECASE)
_IF = frozenset(("if", "unless", "until", "once"))


def count_from_tellings(doc: Doc, times: Sequence[TimeExpression]) -> Iterator[TimeExpression]:
    """The expressions in order, those that look ahead from a dated telling with the day that follows it."""
    for place, time in enumerate(times):
        text = doc[time.start : time.stop].text
        day = _day_of_telling(doc, time, times[:place]) if time.kind is TimeKind.DATE and _COUNTED.fullmatch(text) else None
        period = None if day is None else _read_ahead(text, day)
        yield time if period is None else replace(time, period=period)


def _read_ahead(text: str, day: date) -> Period | None:
    found = next(find_in(text, (day,), lambda _start, _stop: Tense.FUTURE), None)
    return None if found is None else found.period


def _day_of_telling(doc: Doc, time: TimeExpression, before: Sequence[TimeExpression]) -> date | None:
    """That of the nearest dated verb of telling or binding above, where the clause of the expression looks ahead."""
    word = doc[time.head]
    verbs = [v for v in word.ancestors if v.lemma_ in SAYING | UNDERTAKING and v.i < time.start]
    if not verbs or not _looks_ahead(doc, time, verbs[0]):
        return None
    own = [t for t in before if t.period is not None and t.period.is_day and _verb_above(doc[t.head]) == verbs[0]]
    return own[-1].period.earliest if own and own[-1].period is not None else None


def _looks_ahead(doc: Doc, time: TimeExpression, telling: Token) -> bool:
    span = doc[time.start : time.stop]
    if _verb_above(span.root) == telling:
        return opener_of(span) is not None or span[0].lower_ in ("within", "in")
    if clause_tense(span) in (Tense.FUTURE, Tense.NEAREST):
        return True
    between = [w for w in span.root.ancestors if w.i > telling.i]
    return any(c.dep_ == "mark" and c.lower_ in _IF for w in between for c in w.children)


def _verb_above(word: Token) -> Token | None:
    return next((w for w in word.ancestors if w.pos_ in ("VERB", "AUX")), None)
