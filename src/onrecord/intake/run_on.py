"""Furniture that runs on inside a paragraph: cards of a topic, players, counters of a gallery, credits at its end.

A pattern begins at a fixed word or a repeated name and reaches a bounded number of characters, so that time grows with the text.
"""

import re
from collections.abc import Iterator

from onrecord.intake.agencies import agency_forms, find_agency
from onrecord.intake.blocks import Block
from onrecord.intake.outlets import is_outlet
from onrecord.model.report import Furniture, FurnitureKind

_CARD = re.compile(
    r"(?<!\w)(?P<known>[A-Z][\w’'\-]{1,30}) (?P<card>(?:\(?[A-Z][\w.’'\-]{0,30}\)? ){0,6}"
    r"(?P=known)(?=[A-Z\d“‘\"'])[^\n]{0,600}?\bMORE\b)"
)
"""President Roe *Adam John RoeSenators unveil … MORE* said: the full name, headlines glued to it, and the link."""
_PLAYER = re.compile(
    r"\b(?:JUST WATCHED (?P<title>[^\n]{3,200}?) )?Replay More Videos(?: ?(?:\.{3}|…))?"
    r"(?: MUST WATCH(?: (?P=title))?(?: \d{1,2}:\d\d)?)?|\b(?:JUST WATCHED|MUST WATCH)\b"
)
_GALLERY = re.compile(r"(?:\bPhotos: [^\n]{3,600}? )?\bHide Caption \d{1,3} of \d{1,3}\b")
_COUNTED = re.compile(r"\bHide Caption \d{1,3} of \d{1,3}$")
_BUTTONS = ((_CARD, FurnitureKind.RELATED), (_PLAYER, FurnitureKind.RELATED), (_GALLERY, FurnitureKind.CAPTION))
_WORK = r"(?:reporting|writing|editing|compil(?:ed|ing)|written|edited|photography|production|graphics?)"
_TAIL = re.compile(
    r"(?:^|(?<=[.!?\"”’)] ))[(\[—–-]*\s*"
    rf"(?:(?:additional )?{_WORK} by|with (?:assistance|(?:additional )?reporting|contributions?|inputs?|files) (?:by|from)"
    r"|contributing:)\s(?P<names>[^\n]{2,300})$",
    re.IGNORECASE,
)
_PICTURED = re.compile(
    r"(?:\b(?:Photo|Photograph|Photographer|Photography|Credit|Image|Picture)s?(?: [Cc]redit)?: |"
    r"\b(?:REUTERS|AFP|AP|EPA)/|\[(?=[^\[\]\n]{2,60}/))(?P<names>[^\n:\[\]]{2,80})\]?$"
)
"""“… on Sunday. Photo: Ivo Sand”, “… on Sunday. REUTERS/Ivo Sand”, “… on Sunday. [Ivo Sand/Harbour News]”."""
_SIGNED = re.compile(
    r"(?P<by>(?:(?:[Aa]nalysis|[Oo]pinion|[Cc]omment|[Bb]y)\s+){1,2})?[A-Z][\w.’'\-]*(?: [A-Z][\w.’'\-]*){1,3}, "
    r"(?P<post>[\w’' -]{0,60}\b(?:correspondent|reporter|editor|columnist|producer|writer))(?:,?(?: in)? [A-Z][\w ]{0,30})?"
)
_BY = re.compile(r"(?:(?:analysis|opinion|comment)\s+)?by\s+", re.IGNORECASE)
_LINE = 120
_BAR = re.compile(r"\|\s?(?:[A-Z][\w.’'\-]{1,30}(?: [A-Z][\w.’'\-]{1,30}){0,2}\s?/\s?)?")
_CONTRIBUTED = re.compile(r"[—–_\s-]*(?P<names>[^\n]{2,400}) contributed\.?")
_WORD = re.compile(r"[^\W\d_][\w.’'\-]*")
_LINKS = frozenset(
    (
        *("and", "in", "at", "from", "with", "by", "for", "to", "of", "the", "editing", "reporting", "additional", "writing"),
        *("graphics", "photography", "de", "del", "al", "el", "bin", "ibn", "van", "von", "der"),
    )
)
_CAPTION = 400


