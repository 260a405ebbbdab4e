"""find_statements: who is reported to have said what, from the model's attributions, mended and completed by rule."""

from collections.abc import Iterable, Iterator, Sequence

from onrecord.extract.context import Context, TimeExpression, TimeKind
from onrecord.extract.statements.backstop import complete, find_missed
from onrecord.extract.statements.chain import read_addressees, read_hops
from onrecord.extract.statements.continued import continue_quotations
from onrecord.extract.statements.draft import Draft, Layout, Range, from_attribution, tokens_of
from onrecord.extract.statements.parties import read_parties
from onrecord.extract.statements.pieces import manner_of, trim_pieces, without_hearer
from onrecord.extract.statements.posts import read_posts
from onrecord.extract.statements.repair import repair
from onrecord.extract.statements.said import no_later
from onrecord.extract.statements.select import is_statement
from onrecord.model.attribution import Attribution
from onrecord.model.ids import EntityId, StatementId, content_id
from onrecord.model.period import Period
from onrecord.model.statement import Statement

_NEAR = 8


def find_statements(context: Context) -> tuple[Statement, ...]:
    """The statements of the report in order of the text, embedded posts among them; none from page furniture."""
    layout = Layout(context.doc)
    drafts = [d for d in continue_quotations(layout, draft_all(context, layout)) if not is_skipped(context, d)]
    made = [s for d in drafts for s in make_statement(context, layout, d)]
    unique = {s.id: s for s in (*reversed(made), *read_posts(context))}
    return tuple(sorted(unique.values(), key=lambda s: (s.content[0].start, s.content[-1].stop)))


def draft_all(context: Context, layout: Layout) -> list[Draft]:
    """The model's attributions that are statements, and those that it missed."""
    attributions: tuple[Attribution, ...] = context.doc.user_data.get("attributions", ())
    given = [from_attribution(a) for a in attributions]
    framed = tokens_of(r for d in given if d.source and d.cue for r in (*d.source, *d.cue))
    mended = [complete(layout, repair(layout, d, framed)) for d in given]
    kept = [d for d in mended if is_statement(layout, d)]
    missed = [d for d in find_missed(layout, mended) if is_statement(layout, d)]
    return kept + [d for d in missed if not any(is_same(d, k) for k in kept)]


def is_same(one: Draft, other: Draft) -> bool:
    """Whether both have mostly the same content, and the one is not told within the other."""
    a, b = tokens_of(one.content), tokens_of(other.content)
    if tokens_of(one.cue) <= b:
        return False
    return len(a & b) * 2 > max(len(a), len(b))


def is_skipped(context: Context, draft: Draft) -> bool:
    at = context.doc[draft.content[0][0]].idx
    return any(start <= at < stop for start, stop in context.report.skipped())


def make_statement(context: Context, layout: Layout, draft: Draft) -> Iterator[Statement]:
    draft = without_hearer(layout, draft)
    pieces = trim_pieces(layout, draft.content)
    sources = read_parties(context, draft.source)
    if not pieces or not sources:
        return
    content = tuple(context.span(*p) for p in pieces)
    frame = draft.of or draft
    yield Statement(
        StatementId(content_id("statement", context.report.id, content[0].start, content[-1].stop)),
        context.report.id,
        sources,
        context.span(*draft.cue[0]) if draft.cue else None,
        content,
        manner_of(layout, pieces),
        chain=read_hops(context, layout, frame),
        addressees=read_addressees(context, layout, frame),
        said=read_said(context, layout, frame),
        about=read_about(context, pieces),
    )


def read_said(context: Context, layout: Layout, draft: Draft) -> Period | None:
    """The time in the cue's sentence that is outside of what was said and nearest to the cue."""
    if not draft.cue:
        return None
    low, high = layout.stretch(draft.at)
    outside = set(range(low, high)) - tokens_of(draft.content) - layout.quoted.keys()
    dates = [t for t in context.times if t.kind == TimeKind.DATE and t.period is not None and t.start in outside]
    near = [(distance(t, draft.cue), n, t) for n, t in enumerate(dates) if is_near(context, t, draft.cue)]
    said = min(near)[2].period if near else None
    return None if said is None else no_later(said, context.report.published)


def distance(time: TimeExpression, cue: Sequence[Range]) -> int:
    """Tokens between the time and the cue; 0 within it."""
    return min(max(start - time.stop, time.start - stop, 0) for start, stop in cue)


def is_near(context: Context, time: TimeExpression, cue: Sequence[Range]) -> bool:
    """Few words away, and no full stop between, as where the break of two sentences was not seen."""
    start, stop = min(time.stop, cue[-1][1]), max(time.start, cue[0][0])
    return distance(time, cue) <= _NEAR and not any(t.text in (".", "!", "?") for t in context.doc[start:stop])


def read_about(context: Context, pieces: Iterable[Range]) -> tuple[EntityId, ...]:
    """The entities that the content names or refers to, in order."""
    found = (context.cast.by_token.get(i) for start, stop in pieces for i in range(start, stop))
    return tuple(dict.fromkeys(e for e in found if e is not None))
