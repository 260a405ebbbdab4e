"""The head of a plain text: title, byline, date line, URL, dateline. They stay in the text, set aside as furniture."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from onrecord.intake.agencies import find_agency
from onrecord.intake.blocks import Block, ends_sentence
from onrecord.intake.bylines import Byline, read_byline, split_credit
from onrecord.intake.datelines import read_dateline
from onrecord.intake.days import Written, find_written
from onrecord.intake.furniture import listed_kind
from onrecord.intake.lines import AFTER_DATE, ends_telling, is_like, letters, read_date_line
from onrecord.intake.outlets import is_outlet
from onrecord.intake.urls import join_url
from onrecord.model.report import Furniture, FurnitureKind

_KEY = re.compile(r"(?P<key>[A-Za-z][A-Za-z _-]{1,20}?)\s*:\s+(?P<value>\S.*)", re.DOTALL)
_KEYS = {
    "title": "title", "headline": "title", "date": "date", "published": "date", "publication date": "date", "pubdate": "date",
    "source": "outlet", "outlet": "outlet", "publisher": "outlet", "publication": "outlet", "agency": "agency", "author": "byline",
    "authors": "byline", "by": "byline", "byline": "byline", "url": "url", "link": "url", "original url": "url", "language": "language",
}  # fmt: skip
_LEADING = re.compile(r"(?:date|published)\s*:?\s+(?P<day>\d{4}-\d\d-\d\d)(?:[T ]\d\d:\d\d(?::\d\d)?Z?)?\s+(?=\S)", re.IGNORECASE)
_URL_LINE = re.compile(
    r"(?:(?:original |source |full )?(?:url|link|source|original|article)\s*:?\s*|(?:read more|read the original|via)\s*(?:at|on|:)?\s*)?"
    r"(?=https?://)",
    re.IGNORECASE,
)
_DEPTH = 14
_KINDS = {"title": FurnitureKind.TITLE, "date": FurnitureKind.DATELINE, "url": FurnitureKind.URL}


@dataclass(frozen=True, slots=True)
class Head:
    """What the head says. `body` is the number of the first block of the report's own telling."""

    body: int = 0
    title: str | None = None
    byline: Byline | None = None
    outlet: str | None = None
    written: Written | None = None
    url: str | None = None
    language: str | None = None
    place: str | None = None
    dateline_agency: str | None = None
    furniture: tuple[Furniture, ...] = field(default=())


@dataclass(slots=True)
class _Reading:
    """What has been found so far; the first of each counts."""

    found: dict[str, str] = field(default_factory=dict)
    byline: Byline | None = None
    written: Written | None = None
    furniture: list[Furniture] = field(default_factory=list)


def read_head(blocks: Sequence[Block], title: str | None = None, outlet: str | None = None) -> Head:
    """Reads blocks as long as each is a part of a head; then the dateline of what follows, and the URL at the end."""
    reading = _Reading()
    body = 0
    for i, block in enumerate(blocks[:_DEPTH]):
        if i + 1 == len(blocks) or not _take(reading, block, blocks[i + 1], title):
            break
        body = i + 1
    if not _declares(reading):
        reading, body = _Reading(), 0
    _take_tail(reading, blocks[body:])
    return _finish(reading, blocks, body, outlet or reading.found.get("outlet"))


def _take(reading: _Reading, block: Block, following: Block, title: str | None) -> bool:
    return (
        _take_title_given(reading, block, title)
        or _take_key(reading, block)
        or _take_date(reading, block)
        or _take_byline(reading, block)
        or _take_url(reading, block)
        or _take_aside(reading, block)
        or _take_names(reading, block, following, title)
        or _take_place(reading, block, following)
        or _take_masthead(reading, block, following)
        or _take_title(reading, block, following, title)
    )


def _note(reading: _Reading, block: Block, kind: FurnitureKind, key: str | None = None, value: str = "") -> bool:
    if key is not None and value:
        reading.found.setdefault(key, value)
    reading.furniture.append(Furniture(block.start, block.stop, kind))
    return True


def _take_title_given(reading: _Reading, block: Block, title: str | None) -> bool:
    """The declared title, standing at the head of the text again."""
    if title is None or "title" in reading.found or letters(block.text) != letters(title):
        return False
    return _note(reading, block, FurnitureKind.TITLE, "title", title)


def _take_key(reading: _Reading, block: Block) -> bool:
    """A line such as "Date: 15 February 2025"."""
    match = _KEY.fullmatch(block.text)
    key = _KEYS.get(match["key"].lower().replace("_", " ").replace("-", " ")) if match is not None else None
    if match is None or key is None or len(block.text) > 400:
        return False
    value = " ".join(match["value"].strip(" \"'").split())
    if key in ("byline", "agency") and split_credit(value) is None:
        return False
    if key == "date":
        reading.written = reading.written or next(find_written(value), None)
    elif key in ("byline", "agency") or (key == "outlet" and find_agency(value)):
        reading.byline = _joined(reading.byline, split_credit(value))
    elif key == "url" or (key == "outlet" and value.startswith("http")):
        reading.found.setdefault("url", join_url(value) or value)
    else:
        reading.found.setdefault(key, value)
    return _note(reading, block, _KINDS.get(key, FurnitureKind.BYLINE))


def _take_date(reading: _Reading, block: Block) -> bool:
    written = read_date_line(block.text)
    if written is None:
        return False
    reading.written = reading.written or written
    return _note(reading, block, FurnitureKind.DATELINE)


