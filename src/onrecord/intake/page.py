"""HTML to a draft: trafilatura finds the text; paragraphs that it dropped from among those that it kept are put back."""

import logging
import re
from dataclasses import replace

from lxml import etree
from lxml.html import HtmlElement, document_fromstring

from onrecord.errors import BadMarkup, NoText
from onrecord.intake.blocks import ends_sentence
from onrecord.intake.draft import Draft
from onrecord.intake.lines import letters
from onrecord.intake.linked import read_declared

logging.getLogger("trafilatura").addHandler(logging.NullHandler())

_BLOCKS = ("p", "h1", "h2", "h3", "h4", "h5", "li", "blockquote", "figcaption", "pre", "td", "dd")
_OUTSIDE = frozenset({"nav", "aside", "footer", "form", "script", "style", "noscript", "template", "button", "select", "figure", "head"})
_NAMED_OUTSIDE = re.compile(
    r"(?:^|[\s_-])(?:comments?|related|share|sharing|social|promo|newsletter|recommend\w*|sidebar|nav|menu|footer|breadcrumbs?|cookies?|subscribe|advert\w*|ads?|"
    r"popular|trending|tags|teaser|hidden)(?:$|[\s_-])",
    re.IGNORECASE,
)  # fmt: skip
_MOST = 0.8


def read_page(text: str, path: str) -> Draft:
    """The draft of a page; raises BadMarkup or NoText."""
    tree = _parse(text)
    declared = read_declared(tree, path)
    lines = _restored(tree, _extracted(text))
    body = "\n\n".join(_undoubled(lines, declared.title)) or declared.text
    if not body.strip():
        raise NoText("No article text was found in the page; save the text of the report as .txt.")
    return replace(declared, text=_escaped(body))


def _parse(text: str) -> HtmlElement:
    try:
        return document_fromstring(re.sub(r"^\s*<\?xml[^>]*>", "", text.replace("\x00", "")))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, AssertionError) as error:
        raise BadMarkup("The page's HTML could not be parsed; save the text of the report as .txt.") from error


def _extracted(text: str) -> list[str]:
    """The paragraphs that trafilatura finds. It is imported here, since it takes a third of a second."""
    from trafilatura import bare_extraction

    try:
        found = bare_extraction(re.sub(r"^\s*<\?xml[^>]*>", "", text), include_comments=False, favor_recall=True, include_tables=True)
    except (RecursionError, ValueError, etree.LxmlError) as error:
        raise BadMarkup("The page's HTML is nested too deeply to read; save the text of the report as .txt.") from error
    plain = getattr(found, "text", None) or ""
    return [re.sub(r"^[-•]\s+", "", line).strip() for line in plain.split("\n") if line.strip()]


def _restored(tree: HtmlElement, lines: list[str]) -> list[str]:
    """The lines with the prose paragraphs put back that stand among them in the page but were dropped."""
    blocks = [(b, " ".join(b.text_content().split())) for b in tree.iter(*_BLOCKS) if _is_leaf(b)]
    kept = "".join(letters(line) for line in lines)
    inside = [(b, t) for b, t in blocks if letters(t) and letters(t) in kept]
    home = _home([b for b, _ in inside], tree)
    merged, after = list(lines), 0
    for block, text in blocks:
        own = letters(text)
        if own and own in kept:
            after = next((i + 1 for i, line in enumerate(merged) if own in letters(line)), after)
        elif block.tag == "p" and ends_sentence(text) and len(text.split()) >= 4 and _is_within(block, home):
            merged.insert(after, text)
            after, kept = after + 1, kept + own
    return merged


def _is_leaf(block: HtmlElement) -> bool:
    return next(block.iterdescendants(*_BLOCKS), None) is None


def _home(blocks: list[HtmlElement], tree: HtmlElement) -> HtmlElement:
    """The innermost element that holds most of the blocks' text."""
    total = sum(len(b.text_content()) for b in blocks)
    weights: dict[HtmlElement, int] = {}
    for block in blocks:
        for above in block.iterancestors():
            weights[above] = weights.get(above, 0) + len(block.text_content())
    holders = [element for element, weight in weights.items() if weight >= _MOST * total]
    return max(holders, key=lambda e: sum(1 for _ in e.iterancestors()), default=tree)


def _is_within(block: HtmlElement, home: HtmlElement) -> bool:
    """Whether the block stands in `home`, in no part of the page that is set apart."""
    for element in (block, *block.iterancestors()):
        if element is home:
            return True
        if element.tag in _OUTSIDE or _NAMED_OUTSIDE.search(f"{element.get('class', '')} {element.get('id', '')}"):
            return False
    return False


def _undoubled(lines: list[str], title: str | None) -> list[str]:
    """Without a line that repeats the one before it, and with the title once."""
    kept: list[str] = []
    heading = letters(title or "")
    for line in lines:
        own = letters(line)
        again = own == heading and any(letters(k) == heading for k in kept)
        if not again and not (kept and letters(kept[-1]) == own and own):
            kept.append(line)
    return kept


def _escaped(text: str) -> str:
    """The text is characters by now; what looks like markup in it was written so, and is kept through cleaning."""
    return text.replace("&", "&amp;").replace("<", "&lt;")
