"""What a report says that its people and bodies are: "senior Reedbank official Oren Dalim"; "Oren Dalim, a member of …"."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from onrecord.extract.cast.cluster import Cluster
from onrecord.extract.cast.lexicon import words
from onrecord.extract.cast.phrases import (
    Description,
    describe,
    head_lemma,
    hung_on,
    is_body_noun,
    is_person_noun,
    keys_of,
    phrase_start,
    phrase_stop,
)
from onrecord.extract.context import Mention
from onrecord.model.entity import EntityKind

_FARTHEST = 10


def describe_all(doc: Doc, clusters: Sequence[Cluster]) -> list[tuple[Description, ...]]:
    """For each cluster, its descriptions in order of the text."""
    starts = {m.start for c in clusters for m in c.mentions}
    return [tuple(d for m in c.mentions for d in describe_mention(doc, m, starts)) for c in clusters]


def describe_mention(doc: Doc, mention: Mention, starts: set[int]) -> Iterator[Description]:
    """Everything said of the name where it stands."""
    if mention.kind == EntityKind.PERSON:
        yield from before_name(doc, mention.start)
        yield from before_comma(doc, mention.start)
        yield from in_brackets(doc, mention.stop)
    else:
        yield own_words(doc, mention)
    yield from after_name(doc, mention, starts)


def own_words(doc: Doc, mention: Mention) -> Description:
    """A body's own name describes it: *Norland Foreign Ministry* is a ministry, foreign, of Norland."""
    stop = mention.stop
    while stop < len(doc) and doc[stop].pos_ == "NOUN" and not doc[stop].is_sent_start:
        stop += 1  # the Reedbank news agency
    cut = next((i for i in range(mention.start + 1, mention.stop) if doc[i].lower_ in ("of", "for")), stop)
    found = describe(doc, mention.start, stop, cut - 1)
    own = frozenset(k for t in doc[mention.start : mention.stop] for k in keys_of(t))
    return Description(found.head, found.modifiers | own, found.naming | own)


def before_name(doc: Doc, start: int) -> Iterator[Description]:
    """Deputy harbour minister *Oren Dalim*."""
    head = start - 1
    if head >= 0 and (doc[head].pos_ in ("NOUN", "PROPN")) and is_person_noun(doc[head]):
        yield describe(doc, phrase_start(doc, head), start, head)


def before_comma(doc: Doc, start: int) -> Iterator[Description]:
    """Norland's ambassador to Southmere, *Talia Oren*."""
    if start < 2 or doc[start - 1].text != ",":
        return
    first = start - 1
    while first > max(0, start - _FARTHEST) and doc[first - 1].pos_ in ("DET", "ADJ", "NOUN", "PROPN", "ADP", "PART", "NUM"):
        first -= 1
    head = next((t.i for t in doc[first : start - 1] if t.pos_ in ("NOUN", "PROPN") and is_person_noun(t)), None)
    if head is not None:
        yield describe(doc, phrase_start(doc, head), start - 1, head)


def in_brackets(doc: Doc, stop: int) -> Iterator[Description]:
    """*Oren Dalim* (R-Westmark): somebody of that party and state."""
    party = {"R": "republican", "D": "democrat"}.get(doc[stop + 1].text) if stop + 3 < len(doc) and doc[stop].text in ("(", ",") else None
    if party is not None and doc[stop + 2].text == "-":
        state = frozenset(keys_of(doc[stop + 3]))
        yield Description(party, state, state)


def after_name(doc: Doc, mention: Mention, starts: set[int]) -> Iterator[Description]:
    """*Oren Dalim*, a member of the council; *Oren Dalim* (, who) is the main envoy."""
    start = after_link(doc, mention.stop)
    if start is None or start in starts:
        return
    stop = phrase_stop(doc, start)
    if stop > start and fits_kind(doc, stop - 1, mention.kind):
        yield describe(doc, start, stop, stop - 1, hung_on(doc, stop))


def after_link(doc: Doc, stop: int) -> int | None:
    """Where what the name is said to be begins."""
    i = stop
    if i < len(doc) and doc[i].text in (",", "-", "–", "—"):
        i += 1
    comma = i > stop
    if i < len(doc) and doc[i].lower_ in ("who", "which"):
        i += 1
    if i < len(doc) and head_lemma(doc[i]) == "be":
        i += 1
        while i < len(doc) and doc[i].pos_ == "ADV":
            i += 1
        return i
    return i if comma and i == stop + 1 else None


def fits_kind(doc: Doc, head: int, kind: EntityKind | None) -> bool:
    token = doc[head]
    if kind == EntityKind.PERSON:
        return is_person_noun(token)
    return kind == EntityKind.ORGANIZATION and (is_body_noun(token) or head_lemma(token) in words("generic_body"))
