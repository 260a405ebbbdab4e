"""The stored text: NFC, `\\n` line ends, no inline markup, no control characters. Offsets count from here on."""

import html
import re
import unicodedata

_INLINE = [
    "a",
    "abbr",
    "acronym",
    "b",
    "bdi",
    "bdo",
    "big",
    "center",
    "cite",
    "code",
    "del",
    "dfn",
    "em",
    "font",
    "i",
    "img",
    "ins",
    "kbd",
    "label",
    "mark",
    "q",
    "s",
    "samp",
    "small",
    "span",
    "strike",
    "strong",
    "sub",
    "sup",
    "time",
    "tt",
    "u",
    "var",
    "wbr",
]
_BLOCK = [
    "address",
    "article",
    "aside",
    "blockquote",
    "br",
    "div",
    "dd",
    "dl",
    "dt",
    "figcaption",
    "figure",
    "footer",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "li",
    "main",
    "ol",
    "p",
    "pre",
    "section",
    "table",
    "td",
    "th",
    "tr",
    "ul",
]
_DROPPED = re.compile(r"<(script|style|noscript|template)\b[^>]*>.*?</\1\s*>|<!--.*?-->", re.IGNORECASE | re.DOTALL)
_ATTRIBUTES = r"(?:\s[^<>]{0,2000})?\s*/?>"
_INLINE_TAG = re.compile(rf"</?(?:{'|'.join(_INLINE)}){_ATTRIBUTES}", re.IGNORECASE)
_BREAK_TAG = re.compile(rf"<br{_ATTRIBUTES}", re.IGNORECASE)
_BLOCK_TAG = re.compile(rf"[ \t]*</?(?:{'|'.join(_BLOCK)}){_ATTRIBUTES}[ \t]*", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_SPACES = re.compile(r"[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t]")
_LINE_ENDS = re.compile(r"\r\n?|[\u0085\u2028\u2029\x0b\x0c]")
_INVISIBLE = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]")
_SURROGATES = re.compile(r"[\ud800-\udfff]")


def clean_text(text: str) -> str:
    """What is stored for `text`: at most one blank line between paragraphs, hard-wrapped lines left alone."""
    text = _SURROGATES.sub("\ufffd", strip_markup(text))
    text = _SPACES.sub(" ", _LINE_ENDS.sub("\n", text))
    text = unicodedata.normalize("NFC", _INVISIBLE.sub("", text))
    text = "\n".join(line.rstrip(" ") for line in text.split("\n"))
    return re.sub(r"\n{3,}", "\n\n", text).strip()


def clean_line(text: str | None) -> str | None:
    """A title, a name: one line with single spaces; None where nothing is left."""
    return " ".join(clean_text(text or "").split()) or None


def strip_markup(text: str) -> str:
    """Tags of HTML taken out, entities decoded. Other things in angle brackets are text and stay."""
    if "<" in text:
        text = _INLINE_TAG.sub("", _BREAK_TAG.sub("\n", _DROPPED.sub("", text)))
        text = _BLOCK_TAG.sub("\n\n", text)
    return _ENTITY.sub(lambda m: html.unescape(m.group()), text) if "&" in text else text


def has_blocks(text: str) -> bool:
    """Whether the text is HTML in paragraphs, so that its own line ends mean nothing."""
    return re.search(r"<p\b[^<>]{0,500}>", text, re.IGNORECASE) is not None
