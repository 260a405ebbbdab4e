"""What an input says of itself before its text is looked at: the common form of plain text, HTML and JSON."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Draft:
    """A text with what was declared beside it (JSON keys, meta tags). Values are as written, not yet cleaned."""

    path: str
    text: str
    title: str | None = None
    outlet: str | None = None
    agency: str | None = None
    authors: tuple[str, ...] = field(default=())
    url: str | None = None
    language: str | None = None
    published: str | None = None
