"""A draft becomes a report: its text cleaned, head and furniture and posts set aside, outlet, agency and day decided."""

import hashlib
from collections.abc import Sequence
from datetime import date

from onrecord.errors import EmptyInput, TooLong
from onrecord.intake.agencies import find_agency
from onrecord.intake.blocks import Block, split_blocks
from onrecord.intake.bylines import Byline, is_desk, split_credit
from onrecord.intake.clean import clean_line, clean_text
from onrecord.intake.credits import find_credits
from onrecord.intake.day.decide import DayOfWriting, Declared, decide_day, fix_year
from onrecord.intake.days import parse_stamp
from onrecord.intake.draft import Draft
from onrecord.intake.furniture import find_furniture
from onrecord.intake.head import Head, read_head
from onrecord.intake.languages import name_language, read_code
from onrecord.intake.options import IntakeOptions
from onrecord.intake.outlets import name_outlet
from onrecord.intake.posts import find_posts
from onrecord.intake.urls import join_url, url_day
from onrecord.model.ids import ReportId, content_id
from onrecord.model.report import Basis, Furniture, Post, Report


def make_report(draft: Draft, options: IntakeOptions) -> Report:
    """The report of `draft`; raises EmptyInput or TooLong."""
    text = _stored(draft.text, options.max_chars)
    blocks = split_blocks(text)
    title, outlet = clean_line(draft.title), clean_line(options.outlet or draft.outlet)
    head = read_head(blocks, title, outlet)
    body = [b for b in blocks[head.body :] if not any(f.start <= b.start and b.stop <= f.stop for f in head.furniture)]
    posts = find_posts(text, body)
    furniture = _set_aside(head.furniture, find_furniture(body), posts)
    url = join_url(draft.url) if draft.url else head.url
    told = _telling(body, furniture, posts)
    day = _day(draft, head, told, options, url or head.url)
    byline = _byline(draft, head, find_credits(body))
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    return Report(
        id=ReportId(content_id("report", sha256)),
        path=draft.path,
        text=text,
        sha256=sha256,
        outlet=name_outlet(outlet or clean_line(head.outlet), url),
        agency=byline.agency,
        authors=byline.authors,
        title=title or head.title,
        url=url,
        language=read_code(options.language) or name_language(draft.language or head.language, " ".join(told) or text),
        published=day.published,
        published_basis=day.basis,
        published_note=day.note,
        furniture=furniture,
        posts=posts,
        place=head.place,
    )


def _stored(raw: str, limit: int) -> str:
    text = clean_text(raw)
    if not text or not any(c.isalnum() for c in text):
        raise EmptyInput("There is no text in it; leave it out or give the text of the report.")
    if len(text) > limit:
        raise TooLong(f"It holds {len(text):,} characters, more than the limit of {limit:,}; split it, or raise the limit (--max-chars).")
    return text


def _set_aside(head: Sequence[Furniture], body: Sequence[Furniture], posts: Sequence[Post]) -> tuple[Furniture, ...]:
    """All furniture in order; what lies in a post or in another piece is left to that one."""
    kept: list[Furniture] = []
    for piece in sorted([*head, *body], key=lambda f: (f.start, -f.stop)):
        taken = [(p.start, p.stop) for p in posts] + [(f.start, f.stop) for f in kept]
        if not any(start < piece.stop and piece.start < stop for start, stop in taken):
            kept.append(piece)
    return tuple(kept)


def _telling(body: Sequence[Block], furniture: Sequence[Furniture], posts: Sequence[Post]) -> list[str]:
    """The paragraphs that are the report's own, for what they say about its day."""
    aside = [(f.start, f.stop) for f in furniture] + [(p.start, p.stop) for p in posts]
    told = []
    for block in body:
        begins = max([block.start, *(stop for start, stop in aside if start <= block.start < stop)])
        if begins < block.stop and not any(begins < stop and start < block.stop for start, stop in aside):
            told.append(" ".join(block.text[begins - block.start :].split()))
    return told


def _day(draft: Draft, head: Head, prose: Sequence[str], options: IntakeOptions, url: str | None) -> DayOfWriting:
    in_url = url_day(url)
    header = fix_year(head.written, prose, in_url, options.today) if head.written is not None else None
    found: list[tuple[date | None, Basis, str | None]] = [
        (options.published, Basis.GIVEN, None),
        (parse_stamp(draft.published) if draft.published else None, Basis.METADATA, draft.published),
        (header, Basis.HEADER, None),
        (in_url, Basis.URL, None),
    ]
    return decide_day([Declared(day, basis, text) for day, basis, text in found if day is not None], prose, options.today)


def _byline(draft: Draft, head: Head, credited: Sequence[str]) -> Byline:
    """Declared authors, the byline in the text and the dateline together; an agency declared first, then as credited, at the end last."""
    authors: list[str] = []
    agencies: list[str | None] = [find_agency(draft.agency) or clean_line(draft.agency) if draft.agency else None]
    for name in filter(None, map(clean_line, draft.authors)):
        parts = split_credit(name.strip("\"' "))
        authors += parts.authors if parts is not None else () if is_desk(name) else (name.strip("\"' "),)
        agencies.append(parts.agency if parts is not None else None)
    if head.byline is not None:
        authors += head.byline.authors if not authors else ()
        agencies.append(head.byline.agency)
    agencies += (head.dateline_agency, ", ".join(credited))
    return Byline(tuple(dict.fromkeys(authors)), next(filter(None, agencies), None))
