"""The outlet of a report, from what was declared and from its URL. Never invented: an unknown host names itself."""

import re
from urllib.parse import urlsplit

from onrecord.intake.agencies import find_agency, host_names

_TAIL = re.compile(
    r"\s*(?:\((?:web )?(?:news|opinion|editorial|online)[^)]*\)|\s[-–|]\s(?:news|opinion|editorial|online news))\s*$", re.IGNORECASE
)


def name_outlet(declared: str | None, url: str | None) -> str | None:
    """The outlet's name as declared; else what its host is known as, or the host."""
    known, host = _known(url), url_host(url)
    if declared is None:
        return known or host
    plain = _TAIL.sub("", declared).strip() or declared
    if plain.startswith(("http://", "https://", "www.")) or _is_host(plain):
        return _known(plain) or url_host(plain) or plain
    return known if known is not None and _words(known) <= _words(plain) else find_agency(plain) or plain


def url_host(url: str | None) -> str | None:
    """`example.org` for `https://www.example.org/a`; None where the URL has no host."""
    if not url:
        return None
    try:
        host = urlsplit(url if "//" in url else f"//{url}").hostname
    except ValueError:
        return None
    return re.sub(r"^(?:www\d?|m|amp|edition)\.", "", host) if host and "." in host else None


def is_outlet(name: str) -> bool:
    """Whether it is the name of an outlet in our list."""
    return any(_words(name) == _words(known) for known in host_names().values())


def _known(url: str | None) -> str | None:
    """The name of the host, or of the nearest domain above it that is listed."""
    parts = (url_host(url) or "").split(".")
    names = (host_names().get(".".join(parts[i:])) for i in range(len(parts) - 1))
    return next((name for name in names if name is not None), None)


def _is_host(name: str) -> bool:
    return re.fullmatch(r"[\w-]+(?:\.[\w-]+)*\.[a-z]{2,6}(?:/\S*)?", name) is not None


def _words(name: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", name.casefold())) - {"the"}
