"""Embedded posts: "text — Author (@handle) Date" and the forms of other platforms. Sources of their own within a report."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from onrecord.intake.blocks import Block
from onrecord.intake.days import MONTH, WEEKDAY, find_written
from onrecord.model.period import Period
from onrecord.model.report import Post

_CLOCK = rf"(?:\d{{1,2}}:\d\d\s*(?:[AaPp]\.?[Mm]\.?)?\s*[·,\-–]?\s*)?(?:{WEEKDAY},?\s+)?"
_DAY = rf"{_CLOCK}(?:{MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}|\d{{1,2}}\s+{MONTH},?\s+\d{{4}}|\d{{4}}-\d\d-\d\d)"
_NAMED = "Telegram|Truth Social|Facebook|Instagram|Threads|Bluesky|Mastodon|VKontakte|VK|YouTube|TikTok|Weibo|Twitter|X"
_DASH = r"(?:—|–|--|-)"
_FORMS = (
    re.compile(rf"{_DASH}\s*(?P<author>[^—()\n]{{1,80}}?)\s*\(@(?P<handle>[\w.]{{1,40}})\)(?:,?\s+(?:on|via)\s+(?P<platform>{_NAMED}))?,?\s+(?P<day>{_DAY})"),
    re.compile(rf"{_DASH}\s*(?P<author>[^—()\n]{{1,80}}?)\s*(?:\(|,\s*|\s(?:on|via)\s)(?P<platform>{_NAMED})\)?,?\s+(?P<day>{_DAY})"),
    re.compile(rf"A post shared by (?P<author>[^()\n]{{1,80}}?)\s*\(@(?P<handle>[\w.]{{1,40}})\)(?:\s+on\s+(?P<day>{_DAY}))?"),
    re.compile(rf"Posted by (?P<author>[^\n]{{1,80}}?) on (?P<day>{_DAY})"),
)  # fmt: skip
_HOSTS = (
    ("truthsocial.com", "Truth Social"),
    ("t.me/", "Telegram"),
    ("facebook.com", "Facebook"),
    ("instagram.com", "Instagram"),
    ("x.com/", "X"),
)
_LINK = re.compile(r"(?:\s*(?:pic\.twitter\.com/\w+|https?://t\.co/\w+|https?://(?:twitter|x)\.com/\S+))+\s*$")
_RENAMED = date(2023, 7, 24)  # Twitter became X
_PREVIEW = re.compile(r"^\s*(?:View this post on Instagram\s*|Skip \w+ post by @\w+\s*)?")


def find_posts(text: str, blocks: Sequence[Block]) -> tuple[Post, ...]:
    """The posts in order. A line that only signs a post takes the block before it as the post's words."""
    found: list[Post] = []
    for i, block in enumerate(blocks):
        start = block.start
        for match in _signatures(block.text):
            own = _PREVIEW.match(text[start : block.start + match.start()])
            begins = start + (own.end() if own else 0)
            if not text[begins : block.start + match.start()].strip():
                begins = blocks[i - 1].start if i > 0 and start == block.start and not _ended(found, blocks[i - 1]) else begins
            post = _post(text, (begins, block.start + match.start()), match, block.start)
            start = block.start + match.end()
            found += [post] if post is not None else []
    return tuple(found)


def _signatures(text: str) -> Iterator[re.Match[str]]:
    matches = sorted((m for form in _FORMS for m in form.finditer(text)), key=lambda m: (m.start(), -m.end()))
    stop = 0
    for match in matches:
        if match.start() >= stop:
            stop = match.end()
            yield match


def _ended(found: Sequence[Post], block: Block) -> bool:
    """Whether the block is a post already."""
    return bool(found) and found[-1].stop > block.start


def _post(text: str, body: tuple[int, int], match: re.Match[str], offset: int) -> Post | None:
    words = text[body[0] : body[1]]
    lead = len(words) - len(words.lstrip())
    plain = _LINK.sub("", words).rstrip()
    if not plain.strip():
        return None
    parts = match.groupdict()
    when = _when(parts.get("day"))
    return Post(
        start=body[0] + lead,
        stop=offset + match.end(),
        body_start=body[0] + lead,
        body_stop=body[0] + len(plain),
        author=match["author"],
        author_start=offset + match.start("author"),
        author_stop=offset + match.end("author"),
        handle=f"@{parts['handle']}" if parts.get("handle") else None,
        platform=parts.get("platform") or _platform(text[body[0] : offset + match.end()], match, when),
        published=when,
    )


def _when(written: str | None) -> Period | None:
    found = next(find_written(written), None) if written else None
    day = found.full() if found is not None else None
    return Period.day(day, written) if day is not None else None


def _platform(text: str, match: re.Match[str], when: Period | None) -> str | None:
    """By the links in it; a handle without any other sign is how Twitter, later X, is embedded."""
    if match.re is _FORMS[2]:
        return "Instagram"
    if match.re is _FORMS[3]:
        return "Facebook"
    linked = next((name for host, name in _HOSTS if host in text.lower()), None)
    if linked is not None or not match.groupdict().get("handle"):
        return linked
    return "X" if when is not None and when.earliest is not None and when.earliest >= _RENAMED else "Twitter"
