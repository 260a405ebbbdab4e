"""ECB+ topics 1 to 35 through the reader, raw text in, for evals.events and evals.entities.

A fifth of the topics, by hash, is held out: nothing was tuned or trained on it. Measured as Cattan et al. 2021 ("Realistic Evaluation
Principles for Cross-document Coreference Resolution") ask: predicted mentions that match exactly, in the checked sentences, clusters
over all documents, those of one mention left out (`with singletons` keeps them). Nobody tells which documents belong to one topic.
"""

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from evals.command import expecting, some
from evals.coreference import disjoint
from evals.partitions import Partition, PartitionScores
from onrecord.extract.context import Context
from onrecord.extract.times import find_times
from onrecord.language.reader import Reader
from onrecord.model.ids import ReportId
from onrecord.model.report import Report
from onrecord.model.span import Span
from training.readers.ecbplus import Document, Marked, read_topics

LAYOUT = "a folder with ECB+/TOPIC/*.xml and ECBplus_coreference_sentences.csv"
HELD_OUT = 7
"""Of the 33 topics that there are."""
Mention = tuple[str, int, int]
"""A document, first and last token."""
Join = Callable[[Sequence[Context]], Iterable[Iterable[Span]]]
"""From documents to clusters of spans over all of them."""


@dataclass(frozen=True, slots=True)
class Read:
    document: Document
    context: Context


def held_out(topics: Iterable[int]) -> frozenset[int]:
    return frozenset(sorted(set(topics), key=lambda t: hashlib.sha256(f"ecbplus {t}".encode()).hexdigest())[:HELD_OUT])


def read_all(reader: Reader, folder: Path, *, aside: bool) -> list[Read]:
    """The documents of the topics that are held out, or of all others."""
    with expecting(folder, LAYOUT):
        documents = some(read_topics(folder), folder, LAYOUT)
    apart = held_out(d.topic for d in documents)
    chosen = [d for d in documents if (d.topic in apart) == aside]
    docs = reader.read([d.text for d in chosen])
    reports = (Report(id=ReportId(d.name), path=d.name, text=d.text, sha256="") for d in chosen)
    contexts = (Context(report, doc) for report, doc in zip(reports, docs, strict=True))
    return [Read(d, replace(c, times=find_times(c))) for d, c in zip(chosen, contexts, strict=True)]


def measure(read: Sequence[Read], join: Join, counts: Callable[[Marked], bool]) -> dict[str, object]:
    """CoNLL F1 over all documents as one."""
    gold = gold_clusters([r.document for r in read], counts)
    found = placed(join([r.context for r in read]), {r.document.name: r.document for r in read})
    return {"clusters": compare(found, gold), "with singletons": compare(found, gold, least=1)}


def gold_clusters(documents: Iterable[Document], counts: Callable[[Marked], bool]) -> list[frozenset[Mention]]:
    found: dict[str, set[Mention]] = defaultdict(set)
    for document in documents:
        for mark in document.marked:
            if counts(mark):
                found[mark.cluster].add((document.name, *mark.place))
    return disjoint(found.values())


def placed(clusters: Iterable[Iterable[Span]], documents: Mapping[str, Document]) -> list[frozenset[Mention]]:
    """Our clusters in the tokens of the corpus; what is not in a checked sentence is left out."""
    found = ([(s.report, documents[s.report].place(s.start, s.stop)) for s in spans] for spans in clusters)
    return disjoint([(report, *place) for report, place in spans if place is not None] for spans in found)


def compare(found: Partition, gold: Partition, least: int = 2) -> dict[str, object]:
    scores = PartitionScores()
    scores.add([c for c in found if len(c) >= least], [c for c in gold if len(c) >= least])
    return scores.as_dict()
