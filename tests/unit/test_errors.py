import re
from pathlib import Path

from onrecord import errors
from onrecord.errors import OnRecordError

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "errors.md"


def codes() -> dict[str, str]:
    found = (thing for thing in vars(errors).values() if isinstance(thing, type) and issubclass(thing, OnRecordError))
    return {error.__name__: error.code for error in found}


def test_every_error_is_documented_with_its_code() -> None:
    rows = re.findall(r"^\| `([a-z-]+)` \| `(\w+)` \|", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    assert {name: code for code, name in rows} == codes()


def test_no_code_is_used_twice() -> None:
    assert len(set(codes().values())) == len(codes())


def test_every_error_is_drawn_in_the_tree() -> None:
    assert all(re.search(rf"\b{name}\b", errors.__doc__ or "") for name in codes())
