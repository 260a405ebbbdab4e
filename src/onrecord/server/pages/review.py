"""What is undecided, one question at a time, or several where nothing changes; and every decision with who, when and a way back."""

from urllib.parse import quote, unquote

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from onrecord.app.judge import By, Judging
from onrecord.app.questions import Question
from onrecord.errors import InvalidOption
from onrecord.export.views.judgements import STANDINGS, say_judgement
from onrecord.model.judgement import JudgementKind, Standing
from onrecord.server.pages.add import check_form
from onrecord.server.pages.asking import Asking, ask_for
from onrecord.server.pages.paging import cut
from onrecord.server.pages.twins import Cells, Page, answer
from onrecord.server.state import state_of

WHO = "onrecord-who"
YEAR = 365 * 24 * 3600
SIZE = 50
LAST = 5
NAME = 100
"""Characters of a name."""


async def review(request: Request) -> Response:
    if request.method != "POST":
        return await run_in_threadpool(_show, request)
    async with request.form(max_files=0, max_fields=1000) as form:
        check_form(request, form)
        return await run_in_threadpool(_judge, request, form)


def _show(request: Request) -> Response:
    """The question at `at`: those before it were passed over."""
    asking = ask_for(request)
    found = asking.state.reviewing.waiting()
    waiting = found or []
    at = min(asking.number("at"), max(1, len(waiting)))
    context = {
        "is_found": found is not None,
        "total": len(waiting),
        "at": at,
        "key": waiting[at - 1][0] if waiting else "",
        "question": waiting[at - 1][1] if waiting else None,
        "last": [_line(asking, j) for j in asking.state.reviewing.judged()[:LAST]],
        "who": who_of(request),
        "late": asking.text("late") is not None,
    }
    return answer(asking, Page("review.html", context, lambda: [_object(key, q) for key, q in waiting]))


def several(request: Request) -> Response:
    """All questions at once, for answers that leave the record as it is."""
    asking = ask_for(request)
    waiting = asking.state.reviewing.waiting() or []
    mild = [(key, question) for key, question in waiting if question.keeps is not None]
    left = len(waiting) - len(mild)
    context = {"found": cut(asking, mild, SIZE), "left": left, "who": who_of(request)}
    return answer(asking, Page("several.html", context, list))


def judgements(request: Request) -> Response:
    asking = ask_for(request)
    rows = asking.state.reviewing.judged()
    found = cut(asking, rows, SIZE)
    context = {"found": found, "lines": [_line(asking, j) for j in found.rows], "who": who_of(request)}
    return answer(asking, Page("judgements.html", context, lambda: [_judged(asking, j) for j in rows], lambda: _table(asking, rows)))


def _judge(request: Request, form: FormData) -> Response:
    """One answer, several that leave the record as it is, or an undo."""
    state, who = state_of(request), str(form.get("who", "")).strip()[:NAME]
    if not who:
        raise InvalidOption("Say who judges: fill in your name, so that others know whom to ask.")
    by = By(who, state.settings.clock(), str(form.get("why", "")).strip()[:1000])
    reviewing, after = state.reviewing, "/review"
    if undone := str(form.get("undo", "")):
        reviewing.undo(undone, by)
        after = "/judgements" if form.get("from") == "judgements" else "/review"
    elif form.get("several") is not None:
        questions = dict(reviewing.waiting() or [])
        for key in map(str, form.getlist("key")):
            kind = _mild(questions.get(key), str(form["several"]))
            if kind is not None:
                reviewing.answer(key, kind, by)
        after = "/review/several"
    else:
        at = str(form.get("at", "1"))
        made = _answer(request, str(form.get("key", "")), str(form.get("answer", "")), by)
        after = f"/review?at={at if at.isascii() and at.isdecimal() else 1}{'' if made else '&late=1'}"
    response = RedirectResponse(after, 303)
    response.set_cookie(WHO, quote(who), max_age=YEAR, httponly=True, samesite="lax", secure=request.url.scheme == "https")
    return response


def _answer(request: Request, key: str, word: str, by: By) -> bool:
    """Whether the question was still there. Raises `InvalidOption`."""
    reviewing = state_of(request).reviewing
    question = dict(reviewing.waiting() or []).get(key)
    if question is None:
        return False
    kinds = {"accept": question.accept, "reject": question.reject, "unsure": JudgementKind.UNSURE}
    if word not in kinds:
        raise InvalidOption("An answer is accept, reject or unsure.")
    return reviewing.answer(key, kinds[word], by) is not None


def _mild(question: Question | None, word: str) -> JudgementKind | None:
    """`keep` says that the record is right as it stands: two stay two, what was read stays.

    None where no answer does: what is right of a doubtful reading makes it a fate.
    """
    if question is None:
        return None
    return JudgementKind.UNSURE if word == "unsure" else question.keeps


def who_of(request: Request) -> str:
    """The name that was given last."""
    return unquote(request.cookies.get(WHO, ""))[:NAME]


def _line(asking: Asking, judging: Judging) -> dict[str, object]:
    judgement = judging.judgement
    return {
        "id": judgement.id,
        "words": say_judgement(judgement, asking.shown.index),
        "who": judgement.who,
        "at": judgement.judged_at,
        "why": judgement.why,
        "standing": STANDINGS[judging.standing],
        "may_undo": judging.standing is not Standing.UNDONE,
    }


def _object(key: str, question: Question) -> dict[str, object]:
    return {"key": key, "words": question.words, "why": question.why, "sides": [side.words for side in question.sides]}


def _judged(asking: Asking, judging: Judging) -> dict[str, object]:
    line = _line(asking, judging)
    at = judging.judgement.judged_at.isoformat()
    return {"type": "judgement", **line, "kind": judging.judgement.kind, "at": at, "standing": judging.standing}


def _table(asking: Asking, rows: tuple[Judging, ...]) -> Cells:
    head, index = ("id", "kind", "who", "at", "words", "why", "standing"), asking.shown.index
    lines = ((j, j.judgement) for j in rows)
    return [
        head,
        *((j.id, j.kind.value, j.who, j.judged_at.isoformat(), say_judgement(j, index), j.why, g.standing.value) for g, j in lines),
    ]
