"""Markdown by small functions. Texts come from anywhere: none of them is markup, HTML, a tag or a link."""

import json
import re
from collections.abc import Iterable, Mapping
from urllib.parse import quote

from onrecord.export.safe import make_plain

_MARKS = re.compile(r"([\\`*_\[\]<>|~^$#=%&@])")
_ADDRESS = re.compile(r"(?i)\b(https?|ftp|mailto|xmpp)(:)|\b(www)(\.)")
_BEGINS = re.compile(r"^([-+]|\d+[.)])")


def escape(text: str) -> str:
    """On one line, and every character of it as it stands: what would be a mark has a backslash, what would be linked is not."""
    marked = _MARKS.sub(r"\\\1", make_plain(text))
    unlinked = _ADDRESS.sub(lambda m: f"{m[1] or m[3]}\\{m[2] or m[4]}", marked)
    return _BEGINS.sub(lambda m: f"{m[1][:-1]}\\{m[1][-1]}", unlinked)


def link(words: str, path: str, block: str = "") -> str:
    """To another note; `block` is a paragraph of it."""
    return f"[{escape(words)}]({quote(path)}{f'#^{block}' if block else ''})"


def front_matter(values: Mapping[str, object]) -> str:
    """YAML, written as JSON, which it contains. What is not known is left out."""
    kept = {name: value for name, value in values.items() if value not in (None, "", [])}
    lines = "".join(f"{name}: {json.dumps(_clean(value), ensure_ascii=False)}\n" for name, value in kept.items())
    return f"---\n{lines}---\n\n"


def _clean(value: object) -> object:
    return make_plain(value) if isinstance(value, str) else [_clean(v) for v in value] if isinstance(value, list) else value


def heading(words: str, level: int = 1) -> str:
    return f"{'#' * level} {escape(words)}\n\n"


def section(words: str, lines: Iterable[str]) -> str:
    """A heading and its list; nothing where the list is empty."""
    items = "".join(f"- {line}\n" for line in lines)
    return f"{heading(words, 2)}{items}\n" if items else ""
