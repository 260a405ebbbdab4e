"""What somebody is reported to have denied, beside what is claimed: the denied words themselves, or the accusation that they answer."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from onrecord.ledger.doers import speaks_for
from onrecord.ledger.ground import DONE, Ground, Whole, entities_in
from onrecord.ledger.sides import make_conflict, tell_side
from onrecord.ledger.wording import is_refusal
from onrecord.model.claim import Claim, ClaimKind, Modality, Polarity, Role
from onrecord.model.conflict import Conflict, Relation
from onrecord.model.ids import EntityId
from onrecord.model.reading import Reading
from onrecord.model.span import Span
from onrecord.model.statement import Statement

_DENYING = re.compile(
    r"(?:den(?:y|ies|ied|ying|ials?)|disput(?:e|es|ed|ing)|refut(?:e|es|ed|ing|ations?)|rebut(?:s|ted|ting)?)", re.IGNORECASE
)
_CALLED = re.compile(
    r"\b(?:(?:charge|allegation|accusation|claim|report|rumou?r|suggestion|assertion)s?|involvement|responsibility|wrongdoing)\b",
    re.IGNORECASE,
)
"""What is denied by a word for it: what that is stands before, and has to be found."""
_ARTICLE = re.compile(r"^(?:the|any|all|those|these|its|his|her|their|such|an?|one)\s+", re.IGNORECASE)
_BEFORE = 420  # characters: two sentences
_LEAST = 3  # words that say what is denied


@dataclass(frozen=True, slots=True)
class _Page:
    """What one report has to answer a denial with."""

    accusations: list[Claim]
    denied: list[Claim]
    statements: Sequence[Statement]


def find_denials(whole: Whole) -> Iterator[Conflict]:
    """One for each denial of which it is told what was denied, and whom it is about; a sentence that two reports carry counts once."""
    stage = whole.memory.stage("denials")
    ground = whole.ground.watched(stage)
    seen = set[tuple[EntityId, str]]()
    for reading in whole.readings:
        if any(c.kind is ClaimKind.DENY for c in reading.claims):
            given = reading.claims, reading.statements
            for conflict, quote in stage.part(reading.report, given, partial(_of_report, reading, ground)):
                if (conflict.about, quote) not in seen:
                    seen.add((conflict.about, quote))
                    yield conflict


def _of_report(reading: Reading, ground: Ground) -> tuple[tuple[Conflict, str], ...]:
    """Each with the sentence that denies."""
    page = _page(reading)
    found = ((_conflict(c, page, ground), c) for c in reading.claims if _is_denial(c))
    return tuple((conflict, c.evidence[0].quote.casefold()) for conflict, c in found if conflict is not None)


def _is_denial(claim: Claim) -> bool:
    """Done, and plainly: not *no one denies*, *declined to deny*, *may deny*."""
    told = claim.modality in DONE and claim.polarity is Polarity.POSITIVE and not claim.condition
    return claim.kind is ClaimKind.DENY and told and _DENYING.fullmatch(claim.trigger.quote) is not None and not is_refusal(claim)


def _page(reading: Reading) -> _Page:
    return _Page(
        [c for c in reading.claims if c.kind is ClaimKind.ACCUSE],
        [c for c in reading.claims if c.modality is Modality.DENIED],
        reading.statements,
    )


def _conflict(denial: Claim, page: _Page, ground: Ground) -> Conflict | None:
    act = next((c for c in page.denied if c.id == denial.act or _holds(denial.evidence[0], c.trigger)), None)
    statement = next((s for s in page.statements if s.cue is not None and _holds(s.cue, denial.trigger)), None)
    words = [] if statement is None else _said(denial, statement)
    claimed = (
        [s for c in _answered(denial, page, ground) for s in c.evidence[:1]] or words or ([] if act is None else list(act.evidence[:1]))
    )
    about = next(iter(_about(denial, act, statement, ground)), None)
    if about is None or not claimed:
        return None
    kind = act.kind if act is not None and act.kind is not ClaimKind.OTHER else ClaimKind.DENY
    return make_conflict(Relation.DENIES, about, kind, (tell_side("claimed", claimed), tell_side("denied", denial.evidence[:1])))


def _holds(clause: Span, trigger: Span) -> bool:
    return clause.start <= trigger.start < clause.stop


def _said(denial: Claim, statement: Statement) -> list[Span]:
    """The denied words, if they say what it is: *aiding the rebels*, not *any involvement*."""
    content = [s for s in statement.content if s.start > denial.trigger.start and not _is_called(s.quote)]
    return content if sum(len(s.quote.split()) for s in content) >= _LEAST else []


def _is_called(words: str) -> bool:
    """*the charges*, *any involvement*, *those allegations*."""
    return _CALLED.match(_ARTICLE.sub("", words)) is not None


def _answered(denial: Claim, page: _Page, ground: Ground) -> list[Claim]:
    """The accusation that was told last before it or in its sentence: of the denier, or, of *the charges*, of somebody not named."""
    deniers = entities_in(denial, Role.AGENT)
    named = any(_is_called(p.text) for p in denial.parties(Role.OBJECT))
    near = [a for a in page.accusations if -_BEFORE <= a.trigger.start - denial.trigger.start < 0 or _holds(denial.evidence[0], a.trigger)]

    def fits(accusation: Claim) -> bool:
        accused = entities_in(accusation, Role.PATIENT, Role.OBJECT)
        if accused and deniers:
            return any(speaks_for(ground, d, a) for d in deniers for a in accused)
        return named and not any(speaks_for(ground, d, a) for d in deniers for a in entities_in(accusation, Role.AGENT))

    return [a for a in near if fits(a)][-1:]


def _about(denial: Claim, act: Claim | None, statement: Statement | None, ground: Ground) -> Iterator[EntityId]:
    """The person that it is about, if the act has one; else who denied; else of whom the denied words are."""
    if act is not None:
        yield from entities_in(act, Role.PATIENT)
    yield from (ground.main_side(e) for e in entities_in(denial, Role.AGENT))
    if act is not None:
        yield from entities_in(act, Role.AGENT)
    if statement is not None:
        yield from statement.about
