"""The stored text in blocks: paragraphs, or lines where each line is a paragraph of its own."""

import re
from dataclasses import dataclass

_PARAGRAPH = re.compile(r"[^\n]+(?:\n[^\n]+)*")
_END = re.compile(r"[.!?…:;][\"'”’»)\]]*$|[”\"]$")


@dataclass(frozen=True, slots=True)
class Block:
    """`text` stands at `start`; `alone` when blank lines (or the ends of the text) are on both sides."""

    start: int
    text: str
    alone: bool

    @property
    def stop(self) -> int:
        return self.start + len(self.text)

    @property
    def is_prose(self) -> bool:
        """Whether it ends as sentences end and is longer than a headline's few words."""
        return ends_sentence(self.text) and len(self.text.split()) >= 8


def ends_sentence(text: str) -> bool:
    return _END.search(text.rstrip()) is not None


def split_blocks(text: str) -> tuple[Block, ...]:
    """The blocks in order. Hard-wrapped paragraphs stay whole, others are cut at their line ends."""
    spaced = "\n\n" in text
    return tuple(block for match in _PARAGRAPH.finditer(text) for block in _blocks(match.start(), match.group(), spaced))


def _blocks(start: int, paragraph: str, spaced: bool) -> list[Block]:
    lines = paragraph.split("\n")
    if len(lines) == 1 or _is_wrapped(lines):
        return [Block(start, paragraph, alone=True)]
    blocks, at = [], start
    for line in lines:
        blocks.append(Block(at + len(line) - len(line.lstrip()), line.strip(), alone=not spaced))
        at += len(line) + 1
    return [block for block in blocks if block.text]


def _is_wrapped(lines: list[str]) -> bool:
    """Lines cut at one width: all but the last about equally long, and most of them in mid-sentence."""
    body = [len(line) for line in lines[:-1]]
    if min(body) < 45 or max(body) > 110 or max(body) - min(body) > 30 or len(lines[-1]) > max(body) + 15:
        return False
    return sum(not ends_sentence(line) for line in lines[:-1]) * 2 > len(body)
