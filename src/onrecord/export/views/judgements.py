"""Judgements as a person reads them: what was decided about what, and whether it counts."""

from onrecord.export.views.index import Index
from onrecord.export.views.words import join, shorten
from onrecord.model.judgement import Judgement, JudgementKind, Standing, Target, TargetType

STANDINGS = {
    Standing.IN_FORCE: "in force",
    Standing.UNDONE: "undone",
    Standing.SUPERSEDED: "replaced by a later one",
    Standing.BLOCKED: "held off: it would join what was judged different, or part what one reading took for one",
    Standing.MISSING: "its target is not on the record",
}

_WORDS = {
    JudgementKind.SAME: "the same",
    JudgementKind.DIFFERENT: "different",
    JudgementKind.CORRECT: "corrected",
    JudgementKind.REJECT: "rejected",
    JudgementKind.ACCEPT: "accepted",
    JudgementKind.UNSURE: "unsure",
}


def say_judgement(judgement: Judgement, index: Index) -> str:
    """`the same: “Mira Solano” in Varda Post, 9 May 2031, and “Solano” in Norland News, 12 May 2031`."""
    about = join(dict.fromkeys(say_target(t, index) for t in judgement.targets))
    match judgement.kind:
        case JudgementKind.UNDO:
            return f"undo of {judgement.undoes}"
        case JudgementKind.RENAME:
            return f"{about} is called {judgement.name}"
        case JudgementKind.CORRECT:
            return f"corrected: {about}; {', '.join(f'{name} is {value}' for name, value in judgement.changes)}"
        case _:
            return f"{_WORDS[judgement.kind]}: {about}"


def say_target(target: Target, index: Index) -> str:
    """`release at “freed” of Mira Solano in Varda Post, 9 May 2031`; a report that is not there by its id."""
    place = index.label(target.span.report) if target.span.report in index.reports else target.span.report
    words = f"“{shorten(target.span.quote, 60)}”"
    if target.type is TargetType.ENTITY:
        return f"{words} in {place}"
    of = f" of {target.name}" if target.type is TargetType.EVENT and target.name else ""
    what = target.kind if target.type in (TargetType.CLAIM, TargetType.EVENT, TargetType.ATTRIBUTE, TargetType.CONFLICT) else "statement"
    return f"{what} at {words}{of} in {place}"
