"""Coreference with predicted mentions: `python -m evals.coreference --data DIR` (DIR holds OntoGUM's `*.conll`).

CoNLL F1 (the mean of MUC, B-cubed and CEAF-e), and mention detection, over all and by genre (the second part of a
document's name: GUM_news_x). Each document goes in as the words of its file, without sentences or paragraphs.
Documents with underscores for words (the Reddit part of GUM) are left out, and counted.
"""

import argparse
import re
from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from spacy.tokens import Doc

from evals.command import NotThisLayout, expecting, load_reader, make_parser, output, print_answer, some
from evals.partitions import Partition, PartitionScores, Span
from onrecord.language.reader import Reader
from onrecord.language.words import blank_pipeline
from onrecord.model.mention import Mention, clusters
from training.readers.ontogum import ontogum_clusters

T = TypeVar("T", bound=Hashable)
LAYOUT = "a folder of OntoGUM's .conll files (number, word and coreference in three columns), or one such file"


@dataclass(frozen=True, slots=True)
class Chained:
    """A document with its gold clusters."""

    name: str
    words: tuple[str, ...]
    gold: tuple[frozenset[Span], ...]


def read_conll(path: Path) -> Chained:
    with expecting(path, LAYOUT):
        words, spans = ontogum_clusters(path)
    chains: dict[int, set[Span]] = defaultdict(set)
    for start, stop, number in spans:
        chains[number].add((start, stop))
    return Chained(path.stem, tuple(some(words, path, LAYOUT)), tuple(disjoint(chains.values())))


def disjoint(spans: Iterable[Iterable[T]]) -> list[frozenset[T]]:
    """Clusters, each span in the first that has it, as the reference scorer has it; OntoGUM too has spans in two."""
    seen: set[T] = set()
    clusters_left = []
    for cluster in spans:
        left = frozenset(cluster) - seen
        seen |= left
        clusters_left.append(left)
    return [c for c in clusters_left if c]


def is_blanked(document: Chained) -> bool:
    """Whether most of its words are underscores."""
    return 2 * sum(re.fullmatch("_+", w) is not None for w in document.words) > len(document.words)


def conll_files(data: Path, names: frozenset[str] | None) -> list[Path]:
    """Those of the documents named that are there, in order; all without names."""
    paths = [data] if data.is_file() else sorted(data.glob("*.conll"))
    some(paths, data, LAYOUT)
    chosen = [p for p in paths if names is None or p.stem in names]
    if missing := (names or frozenset()) - {p.stem for p in chosen}:
        raise NotThisLayout(f"{data} has no document {min(missing)} ({len(missing)} of those asked for are missing).")
    return chosen


def names_of_part(splits: Path, part: str) -> frozenset[str]:
    """Documents that a Markdown file lists under the heading of a part, one a line."""
    with expecting(splits, "a Markdown file of parts (## dev) with a document's name a line"):
        sections = re.split(r"^## +", splits.read_text(encoding="utf-8"), flags=re.MULTILINE)
        listed = next((s for s in sections if s.splitlines()[:1] == [part]), "")
        return frozenset(some(re.findall(r"^\s*[*-]\s+(\S+)", listed, re.MULTILINE), splits, f"a list of documents under ## {part}"))


def names_given(given: str) -> frozenset[str]:
    """Names with commas between, or a file with a name a line."""
    lines = Path(given).read_text(encoding="utf-8").splitlines() if Path(given).is_file() else given.split(",")
    return frozenset(name for line in lines if (name := line.strip(" *-\t").removesuffix(".conll")))


def as_doc(document: Chained) -> Doc:
    return Doc(blank_pipeline().vocab, [w or "_" for w in document.words])


def found_clusters(doc: Doc) -> list[frozenset[Span]]:
    """Our clusters as spans, those with at least two."""
    mentions = [m for m in output(doc, "mentions") if isinstance(m, Mention)]
    return [c for c in disjoint([(m.start, m.stop) for m in cluster] for cluster in clusters(mentions)) if len(c) > 1]


def genre(name: str) -> str:
    parts = name.split("_")
    return parts[1] if len(parts) > 2 else "other"


def score(pairs: Sequence[tuple[str, Partition, Partition]]) -> dict[str, object]:
    """`pairs` are name, found and gold of each document."""
    whole, by_genre = PartitionScores(), defaultdict[str, PartitionScores](PartitionScores)
    for name, found, gold in pairs:
        whole.add(found, gold)
        by_genre[genre(name)].add(found, gold)
    genres = {g: by_genre[g].as_dict() for g in sorted(by_genre)}
    return {**whole.as_dict(), "news": genres.get("news"), "genres": genres}


def evaluate(reader: Reader, data: Path, names: frozenset[str] | None = None) -> dict[str, object]:
    chosen = [read_conll(p) for p in conll_files(data, names)]
    documents = some([d for d in chosen if not is_blanked(d)], data, LAYOUT + ", with words in it")
    docs = reader.read_docs([(as_doc(d), ()) for d in documents])
    result = score([(d.name, found_clusters(doc), d.gold) for d, doc in zip(documents, docs, strict=True)])
    return {"documents": len(documents), "left_out": len(chosen) - len(documents), "reader": reader.id, **result}


def chosen_names(args: argparse.Namespace) -> frozenset[str] | None:
    if args.split is not None:
        return names_of_part(args.split, args.part)
    return None if args.documents is None else names_given(args.documents)


def main() -> None:
    parser = make_parser(__doc__, "gum/ontogum")
    parser.add_argument("--documents", help="names with commas between, or a file with a name a line")
    parser.add_argument("--split", type=Path, help="gum/splits.md")
    parser.add_argument("--part", default="dev", help="the part of --split")
    args = parser.parse_args()
    print_answer(parser, lambda: evaluate(load_reader(args), args.data, chosen_names(args)))


if __name__ == "__main__":
    main()
