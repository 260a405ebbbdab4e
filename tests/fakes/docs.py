"""Docs written by hand, so that rules are tested without the reader model."""

from spacy.tokens import Doc, Span

from onrecord.extract.context import Context
from onrecord.language.words import make_doc
from onrecord.model.attribution import Attribution
from onrecord.model.ids import ReportId
from onrecord.model.period import Period
from onrecord.model.report import Basis, Report


def parsed(text: str, rows: str, entities: str = "", attributions: tuple[Attribution, ...] = ()) -> Doc:
    """A Doc of `text` from `rows`: one `word UPOS TAG lemma head dep` per line, head counted from 1 within the text, 0 for a root.

    `entities` holds lines `start stop label` (token indices, half-open). Each root's subtree is a sentence.
    """
    plain = make_doc(text)
    cells = [line.split() for line in rows.strip().splitlines()]
    words = [t.i for t in plain if not t.is_space]
    assert [plain[i].text for i in words] == [c[0] for c in cells], [plain[i].text for i in words]
    full = [["", "SPACE", "_SP", "", "", "dep"] for _ in plain]
    heads = [max(t.i - 1, 0) for t in plain]
    for i, cell in zip(words, cells, strict=True):
        full[i], heads[i] = cell, words[int(cell[4]) - 1] if int(cell[4]) else i
    columns = list(zip(*full, strict=True))
    doc = Doc(plain.vocab, [t.text for t in plain], [bool(t.whitespace_) for t in plain], pos=list(columns[1]), tags=list(columns[2]),
              lemmas=list(columns[3]), heads=heads, deps=list(columns[5]))  # fmt: skip
    spans = [line.split() for line in entities.strip().splitlines()]
    doc.set_ents([Span(doc, int(a), int(b), label=label) for a, b, label in spans])
    doc.user_data["attributions"] = attributions
    return doc


def report(text: str, published: Period | None = None) -> Report:
    """A report in memory, written on `published`."""
    return Report(ReportId("report-test"), "test.txt", text, "0" * 64, published=published, published_basis=Basis.GIVEN)


def context(doc: Doc, published: Period | None = None) -> Context:
    return Context(report(doc.text, published), doc)
