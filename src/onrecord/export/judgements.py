"""Judgements as text that diffs well: TOML, one block each, one value a line, in order of judging."""

import json
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

from onrecord.model.judgement import Judgement, Target

HEAD = """# Judgements of onrecord, in order of judging.
# `onrecord judgements import FILE` takes them in; those that are there already are passed over.
"""


def write_judgements(judgements: Iterable[Judgement]) -> Iterator[str]:
    """The file in pieces. Who judges later adds blocks at its end; lines of earlier ones stay as they are."""
    yield HEAD
    for judgement in judgements:
        yield "\n" + "".join(f"{line}\n" for line in _block(judgement))


def _block(judgement: Judgement) -> Iterator[str]:
    yield "[[judgement]]"
    yield f"id = {_text(judgement.id)}"
    yield f"kind = {_text(judgement.kind)}"
    yield f"who = {_text(judgement.who)}"
    yield f"judged_at = {_moment(judgement.judged_at)}"
    yield from (f"{name} = {_text(value)}" for name in ("why", "name", "undoes") if (value := getattr(judgement, name)))
    for target in judgement.targets:
        yield from ("[[judgement.target]]", *_target(target))
    for name, value in judgement.changes:
        yield from ("[[judgement.change]]", f"field = {_text(name)}", f"value = {_text(value)}")


def _target(target: Target) -> Iterator[str]:
    yield f"type = {_text(target.type)}"
    yield from (f"{name} = {_text(value)}" for name, value in (("kind", target.kind), ("name", target.name)) if value is not None)
    span = target.span
    yield from (f"report = {_text(span.report)}", f"start = {span.start}", f"stop = {span.stop}", f"quote = {_text(span.quote)}")


def _text(value: str) -> str:
    """A TOML basic string: JSON's escapes are TOML's too, but for DEL, which JSON leaves as it is."""
    return json.dumps(str(value), ensure_ascii=False).replace("\x7f", "\\u007f")


def _moment(value: datetime) -> str:
    return value.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")
