"""The new day of what is put off or brought forward: *postponed from Monday to Friday*, *delayed until May*."""

import re

from spacy.tokens import Token

from onrecord.claims.sayings import hangs_on
from onrecord.extract.context import Context, TimeExpression, TimeKind
from onrecord.extract.times import period_of
from onrecord.extract.times.tense import MOVING, Tense
from onrecord.model.period import Period

_NEW = re.compile(r"(?:from .+? (?:to|until)|until|till|to) (?P<new>.+)", re.IGNORECASE | re.DOTALL)


def moved_to(context: Context, act: Token) -> Period | None:
    """The day that a verb of moving gives to its object, or to its subject in the passive."""
    verb = act.head
    if act.dep_ not in {"obj", "nsubj:pass"} or verb.lemma_.lower() not in MOVING:
        return None
    for time in context.times:
        match = _NEW.fullmatch(_phrase(context, time)) if time.kind is TimeKind.DATE and hangs_on(context.doc[time.head], verb) else None
        if match is not None:
            published = context.report.published
            return period_of(match["new"], published.latest if published is not None else None, Tense.FUTURE)
    return None


def _phrase(context: Context, time: TimeExpression) -> str:
    """The expression with the preposition before it."""
    before = context.doc[time.start - 1] if time.start > 0 else None
    start = time.start - (before is not None and before.lower_ in {"to", "until", "till"})
    return context.doc[start : time.stop].text
