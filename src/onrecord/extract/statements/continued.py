"""Quotations that go on: after the cue in the same paragraph they are one statement, in the next paragraph another by the same speaker."""

from collections.abc import Sequence
from dataclasses import replace

from onrecord.extract.statements.draft import Draft, Layout, Range, is_word, tokens_of

_FEWEST = 4


def continue_quotations(layout: Layout, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, those that go on extended, and a new one for each further paragraph of quotation."""
    ordered = sorted(drafts, key=lambda d: d.at)
    taken = {i for d in ordered for i in tokens_of(d.content) | tokens_of(d.cue) | tokens_of(d.source)}
    found: list[Draft] = []
    for draft in ordered:
        grown = with_rest(layout, draft, taken) if is_quoting(layout, draft) else draft
        taken |= tokens_of(grown.content)
        found.append(grown)
    return [*found, *(n for d in found for n in next_paragraphs(layout, d, taken))]


def is_quoting(layout: Layout, draft: Draft) -> bool:
    return any(start in layout.quoted or stop - 1 in layout.quoted for start, stop in draft.content)


def with_rest(layout: Layout, draft: Draft, taken: set[int]) -> Draft:
    """In "A," said X. "B." the second piece is of the same quotation, if nothing stands between but the end of the sentence."""
    end = max(stop for _, stop in (*draft.source, *draft.cue, *draft.content))
    high = layout.paragraph(draft.at)[1]
    while (piece := next_quote(layout, end, high)) is not None and not taken & set(range(*piece)):
        draft = replace(draft, content=(*draft.content, piece))
        end = piece[1]
    return draft


def next_quote(layout: Layout, i: int, high: int) -> Range | None:
    """The quotation that begins after `i` with no word between."""
    while i < high and not is_word(layout.doc, i) and (i not in layout.quoted or layout.quotes[layout.quoted[i]][0] < i):
        i += 1
    quote = layout.quote(i) if i < high else None
    return quote if quote is not None and quote[0] == i and quote[1] <= high and _size(layout, quote) >= _FEWEST else None


def next_paragraphs(layout: Layout, draft: Draft, taken: set[int]) -> list[Draft]:
    """Paragraphs that are all quotation, right after one that ends in this speaker's quotation."""
    found: list[Draft] = []
    paragraph = layout.paragraph(draft.content[-1][1] - 1)
    if not is_quoting(layout, draft) or not ends_quoted(layout, paragraph, draft):
        return found
    while paragraph[1] < len(layout.doc):
        paragraph = layout.paragraph(paragraph[1])
        if taken & set(range(*paragraph)) or not all_quoted(layout, paragraph):
            break
        found.append(Draft(draft.source, (), (paragraph,), of=draft))
    return found


def ends_quoted(layout: Layout, paragraph: Range, draft: Draft) -> bool:
    """Whether the last words of the paragraph are this quotation or its source and cue."""
    last = next((i for i in reversed(range(*paragraph)) if is_word(layout.doc, i)), None)
    return last is not None and last in tokens_of((*draft.content, *draft.cue, *draft.source))


def all_quoted(layout: Layout, paragraph: Range) -> bool:
    words = [i for i in range(*paragraph) if is_word(layout.doc, i)]
    return len(words) >= _FEWEST and all(i in layout.quoted for i in words)


def _size(layout: Layout, span: Range) -> int:
    return sum(is_word(layout.doc, i) for i in range(*span))
