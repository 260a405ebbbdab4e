"""Where the text is inside quotation marks, and where sentences and paragraphs begin."""

from spacy.tokens import Doc

from onrecord.grammar.memo import once_a_doc

_OPENING = "“„«‹"
_CLOSING = "”»›"
_STRAIGHT = ('"', "''", "``", "＂")
_FINAL = (".", "!", "?", "”", '"', "’", "»")
_MANY, _WIDE = 8, 100  # lines, and characters in the longest of them
_PARAGRAPH = 2

Range = tuple[int, int]


@once_a_doc
def quote_ranges(doc: Doc) -> list[Range]:
    """Token ranges of quotations, marks included; one left open runs to the end of its paragraph."""
    found: list[Range] = []
    opened: int | None = None
    for token in doc:
        if token.is_space and token.text.count("\n") >= _PARAGRAPH:
            found += _closed(opened, token.i)
            opened = None
        elif opened is None and (token.text in _OPENING or token.text in _STRAIGHT):
            opened = token.i
        elif opened is not None and (token.text in _CLOSING or token.text in _STRAIGHT):
            found += _closed(opened, token.i + 1)
            opened = None
    return found + _closed(opened, len(doc))


@once_a_doc
def sentence_starts(doc: Doc) -> list[int]:
    """First tokens of sentences; a comma before closing marks ends none, whatever the parser says."""
    starts = [t.i for t in doc if t.is_sent_start and not t.is_space]
    return [i for i in starts if not _after_comma(doc, i)]


def _after_comma(doc: Doc, i: int) -> bool:
    before = i - 1
    while before > 0 and is_quotation_mark(doc[before].text):
        before -= 1
    return before > 0 and doc[before].text == ","


@once_a_doc
def is_wrapped(doc: Doc) -> bool:
    """Whether lines were broken to fit a width, so that a single line end says nothing."""
    lengths = [len(line) for line in doc.text.splitlines() if line.strip()]
    return len(lengths) >= _MANY and max(lengths) <= _WIDE


@once_a_doc
def paragraph_ends(doc: Doc) -> list[int]:
    """The white space after each paragraph: a blank line, or a line end after a full stop where lines are not wrapped."""
    wrapped = is_wrapped(doc)
    breaks = [t for t in doc if t.is_space and "\n" in t.text]
    return [t.i for t in breaks if t.text.count("\n") >= _PARAGRAPH or (not wrapped and t.i > 0 and t.nbor(-1).text in _FINAL)]


def _closed(start: int | None, stop: int) -> list[Range]:
    return [] if start is None else [(start, stop)]


@once_a_doc
def quoted_tokens(doc: Doc) -> dict[int, int]:
    """Token index → the number of the quotation that it is in; marks belong to it."""
    return {i: n for n, (start, stop) in enumerate(quote_ranges(doc)) for i in range(start, stop)}


def is_quotation_mark(text: str) -> bool:
    return text in _STRAIGHT or (text != "" and text in _OPENING + _CLOSING)