def find_run_on(block: Block, *, first: bool = False) -> list[Furniture]:
    """The furniture within a paragraph, in order; all of it where a caption ends in who took the picture."""
    if len(block.text) <= _CAPTION and is_caption(block.text):
        return [Furniture(block.start, block.stop, FurnitureKind.CAPTION)]
    if len(block.text) <= _CAPTION and is_thanks(block.text):
        return [Furniture(block.start, block.stop, FurnitureKind.CREDIT)]
    return sorted([*_buttons(block), *_tail(block), *(_bar(block) if first else ())])


def is_caption(text: str) -> bool:
    """True when the paragraph ends in who took the picture, or in the counter of a gallery."""
    pictured = _PICTURED.search(text)
    return (pictured is not None and is_list_of_names(pictured["names"])) or _COUNTED.search(text) is not None


def is_thanks(text: str) -> bool:
    """“Jane Roe in Arvia and Ivo Sand in London contributed.”: names and nothing else."""
    worked = _CONTRIBUTED.fullmatch(text)
    return worked is not None and is_list_of_names(worked["names"])


def _buttons(block: Block) -> Iterator[Furniture]:
    for pattern, kind in _BUTTONS:
        for match in pattern.finditer(block.text):
            start, stop = match.span("card" if pattern is _CARD else 0)
            yield Furniture(block.start + start, block.start + stop, kind)


def _tail(block: Block) -> Iterator[Furniture]:
    """“… he said. (Editing by Jane Roe and Ivo Sand)”: after the last sentence, names and nothing else."""
    match = _TAIL.search(block.text)
    if match is not None and is_list_of_names(match["names"]):
        yield Furniture(block.start + match.start(), block.stop, FurnitureKind.CREDIT)


def _bar(block: Block) -> Iterator[Furniture]:
    """A caption before the first words that ends in its agency: “… at the gate. | Ivo Sand/Getty Marsh sees …”."""
    ends = (m.end() + len(house) for m in _BAR.finditer(block.text[:_CAPTION]) if (house := _house_at(block.text, m.end())))
    stop = next(ends, None)
    if stop is not None:
        yield Furniture(block.start, block.start + stop, FurnitureKind.CAPTION)


def _house_at(text: str, start: int) -> str:
    """The picture house or agency that is named right here, or nothing."""
    forms = ("AFP/Getty Images", "Getty Images", "Getty", "Shutterstock", *agency_forms())
    named = (form for form in forms if text.startswith(form, start) and not text[start + len(form) : start + len(form) + 1].isalnum())
    return next(named, "")


def is_list_of_names(text: str) -> bool:
    """True when every word is capitalised or one of those that link names: “Jane Roe; editing by Ivo Sand”."""
    return all(word[0].isupper() or word.lower() in _LINKS for word in _WORD.findall(text))


def is_signature(text: str) -> bool:
    """True when the line only names who wrote what is beside it: “Analysis by Jane Roe, Harbour News”, “Ivo Sand, AP correspondent”."""
    if len(text) > _LINE:
        return False
    match = _SIGNED.fullmatch(text)
    if match is not None:
        words = match["post"].split()
        houses = (" ".join(words[:n]) for n in range(1, min(4, len(words)) + 1))
        return match["by"] is not None or any(map(_is_house, houses))
    by = _BY.match(text)
    named = "," in text and is_list_of_names(text[by.end() :] if by else text)
    return named and not text.endswith((".", ":", "”", '"')) and any(map(_is_house, text.split(", ")[1:]))


def _is_house(name: str) -> bool:
    return is_outlet(name) or is_outlet(name.removesuffix(" News")) or find_agency(name) is not None
