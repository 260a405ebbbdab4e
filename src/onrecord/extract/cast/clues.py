"""Clues to whom of several a bare surname means: the title that it has, who was named last, who holds an office. One, or nobody."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence

from spacy.tokens import Doc

from onrecord.extract.cast.cluster import Cluster
from onrecord.extract.cast.lexicon import ranks_written, words
from onrecord.extract.context import Mention

_BEFORE = 3  # words of an office before a full name
_NEAR = 1  # sentences back to the one in which he was named
_COURTESY = frozenset(("mr", "mrs", "ms", "miss", "dr", "sir", "lady", "first", "former", "late"))

Mentions = Callable[[Cluster], Sequence[Mention]]


def only(found: Iterable[Cluster]) -> Cluster | None:
    listed = list(found)
    return listed[0] if len(listed) == 1 else None


def by_title(doc: Doc, bearers: Iterable[Cluster], mention: Mention, full: Mentions) -> Cluster | None:
    """Sgt. *Dalim*, where one is called Sergeant Oren Dalim, and nobody else."""
    title = title_before(doc, mention)
    if title is None or title in _COURTESY or title not in words("titles"):
        return None
    return only(c for c in bearers if any(title in titles_before(doc, m) for m in full(c)))


def title_before(doc: Doc, mention: Mention) -> str | None:
    """The word right before the name, whose stop may be a token of its own: Sgt. *Dalim*."""
    before = words_before(doc, mention.start)
    return before[0] if before else None


def titles_before(doc: Doc, mention: Mention) -> set[str]:
    """The words that lead up to the name in its sentence, ranks written out."""
    return set(words_before(doc, mention.start))


def words_before(doc: Doc, start: int) -> list[str]:
    """The few words before a token in its sentence, nearest first."""
    found: list[str] = []
    for i in range(start - 1, max(-1, start - 2 * _BEFORE), -1):
        if doc[i + 1].is_sent_start or len(found) == _BEFORE:
            break
        found += [rank(doc[i].lower_)] if doc[i].is_alpha or doc[i].lower_[:1].isalpha() else []
    return found


def rank(word: str) -> str:
    """*sgt.* is a sergeant."""
    plain = word.rstrip(".")
    return ranks_written().get(plain, plain)


def by_last(bearers: Sequence[Cluster], mention: Mention, full: Mentions, starts: Sequence[int]) -> Cluster | None:
    """Who is named in full in this or the sentence before, where no other bearer is."""
    here = bisect_right(starts, mention.start)
    near = (c for c in bearers if any(m.start < mention.start and here - bisect_right(starts, m.start) <= _NEAR for m in full(c)))
    return only(near)


def by_office(doc: Doc, bearers: Iterable[Cluster], full: Mentions) -> Cluster | None:
    """The only one who is told to rule or lead: President, leader, minister."""
    return only(c for c in bearers if any(titles_before(doc, m) & words("ruling_offices") for m in full(c)))
