"""The source layer: a report as read from a file, with what surrounds its text; and an input that could not be read."""

from dataclasses import dataclass, field
from enum import StrEnum

from onrecord.model.ids import ReportId
from onrecord.model.period import Period


class Basis(StrEnum):
    """What the day of writing was taken from."""

    METADATA = "metadata"  # what the page says of itself: JSON-LD, meta tags, keys of the JSON
    HEADER = "header"  # a date line above the text
    URL = "url"  # the address
    TEXT = "text"  # days within the text that rule the others out
    GIVEN = "given"  # the person who added it
    NONE = "none"  # nothing: the day is unknown


class FurnitureKind(StrEnum):
    """Text on the page that is not the report's own telling. It is stored, but not read for statements or claims."""

    TITLE = "title"  # the headline
    BYLINE = "byline"  # who wrote it
    DATELINE = "dateline"  # place, agency or day before the first sentence
    URL = "url"  # an address
    CREDIT = "credit"  # of a photograph, or of an agency
    CAPTION = "caption"  # below a picture
    RELATED = "related"  # “Related article”, “Read more”
    SHARE = "share"  # “Share this”
    SECTION = "section"  # a head within the text
    NOTICE = "notice"  # of rights, of corrections, of a newsletter


@dataclass(frozen=True, slots=True, order=True)
class Furniture:
    """`text[start:stop]` is page furniture of this kind."""

    start: int
    stop: int
    kind: FurnitureKind


@dataclass(frozen=True, slots=True)
class Post:
    """An embedded post, a source of its own: `text[start:stop]` is all of it, `text[body_start:body_stop]` its words."""

    start: int
    stop: int
    body_start: int
    body_stop: int
    author: str
    author_start: int
    author_stop: int
    handle: str | None = None
    platform: str | None = None
    published: Period | None = None


READ_LANGUAGE = "en"
"""The only language that is read."""


@dataclass(frozen=True, slots=True)
class Report:
    """One text by one outlet. `text` is NFC with `\\n` line ends, and never changes."""

    id: ReportId
    path: str
    text: str
    sha256: str
    outlet: str | None = None
    agency: str | None = None
    authors: tuple[str, ...] = ()
    title: str | None = None
    url: str | None = None
    language: str | None = None
    published: Period | None = None
    published_basis: Basis = Basis.NONE
    published_note: str | None = None
    """Why that day was taken where header, URL and text disagree; None where they do not."""
    furniture: tuple[Furniture, ...] = field(default=())
    posts: tuple[Post, ...] = field(default=())
    place: str | None = None
    """Where it was written, as the dateline has it: "CAIRO"."""

    @property
    def is_read(self) -> bool:
        """False when it is in a language that is not read: stored, and nothing is taken from it."""
        return self.language in {None, READ_LANGUAGE}

    def skipped(self) -> tuple[tuple[int, int], ...]:
        """Character ranges that are not the report's own telling: furniture and embedded posts, in order."""
        return tuple(sorted([(f.start, f.stop) for f in self.furniture] + [(p.start, p.stop) for p in self.posts]))


@dataclass(frozen=True, slots=True)
class Failure:
    """An input that could not be read: a row, not a crash."""

    path: str
    stage: str
    code: str
    message: str
