"""News agencies by the forms in which they are credited."""

import re
import tomllib
from functools import cache
from importlib.resources import files

_SHORT = 5
_SELF_NAMED = re.compile(
    r"(?!The\b)(?:[A-Z][\w.'’-]*\s+){1,4}(?:News|Press|Telegraph(?:ic)?) Agency|(?!The\b)[A-Z][\w.'’-]*\s+(?:Newsw|W)ire"
)
"""Agencies that are not on the list but say in their name that they are one: "Baltic News Agency", "Harbour Newswire"."""


@cache
def _table(name: str, key: str) -> dict[str, object]:
    text = (files("onrecord.intake.data") / name).read_text(encoding="utf-8")
    table: dict[str, object] = tomllib.loads(text)[key]
    return table


@cache
def _forms() -> dict[str, str]:
    """Credited form → name. Short forms keep their case, since `UNI` is an agency and `uni` is not."""
    forms: dict[str, str] = {}
    for name, written in _table("agencies.toml", "names").items():
        assert isinstance(written, list)
        forms |= {form if len(form) <= _SHORT else form.casefold(): name for form in written}
    return forms


def find_agency(credit: str) -> str | None:
    """The agency that `credit` names, all of it: "The Associated Press" is AP, "AP officials" is nothing."""
    plain = " ".join(credit.split()).strip(" .,:;-–—/()[]")
    listed = _forms().get(plain) or _forms().get(plain.casefold() if len(plain) > _SHORT else plain)
    return listed or (plain if _SELF_NAMED.fullmatch(plain) else None)


@cache
def agency_forms() -> tuple[str, ...]:
    """Every credited form as written in the list, longest first, for patterns."""
    listed = [form for written in _table("agencies.toml", "names").values() if isinstance(written, list) for form in written]
    return tuple(sorted(listed, key=lambda form: (-len(form), form)))


@cache
def host_names() -> dict[str, str]:
    """Host → outlet name."""
    return {host: str(name) for host, name in _table("outlets.toml", "hosts").items()}
