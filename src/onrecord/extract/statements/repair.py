"""Attributions as the model gives them, put right where the layout shows that they cannot be so."""

from dataclasses import replace
from itertools import pairwise

from onrecord.extract.statements.draft import Draft, Layout, Range, is_word, tokens_of

_FEWEST = 3


def repair(layout: Layout, draft: Draft, others: set[int]) -> Draft:
    """Source beside its cue; content that keeps to its paragraph and quotation, without anybody's source or cue in it.

    `others` are the tokens of all sources and cues that hold for a sentence other than this draft's.
    """
    source = near_source(layout, draft)
    own = tokens_of(source) | tokens_of(draft.cue)
    content = [p for piece in draft.content if is_at_home(layout, piece, draft.at) for p in keep_within(layout, piece, draft.at)]
    content = [within_sentence(layout, piece, draft.at) for piece in content]
    content = [p for piece in content for p in before_others(layout, piece, others - own, draft.at)]
    content = [p for piece in content for p in without(layout, piece, own)]
    content = drop_strays(layout, content, replace(draft, source=source))
    return replace(draft, source=source, content=without_scraps(layout, sorted(set(content))))


def within_sentence(layout: Layout, piece: Range, at: int) -> Range:
    """Words outside quotation marks do not run over a full stop, even where the parser saw no break: the part towards the cue."""
    doc = layout.doc
    if piece[0] in layout.quoted:
        return piece
    stops = [
        i for i in range(piece[0], piece[1] - 1) if doc[i].text in (".", "!", "?") and i not in layout.quoted and begins(layout, i + 1)
    ]
    if at >= piece[1]:
        return (stops[-1] + 1 if stops else piece[0], piece[1])
    after = [i for i in stops if i > at]
    return piece[0], (after[0] + 1 if after else piece[1])


def begins(layout: Layout, i: int) -> bool:
    """Whether a new sentence may begin here: a capital outside of quotation marks."""
    return i < len(layout.doc) and i not in layout.quoted and layout.doc[i].text[:1].isupper()


def drop_strays(layout: Layout, content: list[Range], draft: Draft) -> list[Range]:
    """Unquoted pieces of another sentence, or between source and cue, go where another piece stays; so does a mere "which"."""
    low, high = layout.stretch(draft.at)
    kept = [p for p in content if p[0] in layout.quoted or (p[0] < high and p[1] > low and not is_aside(layout, p, draft))]
    return kept or content


def is_aside(layout: Layout, piece: Range, draft: Draft) -> bool:
    inside = [layout.doc[i] for i in range(*piece) if is_word(layout.doc, i)]
    if len(inside) == 1 and inside[0].lower_ in ("which", "who", "that", "what"):
        return True
    between = bool(draft.source and draft.cue) and draft.source[0][0] < piece[0] < draft.cue[0][0]
    return between and not any(t.tag_ in ("VBD", "VBZ", "VBP", "MD") for t in inside)


def is_at_home(layout: Layout, piece: Range, at: int) -> bool:
    """In the cue's paragraph, or a quotation."""
    low, high = layout.paragraph(at)
    return low <= piece[0] < high or piece[0] in layout.quoted or piece[1] > low > piece[0]


def without_scraps(layout: Layout, content: list[Range]) -> tuple[Range, ...]:
    """Beside quoted pieces, a few words outside quotation marks were not said: "… ," she said, announcing *his decision*."""
    quoted = [p for p in content if p[0] in layout.quoted]
    kept = [
        p for p in content if p in quoted or sum(is_word(layout.doc, i) for i in range(*p)) > _FEWEST or any(p[1] == q[0] for q in quoted)
    ]
    return tuple(kept if quoted else content)


def near_source(layout: Layout, draft: Draft) -> tuple[Range, ...]:
    """Of several sources that are not joined by "and", those of the cue's own sentence, nearest first."""
    if len(draft.source) < 2 or not draft.cue:
        return draft.source
    low, high = layout.stretch(draft.at)
    near = [s for s in draft.source if low <= s[0] < high]
    joined = all(_only_joins(layout, a, b) for a, b in pairwise(near))
    return tuple(near) if near and joined else (min(near or draft.source, key=lambda s: abs(s[0] - draft.at)),)


def _only_joins(layout: Layout, one: Range, other: Range) -> bool:
    return all(not is_word(layout.doc, i) or layout.doc[i].lower_ in ("and", "or", "as", "well") for i in range(one[1], other[0]))


def keep_within(layout: Layout, piece: Range, at: int) -> list[Range]:
    """Words outside quotation marks do not run over a paragraph's end; of the parts, the cue's own and whole quotations stay."""
    _, high = layout.paragraph(piece[0])
    if piece[1] <= high:
        return [piece]
    first, rest = (piece[0], high), (high, piece[1])
    home = layout.paragraph(at)
    parts = [first] if first[0] in layout.quoted or home[0] <= first[0] < home[1] else []
    continues = rest[0] in layout.quoted or home[0] <= rest[0] < home[1]
    return parts + (keep_within(layout, rest, at) if continues else [])


def before_others(layout: Layout, piece: Range, others: set[int], at: int) -> list[Range]:
    """Sentences that have a source and cue of their own, outside quotation marks, are not part of this content."""
    home = layout.stretch(at)
    cuts = []
    i = piece[0]
    while i < piece[1]:
        start, stop = layout.sentence(i)
        foreign = any(t in others and t not in layout.quoted for t in range(start, stop))
        if not foreign or home[0] <= start < home[1]:
            cuts.append((i, min(stop, piece[1])))
        i = stop
    return join_touching(cuts)


def without(layout: Layout, piece: Range, own: set[int]) -> list[Range]:
    """The piece less the draft's own source and cue."""
    parts: list[Range] = []
    start = piece[0]
    for i in range(*piece):
        if i in own:
            parts.append((start, i))
            start = i + 1
    parts.append((start, piece[1]))
    return [p for p in parts if any(is_word(layout.doc, i) for i in range(*p))]


def join_touching(ranges: list[Range]) -> list[Range]:
    joined: list[Range] = []
    for start, stop in sorted(ranges):
        if joined and joined[-1][1] >= start:
            joined[-1] = (joined[-1][0], max(stop, joined[-1][1]))
        else:
            joined.append((start, stop))
    return joined
