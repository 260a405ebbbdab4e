"""Page furniture in the body of a report: credits, captions, "related" lines, share lines, section heads, notices."""

import re
import tomllib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from onrecord.intake.agencies import agency_forms
from onrecord.intake.blocks import Block, ends_sentence
from onrecord.intake.outlets import is_outlet
from onrecord.intake.run_on import find_run_on, is_signature
from onrecord.model.report import Furniture, FurnitureKind

_NAMES = r"[A-Z][\w.'’\-]*(?:\s+[A-Z][\w.'’\-]*|\s+(?:de|al|el|van|von|bin))*"
_PLAIN_HOUSES = (
    "Getty Images",
    "Getty",
    "Flash90",
    "Flash 90",
    "Shutterstock",
    "Anadolu Agency",
    "Pool",
    "Sputnik",
    "Handout",
    "Zuma",
    "Xinhua",
)
_HOUSES = "|".join(re.escape(form) for form in sorted({*agency_forms(), *_PLAIN_HOUSES}, key=lambda form: (-len(form), form)))
_SLASHED = re.compile(
    rf"(?:^|\s)\(?(?:{_NAMES})\s*[/|]\s*(?:[\w .]{{2,30}}\s*[/,]\s*)?"
    rf"(?:{_HOUSES})(?:\s*(?:/|via)\s*(?:{_HOUSES}))*\)?\.?$"
)
_BRACKETED = re.compile(
    rf"\(\s*(?:(?:[\w.'’ -]{{0,60}}(?:via|/)\s*)?(?:{_HOUSES})\s*(?:/|via)[^()]{{2,80}}|"
    rf"(?:{_HOUSES})\s+(?:photo|image|file|video|pool)[^()]{{0,80}}|"
    rf"(?:photo|image|credit|picture)s?(?:\s+by|\s*:|\s+credit|\s+courtesy)[^()]{{2,100}})\)\s*",
    re.IGNORECASE,
)  # fmt: skip
_PROSE_FOLLOWS = 6
_HEAD_WORDS = 9


def find_furniture(blocks: Sequence[Block]) -> list[Furniture]:
    """The furniture among the blocks of a body, in order."""
    found: list[Furniture] = []
    for i, block in enumerate(blocks):
        kind = listed_kind(block.text) or _signed_kind(blocks, i)
        credited = _credits(block, first=i == 0) if kind is None else []
        kind = kind or (None if credited else _head_kind(blocks, i))
        found += credited if kind is None else [Furniture(block.start, block.stop, kind)]
    return found


@cache
def _patterns() -> tuple[tuple[FurnitureKind, re.Pattern[str]], ...]:
    table = tomllib.loads((files("onrecord.intake.data") / "furniture.toml").read_text(encoding="utf-8"))
    return tuple((FurnitureKind(kind), re.compile(p, re.IGNORECASE | re.DOTALL)) for kind, listed in table.items() for p in listed)


def listed_kind(text: str) -> FurnitureKind | None:
    """The kind whose pattern takes in all of the block."""
    if len(text) > 700:
        return None
    return next((kind for kind, pattern in _patterns() if pattern.fullmatch(text)), None)


def _credits(block: Block, *, first: bool) -> list[Furniture]:
    """The whole of a caption that ends in its credit; within a paragraph only the brackets, or at the top all before them."""
    if len(block.text) <= 400 and (_SLASHED.search(block.text) or _names_outlet(block.text)):
        return [Furniture(block.start, block.stop, FurnitureKind.CREDIT)]
    found: list[Furniture] = find_run_on(block, first=first)
    for match in _BRACKETED.finditer(block.text):
        rest = block.text[match.end() :]
        if not rest and len(block.text) <= 700:
            return [Furniture(block.start, block.stop, FurnitureKind.CAPTION)]
        leads = first and not found and match.start() <= 500 and len(rest.split()) > _PROSE_FOLLOWS
        start = 0 if leads else match.start()
        kind = FurnitureKind.CAPTION if leads else FurnitureKind.CREDIT
        found.append(Furniture(block.start + start, block.start + len(block.text[: match.end()].rstrip()), kind))
    return found


def _names_outlet(text: str) -> bool:
    """True when it ends in the photographer and the outlet: “… on Sunday. Ivo Sand/The Harbour Post”."""
    before, slash, house = text.rpartition("/")
    named = re.search(r"(?:^|[.!?] )[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){1,3}$", before[-100:])
    return bool(slash) and named is not None and is_outlet(house.strip(" ."))


def _signed_kind(blocks: Sequence[Block], i: int) -> FurnitureKind | None:
    """Who wrote the part that follows. Several in a row, or after a colon, are a list, which is content."""
    if i == 0 or i + 1 == len(blocks) or blocks[i - 1].text.endswith(":") or not is_signature(blocks[i].text):
        return None
    return None if is_signature(blocks[i - 1].text) or is_signature(blocks[i + 1].text) else FurnitureKind.CREDIT


def _head_kind(blocks: Sequence[Block], i: int) -> FurnitureKind | None:
    """A section head: short, unpunctuated, on its own between paragraphs. Several in a row are a list, which is content."""
    block = blocks[i]
    words = block.text.split()
    if (
        not block.alone
        or "\n" in block.text
        or not 1 <= len(words) <= _HEAD_WORDS
        or ends_sentence(block.text)
        or block.text.endswith((",", "-"))
    ):
        return None
    if not (block.text[0].isupper() or block.text[0].isdigit() or block.text[0] in "#‘“'\"") or i == 0:
        return None
    if i + 1 == len(blocks) or blocks[i - 1].text.endswith(":"):
        return None
    told = ends_sentence(blocks[i + 1].text) and len(blocks[i + 1].text) > len(block.text)
    return FurnitureKind.SECTION if told and _is_body(blocks[i - 1]) else None


def _is_body(block: Block) -> bool:
    return block.is_prose or ends_sentence(block.text) or listed_kind(block.text) is not None or _SLASHED.search(block.text) is not None
