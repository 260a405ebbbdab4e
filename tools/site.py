"""What `make docs` does beyond MkDocs (hooks of mkdocs.yml): the nav from the indexes, pages that lie outside of docs/, lists as GitHub
reads them; what is left unread is a warning.

An index is docs/README.md or the README.md of a folder of docs/; the nav has its links in their order, so that a page that is listed
(tests/test_docs.py asks for that) is in the nav.
"""

import logging
import posixpath
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"

SECTIONS = {"Tutorial": "tutorial.md", "How-to": "how-to", "Reference": "reference", "Explanation": "explanation", "Decisions": "decisions"}
"""The parts of the site, in their order: a page, or a folder."""

OUTSIDE = {
    "README.md": "project/readme.md",
    "CHANGELOG.md": "changelog.md",
    "CONTRIBUTING.md": "contributing.md",
    "training/README.md": "project/training.md",
    "training/NOTES.md": "project/training-notes.md",
    "evals/ERRORS.md": "project/errors.md",
    "evals/cases/README.md": "project/cases.md",
    "evals/cases_fresh/README.md": "project/cases-fresh.md",
}
"""Pages of the site that lie elsewhere in the repository."""

LINK = re.compile(r"(\]\()([^)\s#]+)((?:#[^)\s]*)?\))")
UNREAD = re.compile(r"```|\]\([\w./#-]+\)|<p>(?:[^<]*\n)(?:[-*]|\d\.) ")
"""Fences, links and lists that were not read as such."""

FENCE = re.compile(r"\s*(?:```|~~~)")
ITEM = re.compile(r"(?:[-*]|\d+\.) ")

log = logging.getLogger("mkdocs.hooks.site")


def nav() -> list[dict[str, Any]]:
    """MkDocs' `nav`, by the indexes."""
    parts: list[dict[str, Any]] = [{"Home": "README.md"}]
    parts += [{title: place if place.endswith(".md") else folder(place)} for title, place in SECTIONS.items()]
    return [*parts, {"Project": [{title(ROOT / path): uri} for path, uri in OUTSIDE.items()]}]


def folder(name: str) -> list[Any]:
    """The pages of a folder: its index, those that an index lists, in that order, then those that none does."""
    index = DOCS / name / "README.md"
    listed = [*links(index), *links(DOCS / "README.md")]
    pages = {p.relative_to(DOCS).as_posix() for p in (DOCS / name).glob("*.md")} - {f"{name}/README.md"}
    ordered = [uri for uri in dict.fromkeys(listed) if uri in pages]
    first = [f"{name}/README.md"] if index.exists() else []
    return [*first, *ordered, *sorted(pages - set(ordered))]


def links(page: Path) -> list[str]:
    """Where the links of a page lead, as paths below docs/."""
    if not page.exists():
        return []
    here = page.parent.relative_to(DOCS).as_posix()
    return [posixpath.normpath(posixpath.join(here, m[2])) for m in LINK.finditer(page.read_text(encoding="utf-8"))]


def title(page: Path) -> str:
    return page.read_text(encoding="utf-8").partition("\n")[0].removeprefix("# ").strip()


def relink(text: str, path: str, uri: str) -> str:
    """Links of the page at `path` of the repository, led to where their pages are in the site, as seen from `uri`."""
    return LINK.sub(lambda m: f"{m[1]}{_moved(m[2], path, uri)}{m[3]}", text)


def _moved(target: str, path: str, uri: str) -> str:
    if "://" in target:
        return target
    meant = posixpath.normpath(posixpath.join(posixpath.dirname(path), target))
    place = OUTSIDE.get(meant, meant.removeprefix("docs/") if meant.startswith("docs/") else None)
    return target if place is None else posixpath.relpath(place, posixpath.dirname(uri) or ".")


def spaced(text: str) -> str:
    """An empty line before a list that follows a paragraph: GitHub needs none, MkDocs does."""
    lines: list[str] = []
    code = False
    for line in text.splitlines():
        code ^= FENCE.match(line) is not None
        before = lines[-1] if lines else ""
        if ITEM.match(line) and before.strip() and not code and not ITEM.match(before) and not before.startswith(" "):
            lines.append("")
        lines.append(line)
    return "\n".join(lines) + "\n"


def unread(html: str) -> Iterator[str]:
    """What is left of Markdown outside of code."""
    text = re.sub(r"<(code|pre)\b.*?</\1>", "", html, flags=re.DOTALL)
    yield from (m[0].strip() for m in UNREAD.finditer(text))


def on_config(config: Any) -> Any:
    config.nav = nav()
    return config


def on_files(files: Any, config: Any) -> Any:
    from mkdocs.structure.files import File

    for path, uri in OUTSIDE.items():
        files.append(File.generated(config, uri, content=(ROOT / path).read_text(encoding="utf-8")))
    return files


def on_page_markdown(markdown: str, page: Any, **_: Any) -> str:
    uri = page.file.src_uri
    path = next((path for path, moved in OUTSIDE.items() if moved == uri), f"docs/{uri}")
    return spaced(relink(markdown, path, uri))


def on_page_content(html: str, page: Any, **_: Any) -> str:
    for rest in unread(html):
        log.warning("%s: this Markdown is not read by MkDocs: %s", page.file.src_uri, rest)
    return html
