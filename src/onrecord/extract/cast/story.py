"""What has been mentioned so far, as a reader remembers it: the memory in which an anaphor finds its one antecedent."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from spacy.tokens import Doc, Token

from onrecord.extract.cast.cluster import Cluster
from onrecord.extract.cast.phrases import Description
from onrecord.extract.context import Mention
from onrecord.grammar.quotes import quoted_tokens, sentence_starts
from onrecord.model.attribution import Attribution
from onrecord.model.entity import EntityKind


@dataclass(frozen=True, slots=True)
class Seen:
    """One mention of a cluster, on the way through the text."""

    at: int
    cluster: int
    subject: bool


@dataclass(slots=True)
class Story:
    """Grows as the text is read from left to right; the rest of it is fixed. `said` and `sources`: where each speaker stands."""

    doc: Doc
    clusters: Sequence[Cluster]
    described: Sequence[tuple[Description, ...]]
    skipped: frozenset[int] = frozenset()
    by_sentence: dict[int, list[Seen]] = field(default_factory=dict)
    by_cluster: dict[int, list[Seen]] = field(default_factory=dict)
    known: dict[int, int] = field(default_factory=dict)
    gender: dict[int, str] = field(default_factory=dict)
    quoted: Mapping[int, int] = field(init=False)
    speakers: Mapping[int, tuple[int, ...]] = field(init=False)
    names: Mapping[int, int] = field(init=False)
    said: tuple[tuple[int, Attribution], ...] = field(init=False)
    sources: Mapping[int, int] = field(init=False)
    sentences: tuple[tuple[int, int], ...] = field(init=False)

    def __post_init__(self) -> None:
        self.names = {i: n for n, c in enumerate(self.clusters) for m in c.mentions for i in range(m.start, m.stop)}
        self.quoted = quoted_tokens(self.doc)
        self.speakers = source_heads(self.attributions)
        self.said = tuple(sorted(((a.source[-1][0], a) for a in self.attributions if a.source), key=lambda row: row[0]))
        self.sources = {i: start for start, a in self.said for begin, stop in a.source for i in range(begin, stop)}
        starts = sorted({0, *sentence_starts(self.doc)})
        self.sentences = tuple(pairwise([*starts, len(self.doc)]))

    @property
    def attributions(self) -> tuple[Attribution, ...]:
        found: tuple[Attribution, ...] = self.doc.user_data.get("attributions", ())
        return found

    def note(self, mention: Mention, cluster: int) -> None:
        seen = Seen(mention.head, cluster, is_subject(self.doc[mention.head]))
        self.by_cluster.setdefault(cluster, []).append(seen)
        self.by_sentence.setdefault(self.sentence_of(mention.head), []).append(seen)
        self.known.setdefault(mention.head, cluster)

    def kind(self, cluster: int) -> EntityKind:
        return self.clusters[cluster].kind

    def mentioned(self, before: int, clusters: Iterable[int]) -> list[Seen]:
        """Where these clusters were mentioned before a token."""
        return [s for c in sorted(clusters) for s in self.by_cluster.get(c, ()) if s.at < before]

    def mentioned_near(self, before: int, sentences: int) -> list[Seen]:
        """What was mentioned before a token in its sentence and so many before."""
        here = self.sentence_of(before)
        return [s for n in range(here - sentences, here + 1) for s in self.by_sentence.get(n, ()) if s.at < before]

    def sentence_of(self, i: int) -> int:
        return bisect_right(self.sentences, i, key=lambda s: s[0]) - 1

    def at(self, i: int) -> int | None:
        """The cluster that token `i` is known to refer to."""
        return self.known.get(i)


def source_heads(attributions: Iterable[Attribution]) -> dict[int, tuple[int, ...]]:
    """Content token → the tokens of who said it."""
    return {
        i: tuple(t for start, stop in a.source for t in range(start, stop))
        for a in attributions
        for begin, end in a.content
        for i in range(begin, end)
    }


def is_subject(token: Token) -> bool:
    """A subject, also as the first of a name's parts or a later conjunct."""
    for _ in range(4):
        if token.dep_.startswith("nsubj"):
            return True
        if token.dep_ not in ("conj", "flat", "appos", "compound") or token.head.i == token.i:
            return False
        token = token.head
    return False