def _take_byline(reading: _Reading, block: Block) -> bool:
    """A byline; "By Jane Roe, 4 February 2025" holds the date line too."""
    text, written = block.text, None
    for found in find_written(text):
        if AFTER_DATE.fullmatch(text[found.stop :]) and found.start > 0:
            text, written = text[: found.start].rstrip(" ,|·•/–—-("), found
            break
    byline = read_byline(text)
    if byline is None:
        return False
    reading.byline = _joined(reading.byline, byline)
    reading.written = reading.written or written
    return _note(reading, block, FurnitureKind.BYLINE)


def _take_url(reading: _Reading, block: Block) -> bool:
    match = _URL_LINE.match(block.text)
    url = join_url(block.text[match.end() :]) if match is not None else None
    if match is None or url is None or len(block.text[match.end() :].replace(" ", "")) > len(url) + 2:
        return False
    return _note(reading, block, FurnitureKind.URL, "url", url)


def _take_aside(reading: _Reading, block: Block) -> bool:
    """Other furniture does not end the head: share lines and captions stand between title and byline."""
    kind = listed_kind(block.text)
    return kind is not None and _note(reading, block, kind)


def _take_place(reading: _Reading, block: Block, following: Block) -> bool:
    """The place alone in capitals between head and telling."""
    place = re.fullmatch(r"[A-ZÀ-Þ][A-ZÀ-Þ.'’-]{2,}(?: [A-ZÀ-Þ][A-ZÀ-Þ.'’-]+){0,2}(?:, [A-Z][\w. ]{1,20})?", block.text)
    begun = "title" in reading.found or reading.byline is not None or reading.written is not None
    if place is None or is_outlet(block.text) or not following.is_prose or not begun:
        return False
    return _note(reading, block, FurnitureKind.DATELINE, "place", block.text)


def _take_masthead(reading: _Reading, block: Block, following: Block) -> bool:
    """A few words between title and date line, such as the outlet's name; it is taken as one only where it is known."""
    between = ("title" in reading.found or reading.byline is not None) and not ends_sentence(block.text) and len(block.text.split()) <= 6
    known = is_outlet(block.text)
    if not between or reading.written is not None or not (_is_head_part(following.text) or (known and reading.byline is not None)):
        return False
    return _note(reading, block, FurnitureKind.BYLINE, "outlet" if known else None, block.text)


def _take_title(reading: _Reading, block: Block, following: Block, declared: str | None) -> bool:
    """A short first block that ends like no sentence, before a part of the head or before prose."""
    text = block.text.removeprefix("#").lstrip("# ")
    if "title" in reading.found or "\n" in text or not 2 <= len(text.split()) <= 30 or len(text) > 200 or ends_telling(text):
        return False
    if read_dateline(text) is not None or (declared is not None and not is_like(text, declared)):
        return False
    if not (block.alone or _is_head_part(following.text) or (following.is_prose and len(following.text) > len(text))):
        return False
    return _note(reading, block, FurnitureKind.TITLE, "title", text)


def _take_names(reading: _Reading, block: Block, following: Block, declared: str | None) -> bool:
    """Names alone under the title: a byline where there are several, or where a date line or dateline comes next."""
    byline = split_credit(block.text) if len(block.text) <= 100 and (declared or "title" in reading.found) else None
    if reading.byline is not None or byline is None or not all(2 <= len(name.split()) <= 4 for name in byline.authors):
        return False
    dated = read_date_line(following.text) is not None or read_dateline(following.text) is not None
    if not (len(byline.authors) > 1 or dated or is_outlet(following.text)) or not following.text:
        return False
    reading.byline = byline
    return _note(reading, block, FurnitureKind.BYLINE)


def _is_head_part(text: str) -> bool:
    return read_date_line(text) is not None or read_byline(text) is not None


def _declares(reading: _Reading) -> bool:
    """Whether anything at all was found; rules alone make no head."""
    return bool(reading.found or reading.byline or reading.written)


def _take_tail(reading: _Reading, blocks: Sequence[Block]) -> None:
    """A line such as "Original url: …" among the last blocks."""
    for block in blocks[-4:]:
        if len(blocks) > 1 and _take_url(reading, block):
            continue


def _finish(reading: _Reading, blocks: Sequence[Block], body: int, outlet: str | None) -> Head:
    place, agency = reading.found.get("place"), None
    for block in blocks[body : body + 4]:
        leading = _LEADING.match(block.text) if block is blocks[body] else None
        line = None if leading else read_dateline(block.text, outlet)
        if leading is not None:
            reading.written = reading.written or next(find_written(leading["day"]), None)
            reading.furniture.append(Furniture(block.start, block.start + len(leading[0].rstrip()), FurnitureKind.DATELINE))
        elif line is not None:
            place, agency = line.place or place, line.agency
            reading.written = reading.written or line.written
            reading.furniture.append(Furniture(block.start, block.start + len(block.text[: line.stop].rstrip()), FurnitureKind.DATELINE))
            break
    found = reading.found
    return Head(
        body=body,
        title=found.get("title"),
        byline=reading.byline,
        outlet=found.get("outlet"),
        written=reading.written,
        url=found.get("url"),
        language=found.get("language"),
        place=place,
        dateline_agency=agency,
        furniture=tuple(reading.furniture),
    )


def _joined(first: Byline | None, second: Byline | None) -> Byline | None:
    if first is None or second is None:
        return first or second
    return Byline(tuple(dict.fromkeys(first.authors + second.authors)), first.agency or second.agency)
