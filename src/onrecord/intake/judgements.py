"""A file of judgements → judgements. What was edited is refused, with the number of its block."""

import tomllib
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from pydantic import TypeAdapter, ValidationError

from onrecord.errors import InvalidJudgement
from onrecord.model.judgement import Judgement

_JUDGEMENT = TypeAdapter(Judgement)
_KEYS = frozenset({"id", "kind", "who", "judged_at", "why", "name", "undoes", "target", "change"})


def read_judgements(text: str) -> tuple[Judgement, ...]:
    """Raises `InvalidJudgement`. A block without an `id` is taken as it stands: it was written by hand."""
    try:
        blocks = tomllib.loads(text).get("judgement", [])
    except tomllib.TOMLDecodeError as error:
        raise InvalidJudgement(f"This is not a file of judgements: {error}.") from error
    if not isinstance(blocks, list) or not all(isinstance(b, dict) for b in blocks):
        raise InvalidJudgement("A file of judgements has one [[judgement]] block for each.")
    return tuple(_read(block, number) for number, block in enumerate(blocks, start=1))


def _read(block: Mapping[str, Any], number: int) -> Judgement:
    where = f"Judgement {number} of the file" + (f" ({block['id']})" if "id" in block else "")
    if unknown := sorted(block.keys() - _KEYS):
        raise InvalidJudgement(f"{where} has {', '.join(unknown)}, which no judgement has.")
    try:
        judgement = _JUDGEMENT.validate_python(_fields(block))
    except (ValidationError, KeyError, TypeError, AttributeError) as error:
        raise InvalidJudgement(f"{where} cannot be read: {_say(error)}") from error
    if block.get("id", judgement.id) != judgement.id:
        raise InvalidJudgement(f"{where} was changed after it was exported; take its id out to import it as a new one.")
    return judgement


def _fields(block: Mapping[str, Any]) -> dict[str, Any]:
    kept = {name: value for name, value in block.items() if name not in {"id", "target", "change"}}
    if not isinstance(block.get("judged_at"), datetime):
        raise TypeError("judged_at is not a moment such as 2031-05-20T12:00:00Z")
    targets = tuple({**t, "span": {name: t.get(name) for name in ("report", "start", "stop", "quote")}} for t in block.get("target", ()))
    changes = tuple((c["field"], c["value"]) for c in block.get("change", ()))
    return {**kept, "targets": targets, "changes": changes}


def _say(error: Exception) -> str:
    """The first complaint, without the library's words around it."""
    if isinstance(error, ValidationError):
        first = error.errors()[0]
        return f"{'.'.join(map(str, first['loc']))} {first['msg']}".removeprefix(" Value error, ").strip()
    return f"{error}"
