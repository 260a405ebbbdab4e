"""What the commands of this folder share: their arguments, the reader, one JSON object as the answer, and one sentence
(exit 2) for data that is not there or laid out otherwise.
"""

import argparse
import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from spacy.tokens import Doc

from onrecord.language.manifest import load_manifest
from onrecord.language.reader import Reader

T = TypeVar("T")


class NotThisLayout(ValueError):
    """The path holds nothing of the layout that was expected."""


class HeadMissing(LookupError):
    """The reader's weights have no head for what is to be measured."""


@contextmanager
def expecting(path: Path, layout: str) -> Iterator[None]:
    """Whatever goes wrong while the data are parsed is said as: this path is not `layout`."""
    try:
        yield
    except NotThisLayout:
        raise
    except (ValueError, LookupError, TypeError, OSError) as e:
        raise NotThisLayout(f"{path} is not what is expected here: {layout}.") from e


def some(found: list[T], path: Path, layout: str) -> list[T]:
    """What was found, of which there must be at least one."""
    if not found:
        raise NotThisLayout(f"{path} is not what is expected here: {layout}.")
    return found


def output(doc: Doc, head: str) -> tuple[object, ...]:
    """What a head left in the Doc's user data."""
    if head not in doc.user_data:
        raise HeadMissing(f"The reader's weights have no head for {head}.")
    return tuple(doc.user_data[head])


def make_parser(description: str | None, data: str) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--data", type=Path, required=True, help=data)
    parser.add_argument("--weights", type=Path, help="a folder with other weights than those that are shipped")
    return parser


def load_reader(args: argparse.Namespace) -> Reader:
    return Reader.load() if args.weights is None else Reader(load_manifest(args.weights))


def print_answer(parser: argparse.ArgumentParser, measure: Callable[[], Mapping[str, object]]) -> None:
    try:
        print(json.dumps(measure(), allow_nan=False))
    except (NotThisLayout, HeadMissing) as e:
        parser.error(str(e))
