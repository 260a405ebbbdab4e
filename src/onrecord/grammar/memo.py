"""Facts about a whole Doc that several parts ask for, worked out once and kept with it."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar, cast

from spacy.tokens import Doc

T = TypeVar("T")


def once_a_doc(work: Callable[[Doc], T]) -> Callable[[Doc], T]:
    """Remember what a function of a Doc alone returns, in the Doc. Its value must not be changed by those who get it."""
    key = f"{work.__module__}.{work.__qualname__}"

    @wraps(work)
    def remembered(doc: Doc) -> T:
        if key not in doc.user_data:
            doc.user_data[key] = work(doc)
        return cast("T", doc.user_data[key])

    return remembered
